using MentorMatch.Optimization.Certificates;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Html.Parts;

/// <summary>What was reached, and what was proved about it.</summary>
internal static class OverviewPart
{
    public static PagePart Of(PageContext context) => new("overview", context.Page.Overview, page => Write(page, context));

    private static void Write(HtmlText page, PageContext context)
    {
        ResultDocument document = context.Document;
        (ReportLabels labels, Wording wording) = (context.Labels, context.Wording);
        Verdict(page, context);
        page.Markup("<dl class=\"tiles\">\n");
        int served = document.Matches.IsEmpty && document.Groups.IsEmpty ? 0 : document.Mentees - document.Unmatched.Length;
        Tile(
            document.Mentors == 0 ? labels.Placed : labels.Matched,
            value =>
            {
                value.Text(wording.Number(served)).Element("small", $" {labels.Of} {wording.Number(document.Mentees)}");
                Share(value, served, document.Mentees);
            }
        );
        Number(document.Minimize ? labels.TotalCost : labels.Total, wording.Number(document.Total));
        if (!document.Matches.IsEmpty)
        {
            Score mean = new(document.Total.Millionths / document.Matches.Length / MeanStep * MeanStep);
            Number(document.Minimize ? context.Page.MeanCost : context.Page.MeanScore, wording.Number(mean));
        }

        NumberOrNone(labels.Bound, document.Bound);
        NumberOrNone(labels.Gap, document.Gap);
        Number(labels.Pairs, wording.Number(document.Pairs));
        if (!Wording.ArePeers(document))
        {
            Number(labels.Places, wording.Number(document.Places));
        }

        page.Markup("</dl>\n");

        void NumberOrNone(string label, Score? value)
        {
            if (value is { } known)
            {
                Number(label, wording.Number(known));
            }
            else
            {
                page.Markup("<div class=\"tile\">").Element("dt", label).Element("dd", "word", labels.None).Markup("</div>\n");
            }
        }

        void Number(string label, string value) => Tile(label, text => text.Text(value));

        void Tile(string label, Action<HtmlText> value)
        {
            page.Markup("<div class=\"tile\">").Element("dt", label).Markup("<dd>");
            value(page);
            page.Markup("</dd></div>\n");
        }
    }

    /// <summary>A mean is for a first look: three decimals do.</summary>
    private const long MeanStep = Score.UnitsPerOne / 1000;

    private static void Verdict(HtmlText page, PageContext context)
    {
        ResultDocument document = context.Document;
        page.Markup($"<div class=\"verdict {Tone(document.Status)}\">")
            .Markup("<b><span class=\"hidden\">")
            .Text(context.Labels.Status + context.Labels.Colon)
            .Markup("</span>")
            .Text(Capitalised(context.Wording.Status(document.Status)))
            .Markup("</b>")
            .Element("p", context.Wording.StatusMeaning(document.Status, document.Stop));
        if (document.Choices is { } choices)
        {
            page.Element("p", "wide", choices.Message);
        }

        page.Markup("</div>\n");
    }

    /// <summary>A bar that is as full as the number above it says; the number is what is read out.</summary>
    private static void Share(HtmlText page, int part, int whole)
    {
        if (whole > 0)
        {
            page.Markup("<svg class=\"bar k2\" aria-hidden=\"true\"><rect class=\"k2\" height=\"100%\"")
                .Attribute("width", part * 100m / whole, "%")
                .Markup("/></svg>");
        }
    }

    private static string Tone(SolutionStatus status) =>
        status switch
        {
            SolutionStatus.Optimal => "optimal",
            SolutionStatus.Feasible => "feasible",
            SolutionStatus.Infeasible => "infeasible",
            _ => "unknown",
        };

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
