using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MentorMatch.Optimization.Problems;
using MentorMatch.Scoring.Kernels;

namespace MentorMatch.Scoring;

/// <summary>
/// Looks for the best mentors of mentees at given prices: an upper bound of score − price in 16 bits passes over nearly all pairs, and only those whose bound exceeds the
/// lowest value kept are scored.
/// </summary>
/// <remarks>
/// Why it is a bound, in units of 32 millionths. The score is at most base + share × s, where base holds the half that rounds and s, 0 … 1, is the mentee's sum of skills over
/// its denominator. Base is rounded up; the price, counted from the lowest, is rounded down and cut off at 32,767. s is at most units × factor over those of full skills (plus what
/// the factors lost, which lowers the limit instead); scaling it to 32,767 and multiplying by the share, both with constants rounded up, loses less than a unit each, which
/// the base has more. Full skills of full share add at most 31,250, so that nothing leaves 16 bits. A pair is passed over when its bound, a whole number, is below the floor of the lowest
/// value kept: then its value is below too. Whatever the width or order, exactly the pairs of highest keys are kept.
/// </remarks>
internal sealed class ScoreScan : IPairScan
{
    private const int TileLength = 4096;
    private const int RowsPerPass = 8192;
    private const int FirstLook = 64;
    private const long PriceLimit = 1L << 32;

    private readonly RowScorer scorer;
    private readonly MeanTables means;
    private readonly int[]? columns;
    private readonly int[] classes;
    private readonly long[] prices;
    private readonly short[] shortPrices;
    private readonly long anchor;
    private readonly SkillColumns? skills;
    private readonly ClassCache<BoundColumns> bounds;
    private readonly ClassCache<AllowedMentors> allowed;

    private ScoreScan(RowScorer scorer, MeanTables means, int[]? columns, long[] prices, long anchor)
    {
        this.scorer = scorer;
        this.means = means;
        this.columns = columns;
        this.prices = prices;
        this.anchor = anchor;
        shortPrices = Array.ConvertAll(prices, price => (short)Math.Min((price - anchor) >> BoundColumns.UnitShift, short.MaxValue));
        classes = columns is null ? means.Mentors.Of : Array.ConvertAll(columns, mentor => means.Mentors.Of[mentor]);
        skills = columns is null || scorer.Sums is null ? scorer.Skills : new SkillColumns(scorer.Sums, columns);
        int padded = BoundTile.Padded(prices.Length);
        const long CacheBytes = 1 << 27;
        bounds = new(means.Mentees.Count, 4L * padded, CacheBytes, () => new BoundColumns(padded), FillBounds);
        int[] ruleClasses = scorer.Rules.Mentors.Of;
        allowed = columns is null ? scorer.Allowed : scorer.CacheOfAllowed(Array.ConvertAll(columns, mentor => ruleClasses[mentor]));
    }

    /// <summary>Prepares a scan, in time linear in the columns and their facts.</summary>
    /// <returns>The scan; <see langword="null"/> when criteria have no classes or most prices are too far apart for bounds.</returns>
    public static ScoreScan? TryPrepare(RowScorer scorer, ReadOnlySpan<int> columns, ReadOnlySpan<long> prices)
    {
        if (scorer.Means is not { } means || prices.IsEmpty)
        {
            return null;
        }

        // Values are cut off at 2^30 when they are kept; so far out a price changes nothing more.
        long[] near = new long[prices.Length];
        long lowest = long.MaxValue;
        for (int c = 0; c < near.Length; c++)
        {
            near[c] = Math.Clamp(prices[c], -PriceLimit, PriceLimit);
            lowest = Math.Min(lowest, near[c]);
        }

        long highest = lowest + ((long)short.MaxValue << BoundColumns.UnitShift);
        int far = 0;
        foreach (long price in near)
        {
            far += price > highest ? 1 : 0;
        }

        return 2 * far > near.Length ? null : new ScoreScan(scorer, means, columns.IsEmpty ? null : columns.ToArray(), near, lowest);
    }

    /// <inheritdoc/>
    public void Collect(ReadOnlySpan<int> rows, BestPairs best, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(best);
        int most = Math.Min(rows.Length, RowsPerPass);
        long[] order = ArrayPool<long>.Shared.Rent(most);
        RowPlan[] plans = ArrayPool<RowPlan>.Shared.Rent(most);
        int[] hits = ArrayPool<int>.Shared.Rent(TileLength);
        byte[] scratch = ArrayPool<byte>.Shared.Rent(TileLength);
        try
        {
            for (int from = 0; from < rows.Length; from += most)
            {
                int count = Math.Min(most, rows.Length - from);
                for (int k = 0; k < count; k++)
                {
                    order[k] = Order(rows[from + k]) << 32 | (uint)k;
                }

                order.AsSpan(0, count).Sort();
                for (int k = 0; k < count; k++)
                {
                    int entry = from + (int)order[k];
                    plans[k] = Plan(rows[entry], entry, best);
                }

                Work work = new(plans.AsSpan(0, count), best, hits, scratch);
                Look(work, cancellationToken);
            }
        }
        finally
        {
            ArrayPool<long>.Shared.Return(order);
            ArrayPool<RowPlan>.Shared.Return(plans);
            ArrayPool<int>.Shared.Return(hits);
            ArrayPool<byte>.Shared.Return(scratch);
        }
    }

