using MentorMatch.Reporting.Overview;

namespace MentorMatch.Reporting.Html.Parts;

/// <summary>How the scores are spread.</summary>
internal static class ScoresPart
{
    public static PagePart? Of(PageContext context) =>
        ScoreDistribution.Of(context.Document) is { } scores ? SectionPart.Of(context, scores.ToSection(context.Wording.Language)) : null;
}
