using System.Diagnostics;
using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Contracts;

/// <summary>The built command as a process of its own.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void Without_arguments_it_matches_the_bundled_cohort_in_both_formats()
    {
        (int code, string output, string error) = Start([]);
        Assert.True(code == 0, error);
        Assert.Contains("this is the bundled, invented cohort of 40 mentors", output, StringComparison.Ordinal);
        Assert.Equal(2, output.Split("\noptimal: ").Length - 1);
        Assert.Contains("Without a mentor:", output, StringComparison.Ordinal);
        Assert.Contains("no better matching exists", output, StringComparison.Ordinal);
        Assert.Contains("match --people people.csv", output, StringComparison.Ordinal);
        Assert.Contains("Jędrzej", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_go_to_the_error_stream_with_exit_code_2()
    {
        using Trial trial = new();
        (int code, string output, string error) = Start(["match", "--people", trial.Write("people.csv", "id,role\nx,boss\n")]);
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Empty(output);
        Assert.Contains("people.csv:2: role: ", error, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Start(string[] args)
    {
        string command = typeof(MentorMatchCommand).Assembly.Location;
        ProcessStartInfo start = new("dotnet", [command, .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
