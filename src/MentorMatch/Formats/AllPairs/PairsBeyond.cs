using System.Buffers;
using MentorMatch.Optimization.Problems;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.AllPairs;

/// <summary>The eligible pairs that are not stored: what there is to say of them is looked up when it is told.</summary>
/// <param name="problem">The problem of all pairs.</param>
/// <param name="threads">Most threads to use.</param>
internal sealed class PairsBeyond(AllPairsProblem problem, int threads)
{
    private const int RowsPerBlock = 256;

    private readonly Lazy<long> eligible = new(() => CountAll(problem.Weights, threads));

    /// <summary>Number of eligible pairs.</summary>
    public long EligiblePairs => eligible.Value;

    /// <summary>Most threads to use.</summary>
    public int Threads => threads;

    /// <summary>The problem of all pairs.</summary>
    public AllPairsProblem Problem => problem;

    /// <summary>Looks at all pairs of some mentees, each by itself.</summary>
    /// <param name="rows">The mentees.</param>
    /// <param name="look">Told the place in <paramref name="rows"/> and the score of every mentor, <see cref="PairWeights.Absent"/> where the pair is forbidden; on several threads.</param>
    public void LookAt(IReadOnlyList<int> rows, Action<int, ReadOnlyMemory<int>> look) =>
        Parallel.For(
            0,
            rows.Count,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            k =>
            {
                int[] weights = ArrayPool<int>.Shared.Rent(problem.ColumnCount);
                problem.Weights.Fill(rows[k], weights.AsSpan(0, problem.ColumnCount));
                look(k, weights.AsMemory(0, problem.ColumnCount));
                ArrayPool<int>.Shared.Return(weights);
            }
        );

    /// <summary>Whether any mentee is eligible for a mentor: the first is found after a few looks unless there is none.</summary>
    public bool HasEligibleMentee(int column) =>
        Enumerable.Range(0, problem.RowCount).Any(row => problem.Weights.TryGetWeight(row, column, out _));

    /// <summary>For each mentee the best mentors who could take one more, by score less price, then by id.</summary>
    /// <param name="columns">The mentors who could, ascending.</param>
    /// <param name="prices">The price of every mentor.</param>
    /// <param name="count">How many to keep of each mentee.</param>
    public IReadOnlyList<(int Column, Score Score)>[] Best(int[] columns, ReadOnlySpan<long> prices, int count)
    {
        IReadOnlyList<(int, Score)>[] best = new IReadOnlyList<(int, Score)>[problem.RowCount];
        Array.Fill(best, []);
        if (columns.Length == 0 || count == 0)
        {
            return best;
        }

        long[] theirs = new long[columns.Length];
        long[] all = prices.ToArray();
        for (int k = 0; k < columns.Length; k++)
        {
            theirs[k] = all[columns[k]];
        }

        IPairScan scan = problem.Weights.Scan(columns, theirs);
        Parallel.For(
            0,
            (best.Length + RowsPerBlock - 1) / RowsPerBlock,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            block =>
            {
                int[] rows = [.. Enumerable.Range(block * RowsPerBlock, Math.Min(RowsPerBlock, best.Length - block * RowsPerBlock))];
                BestPairs found = new(rows.Length, Math.Min(count, columns.Length));
                scan.Collect(rows, found, CancellationToken.None);
                (int Column, long Value)[] pairs = new (int, long)[found.PerRow];
                for (int k = 0; k < rows.Length; k++)
                {
                    best[rows[k]] =
                    [
                        .. pairs[..found.Read(k, pairs)]
                            .OrderByDescending(pair => pair.Value)
                            .ThenBy(pair => pair.Column)
                            .Select(pair => (pair.Column, new Score(pair.Value + all[pair.Column]))),
                    ];
                }
            }
        );
        return best;
    }

    private static long CountAll(IPairWeights weights, int threads)
    {
        long all = 0;
        Parallel.For(
            0,
            (weights.RowCount + RowsPerBlock - 1) / RowsPerBlock,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            block =>
            {
                long count = 0;
                for (int row = block * RowsPerBlock; row < Math.Min(weights.RowCount, (block + 1) * RowsPerBlock); row++)
                {
                    count += weights.CountOf(row);
                }

                Interlocked.Add(ref all, count);
            }
        );
        return all;
    }
}
