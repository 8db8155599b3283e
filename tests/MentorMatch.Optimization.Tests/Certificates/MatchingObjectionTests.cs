using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.Optimization.Solvers.Stable;
using MentorMatch.Optimization.Solvers.TrioMatching;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>What is wrong with a claim about vertices, agents or members is said in words that name the place.</summary>
public sealed class MatchingObjectionTests
{
    /// <summary>A triangle with a pendant at its last vertex.</summary>
    private static readonly GeneralMatchingProblem Pairs = GeneralMatchingProblem.FromEdges(
        4,
        [0, 0, 1, 2],
        [1, 2, 2, 3],
        [10, 10, 10, 1],
        AssignmentObjective.BestTotal
    );

    private static readonly GeneralMatchingProof Sound = new([2, 2, 2, 0], [new([0, 1, 2], 16)]);

    private static readonly (string Text, Func<ImmutableArray<string>> Objections)[] Faults =
    [
        ("The solution lacks its list of edges.", () => General(default, Sound)),
        ("Edge 4 does not exist, is chosen twice or is out of order.", () => General([4], Sound)),
        ("Vertex 2 is matched twice.", () => General([2, 3], Sound)),
        ("The proof needs one dual of at least 0 for each vertex.", () => General([0, 3], Sound with { VertexDuals = [2, 2, 2] })),
        ("The proof lacks its list of blossoms; it may be empty.", () => General([0, 3], Sound with { Blossoms = default })),
        (
            "Blossom 0 is not an odd set of three or more vertices, ascending, with a dual of at least 0.",
            () => General([0, 3], Sound with { VertexDuals = [20, 20, 20, 0], Blossoms = [new([0, 0, 1], 2)] })
        ),
        (
            "Blossom 1 is not an odd set of three or more vertices, ascending, with a dual of at least 0.",
            () => General([0, 3], Sound with { Blossoms = [.. Sound.Blossoms, new([0, 1], 2)] })
        ),
        (
            "Edge 3 is not covered by the duals.",
            () => General([0, 3], Sound with { VertexDuals = [2, 2, 1, 0], Blossoms = [new([0, 1, 2], 17)] })
        ),
        (
            "Vertices 1, 0 and 2 are not three ascending vertices joined to each other.",
            () => WithTrio(new Trio(1, 0, 2), new TrioMatchingProof(Sound, []))
        ),
        (
            "Vertices 0, 2 and 1 are not three ascending vertices joined to each other.",
            () => WithTrio(new Trio(0, 2, 1), new TrioMatchingProof(Sound, []))
        ),
        (
            "Vertices 1, 2 and 3 are not three ascending vertices joined to each other.",
            () => WithTrio(new Trio(1, 2, 3), new TrioMatchingProof(Sound, []))
        ),
        (
            "Vertices 0, 1 and 3 are not three ascending vertices joined to each other.",
            () => WithTrio(new Trio(0, 1, 3), new TrioMatchingProof(Sound, []))
        ),
        (
            "Vertices 0, 0 and 1 are not three ascending vertices joined to each other.",
            () => WithTrio(new Trio(0, 0, 1), new TrioMatchingProof(Sound, []))
        ),
        (
            "Vertices 0, 2 and 3 are not three ascending vertices joined to each other.",
            () => WithTrio(new Trio(0, 2, 3), new TrioMatchingProof(Sound, []))
        ),
        (
            "The proof lacks its duals, its list of trios or one of them; the list may be empty.",
            () => WithTrio(null, new TrioMatchingProof(null!, []))
        ),
        (
            "The proof lacks its duals, its list of trios or one of them; the list may be empty.",
            () => WithTrio(null, new TrioMatchingProof(Sound, default))
        ),
        (
            "The proof lacks its duals, its list of trios or one of them; the list may be empty.",
            () => WithTrio(null, new TrioMatchingProof(Sound, [null!]))
        ),
        (
            "The duals for the trio of 0, 1 and 2 prove nothing.",
            () => WithTrio(null, new TrioMatchingProof(Sound, [new SolvedTrio(new Trio(0, 1, 2), null!)]))
        ),
        (
            "The duals for the trio of 1, 2 and 3 prove nothing.",
            () => WithTrio(null, new TrioMatchingProof(Sound, [new SolvedTrio(new Trio(1, 2, 3), Sound)]))
        ),
        ("The solution lacks its list of edges.", () => Allocated(default)),
        ("Edge 4 does not exist, is chosen twice or is out of order.", () => Allocated([4])),
        ("Row 0 has more partners than its capacity, 1.", () => Allocated([0, 1])),
        ("Column 1 has more partners than its capacity, 1.", () => Allocated([1, 3])),
        ("The claim gives partners and evidence that there are none.", () => Mated([1, 0, -1, -1], [1, 2, 0, 3])),
        ("The claim must give a partner, or −1, for each of the 4 agents.", () => Mated([1, 0, -1], null)),
        ("Agent 0 is given 3, whom it does not accept or who does not accept it.", () => Mated([3, -1, -1, 0], null)),
        ("Agent 0 is given 1, who is given 2.", () => Mated([1, 2, 0, -1], null)),
        ("Agent 1 is given 0, who is given -1.", () => Mated([-1, 0, -1, -1], null)),
        ("The evidence must name who follows each of the 4 agents.", () => Mated(default, [1, 2, 0])),
        ("Agent 3 is followed by 4, who does not exist or follows another agent too.", () => Mated(default, [1, 2, 0, 4])),
        ("Agent 2 is followed by 1, who does not exist or follows another agent too.", () => Mated(default, [1, 2, 1, 3])),
        ("Agent 0 does not prefer 2, who follows it, to 1, who comes before.", () => Mated(default, [2, 0, 1, 3])),
        ("Agents 0 and 1 prefer each other to those before them: the partition is not stable.", () => Mated(default, [0, 1, 2, 3])),
        (
            "The partition has no party of odd size of three or more, so it does not show that no stable matching exists.",
            () => OfTwo(new StablePartition([1, 0]))
        ),
        ("The evidence must name who follows each of the 2 agents.", () => OfTwo(new StablePartition(default))),
        (
            "Member 0 does not exist or is in two circles.",
            () =>
                Seated([
                    [0, 1],
                    [0, 2, 3],
                ])
        ),
        (
            "Member 4 does not exist or is in two circles.",
            () =>
                Seated([
                    [0, 1],
                    [2, 3, 4],
                ])
        ),
        (
            "Member 3 is in no circle.",
            () =>
                Seated([
                    [0, 1, 2],
                ])
        ),
        (
            "Circle 1 has 1 members; its bounds are 2..3.",
            () =>
                Seated([
                    [1, 2, 3],
                    [0],
                ])
        ),
        (
            "Members 2 and 3 must share a circle and do not.",
            () =>
                Seated([
                    [0, 2],
                    [1, 3],
                ])
        ),
        (
            "Members 0 and 1 must not share a circle and do.",
            () =>
                Seated([
                    [0, 1],
                    [2, 3],
                ])
        ),
        (
            "Circle 1 has 2 members of label 1, against rule 1, AtMost.",
            () =>
                Seated(
                    [
                        [0, 1],
                        [2, 3],
                    ],
                    forbidden: false,
                    limit: 1
                )
        ),
        ("The proof needs one price for each of the 4 members.", () => Priced(new CirclesProof([0, 0, 0], 0))),
        ("The proof names members who may share a circle as members who may not.", () => Priced(new CirclesProof([0, 0, 0, 0], 0, [0, 2]))),
        ("The clash is none.", () => Clashing(new CirclesClash(CirclesClashKind.Sizes, [], []))),
    ];

