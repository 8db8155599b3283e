using System.Diagnostics;

namespace MentorMatch.Docs.Tests;

/// <summary>
/// A temporary folder in which the sample command runs. Of the repository it holds the bundled cohorts alone, where documents say they are; and <c>people.csv</c>, which stands
/// for the reader's own export.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    /// <summary>The sample command's project.</summary>
    public const string Sample = "samples/MentorMatch.Console";

    /// <summary>The project of the sample that sweeps weights.</summary>
    public const string Lab = "samples/MentorMatch.PolicyLab";

    public WorkFolder()
    {
        foreach (string file in Repository.Files.Where(file => file.StartsWith($"{Sample}/cohorts/", StringComparison.Ordinal)))
        {
            string copy = PathOf(file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Repository.PathOf(file), copy);
        }

        File.Copy(PathOf($"{Sample}/cohorts/people.csv"), PathOf("people.csv"));
    }

    private string Root { get; } = Directory.CreateTempSubdirectory("mentormatch-docs").FullName;

    public string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>Runs the command as its own process.</summary>
    /// <param name="arguments">Its arguments.</param>
    public CommandOutcome Run(params string[] arguments) => RunProgram("mentormatch", arguments);

    /// <summary>Runs a sample as its own process.</summary>
    /// <param name="program">The name of its assembly.</param>
    /// <param name="arguments">Its arguments.</param>
    public CommandOutcome RunProgram(string program, params string[] arguments)
    {
        string assembly = Path.Combine(AppContext.BaseDirectory, $"{program}.dll");
        ProcessStartInfo start = new("dotnet", [assembly, .. arguments])
        {
            WorkingDirectory = Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandOutcome(process.ExitCode, output, errors.Result);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
