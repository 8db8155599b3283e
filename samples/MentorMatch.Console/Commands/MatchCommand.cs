using System.Collections.Immutable;
using System.CommandLine;
using MentorMatch.Analysis;
using MentorMatch.Analysis.Changes;
using MentorMatch.Console.Terminals;
using MentorMatch.Console.Texts;
using MentorMatch.Console.Writing;
using MentorMatch.Files.Reading.People;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Audit;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Console.Commands;

/// <summary><c>match</c>: people and a policy to matches with reasons and a proof. Without people: the bundled cohort, in both formats.</summary>
internal sealed class MatchCommand : Command, IHasExample
{
    private const int MostChanges = 40;

    private readonly PeopleOptions people;
    private readonly PolicyOptions policy;
    private readonly Option<string?> directory = ResultOutput.DirectoryOption();
    private readonly ExportOption export = new();
    private readonly AuditOptions audit = new();
    private readonly Option<bool> isPlain = new("--plain-report")
    {
        Description = "Leaves the analyses (how sure, how fair, the frontier, whom to recruit) out of report.html, which saves their time.",
    };
    private readonly Option<string?> before = new("--before")
    {
        Description = "An earlier result.json: who moved, came, left, gained or lost since.",
        HelpName = "FILE",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="runner">Runs it.</param>
    public MatchCommand(CommandRunner runner)
        : base("match", "Matches mentees with mentors. Without --people: a bundled cohort, one to one and 1:3.")
    {
        SharedOptions shared = new();
        people = new PeopleOptions(shared);
        policy = new PolicyOptions(shared);
        people.AddTo(this);
        policy.AddTo(this, withFormat: true);
        Options.Add(directory);
        export.AddTo(this, directory);
        audit.AddTo(this);
        Options.Add(before);
        Options.Add(isPlain);
        runner.Attach(this, Execute);
    }

    /// <inheritdoc/>
    public string Example =>
        "mentormatch match --people people.csv --policy policy.json --format ratio --ratio 3 --pins pins.csv --out round1";

    private int Execute(ParseResult parsed, CommandRun run)
    {
        string? target = parsed.GetValue(directory);
        ResultOutput.CheckDirectory(target);
        PeopleFiles files = people.Read(parsed);
        bool isBundled = !files.HasPeople;
        files = isBundled ? BundledCohort.Complete(files) : files;
        (MatchingPolicy rules, bool isBuiltIn) = policy.ReadPolicy(parsed, isBundled ? BundledCohort.Policy : null, run.Problems);
        bool isTour = isBundled && target is null && files.Waiting is null && !policy.HasFormat(parsed) && rules.Format is null;
        Format[] formats = isTour ? [Format.OneToOne, Format.Ratio(3)] : [policy.ReadFormat(parsed, rules.Format)];
        (Cohort? cohort, ImmutableArray<PeopleFile> read) = CohortInput.Read(
            files,
            rules.FactsRead(formats[0]),
            run,
            withAddresses: export.IsAsked(parsed)
        );
        ResultDocument? earlier = parsed.GetValue(before) is { } file ? DiffCommand.ReadMatching(file, run.Problems) : null;
        run.ThrowIfProblems();
        TimeSpan reading = run.Elapsed;
        run.WriteWarnings();
        CommandTexts texts = CommandTexts.Of(run.Settings.Language);
        if (isBundled)
        {
            run.Say(texts.BundledCohort(cohort!.Mentors.Length, cohort.Mentees.Length));
        }

        if (isBuiltIn)
        {
            BuiltInPolicy.Print(run, rules, texts);
        }

        PersonNames names = PersonNames.Of(cohort!, rules);
        int code = ExitCode.Done;
        foreach (Format format in formats)
        {
            MatchResult result = WatchedWork.Do(run, options => Matcher.Match(cohort!, rules, format, options, run.Cancelled));
            result = result with { Timing = result.Timing with { Read = reading } };
            code = Math.Max(
                code,
                ResultOutput.Finish(
                    run,
                    result,
                    names,
                    target,
                    document => AuditRecord.Of(document, cohort!, rules, format, Record()),
                    () => Sections(result, format),
                    found => export.Of(parsed, run, found, names, read)
                )
            );
            if (earlier is not null && !run.Settings.IsQuiet && result.Status is not (SolutionStatus.Infeasible or SolutionStatus.Unknown))
            {
                ReportSection changes = MatchDiff.Between(earlier, ResultDocument.From(result)).ToSection(run.Settings.Language);
                SectionPrinter.Print(run.Terminal, changes, MostChanges, texts.AndMore);
            }
        }

        if (isTour)
        {
            run.Say(texts.HowToMatchOwnFiles);
        }

        return code;

        ImmutableArray<ReportSection> Sections(MatchResult result, Format format) =>
            parsed.GetValue(isPlain)
                ? []
                : PlanReview
                    .Of(result, cohort!, rules, format, earlier, new MatchOptions { Threads = run.Settings.Threads }, run.Stop)
                    .ToSections(run.Settings.Language);

        AuditContext Record()
        {
            string? policyFile = policy.FileGiven(parsed) ?? (isBundled ? BundledCohort.Policy : null);
            return audit.Read(
                parsed,
                run,
                [.. files.ByRole, ("policy", policyFile)],
                ("reverse", files.IsReversed ? "true" : null),
                ("profile", files.Profile.Name)
            ) with
            {
                IsReversed = files.IsReversed,
            };
        }
    }
}
