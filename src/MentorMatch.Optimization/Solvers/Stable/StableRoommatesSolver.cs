using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Stable;

/// <summary>The solver in the box for <see cref="StableRoommatesProblem"/>: Irving's algorithm, carried on to a stable partition where no stable matching exists.</summary>
/// <remarks>
/// <para><b>Problem.</b> Agents of one kind with strict lists, perhaps incomplete; wanted are pairs without a blocking pair, or the proof that there are none.</para>
/// <para><b>Idea.</b> First everybody proposes down the list until somebody holds the proposal; who holds one deletes all whom it likes less, which leaves a table in which
/// x's first entry y has x as last entry. Then rotations are removed: from x go to the second entry y of x and on to the last entry of y until an agent comes
/// back; along the cycle every y accepts the x before it, deletes all below, and every x loses its first entry.</para>
/// <para><b>No stable matching.</b> A list runs empty only when the rotation is its own dual: then its agents are odd in number and each has two entries left, both
/// among them. They form an odd party: each prefers the next to the previous one. The party is set aside as it is and the work goes on, since nobody else has an
/// entry for one of them. In the end everybody is in such a party, in a pair, or alone: a stable partition (Tan), which proves the absence.</para>
/// <para><b>Invariant.</b> For every agent with a list that is not empty, the last entry of its first entry is the agent itself.</para>
/// <para><b>Cost.</b> O(m): places in lists only move inwards, and the path that led to a cycle is kept for the next one.</para>
/// <para><b>Ties.</b> None: lists are strict. Where several stable matchings exist, which one is found follows from searching from the smallest agent on.</para>
/// <para><b>Limits.</b> Stopped early, the matching holds the pairs that were settled; the judge lists its blocking pairs.</para>
/// <para><b>Certificate.</b> A stable matching is its own; otherwise <see cref="StablePartition"/>. Judged by <see cref="StabilityJudge"/>.</para>
/// <para><b>References.</b> R. W. Irving, "An efficient algorithm for the stable roommates problem", J. Algorithms 6 (1985); J. J. M. Tan, "A necessary and sufficient
/// condition for the existence of a complete stable matching", J. Algorithms 12 (1991); D. Gusfield, R. W. Irving, "The stable marriage problem" (1989), chapter 4.</para>
/// </remarks>
public sealed class StableRoommatesSolver : ISolver<StableRoommatesProblem, StableRoommatesSolution>
{
    private const int StepsBetweenLooks = 4096;

    /// <inheritdoc/>
    public string Name => "irving";

    /// <inheritdoc/>
    public StableRoommatesSolution Solve(
        StableRoommatesProblem problem,
        SolveOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        StopSignal stop = new(options, cancellationToken);
        RoommatesTable table = new(problem);
        if (LetEverybodyPropose(problem, table, stop) && RemoveRotations(problem, table, stop))
        {
            int[] next = new int[problem.AgentCount];
            for (int agent = 0; agent < next.Length; agent++)
            {
                int first = table.First(agent);
                next[agent] = first < 0 ? agent : table.Named(first);
            }

            StablePartition partition = new([.. next]);
            if (!partition.OddParty().IsEmpty)
            {
                return new StableRoommatesSolution { Stop = StopReason.Finished, Evidence = partition };
            }
        }

        return new StableRoommatesSolution { Stop = stop.Reason, Mates = SettledPairs(problem, table) };
    }

    private static bool LetEverybodyPropose(StableRoommatesProblem problem, RoommatesTable table, StopSignal stop)
    {
        int[] heldBy = new int[problem.AgentCount];
        Array.Fill(heldBy, -1);
        int steps = 0;
        for (int agent = 0; agent < problem.AgentCount; agent++)
        {
            // A proposal that the table lets through is better than the one held, whose agent goes on in turn.
            int asking = agent;
            while (asking >= 0 && table.First(asking) is >= 0 and int entry)
            {
                if (++steps % StepsBetweenLooks == 1 && stop.IsRaised())
                {
                    return false;
                }

                int asked = table.Named(entry);
                table.CutBehindOwnerOf(entry);
                (asking, heldBy[asked]) = (heldBy[asked], asking);
            }
        }

        return true;
    }

    private static bool RemoveRotations(StableRoommatesProblem problem, RoommatesTable table, StopSignal stop)
    {
        List<int> path = [];
        int[] place = new int[problem.AgentCount];
        Array.Fill(place, -1);
        bool[] isSetAside = new bool[problem.AgentCount];
        int start = 0;
        int steps = 0;
        while (true)
        {
            if (path.Count == 0)
            {
                while (start < problem.AgentCount && (isSetAside[start] || table.Second(start) < 0))
                {
                    start++;
                }

                if (start == problem.AgentCount)
                {
                    return true;
                }

                place[start] = 0;
                path.Add(start);
            }

            if (++steps % StepsBetweenLooks == 1 && stop.IsRaised())
            {
                return false;
            }

            int follower = table.Last(table.Named(table.Second(path[^1])));
            if (place[follower] < 0)
            {
                place[follower] = path.Count;
                path.Add(follower);
                continue;
            }

            List<int> cycle = path.GetRange(place[follower], path.Count - place[follower]);
            path.RemoveRange(place[follower], cycle.Count);
            foreach (int agent in cycle)
            {
                place[agent] = -1;
            }

            RemoveOrSetAside(table, cycle, isSetAside);

            // When a removal takes the second entry of somebody on the way to the cycle, it takes those of all before as well: the way is lost or whole.
            if (path.Count > 0 && table.Second(path[0]) < 0)
            {
                foreach (int agent in path)
                {
                    place[agent] = -1;
                }

                path.Clear();
            }
        }
    }

    private static void RemoveOrSetAside(RoommatesTable table, List<int> cycle, bool[] isSetAside)
    {
        if (IsOddParty(table, cycle))
        {
            foreach (int agent in cycle)
            {
                isSetAside[agent] = true;
            }

            return;
        }

        int[] seconds = [.. cycle.Select(table.Second)];
        foreach (int entry in seconds)
        {
            table.CutBehindOwnerOf(entry);
        }
    }

    /// <summary>Whether the cycle's agents have two entries each, all among themselves, so that removing the rotation would leave them nobody.</summary>
    private static bool IsOddParty(RoommatesTable table, List<int> cycle)
    {
        if (cycle.Count % 2 == 0)
        {
            return false;
        }

        HashSet<int> members = [.. cycle];
        return cycle.TrueForAll(agent =>
            table.Second(agent) is int second && table.IsLast(agent, second) && members.Contains(table.Named(table.First(agent)))
        );
    }

    private static ImmutableArray<int> SettledPairs(StableRoommatesProblem problem, RoommatesTable table)
    {
        int[] mates = new int[problem.AgentCount];
        for (int agent = 0; agent < mates.Length; agent++)
        {
            int first = table.First(agent);
            int mate = first < 0 ? -1 : table.Named(first);
            bool isMutual = mate >= 0 && table.First(mate) is >= 0 and int back && table.Named(back) == agent;
            mates[agent] = isMutual ? mate : -1;
        }

        return [.. mates];
    }
}
