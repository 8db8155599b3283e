using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using MentorMatch.Files.Reading.People;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting.Audit;

namespace MentorMatch.Console.Commands;

/// <summary>The options of every command that asks about a matching: people, policy and format. Without people it is about the bundled cohort.</summary>
internal sealed class MatchingOptions
{
    private readonly PeopleOptions people;
    private readonly PolicyOptions policy;

    /// <summary>Makes the options.</summary>
    public MatchingOptions()
    {
        SharedOptions shared = new();
        people = new PeopleOptions(shared);
        policy = new PolicyOptions(shared);
    }

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        people.AddTo(command);
        policy.AddTo(command, withFormat: true);
    }

    /// <summary>Every file that the command line names, which no output may overwrite.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The paths; those not given are <see langword="null"/>.</returns>
    public IEnumerable<string?> FilesRead(ParseResult parsed) => people.Read(parsed).Paths.Append(policy.FileGiven(parsed));

    /// <summary>Reads people, policy and format. Problems are added to the run's; <see cref="CommandRun.ThrowIfProblems"/> is for the caller once it has read its own files.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="run">The run.</param>
    /// <param name="moreFacts">Columns to keep besides those that policy and format read.</param>
    /// <returns>What the question is about; the cohort is <see langword="null"/> when there were problems.</returns>
    public MatchingInput Read(ParseResult parsed, CommandRun run, params IEnumerable<string> moreFacts) =>
        Read(parsed, run, withAddresses: false, moreFacts);

    /// <summary>The same, for a command that may hand e-mail addresses on.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="run">The run.</param>
    /// <param name="withAddresses">Whether e-mail addresses are kept beside the people.</param>
    /// <param name="moreFacts">Columns to keep besides those that policy and format read.</param>
    /// <returns>What the question is about; the cohort is <see langword="null"/> when there were problems.</returns>
    public MatchingInput Read(ParseResult parsed, CommandRun run, bool withAddresses, IEnumerable<string> moreFacts)
    {
        PeopleFiles files = people.Read(parsed);
        bool isBundled = !files.HasPeople;
        files = isBundled ? BundledCohort.Complete(files) : files;
        (MatchingPolicy rules, bool isBuiltIn) = policy.ReadPolicy(parsed, isBundled ? BundledCohort.Policy : null, run.Problems);
        Format format = policy.ReadFormat(parsed, rules.Format);
        (Cohort? cohort, ImmutableArray<PeopleFile> read) = CohortInput.Read(
            files,
            [.. rules.FactsRead(format), .. moreFacts],
            run,
            withAddresses
        );
        return new MatchingInput(cohort, rules, format, isBundled, isBuiltIn) { Files = read };
    }

    /// <summary>What the record of a run says: the files and options here, and the command's own.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="run">The run; it ends when a file can no longer be read.</param>
    /// <param name="audit">Who runs it, and when.</param>
    /// <param name="moreFiles">Further files, by what they are for.</param>
    /// <param name="moreOptions">Further options that matter for the answer.</param>
    /// <returns>The context of the record.</returns>
    public AuditContext Audited(
        ParseResult parsed,
        CommandRun run,
        AuditOptions audit,
        IEnumerable<(string Role, string? File)> moreFiles,
        IEnumerable<(string Name, string? Value)> moreOptions
    )
    {
        PeopleFiles files = people.Read(parsed);
        bool isBundled = !files.HasPeople;
        files = isBundled ? BundledCohort.Complete(files) : files;
        string? policyFile = policy.FileGiven(parsed) ?? (isBundled ? BundledCohort.Policy : null);
        AuditContext context = audit.Read(
            parsed,
            run,
            [.. files.ByRole, ("policy", policyFile), .. moreFiles],
            [("reverse", files.IsReversed ? "true" : null), ("profile", files.Profile.Name), .. moreOptions]
        );
        return context with { IsReversed = files.IsReversed };
    }
}
