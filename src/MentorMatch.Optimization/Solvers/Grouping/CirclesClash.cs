using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Grouping;

/// <summary>A proof that a <see cref="CirclesProblem"/> has no solution.</summary>
/// <param name="Kind">What cannot be kept.</param>
/// <param name="Members">The members concerned, ascending; empty where the clash is about sizes or rules as a whole.</param>
/// <param name="Pins">The pins that take part, sorted.</param>
/// <param name="Rule">The rule concerned, by its place in <see cref="CirclesProblem.Rules"/>, or −1.</param>
/// <param name="Label">The label concerned, or −1.</param>
public sealed record CirclesClash(
    CirclesClashKind Kind,
    ImmutableArray<int> Members,
    ImmutableArray<MemberPair> Pins,
    int Rule = -1,
    int Label = -1
);
