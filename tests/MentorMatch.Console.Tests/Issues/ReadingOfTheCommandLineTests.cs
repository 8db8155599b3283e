using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Issues;

/// <summary>An option without its value, or given twice, ended the process instead of being reported.</summary>
public sealed class ReadingOfTheCommandLineTests
{
    [Theory]
    [InlineData("match --people")]
    [InlineData("match --people a.csv --people b.csv")]
    [InlineData("match --mentors a.csv --mentees")]
    [InlineData("match --choices")]
    [InlineData("match --format")]
    [InlineData("match --ratio x --format one-to-one")]
    [InlineData("explain --mentee")]
    [InlineData("explain --mentor")]
    [InlineData("explain --plan --mentee e1")]
    [InlineData("explain --mentee e1 --out a.csv")]
    [InlineData("solve --edges a.csv --edges b.csv")]
    [InlineData("solve --edges a.csv --minimize --objective")]
    [InlineData("solve --edges a.csv --minimize --objective nonsense")]
    [InlineData("verify --result r.json --edges")]
    [InlineData("validate --edges")]
    [InlineData("score --people p.csv --out")]
    public void An_option_without_its_one_value_is_bad_usage(string line)
    {
        using Trial trial = new();
        Outcome outcome = trial.Run(line.Split(' '));
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.StartsWith("mentormatch ", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void A_line_that_says_what_may_put_it_right_is_not_followed_by_another_guess()
    {
        using Trial trial = new();
        Assert.DoesNotContain("misspelt", trial.Run("match", "--mentors", "a.csv").Error, StringComparison.Ordinal);
        Assert.Contains("misspelt", trial.Run("match", "--poeple", "a.csv").Error, StringComparison.Ordinal);
    }
}
