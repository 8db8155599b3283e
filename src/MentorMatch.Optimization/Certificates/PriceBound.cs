using System.Globalization;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Certificates;

/// <summary>The bound that prices prove, evaluated over every edge; see <see cref="AssignmentProof"/>.</summary>
internal sealed class PriceBound(AssignmentProblem problem, NodeGroups rowGroups, NodeGroups columnGroups)
{
    /// <summary>The bound that prices and bonus give on the total of any solution with as many edges as the bound on their number.</summary>
    public Int128? Of(AssignmentProof? proof, long matchedBound, List<string> objections)
    {
        if (proof is null)
        {
            return null;
        }

        if (proof.ColumnPrices.IsDefault || proof.ColumnPrices.Length != problem.ColumnCount)
        {
            objections.Add(Text($"The proof needs one price for each of the {problem.ColumnCount} columns."));
            return null;
        }

        bool bonusAllowed = problem.Objective == AssignmentObjective.MostMatches ? proof.MatchBonus >= 0 : proof.MatchBonus == 0;
        if (!bonusAllowed)
        {
            objections.Add(Text($"A match bonus of {proof.MatchBonus} proves nothing about this objective."));
            return null;
        }

        return OfColumns(proof) + OfRows(proof) - ((Int128)proof.MatchBonus * matchedBound);
    }

    private Int128 OfColumns(AssignmentProof proof)
    {
        Int128 bound = 0;
        for (int column = 0; column < problem.ColumnCount; column++)
        {
            if (columnGroups.Of(column) < 0)
            {
                Int128 price = proof.ColumnPrices[column];
                Bounds limits = problem.ColumnBounds[column];
                bound += price * (price >= 0 ? limits.Max : limits.Min);
            }
        }

        NodePlaces places = NodePlaces.OfColumns(problem, columnGroups);
        List<(Int128 Price, int Places)> members = [];
        for (int group = 0; group < columnGroups.Count; group++)
        {
            members.Clear();
            foreach (int column in columnGroups.Members(group))
            {
                members.Add((proof.ColumnPrices[column], places.Of(column)));
            }

            members.Sort();
            Int128 left = columnGroups.Maxima[group];
            for (int k = members.Count - 1; k >= 0 && members[k].Price > 0; k--)
            {
                Int128 taken = Int128.Min(left, members[k].Places);
                bound += members[k].Price * taken;
                left -= taken;
            }
        }

        return bound;
    }

    private Int128 OfRows(AssignmentProof proof)
    {
        Int128 bound = 0;
        ReadOnlySpan<int> pinned = problem.PinnedEdges;
        int nextPin = 0;
        List<Int128> values = [];
        List<Int128>?[] pools = new List<Int128>?[rowGroups.Count];
        int[] groupPins = new int[rowGroups.Count];
        for (int row = 0; row < problem.RowCount; row++)
        {
            values.Clear();
            Bounds limits = problem.RowBounds[row];
            int pins = 0;
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                Int128 value = (Int128)problem.Weight(edge) + proof.MatchBonus - proof.ColumnPrices[problem.EdgeColumns[edge]];
                if (nextPin < pinned.Length && pinned[nextPin] == edge)
                {
                    bound += value;
                    nextPin++;
                    pins++;
                }
                else
                {
                    values.Add(value);
                }
            }

            if (rowGroups.Of(row) is >= 0 and var group)
            {
                groupPins[group] += pins;
                AddBest(pools[group] ??= [], values, limits.Max - pins);
            }
            else
            {
                bound += MostFrom(values, limits.Min - pins, limits.Max - pins);
            }
        }

        for (int group = 0; group < pools.Length; group++)
        {
            bound += pools[group] is { } pool ? MostFrom(pool, 0, rowGroups.Maxima[group] - groupPins[group]) : 0;
        }

        return bound;
    }

    /// <summary>The best positive values, as many as a row may take, compete with those of its group: for nested maxima the greedy choice is the best.</summary>
    private static void AddBest(List<Int128> pool, List<Int128> values, int atMost)
    {
        values.Sort();
        for (int taken = 0; taken < Math.Min(atMost, values.Count) && values[values.Count - 1 - taken] > 0; taken++)
        {
            pool.Add(values[values.Count - 1 - taken]);
        }
    }

    /// <summary>The largest sum of between <paramref name="atLeast"/> and <paramref name="atMost"/> of the values.</summary>
    private static Int128 MostFrom(List<Int128> values, int atLeast, int atMost)
    {
        if (atLeast <= 0 && atMost == 1)
        {
            Int128 best = 0;
            foreach (Int128 value in values)
            {
                best = Int128.Max(best, value);
            }

            return best;
        }

        values.Sort();
        Int128 sum = 0;
        for (int taken = 0; taken < Math.Min(atMost, values.Count); taken++)
        {
            Int128 value = values[values.Count - 1 - taken];
            if (value <= 0 && taken >= atLeast)
            {
                break;
            }

            sum += value;
        }

        return sum;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
