using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using MentorMatch.Analysis.Certainty;
using MentorMatch.Console.Terminals;
using MentorMatch.Console.Texts;
using MentorMatch.Console.Writing;
using MentorMatch.Files.Reading;
using MentorMatch.Files.Writing;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Console.Commands;

/// <summary><c>explain</c>: why a mentee has this mentor or none, who a mentor has, why one pair is not matched and what that would cost, or how sure the plan is.</summary>
internal sealed class ExplainCommand : Command, IHasExample
{
    private const int MostRowsShown = 200;

    private readonly MatchingOptions matching = new();
    private readonly Option<string?> mentee = new("--mentee") { Description = "The id of the mentee to explain.", HelpName = "ID" };
    private readonly Option<string?> mentor = new("--mentor")
    {
        Description = "The id of the mentor to explain; with --mentee, that pair.",
        HelpName = "ID",
    };
    private readonly Option<string?> result = new("--result")
    {
        Description = "An earlier result.json to explain. Default: the people are matched again.",
        HelpName = "FILE",
    };

    private readonly Option<bool> plan = new("--plan")
    {
        Description =
            "Instead of a person: how sure the whole plan is. Which pairs every best plan has, by what margin, how far weights may move, what blanks could change.",
    };
    private readonly Option<string?> output = new("--out")
    {
        Description = "With --plan: write the table of matches to this CSV file, - for the standard output.",
        HelpName = "FILE",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="runner">Runs it.</param>
    public ExplainCommand(CommandRunner runner)
        : base("explain", "Explains one person or one pair: why, why not, and what it would cost; or how sure the whole plan is.")
    {
        Options.Add(mentee);
        Options.Add(mentor);
        matching.AddTo(this);
        Options.Add(result);
        Options.Add(plan);
        Options.Add(output);
        Validators.Add(CheckPerson);
        runner.Attach(this, Execute);
    }

    /// <inheritdoc/>
    public string Example =>
        "mentormatch explain --people people.csv --policy policy.json --mentee e12\n"
        + "mentormatch explain --people people.csv --policy policy.json --mentee e12 --mentor m4 --result round1/result.json\n"
        + "mentormatch explain --people people.csv --policy policy.json --plan";

    private int Execute(ParseResult parsed, CommandRun run)
    {
        if (parsed.GetValue(output) is { } path)
        {
            SingleOutput.Check(path, [.. matching.FilesRead(parsed), parsed.GetValue(result)]);
        }

        MatchingInput input = matching.Read(parsed, run);
        ResultDocument? document = parsed.GetValue(result) is { } file ? ResultReader.Read(file, run.Problems) : null;
        run.ThrowIfProblems();
        Cohort cohort = input.Cohort;
        string? menteeId = parsed.GetValue(mentee);
        string? mentorId = parsed.GetValue(mentor);
        CheckIsKnown("--mentee", menteeId, cohort.FindMentee, cohort.FindPeer);
        CheckIsKnown("--mentor", mentorId, cohort.FindMentor, cohort.FindPeer);
        Language language = run.Settings.Language;
        MatchResult answer = WatchedWork.Do(
            run,
            options =>
                document is null
                    ? Matcher.Match(cohort, input.Policy, input.Format, options, run.Cancelled)
                    : ResultVerifier.Recall(document, cohort, input.Policy, input.Format, options, run.Cancelled)
        );
        if (parsed.GetValue(plan))
        {
            return ExplainPlan(answer, run, parsed.GetValue(output));
        }

        AnswerExplainer explainer = new(answer, language, run.MatchOptions(), run.Cancelled);
        string text = (menteeId, mentorId) switch
        {
            ({ } one, { } other) => explainer.Pair(one, other),
            ({ } one, null) => explainer.Person(one),
            (null, { } other) when cohort.FindMentor(other) is null => explainer.Person(other),
            (null, { } other) => explainer.Mentor(other),
            _ => throw new UnreachableException(),
        };
        run.Terminal.Output.Write(ShownText.Lines(text));
        return ExitCode.Done;
    }

    private static int ExplainPlan(MatchResult answer, CommandRun run, string? target)
    {
        ReportSection section = WatchedWork
            .Do(run, options => PlanCertainty.Of(answer, withWeights: true, options, run.Stop))
            .ToSection(run.Settings.Language);
        if (target is not null)
        {
            SingleOutput.Write(run.Terminal, target, stream => SectionCsv.Write(stream, section.Tables[0]));
        }

        if (target is null || !SingleOutput.IsStandardOutput(target))
        {
            SectionPrinter.Print(run.Terminal, section, MostRowsShown, CommandTexts.Of(run.Settings.Language).AndMore);
        }

        return ExitCode.Done;
    }

    private static void CheckIsKnown(string option, string? id, params ReadOnlySpan<Func<string, Participant?>> find)
    {
        bool isKnown = false;
        foreach (Func<string, Participant?> one in find)
        {
            isKnown |= id is not null && one(id) is not null;
        }

        if (id is not null && !isKnown)
        {
            throw new UsageException(
                $"{option}: nobody on that side has the id \"{id}\"",
                "the id is misspelt, or the person stands on the other side"
            );
        }
    }

    private void CheckPerson(CommandResult command)
    {
        bool hasPerson = command.ReadableValue(mentee) is not null || command.ReadableValue(mentor) is not null;
        bool isPlan = command.GetValue(plan);
        if (!hasPerson && !isPlan)
        {
            command.AddError("say who: --mentee ID, --mentor ID, both for a pair, or --plan for the whole.");
        }

        if (hasPerson && isPlan)
        {
            command.AddError("--plan is about the whole plan: leave --mentee and --mentor out.");
        }

        if (command.ReadableValue(output) is not null && !isPlan)
        {
            command.AddError("--out goes with --plan. Maybe add --plan.");
        }
    }
}
