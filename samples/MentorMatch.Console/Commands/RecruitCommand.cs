using System.CommandLine;
using System.CommandLine.Parsing;
using MentorMatch.Analysis.Recruiting;
using MentorMatch.Console.Writing;
using MentorMatch.Optimization.Certificates;

namespace MentorMatch.Console.Commands;

/// <summary><c>recruit</c>: what one more place would add, and which new mentors would add most.</summary>
internal sealed class RecruitCommand : Command, IHasExample
{
    private const int MostRows = 10;

    private readonly MatchingOptions matching = new();
    private readonly Option<string?> output = new("--out")
    {
        Description = "The file to write every profile to, as CSV; - for the standard output.",
        HelpName = "FILE",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="runner">Runs it.</param>
    public RecruitCommand(CommandRunner runner)
        : base("recruit", "Says which mentors to recruit: what one more place would add, per skill, level and site.")
    {
        matching.AddTo(this);
        Options.Add(output);
        runner.Attach(this, Execute);
    }

    /// <inheritdoc/>
    public string Example => "mentormatch recruit --people people.csv --policy policy.json --format ratio --ratio 3 --out recruit.csv";

    private int Execute(ParseResult parsed, CommandRun run)
    {
        string? target = parsed.GetValue(output);
        if (target is not null)
        {
            SingleOutput.Check(target, matching.FilesRead(parsed));
        }

        MatchingInput input = matching.Read(parsed, run, "skills", "wants");
        run.ThrowIfProblems();
        run.WriteWarnings();
        RecruitingAdvice advice = WatchedWork.Do(
            run,
            options => RecruitingAdvice.Of(input.Cohort, input.Policy, input.Format, options, run.Cancelled)
        );
        if (advice.Result.Status is SolutionStatus.Infeasible or SolutionStatus.Unknown)
        {
            return ResultOutput.Tell(run, advice.Result);
        }

        SectionOutput.Write(run, [advice.ToSection(run.Settings.Language)], target, MostRows);
        return ExitCode.Done;
    }
}
