using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Issues;

/// <summary>Names with escape sequences were sent to the terminal as they were, and names with line breaks broke the table.</summary>
public sealed class ControlCharacterTests
{
    [Fact]
    public void No_control_character_of_a_file_reaches_the_terminal()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", "id,name,role\nm1,\"\u001b[31mRed\nRiver\u0007\",mentor\ne1\u001b[2J,B,mentee\n");
        Outcome matched = trial.Run("match", "--people", people);
        Outcome explained = trial.Run("explain", "--people", people, "--mentor", "m1");
        Outcome refused = trial.Run("validate", "--people", trial.Write("wrong.csv", "id,role\nm1,men\u001b[2Jtor\n"));
        foreach (string text in new[] { matched.Output, matched.Error, explained.Output, refused.Error })
        {
            Assert.DoesNotContain(text, sign => char.IsControl(sign) && sign != '\n');
        }

        Assert.Contains("m1 \\u001b[31mRed River\\u0007", matched.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, refused.Code);
    }
}
