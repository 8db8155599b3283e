using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorMatch.People;
using MentorMatch.Reporting.Json;

namespace MentorMatch.Bookings;

/// <summary>A ledger at one moment: its places and every request it remembers, as it is kept in a file.</summary>
/// <remarks>The same ledger gives the same bytes: people in ordinal order of ids, requests by number, lines that end in <c>\n</c>. Who is allowed is not part of it.</remarks>
public sealed record BookingSnapshot
{
    /// <summary>The only value of <see cref="Schema"/>.</summary>
    public const string SchemaName = "mentormatch/bookings/1";

    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly BookingJsonContext Writing = new(
        new JsonSerializerOptions(BookingJsonContext.Default.Options)
        {
            Converters =
            {
                new OneLineJsonConverter<MentorPlaces>(BookingRowJsonContext.Default.MentorPlaces),
                new OneLineJsonConverter<MenteeLimit>(BookingRowJsonContext.Default.MenteeLimit),
                new OneLineJsonConverter<BookingRow>(BookingRowJsonContext.Default.BookingRow),
            },
        }
    );

    /// <summary>The name of this layout.</summary>
    public required string Schema { get; init; }

    /// <summary>The most bookings that a mentee holds at once.</summary>
    public required int SessionsPerMentee { get; init; }

    /// <summary>The mentors, in ordinal order of ids.</summary>
    public required ImmutableArray<MentorPlaces> Mentors
    {
        get;
        init => field = value.IsDefault ? [] : value;
    }

    /// <summary>Mentees with a limit of their own, in ordinal order of ids.</summary>
    public required ImmutableArray<MenteeLimit> Limits
    {
        get;
        init => field = value.IsDefault ? [] : value;
    }

    /// <summary>Every request that is remembered, by number.</summary>
    public required ImmutableArray<BookingRow> Requests
    {
        get;
        init => field = value.IsDefault ? [] : value;
    }

    /// <summary>The terms, without who is allowed.</summary>
    [JsonIgnore]
    public BookingTerms Terms =>
        new()
        {
            Mentors = Mentors,
            SessionsPerMentee = SessionsPerMentee,
            Limits = Limits,
        };

    /// <summary>Reads a snapshot.</summary>
    /// <param name="utf8Json">The text in UTF-8, with or without a byte order mark.</param>
    /// <param name="file">The file's name for error messages; <see langword="null"/> when there is none.</param>
    /// <returns>The snapshot. Whether its requests fit its places is found out by <see cref="BookingLedger.Restore"/>.</returns>
    /// <exception cref="DataProblemsException">The text is no snapshot; the problem names line and column.</exception>
    public static BookingSnapshot Read(ReadOnlySpan<byte> utf8Json, string? file = null)
    {
        ReadOnlySpan<byte> text = utf8Json.StartsWith(Encoding.UTF8.Preamble) ? utf8Json[Encoding.UTF8.Preamble.Length..] : utf8Json;
        BookingSnapshot? snapshot;
        try
        {
            MissingRows.Refuse(text);
            snapshot = JsonSerializer.Deserialize(text, BookingJsonContext.Default.BookingSnapshot);
        }
        catch (JsonException fault)
        {
            throw new DataProblemsException([
                JsonProblem.Of(fault, file) with
                {
                    Code = "not-a-snapshot",
                    Maybe = "the file is not a snapshot of bookings, was cut short, or was written by a newer version",
                },
            ]);
        }

        return snapshot is { Schema: SchemaName }
            ? snapshot
            : throw new DataProblemsException([JsonProblem.WrongSchema(snapshot?.Schema, SchemaName, file)]);
    }

    /// <summary>Writes the snapshot as UTF-8 without a byte order mark, ending in a new line.</summary>
    /// <param name="output">Where to write; left open.</param>
    public void Write(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using (Utf8JsonWriter writer = new(output, Layout))
        {
            JsonSerializer.Serialize(writer, this, Writing.BookingSnapshot);
        }

        output.Write("\n"u8);
    }

    /// <summary>Writes the snapshot as <see cref="Write"/> does, without holding a thread while the stream takes it: for responses over a network. Holds the text in memory once.</summary>
    /// <param name="output">Where to write; left open.</param>
    /// <param name="cancellationToken">Stops writing; the stream may then hold a part.</param>
    /// <returns>Done when everything was written to the stream.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task WriteAsync(Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        using MemoryStream text = new();
        Write(text);
        await output.WriteAsync(text.GetBuffer().AsMemory(0, (int)text.Length), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The snapshot as text.</summary>
    /// <returns>What <see cref="Write"/> writes.</returns>
    public string ToJson()
    {
        using MemoryStream output = new();
        Write(output);
        return Encoding.UTF8.GetString(output.GetBuffer().AsSpan(0, (int)output.Length));
    }

    /// <inheritdoc/>
    public bool Equals(BookingSnapshot? other) =>
        other is not null
        && string.Equals(Schema, other.Schema, StringComparison.Ordinal)
        && SessionsPerMentee == other.SessionsPerMentee
        && Mentors.SequenceEqual(other.Mentors)
        && Limits.SequenceEqual(other.Limits)
        && Requests.SequenceEqual(other.Requests);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Mentors.Length, Limits.Length, Requests.Length);

    internal static BookingSnapshot Of(BookingTerms terms, IEnumerable<BookingRow> requests) =>
        new()
        {
            Schema = SchemaName,
            SessionsPerMentee = terms.SessionsPerMentee,
            Mentors = [.. terms.Mentors.OrderBy(places => places.Mentor, StringComparer.Ordinal)],
            Limits = [.. terms.Limits.OrderBy(limit => limit.Mentee, StringComparer.Ordinal)],
            Requests = [.. requests.OrderBy(row => row.Number)],
        };
}
