using System.CommandLine;
using System.CommandLine.Parsing;
using MentorMatch.Analysis.Changes;
using MentorMatch.Console.Writing;
using MentorMatch.Files.Reading;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Reporting;

namespace MentorMatch.Console.Commands;

/// <summary><c>diff</c>: who moved, gained or lost between two results.</summary>
internal sealed class DiffCommand : Command, IHasExample
{
    private const int MostRows = 40;

    private readonly Option<string> before = new("--before")
    {
        Description = "The earlier result.json.",
        HelpName = "FILE",
        Required = true,
    };
    private readonly Option<string> after = new("--after")
    {
        Description = "The later result.json.",
        HelpName = "FILE",
        Required = true,
    };
    private readonly Option<string?> output = new("--out")
    {
        Description = "The file to write everybody to whom something happened to, as CSV; - for the standard output.",
        HelpName = "FILE",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="runner">Runs it.</param>
    public DiffCommand(CommandRunner runner)
        : base("diff", "Says what differs between two results: who moved, came, left, gained or lost.")
    {
        Options.Add(before);
        Options.Add(after);
        Options.Add(output);
        runner.Attach(this, Execute);
    }

    /// <inheritdoc/>
    public string Example => "mentormatch diff --before round1/result.json --after round2/result.json --out changes.csv";

    /// <summary>Reads a result that is to be compared.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Told what is wrong with it.</param>
    /// <returns>The result, or <see langword="null"/> after a problem.</returns>
    internal static ResultDocument? ReadMatching(string file, ProblemList problems)
    {
        ResultDocument? document = ResultReader.Read(file, problems);
        if (document is { Status: SolutionStatus.Infeasible or SolutionStatus.Unknown })
        {
            problems.Add(
                new DataProblem
                {
                    Code = "no-matching",
                    File = file,
                    Message = "this result has no matching to compare",
                    Maybe = "the result of another run was meant",
                }
            );
        }

        return document;
    }

    private int Execute(ParseResult parsed, CommandRun run)
    {
        string? target = parsed.GetValue(output);
        (string earlier, string later) = (parsed.GetValue(before)!, parsed.GetValue(after)!);
        if (target is not null)
        {
            SingleOutput.Check(target, [earlier, later]);
        }

        ResultDocument? then = ReadMatching(earlier, run.Problems);
        ResultDocument? now = ReadMatching(later, run.Problems);
        run.ThrowIfProblems();
        SectionOutput.Write(run, [MatchDiff.Between(then!, now!).ToSection(run.Settings.Language)], target, MostRows);
        return ExitCode.Done;
    }
}
