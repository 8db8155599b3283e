using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Stable;

namespace MentorMatch.Optimization.Certificates;

/// <summary>Re-judges claims of stability from the problem alone, by looking at every pair. Shares no code with any solver.</summary>
public static class StabilityJudge
{
    /// <summary>Judges an allocation. Takes time linear in the edges.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solution">The claim.</param>
    /// <returns>What was proved; <see cref="StabilityStatus.Stable"/> only when every edge was seen not to block.</returns>
    public static StabilityVerdict Judge(StableAllocationProblem problem, StableAllocationSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        bool[] chosen = new bool[problem.EdgeCount];
        if (Objection(problem, solution.Edges, chosen) is { } objection)
        {
            return Rejected(objection);
        }

        // A side with a free place takes anybody: its worst partner stands behind its whole list.
        int[] worstOfRow = WorstPlaces(problem.RowCapacities, problem.RowStarts, [.. Enumerable.Range(0, problem.EdgeCount)], chosen);
        int[] worstOfColumn = WorstPlaces(problem.ColumnCapacities, problem.ColumnStarts, problem.ColumnEdges, chosen);
        ImmutableArray<BlockingPair>.Builder blocking = ImmutableArray.CreateBuilder<BlockingPair>();
        for (int row = 0; row < problem.RowCount; row++)
        {
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                int column = problem.EdgeColumns[edge];
                bool rowGains = edge < worstOfRow[row];
                bool columnGains = problem.ColumnStarts[column] + problem.EdgeColumnRanks[edge] < worstOfColumn[column];
                if (!chosen[edge] && rowGains && columnGains)
                {
                    blocking.Add(new BlockingPair(row, column));
                }
            }
        }

