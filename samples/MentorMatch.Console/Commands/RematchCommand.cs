using System.Collections.Immutable;
using System.CommandLine;
using MentorMatch.Analysis.Changes;
using MentorMatch.Console.Terminals;
using MentorMatch.Console.Texts;
using MentorMatch.Console.Writing;
using MentorMatch.Files.Reading.Pairs;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Audit;
using MentorMatch.Scoring;

namespace MentorMatch.Console.Commands;

/// <summary><c>rematch</c>: the best plans that change little of the current round, or one of them.</summary>
internal sealed class RematchCommand : Command, IHasExample
{
    private readonly MatchingOptions matching = new();
    private readonly RematchOptions rematch = new(isRequired: true);
    private readonly Option<string?> directory = ResultOutput.DirectoryOption();
    private readonly ExportOption export = new();
    private readonly AuditOptions audit = new();

    /// <summary>Makes the command.</summary>
    /// <param name="runner">Runs it.</param>
    public RematchCommand(CommandRunner runner)
        : base(
            "rematch",
            "Lists the best plans with 0, 1, 2 ... changes of the current round; with --max-changes or --change-price, makes one."
        )
    {
        rematch.AddTo(this);
        matching.AddTo(this);
        Options.Add(directory);
        export.AddTo(this, directory);
        audit.AddTo(this);
        runner.Attach(this, Execute);
    }

    /// <inheritdoc/>
    public string Example =>
        "mentormatch rematch --current round1/matches.csv --people people.csv --policy policy.json\n"
        + "mentormatch rematch --current round1/matches.csv --people people.csv --policy policy.json --max-changes 3 --out round2";

    private int Execute(ParseResult parsed, CommandRun run)
    {
        string? target = parsed.GetValue(directory);
        ResultOutput.CheckDirectory(target);
        decimal? cost = rematch.ChangePrice(parsed);
        int? most = rematch.MostChanges(parsed);
        CheckChoice(target, cost, most);
        MatchingInput input = matching.Read(parsed, run, export.IsAsked(parsed), []);
        ImmutableArray<Pairing> current = PairingReader.Read(rematch.CurrentFile(parsed), run.Problems);
        run.ThrowIfProblems();
        Cohort cohort = input.Cohort!;
        if (cost is null && most is null)
        {
            Rematch list = WatchedWork.Do(
                run,
                options => Rematch.PriceList(current, cohort, input.Policy, input.Format, options, cancellationToken: run.Cancelled)
            );
            SectionPrinter.Print(
                run.Terminal,
                list.ToSection(run.Settings.Language),
                int.MaxValue,
                CommandTexts.Of(run.Settings.Language).AndMore
            );
            return ExitCode.Done;
        }

        MatchResult result = WatchedWork.Do(
            run,
            options =>
                most is { } changes
                    ? Rematch.WithAtMost(current, cohort, input.Policy, input.Format, changes, options, run.Cancelled)
                    : Rematch.WithPrice(
                        current,
                        cohort,
                        input.Policy,
                        input.Format,
                        new Score((long)(cost!.Value * Score.UnitsPerOne)),
                        options,
                        run.Cancelled
                    )
        );
        PersonNames names = PersonNames.Of(cohort, input.Policy);
        return ResultOutput.Finish(
            run,
            result,
            names,
            target,
            document =>
                AuditRecord.Of(
                    document,
                    cohort,
                    input.Policy,
                    input.Format,
                    matching.Audited(parsed, run, audit, rematch.FilesRead(parsed), rematch.Audited(parsed))
                ),
            export: found => export.Of(parsed, run, found, names, input.Files)
        );
    }

    private static void CheckChoice(string? target, decimal? cost, int? most)
    {
        if (target is not null && cost is null && most is null)
        {
            throw new UsageException("--out: which plan to write is not said", "add --max-changes or --change-price");
        }
    }
}
