using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Reporting;

namespace MentorMatch.Formats.Quotas;

/// <summary>A demand on the whole matching as side constraints, and how to tell what became of it.</summary>
/// <param name="Name">The name under which it is shown.</param>
/// <param name="Unit">In what limits are counted.</param>
/// <param name="AtLeast">The least asked for.</param>
/// <param name="AtMost">The most allowed.</param>
/// <param name="Parts">Its constraints, and how much of each constraint's sum is one unit of the price: one match, or one percentage point.</param>
/// <param name="Measure">What chosen edges achieve, in <paramref name="Unit"/>; <see langword="null"/> where that is not to be told or there is nothing.</param>
/// <param name="IsWithheld">Whether it is not to be told.</param>
/// <param name="IsPrivate">Whether it reads a private attribute, so that it must not be named as the reason of one person or one pair.</param>
internal sealed record Demand(
    string Name,
    QuotaUnit Unit,
    decimal? AtLeast,
    decimal? AtMost,
    ImmutableArray<(SideConstraint Constraint, decimal SumOfAUnit)> Parts,
    Func<ImmutableArray<int>, decimal?> Measure,
    Func<ImmutableArray<int>, bool> IsWithheld,
    bool IsPrivate = false
);
