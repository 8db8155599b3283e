using System.Collections.Immutable;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Fairness;

/// <summary>How people fare by the values of one attribute on one side.</summary>
public sealed record GroupAudit
{
    /// <summary>The attribute.</summary>
    public required string Attribute { get; init; }

    /// <summary>The side.</summary>
    public required AuditSide Side { get; init; }

    /// <summary>Whether the policy keeps the attribute private.</summary>
    public required bool IsPrivate { get; init; }

    /// <summary>The groups that may be told, the largest first, then by value; those not known last. A person with several values is in several.</summary>
    public required ImmutableArray<AuditedGroup> Groups { get; init; }

    /// <summary>How many groups are withheld: for being small, or so that a small one cannot be worked out from the rest.</summary>
    public required int Withheld { get; init; }

    /// <summary>The largest difference between the coverages of two groups told, 0 to 1; <see langword="null"/> with fewer than two.</summary>
    public decimal? CoverageGap => Gap(Groups.Select(group => (decimal?)group.Figures.Coverage));

    /// <summary>The largest difference between the mean scores of two groups told; <see langword="null"/> with fewer than two.</summary>
    public decimal? MeanGap => Gap(Groups.Select(group => group.Figures.MeanScore));

    /// <summary>The largest difference between the worst scores of two groups told; <see langword="null"/> with fewer than two.</summary>
    public Score? WorstGap
    {
        get
        {
            ImmutableArray<Score> worst = [.. Groups.Select(group => group.Figures.WorstScore).OfType<Score>()];
            return worst.Length < 2 ? null : worst.Max() - worst.Min();
        }
    }

    private static decimal? Gap(IEnumerable<decimal?> values)
    {
        ImmutableArray<decimal> known = [.. values.OfType<decimal>()];
        return known.Length < 2 ? null : known.Max() - known.Min();
    }
}
