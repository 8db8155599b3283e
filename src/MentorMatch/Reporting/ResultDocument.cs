using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting.Documents;
using MentorMatch.Reporting.Json;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>A result as it is kept in <c>result.json</c>: the answer, the reasons and the evidence.</summary>
/// <remarks>
/// The same result gives the same bytes but for <see cref="Timing"/>: members in a fixed order, people in ordinal order of ids, numbers with the decimals they
/// need, lines that end in <c>\n</c>. Whether what it says is true is for <see cref="ResultVerifier"/> to find out.
/// </remarks>
public sealed record ResultDocument
{
    /// <summary>The only value of <see cref="Schema"/>.</summary>
    public const string SchemaName = "mentormatch/result/1";

    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The name of this layout.</summary>
    public required string Schema { get; init; }

    /// <summary>The version of the library that wrote the document.</summary>
    public required string Version { get; init; }

    /// <summary>The language of its sentences, <c>en</c> or <c>fr</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The policy's name; <see langword="null"/> when it has none.</summary>
    public required string? Policy { get; init; }

    /// <summary>The format's name; <c>own-scores</c> where scores were given without people.</summary>
    public required string Format { get; init; }

    /// <summary>What was maximised.</summary>
    public required Objective Objective { get; init; }

    /// <summary>Whether scores are costs.</summary>
    public required bool Minimize { get; init; }

    /// <summary>What was proved.</summary>
    public required SolutionStatus Status { get; init; }

    /// <summary>Why the solver stopped.</summary>
    public required StopReason Stop { get; init; }

    /// <summary>The solver's name.</summary>
    public required string Solver { get; init; }

    /// <summary>Number of mentees.</summary>
    public required int Mentees { get; init; }

    /// <summary>Number of mentors.</summary>
    public required int Mentors { get; init; }

    /// <summary>How many mentees the mentors can take together.</summary>
    public required long Places { get; init; }

    /// <summary>Number of matches.</summary>
    public required long Matched { get; init; }

    /// <summary>A proven limit on the number of matches.</summary>
    public required long MatchedBound { get; init; }

    /// <summary>The exact sum of the scores of <see cref="Matches"/>.</summary>
    public required Score Total { get; init; }

    /// <summary>A proven limit on the total; <see langword="null"/> when none was proved.</summary>
    public required Score? Bound { get; init; }

    /// <summary>How far the total may be from the best; <see langword="null"/> without a bound.</summary>
    public required Score? Gap { get; init; }

    /// <summary>How the worst-off fare; left out where the objective does not put them first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FairnessSection? Fairness { get; init; }

    /// <summary>Number of eligible pairs.</summary>
    public required long Pairs { get; init; }

    /// <summary>Whether all eligible pairs were held in memory at once; left out where they were.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? PairsStored { get; init; }

    /// <summary>The matches, by mentee, then mentor.</summary>
    public required ImmutableArray<MatchRow> Matches { get; init; }

    /// <summary>The groups; empty in the formats of pairs.</summary>
    public required ImmutableArray<GroupRow> Groups { get; init; }

    /// <summary>Who comes next when somebody in a list declines; left out when there is nobody.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<AlternateRow>? Alternates { get; init; }

    /// <summary>What became of the requests; left out where nobody asks for anybody.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChoicesSection? Choices { get; init; }

    /// <summary>What became of the policy's quotas; left out where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<QuotaRow>? Quotas { get; init; }

    /// <summary>The people without a match.</summary>
    public required ImmutableArray<UnmatchedRow> Unmatched { get; init; }

    /// <summary>The mentors without a mentee.</summary>
    public required ImmutableArray<IdleRow> IdleMentors { get; init; }

    /// <summary>The mentors with mentees.</summary>
    public required ImmutableArray<LoadRow> Loads { get; init; }

    /// <summary>What the reader should know.</summary>
    public required ImmutableArray<WarningRow> Warnings { get; init; }

    /// <summary>Why there is no matching.</summary>
    public required ImmutableArray<ClashRow> Clashes { get; init; }

    /// <summary>The evidence behind <see cref="Bound"/>; <see langword="null"/> when there is none.</summary>
    public required CertificateSection? Certificate { get; init; }

    /// <summary>Where the time went.</summary>
    public required TimingSection Timing { get; init; }

    /// <summary>The version of this library.</summary>
    internal static string LibraryVersion => typeof(ResultDocument).Assembly.GetName().Version?.ToString(3) ?? "";

