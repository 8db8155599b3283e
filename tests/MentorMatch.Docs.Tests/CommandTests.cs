using System.Diagnostics;

namespace MentorMatch.Docs.Tests;

/// <summary>
/// Every <c>dotnet run</c> of the sample command that a document shows is run, in the document's order, in an empty folder that holds only the bundled cohorts;
/// it must end with exit code 0 and, where the document shows output, write just that.
/// </summary>
public class CommandTests
{
    private const string Sample = "samples/MentorMatch.Console";

    public static TheoryData<string> DocumentsWithCommands() =>
        [
            .. Repository
                .Documents.Where(document => document.Blocks.SelectMany(ShownCommand.Of).Any(RunsTheSample))
                .Select(document => document.File),
        ];

    [Theory]
    [MemberData(nameof(DocumentsWithCommands))]
    public void The_commands_shown_do_what_is_shown(string file)
    {
        using BundledCohorts folder = new();
        foreach (ShownCommand command in Repository.Document(file).Blocks.SelectMany(ShownCommand.Of).Where(RunsTheSample))
        {
            (int exitCode, string output, string errors) = Run(folder.Path, command.Words.SkipWhile(word => word is not "--").Skip(1));

            Assert.True(exitCode == 0, $"{command.Place}: exit code {exitCode}\n{output}\n{errors}");
            if (!command.Output.IsEmpty)
            {
                Assert.Null(ShownOutput.FirstDifference(command.Output, output));
            }
        }
    }

    [Fact]
    public void The_readme_shows_how_to_run_the_sample_and_the_tests()
    {
        ShownCommand[] commands = [.. Repository.Readme.Blocks.SelectMany(ShownCommand.Of)];

        Assert.Contains(commands, RunsTheSample);
        Assert.Contains(commands, command => command.Words is ["dotnet", "test", ..]);
    }

    private static bool RunsTheSample(ShownCommand command) =>
        command.Words is ["dotnet", "run", ..] && command.Words.Any(word => word.TrimEnd('/') is Sample);

    private static (int ExitCode, string Output, string Errors) Run(string folder, IEnumerable<string> arguments)
    {
        string assembly = Path.Combine(AppContext.BaseDirectory, "mentormatch.dll");
        ProcessStartInfo start = new("dotnet", [assembly, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }

    /// <summary>A temporary folder with the bundled cohorts where documents say they are.</summary>
    private sealed class BundledCohorts : IDisposable
    {
        public BundledCohorts()
        {
            foreach (string file in Repository.Files.Where(file => file.StartsWith($"{Sample}/cohorts/", StringComparison.Ordinal)))
            {
                string copy = System.IO.Path.Combine(Path, file);
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
                File.Copy(Repository.PathOf(file), copy);
            }
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("mentormatch-docs").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
