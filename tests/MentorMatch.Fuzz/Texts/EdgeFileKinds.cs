using System.Globalization;
using System.Runtime.InteropServices;
using MentorMatch.Fuzz.Running;
using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Texts;

/// <summary>Files of own scores, as text and in the three binary layouts: <c>solve</c> and <c>verify</c> on them.</summary>
internal static class EdgeFileKinds
{
    private static readonly string[] Scores =
    [
        "0",
        "1",
        "-1",
        "0.5",
        "0,5",
        "1e-3",
        "999999.999999",
        "-1000000",
        "1000000.0000001",
        "0.0000004",
        "+3",
        " 2 ",
        "1/2",
        "∞",
    ];
    private static readonly int[] Sizes = [0, 1, -1, 2, 3, int.MaxValue, int.MinValue, 4_096, 1 << 30, 46_341];

    public static string Text(SplitMix64 random, int size)
    {
        using CommandTrial trial = new();
        bool peers = random.NextBoolean(0.3);
        List<List<string>> rows =
        [
            [peers ? "a" : "mentee", peers ? "b" : "mentor", "score"],
        ];
        HashSet<(int, int)> known = [];
        bool plain = random.NextBoolean(0.8);
        for (int row = random.Next(size * 3); row > 0; row--)
        {
            (int one, int other) = (random.Next(size), random.Next(size));
            (one, other) = peers && one > other ? (other, one) : (one, other);
            if ((!peers || one != other) && known.Add((one, other)) || !plain)
            {
                string score = plain ? Number(random.Next(-2000, 9000)) : Scores[random.Next(Scores.Length)];
                rows.Add([$"{(peers ? "p" : "e")}{one}", $"{(peers ? "p" : "m")}{other}", score]);
            }
        }

        List<string> inputs = ["--edges", trial.Write("edges.csv", Damage.Of(random, CsvText.Of(random, rows), 0.5))];
        if (peers)
        {
            inputs.Add("--peers");
        }
        else
        {
            Bounds("--capacities", "mentor,max,min", "m");
            Bounds("--demands", "mentee,max", "e");
        }

        if (random.Next(4) == 0)
        {
            inputs.AddRange(["--objective", "most-matches"]);
        }
        else if (random.Next(4) == 0)
        {
            inputs.Add("--minimize");
        }

        return trial.RunAndVerify("solve", inputs);

        void Bounds(string option, string header, string letter)
        {
            if (random.Next(4) > 0)
            {
                return;
            }

            string[] names = header.Split(',');
            List<List<string>> bounds =
            [
                [.. names],
            ];
            for (int k = 0; k < size; k++)
            {
                int most = random.Next(0, 4);
                bounds.Add([.. new[] { $"{letter}{k}", $"{most}", $"{random.Next(0, 1 + (most / 2))}" }.Take(names.Length)]);
            }

            inputs.AddRange([option, trial.Write($"{option[2..]}.csv", Damage.Of(random, CsvText.Of(random, bounds), 0.5))]);
        }
    }

    public static string Binary(SplitMix64 random, int size)
    {
        using CommandTrial trial = new();
        byte[] whole = random.Next(3) switch
        {
            0 => Dense(random, size),
            1 => BMatching(random, size),
            _ => General(random, size + 1),
        };
        byte[] bytes = random.Next(5) switch
        {
            4 => Announcing(random),
            0 => whole,
            1 => WithAnotherSize(random, whole),
            2 => Damage.Of(random, whole),
            _ => random.NextBoolean() ? whole[..random.Next(whole.Length)] : [.. whole, .. new byte[random.Next(1, 9)]],
        };
        return trial.RunAndVerify("solve", ["--edges", trial.Write("edges.bin", bytes)]);
    }

    private static string Number(int thousandths) => (thousandths / 1000m).ToString(CultureInfo.InvariantCulture);

    private static byte[] WithAnotherSize(SplitMix64 random, byte[] whole)
    {
        byte[] bytes = [.. whole];
        int at = 1 + random.Next(Math.Min(7, (bytes.Length / sizeof(int)) - 1));
        MemoryMarshal.Cast<byte, int>(bytes.AsSpan())[at] = Sizes[random.Next(Sizes.Length)];
        return random.NextBoolean() ? bytes : bytes[..Math.Min(bytes.Length, 16 + (8 * random.Next(1, 4)))];
    }

    /// <summary>A header alone that announces more people than there can be, and no pairs.</summary>
    private static byte[] Announcing(SplitMix64 random)
    {
        int many = Sizes[random.Next(Sizes.Length)];
        return random.NextBoolean()
            ? [.. Bytes([0x47475248, many, 0, 0]), .. MemoryMarshal.AsBytes<long>([0])]
            : [.. Bytes([0x424D5443, 1, many, 1]), .. MemoryMarshal.AsBytes<long>([0, 0, 0])];
    }

    private static byte[] Dense(SplitMix64 random, int size) =>
        Bytes([0x4C415044, size, size, 0, .. Enumerable.Range(0, size * size).Select(_ => random.Next(-5, 100))]);

    private static byte[] BMatching(SplitMix64 random, int size)
    {
        int columns = random.Next(1, size + 1);
        List<long> starts = [0];
        List<int> mentors = [];
        for (int row = 0; row < size; row++)
        {
            mentors.AddRange(Enumerable.Range(0, columns).Where(_ => random.NextBoolean()));
            starts.Add(mentors.Count);
        }

        return
        [
            .. Bytes([0x424D5443, size, columns, random.Next(0, 3)]),
            .. MemoryMarshal.AsBytes<long>([mentors.Count, .. starts]),
            .. Bytes([.. mentors, .. mentors.Select(_ => random.Next(-5, 100))]),
        ];
    }

    private static byte[] General(SplitMix64 random, int size)
    {
        List<(int, int)> pairs = [];
        for (int one = 0; one < size; one++)
        {
            for (int other = one + 1; other < size; other++)
            {
                if (random.NextBoolean())
                {
                    pairs.Add((one, other));
                }
            }
        }

        return
        [
            .. Bytes([0x47475248, size, 0, 0]),
            .. MemoryMarshal.AsBytes<long>([pairs.Count]),
            .. Bytes([
                .. pairs.Select(pair => pair.Item1),
                .. pairs.Select(pair => pair.Item2),
                .. pairs.Select(_ => random.Next(-5, 100)),
            ]),
        ];
    }

    private static byte[] Bytes(int[] numbers) => [.. MemoryMarshal.AsBytes<int>(numbers)];
}
