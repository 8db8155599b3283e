using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.People;
using MentorMatch.Files.Reading.Profiles;
using MentorMatch.Reporting;

namespace MentorMatch.Files.Texts;

/// <summary>How a file of people was understood, in plain words of one language.</summary>
public abstract class ImportTexts
{
    private const int MostListed = 10;

    /// <summary>Stands before a note on the error stream.</summary>
    public abstract string Note { get; }

    /// <summary>Column heading: a column of the file.</summary>
    public abstract string Column { get; }

    /// <summary>Column heading: what it is read as.</summary>
    public abstract string ReadAs { get; }

    /// <summary>Column heading: how many people have something in it.</summary>
    public abstract string Filled { get; }

    /// <summary>A column that is not read.</summary>
    public abstract string NotRead { get; }

    /// <summary>The files are sound.</summary>
    public abstract string NoProblem { get; }

    /// <summary>The texts of a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The texts.</returns>
    public static ImportTexts Of(Language language) =>
        language == Language.French ? FrenchImportTexts.Instance : EnglishImportTexts.Instance;

    /// <summary>What every command says of a file: the system, who is left out, what must not travel.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The sentences; none for a file that is what it looks like.</returns>
    public IEnumerable<string> Notes(PeopleFile file)
    {
        if (
            file.Profile is { Profile: var profile } use
            && (profile.Signatures.Length > 0 || profile.FirstLine is not null || profile.Quote != '"')
        )
        {
            yield return System(use);
            foreach (string quirk in Quirks(use))
            {
                yield return quirk;
            }
        }

        foreach (
            var group in file.LeftOut.GroupBy(row => (row.Column, row.Text.Length > 0 && IsDayOfLeaving(file) ? string.Empty : row.Text))
        )
        {
            yield return Left(group.First(), group.Count(), IsDayOfLeaving(file), Listed(group.Select(row => row.Line)));
        }

        if (!file.Plan.Forbidden.IsEmpty)
        {
            yield return MustNotTravel(string.Join(", ", file.Plan.Forbidden.Select(column => $"{column.Name} ({KindOf(column.Kind)})")));
        }
    }

    /// <summary>How a file is written: encoding, delimiter, number of people.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The line.</returns>
    public abstract string Form(PeopleFile file);

    /// <summary>The column that says whether somebody is still there.</summary>
    public abstract string Presence { get; }

    /// <summary>A column that is kept as an attribute.</summary>
    /// <param name="name">The attribute.</param>
    /// <returns>The words.</returns>
    public abstract string Attribute(string name);

    /// <summary>A column that must not travel.</summary>
    /// <param name="kind">What it holds.</param>
    /// <returns>The words.</returns>
    public abstract string Dropped(ForbiddenKind kind);

    /// <summary>In which languages the columns are named.</summary>
    /// <param name="languages">The languages, at least one.</param>
    /// <returns>The line.</returns>
    public abstract string Languages(IReadOnlyCollection<HeaderLanguage> languages);

    /// <summary>How lists are separated.</summary>
    /// <param name="fields">The list columns of the file.</param>
    /// <param name="separator">The separator of the profile; <see langword="null"/> for the usual ones.</param>
    /// <returns>The line.</returns>
    public abstract string Lists(string fields, string? separator);

    /// <summary>How many managers are people of the files.</summary>
    /// <param name="named">Number of people who are somebody's manager.</param>
    /// <param name="found">How many of them are in the files.</param>
    /// <returns>The line.</returns>
    public abstract string Managers(int named, int found);

    /// <summary>How many there are on each side.</summary>
    /// <param name="mentors">Number of mentors.</param>
    /// <param name="mentees">Number of mentees.</param>
    /// <param name="both">Number of people who are both.</param>
    /// <param name="peers">Number of peers.</param>
    /// <returns>The sentence.</returns>
    public abstract string Sides(int mentors, int mentees, int both, int peers);

    /// <summary>A cleaned copy was written.</summary>
    /// <param name="file">Where.</param>
    /// <param name="people">Number of people.</param>
    /// <param name="kept">Attributes that the policy keeps private, which are not in it.</param>
    /// <returns>The line.</returns>
    public abstract string Cleaned(string file, int people, IReadOnlyCollection<string> kept);

    /// <summary>A file of own scores.</summary>
    /// <param name="file">The file.</param>
    /// <param name="pairs">Number of pairs.</param>
    /// <param name="mentees">Number of mentees.</param>
    /// <param name="mentors">Number of mentors.</param>
    /// <returns>The line.</returns>
    public abstract string Pairs(string file, long pairs, int mentees, int mentors);

    /// <summary>Which system wrote the file, and how that is known.</summary>
    protected abstract string System(ProfileUse use);

    /// <summary>What is odd about the form of the system's files.</summary>
    protected abstract IEnumerable<string> Quirks(ProfileUse use);

    /// <summary>Who is left out, and why.</summary>
    protected abstract string Left(LeftOut first, int count, bool hasLeavingDay, string lines);

    /// <summary>Which columns were not read because they must not travel.</summary>
    protected abstract string MustNotTravel(string columns);

    /// <summary>What a forbidden column holds.</summary>
    protected abstract string KindOf(ForbiddenKind kind);

    private static bool IsDayOfLeaving(PeopleFile file) => file.Profile?.Profile.Presence?.IsDayOfLeaving == true;

    private static string Listed(IEnumerable<int> lines)
    {
        int[] all = [.. lines];
        string listed = string.Join(", ", all.Take(MostListed));
        return all.Length > MostListed ? $"{listed} …" : listed;
    }
}
