using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.AllPairs;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.FairAssignment;
using MentorMatch.Optimization.Solvers.MinimumOrClosed;
using MentorMatch.Optimization.Solvers.SideConstrained;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>What is wrong with a claim about rows and columns is said in words that name the place.</summary>
public sealed class AssignmentObjectionTests
{
    private const string StrangeCut = "The cut lacks a list, or names a row or column that does not exist or one twice.";
    private const string StrangeClash = "The clash names no node, a node that does not exist, or one twice.";

    private static readonly AssignmentProblem Problem = AssignmentProblem.FromEdges(
        [Bounds.AtMost(1), Bounds.AtMost(1)],
        [Bounds.AtMost(1), Bounds.AtMost(1)],
        [0, 0, 1],
        [0, 1, 0],
        [5, 1, 1],
        AssignmentObjective.MostMatches
    );

    private static readonly AssignmentProof Sound = new([4, 0], 4, new CardinalityCut([], []));

    private static readonly (string Text, Func<ImmutableArray<string>> Objections)[] Faults =
    [
        ("Edge 3 does not exist, is chosen twice or is out of order.", () => Assignment([3], Sound)),
        ("Row 0 has 2 chosen edges; its bounds are 0..1.", () => Assignment([0, 1], Sound)),
        ("Column 0 has 2 chosen edges; its bounds are 0..1.", () => Assignment([0, 2], Sound)),
        (
            "Pinned edge 0 is not chosen.",
            () => AssignmentJudge.Judge(Problem.WithPins([0]), new() { Stop = StopReason.Finished, Edges = [1, 2] }).Objections
        ),
        ("The proof needs one price for each of the 2 columns.", () => Assignment([1, 2], Sound with { ColumnPrices = [4] })),
        ("A match bonus of -1 proves nothing about this objective.", () => Assignment([1, 2], Sound with { MatchBonus = -1 })),
        (StrangeCut, () => Assignment([1, 2], Sound with { Cut = new CardinalityCut([2], []) })),
        (StrangeClash, () => OfClash(new(ClashKind.RowMinimums, [], [], [], 1, 0))),
        ("The clash is none: 0 needed, 1 available.", () => OfClash(new(ClashKind.PinsExceedRow, [0], [0], [], 1, 0))),
        ("The clash is none: 0 needed, 2 available.", () => OfClash(new(ClashKind.ColumnMinimums, [0], [0], [], 1, 0))),
        ("The core has other bounds, pins or another objective than the problem.", () => OverAllPairs(Core().WithPins([0]), Sound)),
        (
            "Edge 1 of the core, row 0 and column 1, is no pair of that weight.",
            () => OverAllPairs(Core().WithWeights([5, 2, 1], AssignmentObjective.MostMatches), Sound)
        ),
        ("The proof needs one price for each of the 2 columns.", () => OverAllPairs(Core(), Sound with { ColumnPrices = default })),
        ("A match bonus of -7 proves nothing about this objective.", () => OverAllPairs(Core(), Sound with { MatchBonus = -7 })),
        (StrangeCut, () => OverAllPairs(Core(), Sound with { Cut = new CardinalityCut([], default) })),
        ("Edge 3 does not exist, is chosen twice or is out of order.", () => OverAllPairs(Core(), Sound, 3)),
        ("Edge 3 does not exist, is chosen twice or is out of order.", () => OfEdgeCases([3], null)),
        (StrangeCut, () => OverAllPairs(Core(), Sound with { Cut = new CardinalityCut([0, 0], []) })),
        (
            "Column 1 has a price of 4611686018427387905; none beyond 4611686018427387904 is judged.",
            () => OverAllPairs(Core(), Sound with { ColumnPrices = [-1L << 62, (1L << 62) + 1] })
        ),
        (
            "Column 0 has a price of -4611686018427387905; none beyond 4611686018427387904 is judged.",
            () => OverAllPairs(Core(), Sound with { ColumnPrices = [(-1L << 62) - 1, 1L << 62] })
        ),
        (
            "The tree of cases goes on after its last leaf.",
            () => OfColumnCases(new ColumnCase { Proof = Sound }, new ColumnCase { Proof = Sound })
        ),
        (
            "A case splits on column 2, which does not exist, may not close or is settled.",
            () => OfColumnCases(new ColumnCase { Column = 2 })
        ),
        (
            "A case splits on column 1, which does not exist, may not close or is settled.",
            () => OfColumnCases(new ColumnCase { Column = 1 })
        ),
        (
            "A case splits on column 0, which does not exist, may not close or is settled.",
            () => OfColumnCases(new ColumnCase { Column = 0 }, new ColumnCase { Column = 0 })
        ),
        ("The tree of cases leaves cases out.", () => OfColumnCases(new ColumnCase { Column = 0 })),
        ("A case has neither a bound nor a clash.", () => OfColumnCases(new ColumnCase())),
        ("A case has neither a bound nor a clash.", () => OfColumnCases([null!])),
        ("Side constraint 0 sums to 0; its bounds are 1 to 2.", () => OfEdgeCases([0], null)),
        ("Edge 3 does not exist, is chosen twice or is out of order.", () => OfColumnCases(3)),
        ("The tree of cases goes on after its last leaf.", () => OfEdgeCases([1, 2], null, Leaf(1), Leaf(1))),
        ("The tree of cases leaves cases out.", () => OfEdgeCases([1, 2], null, new EdgeCase { Edge = 0 }, Leaf(1))),
        (
            "A case splits on edge 3, which does not exist, is pinned or is settled.",
            () => OfEdgeCases([1, 2], null, new EdgeCase { Edge = 3 })
        ),
        (
            "A case splits on edge -1, which does not exist, is pinned or is settled.",
            () => OfEdgeCases([1, 2], null, new EdgeCase { Edge = -1 })
        ),
        (
            "A case splits on edge 1, which does not exist, is pinned or is settled.",
            () => OfEdgeCases([1, 2], null, new EdgeCase { Edge = 1 }, new EdgeCase { Edge = 1 })
        ),
        (
            "A case splits on edge 2, which does not exist, is pinned or is settled.",
            () => OfEdgeCases([1, 2], null, new EdgeCase { Edge = 2 }, Leaf(1), new EdgeCase { Edge = 2 })
        ),
        (
            "A case splits on edge 0, which does not exist, is pinned or is settled.",
            () => OfEdgeCases(Problem.WithPins([0]), default, null, new EdgeCase { Edge = 0 })
        ),
        (
            "The bound of the whole has multipliers or prices that do not fit the problem.",
            () => OfEdgeCases([1, 2], null, new EdgeCase { Edge = 0, Bound = new PenaltyBound(1, [], [0, 0]) }, Leaf(1), Leaf(1))
        ),
        (
            "A case has neither a bound nor a clash, or multipliers or prices that do not fit the problem.",
            () => OfEdgeCases([1, 2], null, new EdgeCase())
        ),
        (
            "A case has neither a bound nor a clash, or multipliers or prices that do not fit the problem.",
            () => OfEdgeCases([1, 2], null, [null!])
        ),
        (
            "A case has neither a bound nor a clash, or multipliers or prices that do not fit the problem.",
            () => OfEdgeCases([1, 2], null, new EdgeCase { Bound = new PenaltyBound(1, [0], [0]) })
        ),
        ("A case that is said to have no solution may have one.", () => OfEdgeCases([1, 2], null, Leaf(0))),
        ("A worth of -1 a match proves nothing about this problem.", () => OfEdgeCases([1, 2], -1, Leaf(1))),
        ("The proof has no list of stages, or more than the 4 there are.", () => OfStages(default)),
        ("Stage 2 of the proof needs one price for each of the 2 columns, or none.", () => OfStages([new([0, 0]), new([1])])),
        ("Stage 1 of the proof needs one price for each of the 2 columns, or none.", () => OfStages([new(default)])),
    ];