    /// <summary>Mentees of one class stand together, those last whose columns are not kept.</summary>
    private long Order(int mentee) => (uint)means.Mentees.Of[mentee] | (IsKept(mentee) ? 0 : 1L << 30);

    private bool IsKept(int mentee) => bounds.Keeps(means.Mentees.Of[mentee]) && allowed.Keeps(scorer.Rules.Mentees.Of[mentee]);

    /// <summary>Tiles are read once for all mentees whose columns are kept; of others, all tiles are looked at while their columns are at hand.</summary>
    private void Look(Work work, CancellationToken cancellationToken)
    {
        int kept = 0;
        while (kept < work.Plans.Length && IsKept(work.Plans[kept].Mentee))
        {
            kept++;
        }

        for (int from = 0; from < prices.Length && kept > 0; from += TileLength)
        {
            Tile(work, 0, kept, from, cancellationToken);
        }

        for (int first = kept, next; first < work.Plans.Length; first = next)
        {
            next = first + 1;
            while (next < work.Plans.Length && work.Plans[next].Class == work.Plans[first].Class)
            {
                next++;
            }

            BoundColumns lent = bounds.Get(work.Plans[first].Class);
            MeanTable table = means.Get(work.Plans[first].Class);
            for (int k = first; k < next; k++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                AllowedMentors mentors = allowed.Get(work.Plans[k].RuleClass);
                for (int from = 0; from < prices.Length; from += TileLength)
                {
                    Row(work, ref work.Plans[k], from, lent, mentors, table);
                }

                allowed.Return(work.Plans[k].RuleClass, mentors);
            }

            means.Return(work.Plans[first].Class, table);
            bounds.Return(work.Plans[first].Class, lent);
        }
    }

    private void Tile(Work work, int first, int end, int from, CancellationToken cancellationToken)
    {
        int at = -1;
        BoundColumns? columnsOfClass = null;
        MeanTable? table = null;
        for (int k = first; k < end; k++)
        {
            ref RowPlan plan = ref work.Plans[k];
            if (plan.Class != at)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (table is not null)
                {
                    means.Return(at, table);
                }

                at = plan.Class;
                columnsOfClass = bounds.Get(at);
                table = means.Get(at);
            }

            Row(work, ref plan, from, columnsOfClass!, allowed.Get(plan.RuleClass), table!);
        }

