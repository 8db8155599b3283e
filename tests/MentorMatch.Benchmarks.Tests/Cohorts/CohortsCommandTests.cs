using MentorMatch.Benchmarks.Commands;
using MentorMatch.Console.Terminals;

namespace MentorMatch.Benchmarks.Tests.Cohorts;

/// <summary>The command as it is typed: what it writes, what it refuses, and when it fails.</summary>
public sealed class CohortsCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mentormatch-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        output.Dispose();
        errors.Dispose();
    }

    [Fact]
    public void A_second_run_equals_the_first_and_a_changed_baseline_is_named()
    {
        string file = Path.Combine(folder, "cohorts.json");

        Assert.Equal(0, Run("cohorts", "--mentees", "90,60", "--quality-only", "--json", file));
        Assert.Contains("proven bound", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Run("cohorts", "--mentees", "60", "--quality-only", "--baseline", file));
        Assert.Contains("Nothing is worse", output.ToString(), StringComparison.Ordinal);

        string text = File.ReadAllText(file);
        File.WriteAllText(file, text.Replace("\"matched\": 60", "\"matched\": 61", StringComparison.Ordinal));
        Assert.NotEqual(text, File.ReadAllText(file));
        Assert.Equal(1, Run("cohorts", "--mentees", "60", "--quality-only", "--baseline", file));
        Assert.Contains("Worse than the baseline: 60 mentees: matches 60 instead of 61", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Times_are_told_with_their_ratios()
    {
        Assert.Equal(0, Run("cohorts", "--mentees", "60", "--runs", "1"));

        Assert.Contains("score and solve / best pair first", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--mentees", "2", "from 3 to 1000000")]
    [InlineData("--mentees", "60,many", "\"many\"")]
    [InlineData("--runs", "0", "--runs")]
    [InlineData("--tolerance", "-1", "--tolerance")]
    [InlineData("--baseline", "absent.json", "absent.json")]
    public void What_cannot_be_done_is_refused_by_name(string option, string value, string named)
    {
        Assert.Equal(2, Run("cohorts", option, value));
        Assert.Contains(named, errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cohorts")]
    [InlineData("circles")]
    [InlineData("changes")]
    [InlineData("fairness")]
    [InlineData("sides")]
    [InlineData("instance")]
    [InlineData("solve")]
    [InlineData("report")]
    public void Every_command_has_help_with_an_example(string command)
    {
        Assert.Equal(0, Run(command, "--help"));
        Assert.Contains($"-- {command}", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "cohorts")]
    [InlineData(true, "--help")]
    [InlineData(true)]
    [InlineData(false, "--filter", "*")]
    [InlineData(false, "--list", "flat")]
    public void Options_without_a_command_are_for_the_kernels(bool isCommand, params string[] args)
    {
        Assert.Equal(isCommand, BenchmarkCommand.Takes(args));
    }

    private int Run(params string[] args)
    {
        output.GetStringBuilder().Clear();
        errors.GetStringBuilder().Clear();
        return BenchmarkCommand.Run(args, new Terminal(output, errors));
    }
}
