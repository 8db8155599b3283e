namespace MentorMatch.Optimization.Solvers.FairAssignment;

/// <summary>Raises the lowest weight that a solution of a face chooses as far as possible: a binary search over the weights there are.</summary>
internal static class WorstWeight
{
    /// <summary>Changes the best known solution of the face accordingly.</summary>
    /// <param name="face">The face.</param>
    /// <param name="isFree">Whether an edge of the core, chosen or forced, counts: it is not pinned.</param>
    /// <param name="weightOf">The weight of an edge of the core.</param>
    /// <param name="stop">Looked at after every step.</param>
    /// <returns>The weight; <see langword="null"/> when no edge counts.</returns>
    public static long? Raise(Face face, Func<int, bool> isFree, Func<int, long> weightOf, StopSignal stop)
    {
        long limit = face.Forced.Where(isFree).Select(weightOf).DefaultIfEmpty(long.MaxValue).Min();
        long worst = Math.Min(limit, LowestChosen(face));
        if (worst == long.MaxValue)
        {
            return null;
        }

        long[] candidates = Candidates(face, worst, Math.Min(limit, LowestBest(face)), limit);
        UnitCostFlow flow = new(face);
        bool[] costly = new bool[face.FreeCount];
        int low = 0;
        int high = candidates.Length;
        int stride = 1;
        while (low < high && !stop.IsRaised())
        {
            // Candidates before low are reached, those from high on are out of reach. Most searches end near where they begin, so strides start small.
            int tried = Math.Min(low + stride - 1, low + ((high - low) / 2));
            for (int e = 0; e < costly.Length; e++)
            {
                costly[e] = face.Weight[e] < candidates[tried];
            }

            if (flow.TryAvoid(costly))
            {
                worst = Math.Min(limit, LowestChosen(face));
                stride = Math.Min(2 * stride, candidates.Length);
                while (low < high && candidates[low] <= worst)
                {
                    low++;
                }
            }
            else
            {
                high = tried;
            }
        }

        return worst;
    }

    /// <summary>The distinct weights above the lowest chosen one up to the highest in reach, ascending.</summary>
    private static long[] Candidates(Face face, long worst, long most, long limit)
    {
        List<long> weights = [];
        foreach (long weight in face.Weight.AsSpan(0, face.FreeCount))
        {
            if (weight > worst && weight <= most)
            {
                weights.Add(weight);
            }
        }

        if (limit > worst && limit <= most)
        {
            weights.Add(limit);
        }

        weights.Sort();
        int distinct = 0;
        for (int k = 0; k < weights.Count; k++)
        {
            if (k == 0 || weights[k] != weights[k - 1])
            {
                weights[distinct++] = weights[k];
            }
        }

        weights.RemoveRange(distinct, weights.Count - distinct);
        return [.. weights];
    }

    private static long LowestChosen(Face face)
    {
        long lowest = long.MaxValue;
        for (int e = 0; e < face.FreeCount; e++)
        {
            lowest = face.Chosen[e] ? Math.Min(lowest, face.Weight[e]) : lowest;
        }

        return lowest;
    }

    /// <summary>No solution's lowest weight is above the best edge of any row that must have one.</summary>
    private static long LowestBest(Face face)
    {
        long lowest = long.MaxValue;
        for (int row = 0; row < face.Rows; row++)
        {
            if (face.RowLeast[row] < 1)
            {
                continue;
            }

            long best = long.MinValue;
            for (int e = face.RowStart[row]; e < face.RowStart[row + 1]; e++)
            {
                best = Math.Max(best, face.Weight[e]);
            }

            lowest = Math.Min(lowest, best);
        }

        return lowest;
    }
}