        if (table is not null)
        {
            means.Return(at, table);
        }
    }

    /// <summary>Looks at one tile for one mentee.</summary>
    private void Row(Work work, ref RowPlan plan, int from, BoundColumns column, AllowedMentors mentors, MeanTable table)
    {
        int length = Math.Min(TileLength, BoundTile.Padded(prices.Length - from));
        BoundTile tile = new()
        {
            EvenBase = ref Unsafe.Add(ref column.Section(0), from),
            OddBase = ref Unsafe.Add(ref column.Section(1), from),
            EvenShare = ref Unsafe.Add(ref column.Section(2), from),
            OddShare = ref Unsafe.Add(ref column.Section(3), from),
            Allowed = ref mentors.Bits[from / 8],
            Shift = plan.Shift,
            Scale = plan.Scale,
        };
        tile.Clear();
        if (plan.WantsSkills)
        {
            Want(ref tile, plan.Mentee, from, work.Scratch.AsSpan(0, length));
        }

        for (int at = 0, end; at < length; at = end)
        {
            // A mentee of whom little is known yet would have everybody scored: looks grow as the lowest value kept does.
            end = Math.Min(length, at + Math.Max(FirstLook, plan.Seen));
            tile.Limit = plan.Limit;
            int found = tile.Find(at, end, scorer.Width, work.Hits);
            plan.Seen += end - at;
            for (int k = 0; k < found; k++)
            {
                Offer(work, ref plan, tile, from, work.Hits[k], table);
            }
        }
    }

    private void Want(ref BoundTile tile, int mentee, int from, Span<byte> scratch)
    {
        ReadOnlySpan<int> wanted = scorer.Sums!.Wants.Codes(mentee);
        Span<byte> factors = wanted.Length <= WantedUnits.MostUnits ? stackalloc byte[WantedUnits.MostUnits] : new byte[wanted.Length];
        WantedUnits.Of(scorer.Sums.Wants.Values(mentee), skills!.UnitsPerMatch, factors);
        bool isScratchUsed = false;
        for (int w = 0; w < wanted.Length; w++)
        {
            SkillColumn column = skills[wanted[w]];
            if (column.IsDense && tile.Skills < BoundTile.MostSkills - 1)
            {
                tile.Add(ref column.Dense[from], factors[w]);
                continue;
            }

            if (!isScratchUsed)
            {
                scratch.Clear();
                isScratchUsed = true;
            }

            column.AddTo(scratch, from, factors[w]);
        }

        // With no skill at all the shares would not be read, and nothing is added.
        if (isScratchUsed)
        {
            tile.Add(ref scratch[0], 1);
        }
    }

    private void Offer(Work work, ref RowPlan plan, in BoundTile tile, int from, int place, MeanTable table)
    {
        int mentor = columns is null ? from + place : columns[from + place];
        if (plan.HasExceptions && scorer.Exceptions.Has(plan.Mentee, mentor))
        {
            return;
        }

        int entry = 2 * classes[from + place];
        double sum =
            !plan.WantsSkills ? 0
            : plan.IsExact ? tile.Sum(place)
            : scorer.Sums!.Of(plan.Mentee, mentor);
        double found = table.Entries[entry] + table.Entries[entry + 1] * (sum * plan.PerSum);
        int score = (int)found;
        if (!plan.IsSure && found - score < 2 * MeanTables.Bias)
        {
            score = scorer.Exact(plan.Mentee, mentor);
        }

        long value = score - prices[from + place];
        if (
            score < scorer.LeastMillionths
            || value < plan.Lowest
            || (scorer.Rules.AreAsked && scorer.Rules.AskedForbid(plan.Mentee, mentor))
        )
        {
            return;
        }

        work.Best.Offer(plan.Entry, value, mentor);
        plan.Keep(work.Best.Threshold(plan.Entry), anchor);
    }

    private RowPlan Plan(int mentee, int entry, BestPairs best)
    {
        RowPlan plan = new()
        {
            Mentee = mentee,
            Entry = entry,
            Class = means.Mentees.Of[mentee],
            RuleClass = scorer.Rules.Mentees.Of[mentee],
            HasExceptions = scorer.Exceptions.Length(mentee) > 0,
            Seen = best.HasRoom(entry) ? 0 : TileLength,
        };
        foreach (int mentor in scorer.Exceptions.Codes(mentee))
        {
            int place = columns is null ? mentor : Array.BinarySearch(columns, mentor);
            if (place >= 0 && scorer.ByItself(mentee, mentor) is var score and not PairWeights.Absent)
            {
                best.Offer(entry, score - prices[place], mentor);
            }
        }

        long denominator = scorer.Sums?.Denominator(mentee) ?? 0;
        MeanTable table = means.Get(plan.Class);
        plan.IsSure = table.Denominator <= MeanTables.LargestDenominator / Math.Max(1, denominator);
        means.Return(plan.Class, table);
        plan.WantsSkills = denominator > 0;
        if (plan.WantsSkills)
        {
            int count = scorer.Sums!.Wants.Length(mentee);
            Span<byte> factors = count <= WantedUnits.MostUnits ? stackalloc byte[WantedUnits.MostUnits] : new byte[count];
            WantedUnits wanted = WantedUnits.Of(scorer.Sums.Wants.Values(mentee), skills!.UnitsPerMatch, factors);
            plan.IsExact = skills.AreExact && wanted.IsExact;
            plan.PerSum = (plan.IsExact ? wanted.Step : 1) / denominator;
            plan.Shift = BitOperations.LeadingZeroCount((uint)wanted.FullUnits) - (32 - 16);
            plan.Scale = (ushort)Math.Ceiling(65536.0 * BoundColumns.FullSum / (wanted.FullUnits << plan.Shift));
            plan.LostUnits = (int)Math.Ceiling(wanted.Lost * (Score.UnitsPerOne >> BoundColumns.UnitShift) + 1e-6);
        }

        plan.Keep(best.Threshold(entry), anchor);
        return plan;
    }

    private void FillBounds(int menteeClass, BoundColumns into)
    {
        MeanTable table = means.Get(menteeClass);
        into.Fill(table, classes, shortPrices);
        means.Return(menteeClass, table);
    }

    /// <summary>What is at hand while a block of mentees is looked at.</summary>
    private readonly ref struct Work(Span<RowPlan> plans, BestPairs best, int[] hits, byte[] scratch)
    {
        public readonly Span<RowPlan> Plans = plans;

        public BestPairs Best { get; } = best;

        public int[] Hits { get; } = hits;

        public byte[] Scratch { get; } = scratch;
    }

    /// <summary>What is known of a mentee before any mentor is looked at, and the lowest value kept so far.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct RowPlan
    {
        public int Mentee;
        public int Entry;
        public int Class;
        public int RuleClass;
        public int Seen;
        public int Shift;
        public int LostUnits;
        public ushort Scale;
        public short Limit;
        public long Lowest;
        public double PerSum;
        public bool WantsSkills;
        public bool IsExact;
        public bool IsSure;
        public bool HasExceptions;

        /// <summary>Takes note of the lowest value kept: only bounds above the limit can reach it.</summary>
        public void Keep(long value, long anchor)
        {
            Lowest = value;
            long units = ((value + anchor) >> BoundColumns.UnitShift) - 1 - LostUnits;
            Limit = value <= -BestPairs.ValueLimit ? short.MinValue : (short)Math.Clamp(units, short.MinValue, short.MaxValue);
        }
    }
}
