using System.Collections.Immutable;
using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting.Documents;
using MentorMatch.Reporting.Json;

namespace MentorMatch.Reporting.Audit;

/// <summary>
/// What went into a matching and what came out, as it is kept in <c>audit.json</c>: the inputs by their hashes, the whole policy, the options that matter, the answer in numbers
/// and hashes, and what people decided before the policy. With the input files it is enough to run the matching again and get the same bytes.
/// </summary>
/// <remarks>
/// Immutable. The same run gives the same bytes: no clock, no path, no number of threads goes in. It holds no fact about anybody; ids stand only in pins and bans, with what
/// was said about who decided them.
/// </remarks>
public sealed record AuditRecord
{
    /// <summary>The only value of <see cref="Schema"/>.</summary>
    public const string SchemaName = "mentormatch/audit/1";

    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The name of this layout.</summary>
    [Description("The name of this layout.")]
    public required string Schema { get; init; }

    /// <summary>The version of the library that made the answer.</summary>
    [Description("The version of the library that made the answer.")]
    public required string Version { get; init; }

    /// <summary>Who ran it and when; <see langword="null"/> by default.</summary>
    [Description("Who ran it and when; left out unless asked for, so that the same run gives the same bytes.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AuditRun? Run { get; init; }

    /// <summary>The input files by what they are for.</summary>
    [Description(
        "The input files by what they are for: people, mentors, mentees, map, pins, bans, previous, choices, policy; edges, capacities, demands."
    )]
    public required ImmutableSortedDictionary<string, AuditInput> Inputs
    {
        get;
        init => field = value.WithComparers(StringComparer.Ordinal);
    }

    /// <summary>The hash of people, pairs, policy and format as they were understood; <see langword="null"/> where scores were given without people.</summary>
    [Description(
        "SHA-256 of people, pairs, policy and format as they were understood: the order of rows and the encoding do not matter. Null where scores were given without people."
    )]
    public required string? QuestionSha256 { get; init; }

    /// <summary>What else was asked for and can change a byte of the answer.</summary>
    [Description("What else was asked for and can change a byte of the answer, by the name of the option.")]
    public required ImmutableSortedDictionary<string, string> Options
    {
        get;
        init => field = value.WithComparers(StringComparer.Ordinal);
    }

    /// <summary>The policy with its format and objective; <see langword="null"/> where scores were given without people.</summary>
    [Description("The policy with the format and the objective that were used; null where scores were given without people.")]
    public required MatchingPolicy? Policy { get; init; }

    /// <summary>What came out.</summary>
    [Description("What came out, in numbers and hashes.")]
    public required AuditAnswer Answer { get; init; }

    /// <summary>The pins, then the bans, each by mentee and mentor.</summary>
    [Description("What people decided before the policy: pins, then bans.")]
    public required ImmutableArray<AuditOverride> Overrides { get; init; }

    /// <summary>Records a matching of people.</summary>
    /// <param name="document">The result.</param>
    /// <param name="cohort">The people it is about.</param>
    /// <param name="policy">The policy it was made under.</param>
    /// <param name="format">The format it was made in.</param>
    /// <param name="context">What the library cannot know; <see cref="AuditContext.None"/> when <see langword="null"/>.</param>
    /// <returns>The record.</returns>
    /// <exception cref="NotSupportedException">The policy has a criterion or a rule of your own, which cannot be written.</exception>
    public static AuditRecord Of(ResultDocument document, Cohort cohort, MatchingPolicy policy, Format format, AuditContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(format);
        bool isReversed = context?.IsReversed == true;
        return Of(document, cohort.Pins, cohort.Bans, context) with
        {
            QuestionSha256 = QuestionHash.Of(cohort, policy, format),
            Policy = (isReversed ? policy.Reversed() : policy) with { Format = format },
        };
    }

    /// <summary>Records a matching of own scores.</summary>
    /// <param name="document">The result.</param>
    /// <param name="pins">The pins.</param>
    /// <param name="context">What the library cannot know; <see cref="AuditContext.None"/> when <see langword="null"/>.</param>
    /// <returns>The record.</returns>
    public static AuditRecord Of(ResultDocument document, IEnumerable<Pairing> pins, AuditContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(pins);
        return Of(document, pins, [], context);
    }

    /// <summary>The hash of a result, the time it took left aside: the SHA-256 of its bytes with the four numbers of <see cref="ResultDocument.Timing"/> set to 0.</summary>
    /// <param name="document">The result.</param>
    /// <returns>The hash in lower-case hexadecimal digits.</returns>
    public static string HashOf(ResultDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using SHA256 hash = SHA256.Create();
        using (CryptoStream stream = new(Stream.Null, hash, CryptoStreamMode.Write))
        {
            (document with { Timing = TimingSection.None }).Write(stream);
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }

    /// <summary>Reads a record.</summary>
    /// <param name="utf8Json">The text in UTF-8, with or without a byte order mark.</param>
    /// <param name="file">The file's name for error messages; <see langword="null"/> when there is none.</param>
    /// <returns>The record.</returns>
    /// <exception cref="DataProblemsException">The text is no audit record; the problem names line and column.</exception>
    public static AuditRecord Read(ReadOnlySpan<byte> utf8Json, string? file = null)
    {
        ReadOnlySpan<byte> text = utf8Json.StartsWith(Encoding.UTF8.Preamble) ? utf8Json[Encoding.UTF8.Preamble.Length..] : utf8Json;
        AuditRecord? record;
        try
        {
            record = JsonSerializer.Deserialize(text, AuditJsonContext.Default.AuditRecord);
        }
        catch (JsonException fault)
        {
            throw new DataProblemsException([
                JsonProblem.Of(fault, file) with
                {
                    Code = "not-a-record",
                    Maybe = "the file is not an audit.json, was cut short, or was written by a newer version",
                },
            ]);
        }

        return record is { Schema: SchemaName, Overrides.IsDefault: false }
            ? record
            : throw new DataProblemsException([JsonProblem.WrongSchema(record?.Schema, SchemaName, file)]);
    }

    /// <summary>The JSON Schema of records; it is also shipped as <c>mentormatch-audit.schema.json</c>.</summary>
    /// <returns>The schema, indented, with <c>\n</c> at the end of lines.</returns>
    public static string JsonSchema() => Text(writer => AuditSchema.Generate().WriteTo(writer));

    /// <summary>Where this record and another differ; who ran them and when is left aside.</summary>
    /// <param name="other">The other record.</param>
    /// <returns>The first differences in the order of the file; none only when the same inputs, policy and options gave the same answer.</returns>
    public ImmutableArray<AuditDifference> Differences(AuditRecord other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return
        [
            .. DocumentComparison
                .Differences((this with { Run = null }).ToJson(), (other with { Run = null }).ToJson(), withSentences: true)
                .Select(difference => new AuditDifference(difference.Path, difference.Said, difference.Found)),
        ];
    }

    /// <summary>Writes the record as UTF-8 without a byte order mark, ending in a new line.</summary>
    /// <param name="output">Where to write; left open.</param>
    public void Write(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Encoding.UTF8.GetBytes(ToJson()));
    }

    /// <summary>Writes the record as <see cref="Write"/> does, without holding a thread while the stream takes it: for responses over a network. Holds the text in memory once.</summary>
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

    /// <summary>The record as text.</summary>
    /// <returns>What <see cref="Write"/> writes.</returns>
    public string ToJson() => Text(writer => JsonSerializer.Serialize(writer, this, AuditJsonContext.Default.AuditRecord));

    private static AuditRecord Of(ResultDocument document, IEnumerable<Pairing> pins, IEnumerable<Pairing> bans, AuditContext? context)
    {
        context ??= AuditContext.None;
        return new AuditRecord
        {
            Schema = SchemaName,
            Version = ResultDocument.LibraryVersion,
            Run = context.Run,
            Inputs = context.Inputs,
            QuestionSha256 = null,
            Options = context.Options,
            Policy = null,
            Answer = new AuditAnswer
            {
                Format = document.Format,
                Objective = document.Objective,
                Status = document.Status,
                Stop = document.Stop,
                Solver = document.Solver,
                Matched = document.Matched,
                MatchedBound = document.MatchedBound,
                Total = document.Total,
                Bound = document.Bound,
                Gap = document.Gap,
                ResultSha256 = HashOf(document),
                CertificateSha256 = HashOf(document.Certificate),
                CertificateFile = "result.json",
            },
            Overrides =
            [
                .. pins.Order(Pairing.ByIds).Select(pin => AuditOverride.Of(OverrideKind.Pin, pin)),
                .. bans.Order(Pairing.ByIds).Select(ban => AuditOverride.Of(OverrideKind.Ban, ban)),
            ],
        };
    }

    private static string? HashOf(CertificateSection? certificate)
    {
        if (certificate is null)
        {
            return null;
        }

        // Through a node, so that no line break or blank of the layout counts.
        JsonNode node = JsonSerializer.SerializeToNode(certificate, ResultJson.Context.CertificateSection)!;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(node.ToJsonString())));
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Layout))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)) + "\n";
    }
}
