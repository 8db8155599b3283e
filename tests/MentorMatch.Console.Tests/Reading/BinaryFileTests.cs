using System.Runtime.InteropServices;
using System.Text.Json;
using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Reading;

public sealed class BinaryFileTests
{
    private const int Dense = 0x4C415044;
    private const int BMatching = 0x424D5443;
    private const int General = 0x47475248;

    [Fact]
    public void A_dense_file_is_one_to_one_with_every_pair_allowed_and_weights_in_millionths()
    {
        using Trial trial = new();
        string file = trial.Write("x.bin", Bytes([Dense, 2, 2, 0, 8, 5, 9, 4]));
        Assert.Equal(0, trial.Run("solve", "--edges", file, "--out", trial.PathOf("out"), "--quiet").Code);
        using JsonDocument result = JsonDocument.Parse(trial.Read("out/result.json"));
        Assert.Equal(0.000014m, result.RootElement.GetProperty("total").GetDecimal());
        Assert.Equal(4, result.RootElement.GetProperty("pairs").GetInt32());
    }

    [Fact]
    public void A_b_matching_file_brings_its_capacity()
    {
        using Trial trial = new();
        string file = trial.Write(
            "x.bin",
            BMatchingFile(3, 2, 2, [0, 2, 3, 4], [0, 1, 0, 0], [3_000_000, 1_000_000, 2_000_000, 5_000_000])
        );
        Outcome outcome = trial.Run("solve", "--edges", file, "--objective", "most-matches", "--out", trial.PathOf("out"));
        Assert.Equal(0, outcome.Code);
        using JsonDocument result = JsonDocument.Parse(trial.Read("out/result.json"));
        Assert.Equal(3, result.RootElement.GetProperty("matched").GetInt32());
        Assert.Equal(8m, result.RootElement.GetProperty("total").GetDecimal());
    }

    [Fact]
    public void A_general_graph_is_matched_among_peers()
    {
        using Trial trial = new();

        // A triangle and a tail: p0-p1, p0-p2, p1-p2 and p2-p3, of weights 5, 6, 7 and 4.
        string file = trial.Write("x.bin", Bytes([General, 4, 0, 0, 4, 0, 0, 0, 1, 2, 1, 2, 2, 3, 5, 6, 7, 4]));
        Assert.Equal(0, trial.Run("solve", "--edges", file, "--out", trial.PathOf("out")).Code);
        Assert.StartsWith(
            "a,b,score,pinned\np0,p1,0.000005,no\np2,p3,0.000004,no\n",
            trial.Read("out/matches.csv"),
            StringComparison.Ordinal
        );
        Assert.Equal(0, trial.Run("verify", "--edges", file, "--result", trial.PathOf("out/result.json")).Code);
    }

    public static TheoryData<string, byte[]> BrokenFiles() =>
        new()
        {
            { "header only", Bytes([Dense, 2]) },
            { "cut weights", Bytes([Dense, 2, 2, 0, 1, 2, 3]) },
            { "something appended", Bytes([Dense, 1, 1, 0, 1, 2]) },
            { "negative size", Bytes([Dense, -2, -2, 0, 1]) },
            { "not square", Bytes([Dense, 1, 2, 0, 1, 2]) },
            { "size that overflows", Bytes([Dense, int.MaxValue, int.MaxValue, 0, 1]) },
            { "no pair count", Bytes([BMatching, 1, 1, 1]) },
            { "negative pair count", BMatchingFile(1, 1, 1, [0, 1], [0], [1], pairs: -1) },
            { "huge pair count", BMatchingFile(1, 1, 1, [0, 1], [0], [1], pairs: long.MaxValue) },
            { "negative capacity", BMatchingFile(1, 1, -1, [0, 1], [0], [1]) },
            { "starts out of order", BMatchingFile(2, 2, 1, [0, 2, 1], [0], [1]) },
            { "starts not from zero", BMatchingFile(1, 1, 1, [1, 1], [0], [1]) },
            { "mentor out of range", BMatchingFile(1, 1, 1, [0, 1], [1], [1]) },
            { "negative mentor", BMatchingFile(1, 1, 1, [0, 1], [-1], [1]) },
            { "peer out of range", Bytes([General, 2, 0, 0, 1, 0, 0, 2, 1]) },
            { "peer with themself", Bytes([General, 2, 0, 0, 1, 0, 1, 1, 1]) },
            { "peers twice", Bytes([General, 3, 0, 0, 2, 0, 0, 1, 1, 0, 1, 1]) },
            { "cut peers", Bytes([General, 3, 0, 0, 2, 0, 0, 1, 1, 0, 1]) },
            { "too many pairs of peers", Bytes([General, 2, 0, 0, 9, 0, 0, 1, 1]) },
            { "no pair count of peers", Bytes([General, 2, 0, 0]) },
            { "pair twice", BMatchingFile(1, 2, 1, [0, 2], [1, 1], [1, 2]) },
        };

    [Theory]
    [MemberData(nameof(BrokenFiles))]
    public void A_broken_binary_file_is_refused(string what, byte[] bytes)
    {
        using Trial trial = new();
        Outcome outcome = trial.Run("solve", "--edges", trial.Write("x.bin", bytes), "--out", trial.PathOf("out"));
        Assert.True(outcome.Code == ExitCode.BadInput, $"{what}: {outcome.Code} {outcome.Error}");
        Assert.StartsWith("x.bin: ", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(["x.bin"], trial.Files());
    }

    private static byte[] BMatchingFile(
        int mentees,
        int mentors,
        int capacity,
        long[] starts,
        int[] columns,
        int[] weights,
        long? pairs = null
    ) =>
        [
            .. Bytes([BMatching, mentees, mentors, capacity]),
            .. BitConverter.GetBytes(pairs ?? columns.Length),
            .. MemoryMarshal.AsBytes<long>(starts),
            .. Bytes(columns),
            .. Bytes(weights),
        ];

    private static byte[] Bytes(int[] values) => MemoryMarshal.AsBytes<int>(values).ToArray();
}