    [Fact]
    public void A_fault_is_named_in_one_sentence()
    {
        foreach ((string text, Func<ImmutableArray<string>> objections) in Faults)
        {
            Assert.Equal(text, Assert.Single(objections()));
        }
    }

    private static ImmutableArray<string> Assignment(ImmutableArray<int> edges, AssignmentProof proof) =>
        AssignmentJudge
            .Judge(
                Problem,
                new()
                {
                    Stop = StopReason.Finished,
                    Edges = edges,
                    Proof = proof,
                }
            )
            .Objections;

    private static ImmutableArray<string> OfClash(AssignmentClash clash) =>
        AssignmentJudge.Judge(Problem, new() { Stop = StopReason.Finished, Clash = clash }).Objections;

    private static AssignmentProblem Core() => AllPairs().Only([new(0, 0), new(0, 1), new(1, 0)]);

    private static AllPairsProblem AllPairs() =>
        new(
            new DensePairWeights(2, 2, new[] { 5, 1, 1, PairWeights.Absent }),
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            AssignmentObjective.MostMatches
        );

    private static ImmutableArray<string> OverAllPairs(AssignmentProblem core, AssignmentProof proof, int last = 2)
    {
        AssignmentSolution claim = new()
        {
            Stop = StopReason.Finished,
            Edges = [1, last],
            Proof = proof,
        };
        return AllPairsJudge.Judge(AllPairs(), new AllPairsSolution { Core = core, Claim = claim }).Objections;
    }

    private static ImmutableArray<string> OfColumnCases(params ColumnCase[] cases) => OfColumnCases(2, cases);

    private static ImmutableArray<string> OfColumnCases(int last, params ColumnCase[] cases) =>
        MinimumOrClosedJudge
            .Judge(
                new MinimumOrClosedProblem(Problem, [0]),
                new MinimumOrClosedSolution
                {
                    Stop = StopReason.Finished,
                    Edges = [1, last],
                    Proof = cases.Length == 0 ? null : new MinimumOrClosedProof([.. cases]),
                }
            )
            .Objections;

    private static EdgeCase Leaf(long scale) => new() { Bound = new PenaltyBound(scale, [0], [0, 0]) };

    private static ImmutableArray<string> OfEdgeCases(ImmutableArray<int> edges, long? matchWorth, params EdgeCase[] cases) =>
        OfEdgeCases(Problem, edges, matchWorth, cases);

    private static ImmutableArray<string> OfEdgeCases(
        AssignmentProblem core,
        ImmutableArray<int> edges,
        long? matchWorth,
        params EdgeCase[] cases
    )
    {
        SideConstrainedProof proof = new([.. cases])
        {
            Cut = matchWorth is null ? null : new CardinalityCut([], []),
            MatchWorth = matchWorth ?? 0,
        };
        SideConstrainedSolution claim = new()
        {
            Stop = StopReason.Finished,
            Edges = edges,
            Proof = cases.Length == 0 ? null : proof,
        };
        return SideConstrainedJudge
            .Judge(new SideConstrainedAssignmentProblem(core, [SideConstraint.Count([1, 2], 1, 2)]), claim)
            .Whole.Objections;
    }

    private static ImmutableArray<string> OfStages(ImmutableArray<FairStage> stages) =>
        FairAssignmentJudge
            .Judge(
                new FairAssignmentProblem(Problem, [3]),
                new FairAssignmentSolution
                {
                    Stop = StopReason.Finished,
                    Edges = [1, 2],
                    Proof = new FairAssignmentProof(stages),
                }
            )
            .Objections;
}
