using System.Diagnostics;
using MentorMatch.Docs.Tests.Markdown;

namespace MentorMatch.Docs.Tests;

/// <summary>
/// A temporary folder in which the commands of one document run. Of the repository it holds the bundled cohorts alone, where documents say they are; and <c>people.csv</c>, which stands
/// for the reader's own export.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    /// <summary>The sample command's project.</summary>
    public const string Sample = "samples/MentorMatch.Console";

    // The samples that run and end, each with the name of its assembly.
    private static readonly (string Project, string Assembly)[] Samples =
    [
        (Sample, "mentormatch"),
        ("samples/MentorMatch.PolicyLab", "MentorMatch.PolicyLab"),
    ];

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

    /// <summary>The folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("mentormatch-docs").FullName;

    /// <summary>Whether a command can be run here: a sample that ends, a copy of a file, or a script that the document shows.</summary>
    /// <param name="command">The command.</param>
    public static bool CanRun(ShownCommand command) => AssemblyOf(command) is not null || command.Words is ["cp", _, _] or ["bash", _, ..];

    /// <summary>Whether a command is a <c>dotnet run</c> of the sample command.</summary>
    /// <param name="command">The command.</param>
    public static bool RunsTheSample(ShownCommand command) => AssemblyOf(command) is "mentormatch";

    public string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>Writes the block down when it is a file of the reader's.</summary>
    /// <param name="block">The block.</param>
    public void Keep(CodeBlock block)
    {
        if (block.FileName is { } file)
        {
            File.WriteAllText(PathOf(file), block.Text + "\n");
        }
    }

    /// <summary>Runs a command that <see cref="CanRun"/>.</summary>
    /// <param name="command">The command.</param>
    public CommandOutcome Run(ShownCommand command)
    {
        switch (command.Words)
        {
            case ["cp", var from, var to]:
                File.Copy(PathOf(from), PathOf(to), overwrite: true);
                return new CommandOutcome(0, "", "");
            case ["bash", ..]:
                return RunScript([.. command.Words.Skip(1)]);
            default:
                return RunProgram(AssemblyOf(command)!, [.. command.Words.SkipWhile(word => word is not "--").Skip(1)]);
        }
    }

    /// <summary>Runs the sample command as its own process.</summary>
    /// <param name="arguments">Its arguments.</param>
    public CommandOutcome Run(params string[] arguments) => RunProgram("mentormatch", arguments);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string? AssemblyOf(ShownCommand command) =>
        command.Words is ["dotnet", "run", ..]
            ? Samples
                .Where(sample => command.Words.Any(word => string.Equals(word.TrimEnd('/'), sample.Project, StringComparison.Ordinal)))
                .Select(sample => sample.Assembly)
                .FirstOrDefault()
            : null;

    private static string PathOfAssembly(string name) => Path.Combine(AppContext.BaseDirectory, $"{name}.dll");

    private CommandOutcome RunProgram(string assembly, string[] arguments) =>
        Finish(new ProcessStartInfo("dotnet", [PathOfAssembly(assembly), .. arguments]));

    // What a script calls dotnet is this function: the sample as it was built, in place of `dotnet run --project samples/MentorMatch.Console -- …`; anything else fails.
    private CommandOutcome RunScript(string[] words)
    {
        string functions = PathOf(".functions");
        File.WriteAllText(
            functions,
            $$"""
            dotnet() {
                [[ "$1 $2 $3 $4" == "run --project {{Sample}} --" ]] || return 64
                command dotnet "{{PathOfAssembly("mentormatch")}}" "${@:5}"
            }
            """.ReplaceLineEndings("\n")
        );
        ProcessStartInfo start = new("bash", words);
        start.Environment["BASH_ENV"] = functions;
        return Finish(start);
    }

    private CommandOutcome Finish(ProcessStartInfo start)
    {
        start.WorkingDirectory = Root;
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandOutcome(process.ExitCode, output, errors.Result);
    }
}
