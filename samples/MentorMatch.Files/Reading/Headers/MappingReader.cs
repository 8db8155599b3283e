using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using MentorMatch.Files.Reading.People;
using MentorMatch.Files.Reading.Text;
using MentorMatch.People;

namespace MentorMatch.Files.Reading.Headers;

/// <summary>Reads a mapping file (<c>--map</c>).</summary>
public sealed class MappingReader(InputFile input, ProblemList problems)
{
    private readonly string file = input.Name;

    /// <summary>Reads a mapping file.</summary>
    /// <param name="file">The file, or <see langword="null"/> when none was given.</param>
    /// <param name="problems">Told what is wrong with it.</param>
    /// <returns>The mapping; an empty one without a file or after a problem.</returns>
    public static ColumnMapping Read(InputFile? file, ProblemList problems) =>
        file is null ? ColumnMapping.None : new MappingReader(file, problems).Read();

    private ColumnMapping Read()
    {
        if (WholeFile.Read(input, problems, InputLimits.MostSettingsBytes) is not { } bytes)
        {
            return ColumnMapping.None;
        }

        try
        {
            ReadOnlySpan<byte> mark = Encoding.UTF8.Preamble;
            ReadOnlySpan<byte> text = bytes.AsSpan().StartsWith(mark) ? bytes.AsSpan(mark.Length) : bytes;
            return JsonSerializer.Deserialize(text, MappingJson.Default.MappingDocument) is { } document
                ? Understand(document)
                : ColumnMapping.None;
        }
        catch (JsonException wrong)
        {
            int? line = wrong.LineNumber is { } number ? (int)number + 1 : null;
            problems.Add(
                "mapping-json",
                file,
                line,
                wrong.Path,
                Sentence(wrong.Message),
                "the word is misspelt; mapping.md lists the members"
            );
            return ColumnMapping.None;
        }
    }

    private ColumnMapping Understand(MappingDocument document)
    {
        foreach ((string field, OneOrMore columns) in document.Columns ?? ImmutableSortedDictionary<string, OneOrMore>.Empty)
        {
            RefuseForbidden(field, columns.Texts);
        }

        return new()
        {
            File = file,
            Columns =
                document.Columns?.ToImmutableSortedDictionary(row => row.Key, row => row.Value.Texts, StringComparer.Ordinal)
                ?? ColumnMapping.None.Columns,
            Ignore = document.Ignore ?? [],
            Levels = ByKey(document.Levels, "levels", (_, level) => level),
            Roles = ByKey(document.Roles, "roles", RoleOf),
            Separators = ByKey(document.Separators, "separators", (_, separator) => separator),
            Options = ByKey(document.Options, "options", (_, options) => options),
            Form = new TextFormHints
            {
                Encoding = document.Encoding is { } name ? EncodingOf(name) : null,
                Delimiter = document.Delimiter is { } delimiter ? DelimiterOf(delimiter) : null,
                Quote = document.Quote is { } quote ? QuoteOf(quote) : null,
                HeaderRow = document.HeaderRow is { } header ? RowNumber(header, "headerRow", atLeast: 1) : null,
                FirstDataRow = document.FirstDataRow is { } row ? RowNumber(row, "firstDataRow", (document.HeaderRow ?? 1) + 1) : null,
            },
        };
    }

    // What must not travel is dropped where a file is read. Had a mapping a way round, it would be used without a thought.
    private void RefuseForbidden(string name, ImmutableArray<string> columns)
    {
        if (columns.Append(name).FirstOrDefault(column => ForbiddenColumns.KindOf(column) is not null) is { } forbidden)
        {
            problems.Add(
                "mapping-forbidden",
                file,
                null,
                "columns",
                $"asks for \"{forbidden}\", and {ForbiddenWords.Of(ForbiddenColumns.KindOf(forbidden)!.Value)} must not travel with a programme",
                "take the line out; a column that holds something else needs another name in the file"
            );
        }
    }

    private ImmutableDictionary<string, TTo> ByKey<TFrom, TTo>(
        ImmutableDictionary<string, TFrom>? said,
        string member,
        Func<string, TFrom, TTo> convert
    )
    {
        ImmutableDictionary<string, TTo>.Builder known = ImmutableDictionary.CreateBuilder<string, TTo>(StringComparer.Ordinal);
        foreach (
            (string text, TFrom value) in (said ?? ImmutableDictionary<string, TFrom>.Empty).OrderBy(row => row.Key, StringComparer.Ordinal)
        )
        {
            if (!known.TryAdd(HeaderKey.Of(text), convert(text, value)))
            {
                problems.Add(
                    "mapping-twice",
                    file,
                    null,
                    member,
                    $"says \"{text}\" twice: case, accents and punctuation do not matter",
                    null
                );
            }
        }

        return known.ToImmutable();
    }

    private ParticipantRole RoleOf(string text, string role)
    {
        if (RoleWords.Find(role) is { } known)
        {
            return known;
        }

        problems.Add("mapping-role", file, null, "roles", $"says \"{text}\" is \"{role}\"", "mentor, mentee, both or peer is meant");
        return default;
    }

    private Encoding? EncodingOf(string name)
    {
        Encoding? encoding = CodePagesEncodingProvider.Instance.GetEncoding(name);
        try
        {
            return encoding ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            problems.Add(
                "mapping-encoding",
                file,
                null,
                "encoding",
                $"names an unknown encoding, \"{name}\"",
                "utf-8, utf-16 or windows-1252 is meant"
            );
            return null;
        }
    }

    private char? DelimiterOf(string text)
    {
        if (text is [var single] && DelimiterDetector.IsAllowed(single))
        {
            return single;
        }

        problems.Add(
            "mapping-delimiter",
            file,
            null,
            "delimiter",
            $"\"{text}\" cannot separate cells",
            "write \",\", \";\", \"|\" or \"\\t\" for a tab"
        );
        return null;
    }

    private char? QuoteOf(string text)
    {
        if (text is ['"' or '\''])
        {
            return text[0];
        }

        problems.Add(
            "mapping-quote",
            file,
            null,
            "quote",
            $"\"{text}\" cannot surround cells",
            "write \"'\", or leave it out for the double quote"
        );
        return null;
    }

    private int RowNumber(int row, string member, int atLeast)
    {
        if (row >= atLeast)
        {
            return row;
        }

        problems.Add("mapping-row", file, null, member, $"must be at least {atLeast}, not {row}", null);
        return atLeast;
    }

    // The serialiser's message ends with the place, which stands elsewhere in the line already.
    private static string Sentence(string message)
    {
        int place = message.IndexOf(" Path: ", StringComparison.Ordinal);
        return (place < 0 ? message : message[..place]).TrimEnd('.');
    }
}
