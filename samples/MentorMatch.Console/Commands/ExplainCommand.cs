using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using MentorMatch.Console.Reading;
using MentorMatch.Console.Terminals;
using MentorMatch.People;
using MentorMatch.Reporting;

namespace MentorMatch.Console.Commands;

/// <summary><c>explain</c>: why a mentee has this mentor or none, who a mentor has, what one pair scores or which rules forbid it.</summary>
internal sealed class ExplainCommand : Command, IHasExample
{
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

    /// <summary>Makes the command.</summary>
    /// <param name="runner">Runs it.</param>
    public ExplainCommand(CommandRunner runner)
        : base("explain", "Explains one person or one pair: why, why not, and what it would cost.")
    {
        Options.Add(mentee);
        Options.Add(mentor);
        matching.AddTo(this);
        Options.Add(result);
        Validators.Add(CheckPerson);
        runner.Attach(this, Execute);
    }

    /// <inheritdoc/>
    public string Example =>
        "mentormatch explain --people people.csv --policy policy.json --mentee e12\n"
        + "mentormatch explain --people people.csv --policy policy.json --mentee e12 --mentor m4 --result round1/result.json";

    private int Execute(ParseResult parsed, CommandRun run)
    {
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
        if (command.ReadableValue(mentee) is null && command.ReadableValue(mentor) is null)
        {
            command.AddError("say who: --mentee ID, --mentor ID, or both for a pair.");
        }
    }
}
