using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Certificates;

namespace MentorMatch.Reporting.Html;

/// <summary>What every section of the page is about, and how it shows people.</summary>
internal sealed record PageContext(ResultDocument Document, PersonNames Names, Wording Wording)
{
    /// <summary>The words of results.</summary>
    public ReportLabels Labels => Wording.Labels;

    /// <summary>The words of the page.</summary>
    public PageLabels Page { get; } = PageLabels.Of(Wording);

    /// <summary>The criteria in the order in which they first appear: each keeps its colour on the whole page.</summary>
    public ImmutableArray<string> Criteria { get; } =
    [.. Document.Matches.SelectMany(match => match.Contributions).Select(part => part.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a matching is known, so that it can be said who is left over.</summary>
    public bool HasMatching => Document.Status is SolutionStatus.Optimal or SolutionStatus.Feasible;

    /// <summary>The class that gives a criterion its colour.</summary>
    public string Colour(string criterion) =>
        string.Create(CultureInfo.InvariantCulture, $"k{Math.Max(Criteria.IndexOf(criterion), 0) % PageAssets.Colours}");

    /// <summary>Whoever stands on the side of mentees.</summary>
    public void Mentee(HtmlText page, string id) => Person(page, id, Names.OfMentee(id));

    /// <summary>Whoever stands on the side of mentors.</summary>
    public void Mentor(HtmlText page, string id) => Person(page, id, Names.OfMentor(id));

    /// <summary>Several people of one side.</summary>
    public static void People(HtmlText page, ImmutableArray<string> ids, Action<HtmlText, string> person)
    {
        foreach (string id in ids)
        {
            page.Markup("<span class=\"person\">");
            person(page, id);
            page.Markup("</span> ");
        }
    }

    private static void Person(HtmlText page, string id, string? name)
    {
        page.Foreign(id);
        if (name is not null)
        {
            page.Markup(" <span class=\"name\">").Foreign(name).Markup("</span>");
        }
    }
}
