using System.Runtime.InteropServices;
using MentorMatch.Scoring.Kernels;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring.Kernels;

/// <summary>Bounds in 16 bits: every width finds what is written down here, none is below the value it stands for, and none is far above it.</summary>
public sealed class BoundTests
{
    private const int Step = 64;
    private const int MillionthsPerUnit = 32;
    private static readonly VectorWidth[] Widths = Enum.GetValues<VectorWidth>();

    [Fact]
    public void Every_width_finds_the_places_above_the_limit_that_are_allowed() =>
        Seeds.Hold(
            300,
            random =>
            {
                int padded = Step * random.Next(1, 5);
                int skills = random.Next(0, 7);
                int most = skills == 0 ? 0 : byte.MaxValue / skills;
                byte[][] units = [.. Enumerable.Range(0, skills).Select(_ => Bytes(random, padded, 6))];
                byte[] factors = [.. Enumerable.Range(0, skills).Select(_ => (byte)random.Next(0, most / 5 + 1))];
                short[] bases = [.. Enumerable.Range(0, padded).Select(_ => (short)random.Next(-2000, 1500))];
                ushort[] shares = [.. Enumerable.Range(0, padded).Select(_ => (ushort)random.Next(0, 62_503))];
                byte[] allowed = [.. Bytes(random, padded / 8, 256), .. Bytes(random, 8, 256)];
                (int shift, ushort scale) = ScaleOf(random.Next(Math.Max(1, skills * most), 256));
                short limit = (short)random.Next(-2100, 33_000 * random.Next(2) - 500);
                int[] expected =
                [
                    .. Enumerable
                        .Range(0, padded)
                        .Where(place => (allowed[place / 8] >> place % 8 & 1) == 1)
                        .Where(place => bases[place] + Added(units, factors, place, shift, scale, shares[place]) > limit),
                ];

                // A sum that the factors do not stand for is no matter of the tile: it has to find what the numbers say.
                short[] numbers = LaidOut(bases, shares);
                foreach (VectorWidth width in Widths)
                {
                    BoundTile tile = new()
                    {
                        Numbers = ref MemoryMarshal.AsBytes(numbers.AsSpan())[0],
                        Allowed = ref allowed[0],
                        Shift = shift,
                        Scale = scale,
                        Limit = limit,
                    };
                    tile.Clear();
                    for (int s = 0; s < skills; s++)
                    {
                        tile.Add(ref units[s][0], factors[s]);
                    }

                    int[] hits = new int[padded];
                    int count = tile.Find(0, padded, width, hits);
                    Assert.Equal(expected, hits[..count]);
                    int from = Step * random.Next(padded / Step);
                    count = tile.Find(from, padded, width, hits);
                    Assert.Equal(expected.Where(place => place >= from), hits[..count]);
                    count = tile.Find(0, from, width, hits);
                    Assert.Equal(expected.Where(place => place < from), hits[..count]);
                    int somewhere = random.Next(padded);
                    Assert.Equal(units.Select((column, s) => column[somewhere] * factors[s]).Sum(), tile.Sum(somewhere));
                }
            }
        );

    [Fact]
    public void No_bound_is_below_its_value_nor_far_above_it() =>
        Seeds.Hold(
            60,
            random =>
            {
                int classes = random.Next(1, 6);
                MeanTable table = Table(random, classes);
                int[] of = [.. Enumerable.Range(0, random.Next(1, 200)).Select(_ => random.Next(classes))];
                int[] prices = [.. of.Select(_ => Price(random))];
                int fullUnits = random.Next(5, 256);
                byte[] units = [.. of.Select(_ => (byte)(random.Next(4) == 0 ? fullUnits : random.Next(fullUnits + 1)))];
                int padded = BoundTile.Padded(of.Length);
                BoundColumns columns = new(padded);

                // Filled twice: nothing of what stood there before may stay.
                columns.Fill(table, [.. of, .. Enumerable.Repeat(0, padded - of.Length)], new short[padded]);
                columns.Fill(table, of, [.. prices.Select(price => (short)Math.Min(price / MillionthsPerUnit, short.MaxValue))]);
                for (int place = 0; place < padded; place++)
                {
                    double value = -1e9;
                    if (place < of.Length)
                    {
                        double share = table.Entries[2 * of[place] + 1] * units[place] / fullUnits;
                        value = (table.Entries[2 * of[place]] + share - prices[place]) / MillionthsPerUnit;
                    }

                    foreach (VectorWidth width in (VectorWidth[])[VectorWidth.Scalar, VectorWidth.Bits256])
                    {
                        if (place >= of.Length)
                        {
                            Assert.False(IsFound(columns, units, fullUnits, place, short.MinValue, width));
                        }
                        else if (prices[place] < short.MaxValue * MillionthsPerUnit)
                        {
                            Assert.True(IsFound(columns, units, fullUnits, place, (int)Math.Floor(value) - 1, width));
                            Assert.False(IsFound(columns, units, fullUnits, place, (int)Math.Floor(value) + 5, width));
                        }
                        else
                        {
                            // A price beyond the last is taken for that: the bound is only higher.
                            Assert.True(
                                IsFound(columns, units, fullUnits, place, Math.Max((int)Math.Floor(value) - 1, short.MinValue), width)
                            );
                        }
                    }
                }
            }
        );

