using System.Diagnostics;

namespace MentorMatch.Console.Tests.Hardening;

/// <summary>The built command as a process of its own, with an environment of its own.</summary>
internal static class ChildProcess
{
    /// <summary>Starts it.</summary>
    public static Process Start(IEnumerable<(string Name, string Value)> environment, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [typeof(MentorMatchCommand).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end, and expects it to succeed.</summary>
    public static void Run(IEnumerable<(string Name, string Value)> environment, params string[] arguments)
    {
        using Process process = Start(environment, arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.GetAwaiter().GetResult());
    }
}
