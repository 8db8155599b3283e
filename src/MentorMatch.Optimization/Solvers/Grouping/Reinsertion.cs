using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.Grouping;

/// <summary>
/// Improvement that never loses: one member out of each circle, all put back in the best way at once by an exact assignment problem, again and again with other
/// members. It finds what no exchange of two finds.
/// </summary>
internal sealed class Reinsertion(CircleState state, Draws draws, CancellationToken cancellationToken)
{
    private readonly AuctionPathsSolver assignment = new();

    /// <summary>Takes one member out of each circle and puts all back where they are worth most. The circles must be without faults.</summary>
    /// <param name="pairs">The weights as the searches see them.</param>
    /// <returns>Whether anything was gained.</returns>
    public bool Run(PairTable pairs)
    {
        List<int> taken = [];
        for (int circle = 0; circle < state.Circles; circle++)
        {
            ReadOnlySpan<int> members = state.MembersOf(circle);
            int start = draws.Below(members.Length);
            for (int k = 0; k < members.Length; k++)
            {
                int member = members[(start + k) % members.Length];
                if (!pairs.IsPinned[member])
                {
                    taken.Add(member);
                    break;
                }
            }
        }

        int[] home = [.. taken.Select(member => state.CircleOf[member])];
        int[] best = Assigned(taken, home);
        long before = 0;
        long after = 0;
        for (int k = 0; k < best.Length; k++)
        {
            before += state.Pull(taken[k], home[k], -1);
            after += state.Pull(taken[k], home[best[k]], taken[best[k]]);
        }

        if (best.Length == 0 || after <= before)
        {
            return false;
        }

        state.Rotate(taken, best);
        return true;
    }

    /// <returns>For each member taken, whose place it gets; empty when the solve was stopped.</returns>
    private int[] Assigned(List<int> taken, int[] home)
    {
        List<int> rows = [];
        List<int> columns = [];
        List<long> weights = [];
        for (int row = 0; row < taken.Count; row++)
        {
            for (int column = 0; column < taken.Count; column++)
            {
                long pull = state.Pull(taken[row], home[column], taken[column]);
                if (row == column || state.CanReplace(taken[column], taken[row], pull))
                {
                    rows.Add(row);
                    columns.Add(column);
                    weights.Add(pull);
                }
            }
        }

        Bounds[] one = [.. Enumerable.Repeat(Bounds.Exactly(1), taken.Count)];
        AssignmentProblem places = AssignmentProblem.FromEdges(
            one,
            one,
            [.. rows],
            [.. columns],
            [.. weights],
            AssignmentObjective.BestTotal
        );
        AssignmentSolution solution = assignment.Solve(places, new SolveOptions { Threads = 1 }, cancellationToken);
        if (solution.Edges.IsDefault || solution.Edges.Length != taken.Count)
        {
            return [];
        }

        return [.. solution.Edges.Select(edge => places.EdgeColumns[edge])];
    }
}
