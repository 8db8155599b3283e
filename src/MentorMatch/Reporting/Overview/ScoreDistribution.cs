using System.Collections.Immutable;
using MentorMatch.Reporting.Html.Charts;
using MentorMatch.Reporting.Sections;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Overview;

/// <summary>How the scores of a result are spread: of its matches; where it has groups but no pairs, of its groups.</summary>
public sealed record ScoreDistribution
{
    private const int MostBins = 12;

    /// <summary>A hundredth: no narrower range tells a reader more.</summary>
    private const decimal NarrowestBin = 0.01m;

    /// <summary>How many scores there are, at least 1.</summary>
    public required int Count { get; init; }

    /// <summary>Whether they are scores of groups rather than of pairs.</summary>
    public required bool OfGroups { get; init; }

    /// <summary>Whether they are costs.</summary>
    public required bool Minimize { get; init; }

    /// <summary>The lowest.</summary>
    public required Score Lowest { get; init; }

    /// <summary>A score that at least half of them reach.</summary>
    public required Score Median { get; init; }

    /// <summary>The highest.</summary>
    public required Score Highest { get; init; }

    /// <summary>At most twelve ranges of one width, a round number, from the lowest to the highest; empty ones between them included.</summary>
    public required ImmutableArray<ScoreBin> Bins { get; init; }

    /// <summary>Finds the distribution. Takes time in proportion to n log n for n matches.</summary>
    /// <param name="document">The result.</param>
    /// <returns>The distribution; <see langword="null"/> when nothing has a score.</returns>
    public static ScoreDistribution? Of(ResultDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        bool ofGroups = document.Matches.IsEmpty;
        ImmutableArray<Score> scores =
        [
            .. (ofGroups ? document.Groups.Select(group => group.Score) : document.Matches.Select(match => match.Score)).Order(),
        ];
        return scores.IsEmpty
            ? null
            : new ScoreDistribution
            {
                Count = scores.Length,
                OfGroups = ofGroups,
                Minimize = document.Minimize,
                Lowest = scores[0],
                Median = scores[scores.Length / 2],
                Highest = scores[^1],
                Bins = BinsOf(scores),
            };
    }

    /// <summary>Tells the distribution.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The section <c>scores</c>.</returns>
    public ReportSection ToSection(Language language = Language.English) => OverviewSections.Scores(this, Wording.Of(language));

    private static ImmutableArray<ScoreBin> BinsOf(ImmutableArray<Score> scores)
    {
        decimal span = (scores[^1] - scores[0]).ToDecimal();
        decimal step = AxisScale.RoundStep(Math.Max(span, NarrowestBin), MostBins - 1, NarrowestBin);
        decimal from = decimal.Floor(scores[0].ToDecimal() / step) * step;

        // The highest score belongs to the last range even when it is that range's end.
        int bins = Math.Max((int)decimal.Ceiling((scores[^1].ToDecimal() - from) / step), 1);
        int[] counts = new int[bins];
        foreach (Score score in scores)
        {
            counts[Math.Min((int)((score.ToDecimal() - from) / step), bins - 1)]++;
        }

        return [.. counts.Select((count, k) => new ScoreBin(Exact(from + (k * step)), Exact(from + ((k + 1) * step)), count))];
    }

    private static Score Exact(decimal value) => new((long)(value * Score.UnitsPerOne));
}