    [Fact]
    public void Places_are_rounded_up_to_the_widest_vector()
    {
        Assert.Equal([0, 64, 64, 128, 4096], ((int[])[0, 1, 64, 65, 4095]).Select(BoundTile.Padded));
    }

    [Fact]
    public void The_place_of_a_base_is_where_it_was_laid_out()
    {
        short[] bases = [.. Enumerable.Range(0, 3 * Step).Select(place => (short)place)];
        short[] numbers = LaidOut(bases, new ushort[bases.Length]);
        Assert.All(Enumerable.Range(0, bases.Length), place => Assert.Equal(place, numbers[BoundColumns.IndexOf(place)]));
    }

    private static bool IsFound(BoundColumns columns, byte[] units, int fullUnits, int place, int limit, VectorWidth width)
    {
        int from = place / Step * Step;
        byte[] here = [.. units.Skip(from).Take(Step), .. new byte[Step]];
        byte[] allowed = new byte[Step / 8 + 8];
        allowed[(place - from) / 8] = (byte)(1 << (place - from) % 8);
        (int shift, ushort scale) = ScaleOf(fullUnits);
        BoundTile tile = new()
        {
            Numbers = ref columns.From(from),
            Allowed = ref allowed[0],
            Shift = shift,
            Scale = scale,
            Limit = (short)limit,
        };
        tile.Clear();
        tile.Add(ref here[0], 1);
        return tile.Find(0, Step, width, new int[Step]) == 1;
    }

    private static MeanTable Table(Random random, int classes)
    {
        MeanTable table = new(classes);
        for (int c = 0; c < classes; c++)
        {
            int share = random.Next(3) == 0 ? 1_000_000 : random.Next(1_000_001);
            table.Entries[2 * c] = random.Next(1_000_001 - share) + 0.5 + MeanTables.Bias;
            table.Entries[2 * c + 1] = share;
        }

        return table;
    }

    private static int Price(Random random) =>
        random.Next(5) switch
        {
            0 => 0,
            1 => short.MaxValue * MillionthsPerUnit - random.Next(100),
            2 => short.MaxValue * MillionthsPerUnit + random.Next(1_000_000),
            _ => random.Next(1_000_000),
        };

    /// <summary>Sums are shifted to 16 bits, then scaled so that full units are 32,767 or a little more.</summary>
    private static (int Shift, ushort Scale) ScaleOf(int fullUnits)
    {
        int shift = 0;
        while (fullUnits << (shift + 1) <= ushort.MaxValue)
        {
            shift++;
        }

        return (shift, (ushort)Math.Ceiling(65536.0 * short.MaxValue / (fullUnits << shift)));
    }

    private static int Added(byte[][] units, byte[] factors, int place, int shift, ushort scale, ushort share)
    {
        int sum = units.Select((column, s) => column[place] * factors[s]).Sum();
        long scaled = (long)(sum << shift) * scale / 65536;
        return units.Length == 0 ? 0 : (int)(scaled * share / 65536);
    }

    /// <summary>For each 64 places: bases of the even ones, of the odd ones, shares of the even ones, of the odd ones.</summary>
    private static short[] LaidOut(short[] bases, ushort[] shares) =>
        [
            .. Enumerable
                .Range(0, bases.Length / Step)
                .SelectMany(block =>
                    new[] { bases, Array.ConvertAll(shares, share => (short)share) }.SelectMany(numbers =>
                        new[] { 0, 1 }.SelectMany(odd => Enumerable.Range(0, Step / 2).Select(k => numbers[block * Step + 2 * k + odd]))
                    )
                ),
        ];

    private static byte[] Bytes(Random random, int count, int below) =>
        [.. Enumerable.Range(0, count).Select(_ => (byte)random.Next(below))];
}