    [Fact]
    public void A_fault_is_named_in_one_sentence()
    {
        foreach ((string text, Func<ImmutableArray<string>> objections) in Faults)
        {
            Assert.Equal(text, Assert.Single(objections()));
        }
    }

    [Fact]
    public void A_partition_that_is_none_is_named_with_the_agent()
    {
        Assert.Equal(
            "Agent 3 does not exist; agents run from 0 to 1.",
            Assert.Throws<InvalidOperationException>(() => new StablePartition([3, 0]).OddParty()).Message
        );
        Assert.Equal(
            "Two agents are followed by agent 1; each agent follows one.",
            Assert.Throws<InvalidOperationException>(() => new StablePartition([1, 2, 1]).OddParty()).Message
        );
        Assert.Throws<InvalidOperationException>(() => new StablePartition([2, 0]).OddParty());
        Assert.Equal([3, 5, 4], new StablePartition([1, 0, 2, 5, 3, 4]).OddParty().AsEnumerable());
        Assert.Empty(new StablePartition([1, 2, 3, 0, 4, 6, 5]).OddParty());
        Assert.Empty(new StablePartition(default).OddParty());
    }

    private static ImmutableArray<string> General(ImmutableArray<int> edges, GeneralMatchingProof proof) =>
        GeneralMatchingJudge
            .Judge(
                Pairs,
                new()
                {
                    Stop = StopReason.Finished,
                    Edges = edges,
                    Proof = proof,
                }
            )
            .Objections;

