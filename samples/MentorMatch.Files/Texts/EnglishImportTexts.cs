using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.People;
using MentorMatch.Files.Reading.Profiles;

namespace MentorMatch.Files.Texts;

/// <summary>English.</summary>
internal sealed class EnglishImportTexts : ImportTexts
{
    private EnglishImportTexts() { }

    /// <summary>The texts.</summary>
    public static EnglishImportTexts Instance { get; } = new();

    /// <inheritdoc/>
    public override string Note => "note";

    /// <inheritdoc/>
    public override string Column => "Column";

    /// <inheritdoc/>
    public override string ReadAs => "Read as";

    /// <inheritdoc/>
    public override string Filled => "Filled";

    /// <inheritdoc/>
    public override string NotRead => "not read";

    /// <inheritdoc/>
    public override string NoProblem => "No problem found.";

    /// <inheritdoc/>
    public override string Form(PeopleFile file) =>
        FormattableString.Invariant($"{file.File}: {file.Form}, {file.People.Count:N0} people read");

    /// <inheritdoc/>
    public override string Presence => "whether the person is still there";

    /// <inheritdoc/>
    public override string Attribute(string name) => $"attribute {name}";

    /// <inheritdoc/>
    public override string Dropped(ForbiddenKind kind) => $"not read: {KindOf(kind)}";

    /// <inheritdoc/>
    public override string Languages(IReadOnlyCollection<HeaderLanguage> languages) =>
        $"Columns are named in {string.Join(" and ", languages)}.";

    /// <inheritdoc/>
    public override string Lists(string fields, string? separator) =>
        separator is null
            ? $"Lists ({fields}): values are separated by ; or |, never by a comma."
            : $"Lists ({fields}): values are separated by \"{separator}\". A value that contains one must be named under \"options\" in --map.";

    /// <inheritdoc/>
    public override string Managers(int named, int found) =>
        FormattableString.Invariant($"Managers: {named:N0} named, {found:N0} of them among these people.")
        + (found == 0 ? " Maybe the column of managers holds other ids than the column of ids." : string.Empty);

    /// <inheritdoc/>
    public override string Sides(int mentors, int mentees, int both, int peers)
    {
        string sides = $"{Count(mentors, "mentor")}, {Count(mentees, "mentee")}";
        sides += both > 0 ? FormattableString.Invariant($", {both:N0} of them both") : string.Empty;
        return sides + (peers > 0 ? $", {Count(peers, "peer")}" : string.Empty) + ".";
    }

    /// <inheritdoc/>
    public override string Cleaned(string file, int people, IReadOnlyCollection<string> kept) =>
        kept.Count == 0
            ? FormattableString.Invariant(
                $"Wrote {file}: {people:N0} people in the canonical columns; read again, they are the same people."
            )
            : FormattableString.Invariant(
                $"Wrote {file}: {people:N0} people in the canonical columns, without what the policy keeps private: {string.Join(", ", kept)}."
            );

    /// <inheritdoc/>
    public override string Pairs(string file, long pairs, int mentees, int mentors) =>
        FormattableString.Invariant($"{file}: {pairs:N0} pairs of {mentees:N0} mentees and {mentors:N0} mentors.");

    /// <inheritdoc/>
    protected override string System(ProfileUse use) =>
        $"read as {use.Profile.System} (profile {use.Profile.Name}), "
        + (
            use.WasAskedFor ? "as --profile says"
            : use.Profile.FirstLine is not null ? $"because its first line is \"{use.Evidence[0]}\"; --profile none reads it without"
            : use.Evidence.IsEmpty ? "because its texts stand in apostrophes; --profile none reads it without"
            : $"because it has the columns {string.Join(", ", use.Evidence)}; --profile none reads it without"
        );

    /// <inheritdoc/>
    protected override IEnumerable<string> Quirks(ProfileUse use)
    {
        ImportProfile profile = use.Profile;
        if (profile.FirstLine is not null)
        {
            yield return "the first line is a version; column names stand on the second";
        }

        if (use.HasLabels)
        {
            yield return "two header rows: names of columns, then labels, which are passed over";
        }
        else if (profile.HasLabels)
        {
            yield return "one header row: no labels follow the names of columns";
        }

        if (profile.Quote == '\'')
        {
            yield return "texts may stand in apostrophes, and a doubled apostrophe is one";
        }

        if (profile.ListSeparator is { } separator)
        {
            yield return $"values of lists are separated by \"{separator}\"; values that contain one are named under \"options\" in --map";
        }
    }

    /// <inheritdoc/>
    protected override string Left(LeftOut first, int count, bool hasLeavingDay, string lines)
    {
        string at = $"({(count == 1 ? "line" : "lines")} {lines})";
        string people = FormattableString.Invariant($"{count:N0} {(count == 1 ? "person is" : "people are")} left out");
        return first.Id.Length == 0 && first.Text.EndsWith(':') ? $"{Count(count, "example row")} left out {at}"
            : hasLeavingDay ? $"{people}: {first.Column} holds a day of leaving {at}"
            : $"{people}: {first.Column} is \"{first.Text}\" {at}";
    }

    /// <inheritdoc/>
    protected override string MustNotTravel(string columns) => $"not read, because it must not travel: {columns}";

    /// <inheritdoc/>
    protected override string KindOf(ForbiddenKind kind) => ForbiddenWords.Of(kind);

    private static string Count(int count, string one) => FormattableString.Invariant($"{count:N0} {one}{(count == 1 ? "" : "s")}");
}