        blocking.Sort((one, other) => (one.First, one.Second).CompareTo((other.First, other.Second)));
        return Judged(solution.Edges.Length, blocking.ToImmutable(), problem.EdgeCount);
    }

    /// <summary>Judges pairs of roommates, or the evidence that no stable ones exist. Takes time linear in the lists.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solution">The claim.</param>
    /// <returns>
    /// What was proved; <see cref="StabilityStatus.NoneExists"/> only when the evidence is a stable partition with an odd party of three or more.
    /// </returns>
    public static StabilityVerdict Judge(StableRoommatesProblem problem, StableRoommatesSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        if (solution.Evidence is { } evidence)
        {
            return solution.Mates.IsDefaultOrEmpty
                ? JudgeAbsence(problem, evidence.Next)
                : Rejected("The claim gives partners and evidence that there are none.");
        }

        ImmutableArray<int> mates = solution.Mates;
        if (mates.IsDefault || mates.Length != problem.AgentCount)
        {
            return Rejected($"The claim must give a partner, or −1, for each of the {problem.AgentCount} agents.");
        }

        int[] ranks = new int[problem.AgentCount];
        int matched = 0;
        for (int agent = 0; agent < mates.Length; agent++)
        {
            int mate = mates[agent];
            ranks[agent] = mate == -1 ? int.MaxValue : problem.ListOf(agent).IndexOf(mate);
            if (ranks[agent] < 0)
            {
                return Rejected($"Agent {agent} is given {mate}, whom it does not accept or who does not accept it.");
            }

            if (mate >= 0 && mates[mate] != agent)
            {
                return Rejected($"Agent {agent} is given {mate}, who is given {mates[mate]}.");
            }

            matched += mate > agent ? 1 : 0;
        }

        return Judged(matched, PairsBetterThan(problem, ranks), problem.EntryCount / 2);
    }

    private static StabilityVerdict JudgeAbsence(StableRoommatesProblem problem, ImmutableArray<int> next)
    {
        if (next.IsDefault || next.Length != problem.AgentCount)
        {
            return Rejected($"The evidence must name who follows each of the {problem.AgentCount} agents.");
        }

        int[] before = new int[next.Length];
        Array.Fill(before, -1);
        for (int agent = 0; agent < next.Length; agent++)
        {
            if ((uint)next[agent] >= (uint)next.Length || before[next[agent]] >= 0)
            {
                return Rejected($"Agent {agent} is followed by {next[agent]}, who does not exist or follows another agent too.");
            }

            before[next[agent]] = agent;
        }

        int[] ranksBefore = new int[next.Length];
        for (int agent = 0; agent < next.Length; agent++)
        {
            if (next[agent] == agent)
            {
                ranksBefore[agent] = int.MaxValue;
                continue;
            }

            int rankOfNext = problem.ListOf(agent).IndexOf(next[agent]);
            ranksBefore[agent] = problem.ListOf(agent).IndexOf(before[agent]);
            if (rankOfNext < 0 || ranksBefore[agent] < rankOfNext)
            {
                return Rejected($"Agent {agent} does not prefer {next[agent]}, who follows it, to {before[agent]}, who comes before.");
            }
        }

        if (PairsBetterThan(problem, ranksBefore) is { IsEmpty: false } pairs)
        {
            return Rejected(
                $"Agents {pairs[0].First} and {pairs[0].Second} prefer each other to those before them: the partition is not stable."
            );
        }

        ImmutableArray<int> party = OddCycle(next);
        return party.IsEmpty
            ? Rejected("The partition has no party of odd size of three or more, so it does not show that no stable matching exists.")
            : new StabilityVerdict
            {
                Status = StabilityStatus.NoneExists,
                OddParty = party,
                PairsChecked = problem.EntryCount / 2,
            };
    }

    private static ImmutableArray<int> OddCycle(ImmutableArray<int> permutation)
    {
        bool[] seen = new bool[permutation.Length];
        for (int agent = 0; agent < permutation.Length; agent++)
        {
            List<int> cycle = [];
            for (int at = agent; !seen[at]; at = permutation[at])
            {
                seen[at] = true;
                cycle.Add(at);
            }

            if (cycle.Count > 1 && cycle.Count % 2 == 1)
            {
                return [.. cycle];
            }
        }

        return [];
    }

    /// <summary>Pairs that rank each other before the rank given for each.</summary>
    private static ImmutableArray<BlockingPair> PairsBetterThan(StableRoommatesProblem problem, int[] ranks)
    {
        ImmutableArray<BlockingPair>.Builder pairs = ImmutableArray.CreateBuilder<BlockingPair>();
        for (int agent = 0; agent < problem.AgentCount; agent++)
        {
            for (int entry = problem.Starts[agent]; entry < problem.Starts[agent + 1]; entry++)
            {
                int other = problem.Entries[entry];
                if (agent < other && entry - problem.Starts[agent] < ranks[agent] && problem.RanksInReturn[entry] < ranks[other])
                {
                    pairs.Add(new BlockingPair(agent, other));
                }
            }
        }

        pairs.Sort((one, other) => (one.First, one.Second).CompareTo((other.First, other.Second)));
        return pairs.ToImmutable();
    }

    private static string? Objection(StableAllocationProblem problem, ImmutableArray<int> edges, bool[] chosen)
    {
        if (edges.IsDefault)
        {
            return "The solution lacks its list of edges.";
        }

        int[] ofRow = new int[problem.RowCount];
        int[] ofColumn = new int[problem.ColumnCount];
        int previous = -1;
        foreach (int edge in edges)
        {
            if (edge <= previous || edge >= problem.EdgeCount)
            {
                return $"Edge {edge} does not exist, is chosen twice or is out of order.";
            }

            int row = problem.RowOf(edge);
            int column = problem.EdgeColumns[edge];
            if (++ofRow[row] > problem.RowCapacities[row])
            {
                return $"Row {row} has more partners than its capacity, {problem.RowCapacities[row]}.";
            }

            if (++ofColumn[column] > problem.ColumnCapacities[column])
            {
                return $"Column {column} has more partners than its capacity, {problem.ColumnCapacities[column]}.";
            }

            chosen[edge] = true;
            previous = edge;
        }

        return null;
    }

    /// <summary>For each node the place in its list of its worst partner when it is full, otherwise the end of its list.</summary>
    private static int[] WorstPlaces(ReadOnlySpan<int> capacities, ReadOnlySpan<int> starts, ReadOnlySpan<int> edges, bool[] chosen)
    {
        int[] worst = new int[capacities.Length];
        for (int node = 0; node < worst.Length; node++)
        {
            int count = 0;
            worst[node] = starts[node];
            for (int place = starts[node]; place < starts[node + 1]; place++)
            {
                if (chosen[edges[place]])
                {
                    count++;
                    worst[node] = place;
                }
            }

            worst[node] = count < capacities[node] ? starts[node + 1] : worst[node];
        }

        return worst;
    }

    private static StabilityVerdict Judged(int matched, ImmutableArray<BlockingPair> blocking, int pairsChecked) =>
        new()
        {
            Status = blocking.IsEmpty ? StabilityStatus.Stable : StabilityStatus.Unstable,
            Matched = matched,
            BlockingPairs = blocking,
            PairsChecked = pairsChecked,
        };

    private static StabilityVerdict Rejected(string objection) => new() { Status = StabilityStatus.Unknown, Objections = [objection] };
}
