using System.CommandLine;
using System.CommandLine.Parsing;
using MentorMatch.Analysis.Fairness;
using MentorMatch.Console.Texts;
using MentorMatch.Console.Writing;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Console.Commands;

/// <summary><c>fairness</c>: who is matched and how well by group, and what an attribute decides.</summary>
internal sealed class FairnessCommand : Command, IHasExample
{
    private const int MostRows = 60;

    private static readonly string[] UsualAttributes = ["level", "department", "location", "languages"];
    private readonly MatchingOptions matching = new();
    private readonly Option<string[]> attributes = new("--attribute")
    {
        Description =
            "An attribute to audit, a column of the people; may be given more than once. Default: level, department, location, languages and what the policy reads.",
        HelpName = "NAME",
    };
    private readonly Option<string?> leaveOut = new("--leave-out")
    {
        Description = "An attribute to leave out of the policy: which pairs change.",
        HelpName = "NAME",
    };
    private readonly Option<string?> output = new("--out")
    {
        Description = "The file to write the table of groups to, as CSV; - for the standard output.",
        HelpName = "FILE",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="runner">Runs it.</param>
    public FairnessCommand(CommandRunner runner)
        : base("fairness", "Audits a matching by group: who is matched, how well, who waits; and what an attribute decides.")
    {
        matching.AddTo(this);
        Options.Add(attributes);
        Options.Add(leaveOut);
        Options.Add(output);
        runner.Attach(this, Execute);
    }

    /// <inheritdoc/>
    public string Example =>
        "mentormatch fairness --people people.csv --policy policy.json --attribute department --attribute gender\n"
        + "mentormatch fairness --people people.csv --policy policy.json --leave-out location";

    private int Execute(ParseResult parsed, CommandRun run)
    {
        string? target = parsed.GetValue(output);
        if (target is not null)
        {
            SingleOutput.Check(target, matching.FilesRead(parsed));
        }

        string[] asked = parsed.GetValue(attributes) ?? [];
        string? left = parsed.GetValue(leaveOut);
        MatchingInput input = matching.Read(parsed, run, [.. UsualAttributes, .. asked, .. left is null ? Array.Empty<string>() : [left]]);
        run.ThrowIfProblems();
        run.WriteWarnings();
        MatchResult result = WatchedWork.Do(
            run,
            options => Matcher.Match(input.Cohort, input.Policy, input.Format, options, run.Cancelled)
        );
        if (result.Status is SolutionStatus.Infeasible or SolutionStatus.Unknown)
        {
            return ResultOutput.Tell(run, result);
        }

        List<ReportSection> sections = [];
        if (left is not null)
        {
            AttributeLeftOut difference = WatchedWork.Do(
                run,
                options => AttributeLeftOut.Of(input.Cohort, input.Policy, input.Format, left, options, run.Cancelled)
            );
            sections.Add(difference.ToSection(run.Settings.Language));
        }

        if (left is null || asked.Length > 0)
        {
            sections.Insert(0, FairnessAudit.Of(result, input.Cohort, input.Policy, asked).ToSection(run.Settings.Language));
        }

        SectionOutput.Write(run, sections, target, MostRows);
        return ExitCode.Done;
    }
}
