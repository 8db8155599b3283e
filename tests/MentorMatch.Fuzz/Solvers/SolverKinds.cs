using System.Collections.Immutable;
using MentorMatch.Fuzz.Running;

namespace MentorMatch.Fuzz.Solvers;

/// <summary>Every kind of problem that the solvers know, each against trying everything.</summary>
internal static class SolverKinds
{
    private const string Family = "solvers";

    public static ImmutableArray<FuzzKind> All { get; } =
    [
        new("assignment", Family, 16, 6, AssignmentKinds.Assignment),
        new("all-pairs", Family, 8, 6, AssignmentKinds.AllPairs),
        new("grouped", Family, 12, 6, AssignmentKinds.Grouped),
        new("worst-off-first", Family, 8, 5, AssignmentKinds.Fair),
        new("side-constraints", Family, 8, 6, AssignmentKinds.SideConstrained),
        new("minimum-or-closed", Family, 8, 6, AssignmentKinds.MinimumOrClosed),
        new("incremental", Family, 6, 4, IncrementalKind.Try),
        new("general-matching", Family, 16, 8, GeneralKinds.Matching),
        new("trios", Family, 8, 8, GeneralKinds.Trios),
        new("circles", Family, 8, 7, GeneralKinds.Circles),
        new("stable", Family, 6, 4, StableKinds.Allocation),
        new("roommates", Family, 8, 8, StableKinds.Roommates),
    ];
}
