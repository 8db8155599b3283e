using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Stable;
using MentorMatch.People;

namespace MentorMatch.Analysis.Comparing;

/// <summary>
/// The bridge to a stable allocation: everybody ranks the eligible others, by score alone or those on their own list first, in its order; equal scores by id. Pins are settled: they keep their
/// places and are no part of the lists.
/// </summary>
internal sealed class WishLists
{
    private readonly AssignmentProblem pairs;
    private readonly StableAllocationProblem problem;
    private readonly int[] pairOfEdge;
    private readonly int[] edgeOfPair;

    private WishLists(AssignmentProblem pairs, Func<int, int, long> menteesRank, Func<int, int, long> mentorsRank)
    {
        this.pairs = pairs;
        int[] menteePlaces = [.. pairs.RowBounds.ToArray().Select(bounds => bounds.Max)];
        int[] mentorPlaces = [.. pairs.ColumnBounds.ToArray().Select(bounds => bounds.Max)];
        foreach (int pin in pairs.PinnedEdges)
        {
            menteePlaces[pairs.RowOf(pin)]--;
            mentorPlaces[pairs.EdgeColumns[pin]]--;
        }

        int[][] menteeLists = new int[pairs.RowCount][];
        List<(long Rank, long Against, int Mentee)>[] mentorLists = [.. mentorPlaces.Select(_ => new List<(long, long, int)>())];
        List<int> order = [];
        for (int row = 0; row < pairs.RowCount; row++)
        {
            List<(long Rank, long Against, int Pair)> list = [];
            for (int pair = pairs.RowStarts[row]; pair < pairs.RowStarts[row + 1]; pair++)
            {
                if (pairs.PinnedEdges.BinarySearch(pair) < 0)
                {
                    int column = pairs.EdgeColumns[pair];
                    list.Add((menteesRank(row, column), -pairs.Weight(pair), pair));
                    mentorLists[column].Add((mentorsRank(row, column), -pairs.Weight(pair), row));
                }
            }

            list.Sort();
            order.AddRange(list.Select(entry => entry.Pair));
            menteeLists[row] = [.. list.Select(entry => this.pairs.EdgeColumns[entry.Pair])];
        }

        problem = StableAllocationProblem.FromLists(
            menteeLists,
            [.. mentorLists.Select(list => list.Order().Select(entry => entry.Mentee).ToArray())],
            menteePlaces,
            mentorPlaces
        );
        pairOfEdge = [.. order];
        edgeOfPair = new int[pairs.EdgeCount];
        Array.Fill(edgeOfPair, -1);
        for (int edge = 0; edge < pairOfEdge.Length; edge++)
        {
            edgeOfPair[pairOfEdge[edge]] = edge;
        }
    }

    /// <summary>Everybody ranks by score.</summary>
    public static WishLists ByScore(PairingModel model) => new(model.Problem, static (_, _) => 0, static (_, _) => 0);

    /// <summary>Everybody ranks those on their own list first; <see langword="null"/> when nobody listed an eligible person.</summary>
    public static WishLists? ByWishes(Cohort cohort, PairingModel model)
    {
        ImmutableArray<Dictionary<string, int>?> ofMentees = [.. cohort.Mentees.Select(Places)];
        ImmutableArray<Dictionary<string, int>?> ofMentors = [.. cohort.Mentors.Select(Places)];
        long Rank(Dictionary<string, int>? places, string id) => places?.TryGetValue(id, out int place) == true ? place : int.MaxValue;
        long Mentees(int row, int column) => Rank(ofMentees[row], model.Pairs.Mentors[column]);
        long Mentors(int row, int column) => Rank(ofMentors[column], model.Pairs.Mentees[row]);
        for (int row = 0; row < model.Problem.RowCount; row++)
        {
            for (int pair = model.Problem.RowStarts[row]; pair < model.Problem.RowStarts[row + 1]; pair++)
            {
                int column = model.Problem.EdgeColumns[pair];
                if (Mentees(row, column) < int.MaxValue || Mentors(row, column) < int.MaxValue)
                {
                    return new WishLists(model.Problem, Mentees, Mentors);
                }
            }
        }

        return null;
    }

    /// <summary>The pairs that deferred acceptance chooses, mentees asking, with the pins.</summary>
    /// <exception cref="RejectedSolutionException">The allocation is not stable.</exception>
    public ImmutableArray<int> Choose(CancellationToken cancellationToken)
    {
        DeferredAcceptanceSolver solver = new();
        StableAllocationSolution solution = solver.Solve(problem, SolveOptions.Default, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        StabilityVerdict verdict = StabilityJudge.Judge(problem, solution);
        return verdict.Status == StabilityStatus.Stable
            ? [.. solution.Edges.Select(edge => pairOfEdge[edge]).Concat(pairs.PinnedEdges.ToArray()).Order()]
            : throw new RejectedSolutionException(
                $"The answer of the solver {solver.Name} is not stable: {string.Join(' ', verdict.Objections)}"
            );
    }

    /// <summary>How many pairs would both rather have each other than what a plan gives them.</summary>
    public long Blocking(ImmutableArray<int> plan) =>
        StabilityJudge
            .Judge(
                problem,
                new StableAllocationSolution
                {
                    Stop = StopReason.Finished,
                    Edges = [.. plan.Where(pair => edgeOfPair[pair] >= 0).Select(pair => edgeOfPair[pair]).Order()],
                }
            )
            .BlockingPairs.Length;

    private static Dictionary<string, int>? Places(Participant person) =>
        person.Prefers.IsEmpty
            ? null
            : person
                .Prefers.Select((id, place) => (id, place))
                .ToDictionary(entry => entry.id, entry => entry.place, StringComparer.Ordinal);
}