    private static ImmutableArray<string> WithTrio(Trio? trio, TrioMatchingProof proof) =>
        TrioMatchingJudge
            .Judge(
                new TrioMatchingProblem(Pairs),
                new()
                {
                    Stop = StopReason.Finished,
                    Edges = [],
                    Trio = trio,
                    Proof = proof,
                }
            )
            .Objections;

    private static ImmutableArray<string> Allocated(ImmutableArray<int> edges)
    {
        int[][] rows =
        [
            [0, 1],
            [0, 1],
        ];
        StableAllocationProblem problem = StableAllocationProblem.FromLists(
            rows,
            [
                [0, 1],
                [0, 1],
            ],
            [1, 1],
            [1, 1]
        );
        return StabilityJudge.Judge(problem, new StableAllocationSolution { Stop = StopReason.Finished, Edges = edges }).Objections;
    }

    /// <summary>Three who go round, and one whom nobody accepts.</summary>
    private static ImmutableArray<string> Mated(ImmutableArray<int> mates, int[]? next) =>
        StabilityJudge
            .Judge(
                StableRoommatesProblem.FromLists([
                    [1, 2],
                    [2, 0],
                    [0, 1],
                    [],
                ]),
                new()
                {
                    Stop = StopReason.Finished,
                    Mates = mates,
                    Evidence = next is null ? null : new StablePartition([.. next]),
                }
            )
            .Objections;

    private static ImmutableArray<string> OfTwo(StablePartition evidence) =>
        StabilityJudge
            .Judge(
                StableRoommatesProblem.FromLists([
                    [1],
                    [0],
                ]),
                new() { Stop = StopReason.Finished, Evidence = evidence }
            )
            .Objections;

    /// <summary>Four members in circles of two or three; 2 and 3 must share one, 0 and 1 must not.</summary>
    private static CirclesProblem Four(bool forbidden = true, int limit = 2)
    {
        int[] weights = new int[16];
        weights[1] = weights[4] = forbidden ? CirclesProblem.Forbidden : 0;
        ImmutableArray<CompositionRule> rules =
        [
            CompositionRule.AtMost([-1, -1, -1, 0], limit),
            CompositionRule.AtMost([0, -1, 1, 1], limit),
        ];
        return new CirclesProblem(4, new Bounds(2, 3), weights, rules, [new MemberPair(2, 3)]);
    }

    private static ImmutableArray<string> Seated(int[][] circles, bool forbidden = true, int limit = 2) =>
        CirclesJudge
            .Judge(
                Four(forbidden, limit),
                new() { Stop = StopReason.Finished, Circles = [.. circles.Select(circle => circle.ToImmutableArray())] }
            )
            .Objections;

    private static ImmutableArray<string> Priced(CirclesProof proof) =>
        CirclesJudge.Judge(Four(forbidden: false), new() { Stop = StopReason.Finished, Proof = proof }).Objections;

    private static ImmutableArray<string> Clashing(CirclesClash clash) =>
        CirclesJudge.Judge(Four(forbidden: false), new() { Stop = StopReason.Finished, Clash = clash }).Objections;
}
