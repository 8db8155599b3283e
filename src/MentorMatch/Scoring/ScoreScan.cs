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
    private const int SampleLength = 1024;
    private const int FewWants = 32;
    private const long PriceLimit = 1L << 32;

    private readonly RowScorer scorer;
    private readonly MeanTables means;
    private readonly int[]? columns;
    private readonly int[] classes;
    private readonly Place[] places;
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
        this.anchor = anchor;
        shortPrices = Array.ConvertAll(prices, price => (short)Math.Min((price - anchor) >> BoundColumns.UnitShift, short.MaxValue));
        classes = columns is null ? means.Mentors.Of : Array.ConvertAll(columns, mentor => means.Mentors.Of[mentor]);
        places = new Place[prices.Length];
        for (int place = 0; place < places.Length; place++)
        {
            places[place] = new Place(prices[place], classes[place], columns is null ? place : columns[place]);
        }

        skills = columns is null || scorer.Sums is null ? scorer.Skills : new SkillColumns(scorer.Sums, columns);
        int padded = BoundTile.Padded(prices.Length);
        bounds = new(means.Mentees.Count, 4L * padded, scorer.CacheBytes, () => new BoundColumns(padded), FillBounds);
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
        int[] known = ArrayPool<int>.Shared.Rent(TileLength);
        byte[] scratch = ArrayPool<byte>.Shared.Rent(TileLength);
        Want[] wants = [];
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
                wants = Room(wants, rows.Slice(from, count));
                int firstWant = 0;
                for (int k = 0; k < count; k++)
                {
                    int entry = from + (int)order[k];
                    plans[k] = Plan(rows[entry], entry, best, wants, firstWant);
                    firstWant += plans[k].WantCount;
                }

                Work work = new(plans.AsSpan(0, count), wants, best, hits, known, scratch);
                Look(work, cancellationToken);
            }
        }
        finally
        {
            ArrayPool<long>.Shared.Return(order);
            ArrayPool<RowPlan>.Shared.Return(plans);
            ArrayPool<int>.Shared.Return(hits);
            ArrayPool<int>.Shared.Return(known);
            ArrayPool<byte>.Shared.Return(scratch);
            ArrayPool<Want>.Shared.Return(wants, clearArray: true);
        }
    }

    /// <summary>An array with room for all that some mentees want.</summary>
    private Want[] Room(Want[] wants, ReadOnlySpan<int> mentees)
    {
        int needed = 0;
        foreach (int mentee in mentees)
        {
            needed += scorer.Sums?.Wants.Length(mentee) ?? 0;
        }

        if (needed <= wants.Length)
        {
            return wants;
        }

        ArrayPool<Want>.Shared.Return(wants, clearArray: true);
        return ArrayPool<Want>.Shared.Rent(needed);
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

        for (int from = 0; from < places.Length && kept > 0; from += TileLength)
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
                for (int from = 0; from < places.Length; from += TileLength)
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
        int length = Math.Min(TileLength, BoundTile.Padded(places.Length - from));
        BoundTile tile = new()
        {
            Numbers = ref column.From(from),
            Allowed = ref mentors.Bits[from / 8],
            Shift = plan.Shift,
            Scale = plan.Scale,
        };
        tile.Clear();
        TakeWanted(ref tile, work.Wants.AsSpan(plan.FirstWant, plan.WantCount), from, work.Scratch.AsSpan(0, length));

        int known = 0;
        if (plan.Limit == short.MinValue && length >= SampleLength)
        {
            tile.Limit = Guess(tile, length, work);
            known = tile.Find(0, length, scorer.Width, work.Known);
            foreach (int place in work.Known.AsSpan(0, known))
            {
                Offer(work, ref plan, tile, places[from + place], place, table);
            }

            plan.Seen = plan.Limit == short.MinValue ? 0 : length;
            if (plan.Limit >= tile.Limit)
            {
                return;
            }
        }

        int offered = 0;
        for (int at = 0, end; at < length; at = end)
        {
            // As long as little is known everybody would be scored: looks grow as the lowest value kept does.
            end = Math.Min(length, at + Math.Max(FirstLook, plan.Seen));
            tile.Limit = plan.Limit;
            int found = tile.Find(at, end, scorer.Width, work.Hits);
            plan.Seen += end - at;
            foreach (int place in work.Hits.AsSpan(0, found))
            {
                while (offered < known && work.Known[offered] < place)
                {
                    offered++;
                }

                if (offered == known || work.Known[offered] != place)
                {
                    Offer(work, ref plan, tile, places[from + place], place, table);
                }
            }
        }
    }

    /// <summary>A limit that a few more bounds of a tile exceed than are kept, as a sample has it: nothing rests on it but how many are scored.</summary>
    private short Guess(BoundTile tile, int length, in Work work)
    {
        const int CloseEnough = 8;
        double expected = (double)work.Best.PerRow * SampleLength / length;
        int wanted = (int)(expected + 2 * Math.Sqrt(expected)) + 1;
        int low = short.MinValue;
        int high = short.MaxValue;
        while (high - low > CloseEnough)
        {
            int middle = (low + high) / 2;
            tile.Limit = (short)middle;
            (low, high) = tile.Find(0, SampleLength, scorer.Width, work.Hits) >= wanted ? (middle, high) : (low, middle);
        }

        return (short)low;
    }

    /// <summary>Puts the wanted skills of a mentee into a tile: dense columns as they are, all else summed up in one of its own.</summary>
    private static void TakeWanted(ref BoundTile tile, ReadOnlySpan<Want> wants, int from, Span<byte> scratch)
    {
        bool isScratchUsed = false;
        foreach (Want want in wants)
        {
            if (want.Column.IsDense && tile.Skills < BoundTile.MostSkills - 1)
            {
                tile.Add(ref want.Column.Dense[from], want.Factor);
                continue;
            }

            if (!isScratchUsed)
            {
                scratch.Clear();
                isScratchUsed = true;
            }

            want.Column.AddTo(scratch, from, want.Factor);
        }

        if (isScratchUsed)
        {
            tile.Add(ref scratch[0], 1);
        }
    }

    private void Offer(Work work, ref RowPlan plan, in BoundTile tile, in Place at, int place, MeanTable table)
    {
        double sum =
            plan.WantCount == 0 ? 0
            : plan.IsExact ? tile.Sum(place)
            : scorer.Sums!.Of(plan.Mentee, at.Mentor);
        double found = table.Entries[2 * at.Class] + table.Entries[2 * at.Class + 1] * (sum * plan.PerSum);
        int score = (int)found;
        if (!plan.IsSure && found - score < 2 * MeanTables.Bias)
        {
            score = scorer.Exact(plan.Mentee, at.Mentor);
        }

        long value = Math.Clamp(score - at.Price, -BestPairs.ValueLimit, BestPairs.ValueLimit);
        if (
            score < scorer.LeastMillionths
            || value < plan.Lowest
            || (plan.HasExceptions && scorer.Exceptions.Has(plan.Mentee, at.Mentor))
            || (scorer.Rules.AreAsked && scorer.Rules.AskedForbid(plan.Mentee, at.Mentor))
        )
        {
            return;
        }

        work.Best.Offer(plan.Entry, value, at.Mentor);
        plan.Keep(work.Best.Threshold(plan.Entry), anchor);
    }

    private RowPlan Plan(int mentee, int entry, BestPairs best, Want[] wants, int firstWant)
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
                best.Offer(entry, score - places[place].Price, mentor);
            }
        }

        long denominator = scorer.Sums?.Denominator(mentee) ?? 0;
        MeanTable table = means.Get(plan.Class);
        plan.IsSure = table.IsSureFor(denominator);
        means.Return(plan.Class, table);
        plan.FirstWant = firstWant;
        if (denominator > 0)
        {
            ReadOnlySpan<int> wishes = scorer.Sums!.Wants.Codes(mentee);
            Span<byte> factors = wishes.Length <= FewWants ? stackalloc byte[FewWants] : new byte[wishes.Length];
            WantedUnits wanted = WantedUnits.Of(scorer.Sums.Wants.Values(mentee), skills!.UnitsPerMatch, factors);
            for (int w = 0; w < wishes.Length; w++)
            {
                wants[firstWant + w] = new Want(skills[wishes[w]], factors[w]);
            }

            plan.WantCount = wishes.Length;
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
    private readonly ref struct Work(Span<RowPlan> plans, Want[] wants, BestPairs best, int[] hits, int[] known, byte[] scratch)
    {
        public readonly Span<RowPlan> Plans = plans;

        public Want[] Wants { get; } = wants;

        public BestPairs Best { get; } = best;

        public int[] Hits { get; } = hits;

        public int[] Known { get; } = known;

        public byte[] Scratch { get; } = scratch;
    }

    /// <summary>A mentor of the scan.</summary>
    private readonly record struct Place(long Price, int Class, int Mentor);

    /// <summary>A skill that a mentee wants.</summary>
    private readonly record struct Want(SkillColumn Column, byte Factor);

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
        public int FirstWant;
        public int WantCount;
        public ushort Scale;
        public short Limit;
        public long Lowest;
        public double PerSum;
        public bool IsExact;
        public bool IsSure;
        public bool HasExceptions;

        /// <summary>Takes note of the lowest value kept: only bounds above the limit can reach it.</summary>
        public void Keep(long value, long anchor)
        {
            Lowest = value;
            long units = ((Math.Max(value, -BestPairs.ValueLimit) + anchor) >> BoundColumns.UnitShift) - 1 - LostUnits;
            Limit = value <= -BestPairs.ValueLimit ? short.MinValue : (short)Math.Clamp(units, short.MinValue, short.MaxValue);
        }
    }
}
