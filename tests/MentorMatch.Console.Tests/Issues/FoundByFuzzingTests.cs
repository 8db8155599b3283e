using System.Runtime.InteropServices;
using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Issues;

/// <summary>What the fuzz runner found in files: a header of a few bytes claimed the memory of billions of people, and one that holds no character made reading fail.</summary>
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
        Assert.Contains($"2147483647 {kind}; at most 65536 are read with 0 pairs", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_whose_bytes_are_no_text_is_named_with_its_line_instead_of_becoming_one_with_another()
    {
        using Trial trial = new();
        byte[] scores = [0xEF, 0xBB, 0xBF, .. "mentee,mentor,score\ne,m"u8, 0xFF, .. ",1\ne,m"u8, 0xFE, .. ",2\n"u8];
        Outcome outcome = trial.Run("solve", "--edges", trial.Write("edges.csv", scores));
        Assert.Equal(2, outcome.Code);
        Assert.Contains("edges.csv:2: mentor: the id holds bytes that are no text in UTF-8", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_point_that_is_no_character_keeps_no_column_from_being_recognised()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", "Prénom\uFFFE,id,role,Rémunération\uFFFE\nAda,m1,mentor,5\nNoor,e1,mentee,6\n");
        Outcome outcome = trial.Run("validate", "--people", people);
        Assert.Equal(0, outcome.Code);
        Assert.Contains("Rémunération", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unexpected failure", outcome.Error, StringComparison.Ordinal);
    }
}
