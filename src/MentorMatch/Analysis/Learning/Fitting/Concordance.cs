namespace MentorMatch.Analysis.Learning.Fitting;

/// <summary>
/// How often, of two rows that came out differently, the better one has the higher prediction, ties counting half. For outcomes of 0 and 1 this is the area under the ROC curve.
/// </summary>
/// <remarks>Made once for some predictions, it counts under any weights. Immutable and safe for concurrent use.</remarks>
public sealed class Concordance
{
    private readonly int[] order;
    private readonly int[] levels;
    private readonly bool[] startsTie;
    private readonly int levelCount;

    /// <summary>Sorts the rows. Takes O(n log n).</summary>
    /// <param name="predictions">One number a row.</param>
    /// <param name="outcomes">One number a row.</param>
    /// <exception cref="ArgumentException">The arguments differ in length.</exception>
    public Concordance(ReadOnlySpan<double> predictions, ReadOnlySpan<double> outcomes)
    {
        if (predictions.Length != outcomes.Length)
        {
            throw new ArgumentException($"There are {predictions.Length} predictions and {outcomes.Length} outcomes.", nameof(outcomes));
        }

        double[] different = [.. outcomes.ToArray().Distinct().Order()];
        levelCount = different.Length;
        double[] keys = predictions.ToArray();
        order = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort(keys, order);
        startsTie = new bool[order.Length];
        levels = new int[order.Length];
        for (int at = 0; at < order.Length; at++)
        {
            startsTie[at] = at == 0 || keys[at] != keys[at - 1];
            levels[at] = Array.BinarySearch(different, outcomes[order[at]]);
        }
    }

    /// <summary>Counts over all pairs of rows. Takes O(n log n).</summary>
    /// <param name="weights">How often each row stands.</param>
    /// <returns>The weight of the pairs in the right order, ties as half, and of all pairs that came out differently.</returns>
    /// <exception cref="ArgumentException">There is not one weight a row.</exception>
    public (double InOrder, double Comparable) Count(ReadOnlySpan<double> weights)
    {
        if (weights.Length != order.Length)
        {
            throw new ArgumentException($"There are {order.Length} rows and {weights.Length} weights.", nameof(weights));
        }

        PrefixSums below = new(levelCount);
        PrefixSums tied = new(levelCount);
        double inOrder = 0;
        double comparable = 0;
        int tie = 0;
        for (int at = 0; at < order.Length; at++)
        {
            if (startsTie[at])
            {
                // Those that share the prediction before this one stand below it from here on.
                for (; tie < at; tie++)
                {
                    below.Add(levels[tie], weights[order[tie]]);
                    tied.Add(levels[tie], -weights[order[tie]]);
                }
            }

            double weight = weights[order[at]];
            if (weight == 0)
            {
                continue;
            }

            int level = levels[at];
            double right = below.Before(level);
            double unlike = tied.All - (tied.Before(level + 1) - tied.Before(level));
            inOrder += weight * (right + (unlike / 2));
            comparable += weight * (right + below.All - below.Before(level + 1) + unlike);
            tied.Add(level, weight);
        }

        return (inOrder, comparable);
    }

    /// <summary>Sums over the first levels, which can change (Fenwick): entry k + 1 of the tree stands for level k.</summary>
    private sealed class PrefixSums(int levels)
    {
        private readonly double[] tree = new double[levels + 1];

        public double All { get; private set; }

        public void Add(int level, double weight)
        {
            All += weight;
            for (int at = level + 1; at < tree.Length; at += at & -at)
            {
                tree[at] += weight;
            }
        }

        public double Before(int level)
        {
            double sum = 0;
            for (int at = level; at > 0; at -= at & -at)
            {
                sum += tree[at];
            }

            return sum;
        }
    }
}