    /// <summary>A result as a document.</summary>
    /// <param name="result">The result.</param>
    /// <param name="language">The language of its sentences.</param>
    /// <returns>The document.</returns>
    public static ResultDocument From(MatchResult result, Language language = Reporting.Language.English)
    {
        ArgumentNullException.ThrowIfNull(result);
        Wording wording = Wording.Of(language);
        return new ResultDocument
        {
            Schema = SchemaName,
            Version = LibraryVersion,
            Language = wording.Code,
            Policy = result.Policy,
            Format = result.Format,
            Objective = result.Objective,
            Minimize = result.Minimize,
            Status = result.Status,
            Stop = result.Stop,
            Solver = result.Solver,
            Mentees = result.MenteeCount,
            Mentors = result.MentorCount,
            Places = result.Places,
            Matched = result.Matches.Length,
            MatchedBound = result.MatchedBound,
            Total = result.Total,
            Bound = result.Bound,
            Gap = result.Gap,
            Fairness = result.Fairness is null ? null : FairnessSection.Of(result.Fairness, wording),
            Pairs = result.EligiblePairs,
            PairsStored = result.PairsStored ? null : false,
            Matches = [.. result.Matches.Select(match => DocumentRows.Of(match, result.ArePeers))],
            Groups = [.. result.Groups.Select(DocumentRows.Of)],
            Choices = result.Choices is null ? null : ChoicesSection.Of(result.Choices, wording),
            Alternates = result.Alternates.IsEmpty ? null : [.. result.Alternates.Select(DocumentRows.Of)],
            Quotas = result.Quotas.IsEmpty ? null : [.. result.Quotas.Select(quota => QuotaRow.Of(quota, wording))],
            Unmatched = [.. result.Unmatched.Select(mentee => DocumentRows.Of(mentee, wording))],
            IdleMentors = [.. result.IdleMentors.Select(mentor => DocumentRows.Of(mentor, wording))],
            Loads = [.. result.Loads.Select(load => new LoadRow(load.Mentor, load.Mentees, load.Bounds.Min, load.Bounds.Max))],
            Warnings = [.. result.Warnings.Select(warning => DocumentRows.Of(warning, wording))],
            Clashes = [.. result.Clashes.Select(clash => DocumentRows.Of(clash, wording))],
            Certificate = result.Certificate is null ? null : DocumentRows.Of(result.Certificate),
            Timing = TimingSection.Of(result.Timing),
        };
    }

    /// <summary>Reads a document.</summary>
    /// <param name="utf8Json">The text in UTF-8, with or without a byte order mark.</param>
    /// <param name="file">The file's name for error messages; <see langword="null"/> when there is none.</param>
    /// <returns>The document.</returns>
    /// <exception cref="DataProblemsException">The text is no result document; the problem names line and column.</exception>
    public static ResultDocument Read(ReadOnlySpan<byte> utf8Json, string? file = null)
    {
        ReadOnlySpan<byte> text = utf8Json.StartsWith(Encoding.UTF8.Preamble) ? utf8Json[Encoding.UTF8.Preamble.Length..] : utf8Json;
        ResultDocument? document;
        try
        {
            MissingRows.Refuse(text);
            document = JsonSerializer.Deserialize(text, ResultJson.Context.ResultDocument);
        }
        catch (JsonException fault)
        {
            throw new DataProblemsException([JsonProblem.Of(fault, file)]);
        }

        if (document is not { Schema: SchemaName })
        {
            throw new DataProblemsException([JsonProblem.WrongSchema(document?.Schema, SchemaName, file)]);
        }

        ImmutableArray<DataProblem> wrong =
        [
            .. document
                .Matches.Select((match, place) => (match, place))
                .Where(row => !row.match.NamesAPair)
                .Select(row => JsonProblem.NamesNoPair(row.place, file)),
            .. document
                .Loads.Where(load => load.Mentees < 0 || load.Mentees > document.Matches.Length)
                .Select(load => JsonProblem.ImpossibleLoad(load, document.Matches.Length, file)),
        ];
        return wrong.IsEmpty ? document : throw new DataProblemsException(wrong);
    }

    /// <summary>Writes the document as UTF-8 without a byte order mark, ending in a new line.</summary>
    /// <param name="output">Where to write; left open.</param>
    public void Write(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using (Utf8JsonWriter writer = new(output, Layout))
        {
            JsonSerializer.Serialize(writer, this, ResultJson.Context.ResultDocument);
        }

        output.Write("\n"u8);
    }

    /// <summary>Writes the document as <see cref="Write"/> does, without holding a thread while the stream takes it: for responses over a network. Holds the text in memory once.</summary>
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

    /// <summary>The document as text.</summary>
    /// <returns>What <see cref="Write"/> writes.</returns>
    public string ToJson()
    {
        using MemoryStream output = new();
        Write(output);
        return Encoding.UTF8.GetString(output.GetBuffer().AsSpan(0, (int)output.Length));
    }
}
