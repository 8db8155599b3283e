namespace MentorMatch.Analysis.Learning.Fitting;

/// <summary>
/// How often, of two rows that came out differently, the better one has the higher prediction, ties counting half. For outcomes of 0 and 1 this is the area under the ROC curve.
/// </summary>
public static class Concordance
{
    /// <summary>Counts over all pairs of rows. Takes O(n log n).</summary>
    /// <param name="predictions">One number a row.</param>
    /// <param name="outcomes">One number a row.</param>
    /// <param name="weights">How often each row stands.</param>
    /// <returns>The weight of the pairs in the right order, ties as half, and of all pairs that came out differently.</returns>
    /// <exception cref="ArgumentException">The arguments differ in length.</exception>
    public static (double InOrder, double Comparable) Count(
        ReadOnlySpan<double> predictions,
        ReadOnlySpan<double> outcomes,
        ReadOnlySpan<double> weights
    )
    {
        if (predictions.Length != outcomes.Length || predictions.Length != weights.Length)
        {
            throw new ArgumentException(
                $"{predictions.Length} predictions, {outcomes.Length} outcomes and {weights.Length} weights do not fit each other.",
                nameof(outcomes)
            );
        }

        double[] levels = [.. outcomes.ToArray().Distinct().Order()];
        int[] order = [.. Enumerable.Range(0, predictions.Length)];
        double[] keys = predictions.ToArray();
        Array.Sort(keys, order);
        double[] below = new double[levels.Length + 1];
        double[] tied = new double[levels.Length + 1];
        double inOrder = 0;
        double comparable = 0;
        for (int start = 0, end; start < order.Length; start = end)
        {
            // All that share a prediction: among themselves pairs count half.
            for (end = start; end < order.Length && keys[end] == keys[start]; end++)
            {
                int level = Array.BinarySearch(levels, outcomes[order[end]]);
                double weight = weights[order[end]];
                (double lower, double other) = (Sum(below, level), Sum(below, levels.Length) - Sum(below, level + 1));
                inOrder += weight * lower;
                comparable += weight * (lower + other);
                double tiedWith = Sum(tied, levels.Length) - (Sum(tied, level + 1) - Sum(tied, level));
                inOrder += weight * tiedWith / 2;
                comparable += weight * tiedWith;
                Add(tied, level, weight);
            }

            for (int at = start; at < end; at++)
            {
                int level = Array.BinarySearch(levels, outcomes[order[at]]);
                Add(below, level, weights[order[at]]);
                Add(tied, level, -weights[order[at]]);
            }
        }

        return (inOrder, comparable);
    }

    // Prefix sums that can change (Fenwick): entry k + 1 stands for level k.
    private static void Add(double[] tree, int level, double weight)
    {
        for (int at = level + 1; at < tree.Length; at += at & -at)
        {
            tree[at] += weight;
        }
    }

    private static double Sum(double[] tree, int levels)
    {
        double sum = 0;
        for (int at = levels; at > 0; at -= at & -at)
        {
            sum += tree[at];
        }

        return sum;
    }
}
