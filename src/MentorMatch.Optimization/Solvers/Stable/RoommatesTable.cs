using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Stable;

/// <summary>
/// The lists of a roommates problem while they shrink. Entries are only ever deleted from both lists at once, by an agent who cuts its list behind one entry; so an entry
/// is alive when it lies before the cut of its owner and before the cut of the one named, and nothing else is stored.
/// </summary>
internal sealed class RoommatesTable
{
    private readonly StableRoommatesProblem problem;
    private readonly int[] first;
    private readonly int[] second;
    private readonly int[] end;

    public RoommatesTable(StableRoommatesProblem problem)
    {
        this.problem = problem;
        first = problem.Starts[..problem.AgentCount].ToArray();
        second = problem.Starts[..problem.AgentCount].ToArray();
        end = problem.Starts[1..].ToArray();
    }

    /// <summary>The place of the best entry alive in an agent's list, −1 when none is.</summary>
    public int First(int agent)
    {
        while (first[agent] < end[agent] && !IsAlive(first[agent]))
        {
            first[agent]++;
        }

        return first[agent] < end[agent] ? first[agent] : -1;
    }

    /// <summary>The place of the second best entry alive in an agent's list, −1 when there is none.</summary>
    public int Second(int agent)
    {
        int best = First(agent);
        if (best < 0)
        {
            return -1;
        }

        second[agent] = Math.Max(second[agent], best + 1);
        while (second[agent] < end[agent] && !IsAlive(second[agent]))
        {
            second[agent]++;
        }

        return second[agent] < end[agent] ? second[agent] : -1;
    }

    /// <summary>The worst entry alive in an agent's list that has been cut: who holds the place before the cut.</summary>
    public int Last(int agent) => problem.Entries[end[agent] - 1];

    /// <summary>Whether an entry stands just before the cut of its owner.</summary>
    public bool IsLast(int agent, int entry) => entry == end[agent] - 1;

    /// <summary>The one named by an entry.</summary>
    public int Named(int entry) => problem.Entries[entry];

    /// <summary>The one named by an entry deletes all whom it likes less than the entry's owner.</summary>
    public void CutBehindOwnerOf(int entry)
    {
        int named = problem.Entries[entry];
        end[named] = Math.Min(end[named], problem.Starts[named] + problem.RanksInReturn[entry] + 1);
    }

    private bool IsAlive(int entry)
    {
        int named = problem.Entries[entry];
        return problem.Starts[named] + problem.RanksInReturn[entry] < end[named];
    }
}
