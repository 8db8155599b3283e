using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.Text;
using MentorMatch.Files.Writing;

namespace MentorMatch.Files.Reading.Profiles;

/// <summary>
/// Tells by the head of a file which system wrote it: by its first line, by names of columns that stand together nowhere else, or by texts in apostrophes. The
/// same head always gives the same profile.
/// </summary>
internal static partial class ProfileDetector
{
    private const int WidestExport = 41; // UKG's file has as many columns; fewer need a text that only apostrophes can explain.

    /// <summary>Decides with which profile a file is read.</summary>
    /// <param name="head">The head of the file.</param>
    /// <param name="choice">What was asked for.</param>
    /// <param name="hints">What a mapping says about the form of the file.</param>
    /// <returns>The profile and the reason, or <see langword="null"/> for none.</returns>
    public static ProfileUse? Find(FileHead head, ProfileChoice choice, TextFormHints hints)
    {
        ProfileUse? use =
            choice.Asked is { } asked ? new ProfileUse(asked) { WasAskedFor = true }
            : choice.IsDetected ? Recognise(head, hints)
            : null;
        return use is null ? null : use with { HasLabels = use.Profile.HasLabels && LabelsFollow(head, use.Profile, hints) };
    }

    private static ProfileUse? Recognise(FileHead head, TextFormHints hints)
    {
        ProfileUse? best = null;
        foreach (ImportProfile profile in ImportProfiles.All)
        {
            ProfileUse? use =
                profile.IsCanonical ? AsCanonical(head, profile, hints)
                : profile.FirstLine is not null ? ByFirstLine(head, profile)
                : profile.Quote != '"' ? ByQuotes(head, profile, hints)
                : ByColumns(head, profile, hints);
            best = use is not null && (best is null || use.Evidence.Length > best.Evidence.Length) ? use : best;
        }

        return best;
    }

    private static ProfileUse? ByFirstLine(FileHead head, ImportProfile profile) =>
        head.Row(1) is [var first, ..] && first.StartsWith(profile.FirstLine!, StringComparison.OrdinalIgnoreCase)
            ? new ProfileUse(profile) { Evidence = [first] }
            : null;

    private static ProfileUse? AsCanonical(FileHead head, ImportProfile profile, TextFormHints hints)
    {
        ImmutableArray<string> names = PeopleCsv.CanonicalColumns;
        ImmutableArray<string> headers = head.Row(hints.HeaderRow ?? profile.HeaderRow);
        return headers.Length >= names.Length && headers.Take(names.Length).SequenceEqual(names, StringComparer.Ordinal)
            ? new ProfileUse(profile) { Evidence = names }
            : null;
    }

    private static ProfileUse? ByColumns(FileHead head, ImportProfile profile, TextFormHints hints)
    {
        HashSet<string> headers = [.. head.Row(hints.HeaderRow ?? profile.HeaderRow).Select(Plain)];
        ImmutableArray<string> best = [];
        foreach (ImmutableArray<string> signature in profile.Signatures)
        {
            if (signature.Length > best.Length && signature.All(name => headers.Contains(Plain(name))))
            {
                best = signature;
            }
        }

        return best.IsEmpty ? null : new ProfileUse(profile) { Evidence = best };
    }

    // An apostrophe may be part of a name, O'Brien: only a whole cell between two of them speaks, and best one that holds a semicolon or a doubled apostrophe.
    private static ProfileUse? ByQuotes(FileHead head, ImportProfile profile, TextFormHints hints)
    {
        if (head.Delimiter != ';' || QuotedCell().IsMatch(head.Text))
        {
            return null;
        }

        bool isWide = head.Row(hints.HeaderRow ?? profile.HeaderRow).Length >= WidestExport;
        return ApostrophedCell()
            .Matches(head.Text)
            .Any(cell =>
                isWide || cell.Value.Contains(';', StringComparison.Ordinal) || Inner(cell).Contains("''", StringComparison.Ordinal)
            )
            ? new ProfileUse(profile)
            : null;

        static string Inner(Match cell) => cell.Value.Length > 2 ? cell.Value[1..^1] : string.Empty;
    }

    private static bool LabelsFollow(FileHead head, ImportProfile profile, TextFormHints hints)
    {
        int row = hints.HeaderRow ?? profile.HeaderRow;
        (ImmutableArray<string> headers, ImmutableArray<string> next) = (head.Row(row), head.Row(row + 1));
        if (next.IsEmpty || next.Any(cell => cell.Contains('@', StringComparison.Ordinal)))
        {
            return false;
        }

        int column = profile.Presence is { } presence ? IndexOf(headers, presence.Columns) : -1;
        return column < 0 || column >= next.Length || (next[column].Length > 0 && profile.Presence!.IsHere(next[column]) is null);
    }

    private static int IndexOf(ImmutableArray<string> headers, ImmutableArray<string> names)
    {
        string[] plain = [.. names.Select(Plain)];
        for (int column = 0; column < headers.Length; column++)
        {
            if (plain.Contains(Plain(headers[column]), StringComparer.Ordinal))
            {
                return column;
            }
        }

        return -1;
    }

    // Underscores and blanks count: Employee_ID is Workday's, Employee ID anybody's.
    private static string Plain(string header)
    {
        int mark = header.IndexOf('[', StringComparison.Ordinal);
        string text = mark > 0 ? header[..mark] : header;
        string joined = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return NormalText.Of(joined, NormalizationForm.FormC).ToLowerInvariant();
    }

    [GeneratedRegex(
        "(?<=^|;)'(?:[^'\r\n]|'')*'(?=;|\r|\n|$)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex ApostrophedCell();

    [GeneratedRegex("(?<=^|;)\"", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex QuotedCell();
}
