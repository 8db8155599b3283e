using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using MentorMatch.Console.Reading;
using MentorMatch.Console.Reading.People;
using MentorMatch.Console.Terminals;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;

namespace MentorMatch.Console.Commands;

/// <summary><c>explain</c>: why a mentee has this mentor or none, who a mentor has, what one pair scores or which rules forbid it.</summary>
internal sealed class ExplainCommand : Command, IHasExample
{
    private readonly PeopleOptions people;
    private readonly PolicyOptions policy;
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
        SharedOptions shared = new();
        people = new PeopleOptions(shared);
        policy = new PolicyOptions(shared);
        Options.Add(mentee);
        Options.Add(mentor);
        people.AddTo(this);
        policy.AddTo(this, withFormat: true);
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
        PeopleFiles files = people.Read(parsed);
        bool isBundled = !files.HasPeople;
        files = isBundled ? BundledCohort.Complete(files) : files;
        (MatchingPolicy rules, _) = policy.ReadPolicy(parsed, isBundled ? BundledCohort.Policy : null, run.Problems);
        Format format = policy.ReadFormat(parsed, rules.Format);
        ResultDocument? document = parsed.GetValue(result) is { } file ? ResultReader.Read(file, run.Problems) : null;
        (Cohort? cohort, _) = new CohortReader(files, rules.FactsRead(format), run.Problems).Read();
        run.ThrowIfProblems();
        string? menteeId = parsed.GetValue(mentee);
        string? mentorId = parsed.GetValue(mentor);
        CheckIsKnown("--mentee", menteeId, cohort!.FindMentee, cohort.FindPeer);
        CheckIsKnown("--mentor", mentorId, cohort.FindMentor, cohort.FindPeer);
        Language language = run.Settings.Language;
        MatchResult answer = WatchedWork.Do(
            run,
            options =>
                document is null
                    ? Matcher.Match(cohort!, rules, format, options, run.Cancelled)
                    : ResultVerifier.Recall(document, cohort!, rules, format, options, run.Cancelled)
        );
        AnswerExplainer explainer = new(answer, language);
        string text = (menteeId, mentorId) switch
        {
            ({ } one, { } other) => explainer.Pair(one, other),
            ({ } one, null) => explainer.Person(one),
            (null, { } other) when cohort!.FindMentor(other) is null => explainer.Person(other),
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
