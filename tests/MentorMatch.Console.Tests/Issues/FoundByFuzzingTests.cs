using System.Runtime.InteropServices;
using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Issues;

/// <summary>What the fuzz runner found in files: a header of a few bytes claimed the memory of billions of people.</summary>
public sealed class FoundByFuzzingTests
{
    [Theory]
    [InlineData(0x47475248, "peers")]
    [InlineData(0x424D5443, "mentors")]
    public void A_binary_header_that_announces_more_people_than_can_be_read_is_refused_with_the_limit(int magic, string kind)
    {
        using Trial trial = new();
        int[] header = magic == 0x47475248 ? [magic, int.MaxValue, 0, 0, 0, 0] : [magic, 1, int.MaxValue, 1, 0, 0, 0, 0, 0, 0];
        string file = trial.Write("x.bin", MemoryMarshal.AsBytes<int>(header).ToArray());
        Outcome outcome = trial.Run("solve", "--edges", file);
        Assert.Equal(2, outcome.Code);
        Assert.Contains($"2147483647 {kind}; at most 4194304 are read", outcome.Error, StringComparison.Ordinal);
    }
}
