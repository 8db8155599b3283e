using System.Collections.Immutable;
using MentorMatch.Reporting.Documents;

namespace MentorMatch.Console.Texts;

/// <summary>English.</summary>
internal sealed partial class EnglishTexts : CommandTexts
{
    private EnglishTexts() { }

    /// <summary>The texts.</summary>
    public static EnglishTexts Instance { get; } = new();

    /// <inheritdoc/>
    public override string Mentee => "Mentee";

    /// <inheritdoc/>
    public override string Mentor => "Mentor";

    /// <inheritdoc/>
    public override string Score => "Score";

    /// <inheritdoc/>
    public override string Cost => "Cost";

    /// <inheritdoc/>
    public override string Why => "Because";

    /// <inheritdoc/>
    public override string Peer => "Peer";

    /// <inheritdoc/>
    public override string Circle => "Circle";

    /// <inheritdoc/>
    public override string Members => "Members";

    /// <inheritdoc/>
    public override ImmutableArray<(string Heading, Func<MatchRow, string?> Value)> ColumnsOfSomeFormats { get; } =
        Columns("Place", "When", "Topic");

    /// <inheritdoc/>
    public override string Reason => "Reason";

    /// <inheritdoc/>
    public override string Refused => "Requests not met:";

    /// <inheritdoc/>
    public override string Single => "Without a partner:";

    /// <inheritdoc/>
    public override string Unmatched => "Without a mentor:";

    /// <inheritdoc/>
    public override string Idle => "Without a mentee:";

    /// <inheritdoc/>
    public override string Pinned => "pinned";

    /// <inheritdoc/>
    public override string BuiltInPolicy =>
        "No --policy was given. This built-in one was used; save it, change it, and give it back with --policy:";

    /// <inheritdoc/>
    public override string HowToMatchOwnFiles =>
        "To match your own people: mentormatch match --people people.csv --out round1   (see mentormatch match --help)";

    /// <inheritdoc/>
    public override string BundledCohort(int mentors, int mentees) =>
        $"No --people was given: this is the bundled, invented cohort of {mentors} mentors and {mentees} mentees.\n";

    /// <inheritdoc/>
    public override string Proof(long pairs) =>
        FormattableString.Invariant(
            $"Proved over {(pairs == 1 ? "the one eligible pair" : $"all {pairs:N0} eligible pairs")} by code that shares nothing with the solver: no better matching exists."
        );

    /// <inheritdoc/>
    public override string Wrote(IEnumerable<string> files) => $"Wrote {string.Join(", ", files)}";

    /// <inheritdoc/>
    public override string RecordHolds(int inputs) =>
        $"The record holds: {inputs} input {(inputs == 1 ? "file" : "files")}, the policy, the options and the result are those recorded.";

    /// <inheritdoc/>
    public override string AndMore(int count) => FormattableString.Invariant($"  and {count:N0} more");

    /// <inheritdoc/>
    public override string MentorHas(string mentor, int mentees) =>
        mentees == 1 ? $"{mentor} has 1 mentee." : $"{mentor} has {mentees} mentees.";
}
