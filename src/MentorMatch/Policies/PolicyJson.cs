using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorMatch.People;

namespace MentorMatch.Policies;

/// <summary>Policies as JSON files.</summary>
/// <example>
/// <code>
/// {
///   "objective": "most-matches",
///   "criteria": [
///     { "type": "skills", "weight": 3 },
///     { "type": "level-gap", "ideal": 2, "tolerance": 3 },
///     { "type": "different", "attributes": ["department"], "weight": 0.5 }
///   ],
///   "rules": [{ "type": "reporting-line" }, { "type": "level-gap", "min": 1 }]
/// }
/// </code>
/// </example>
public static class PolicyJson
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        // Not for embedding in HTML: accents stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a policy.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="file">Name of the file for messages; <see langword="null"/> when there is none.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="DataProblemsException">Something is wrong with the text; all problems are listed with line and column.</exception>
    public static MatchingPolicy Read(string json, string? file = null) =>
        TryRead(json, file, out MatchingPolicy? policy, out ImmutableArray<DataProblem> problems)
            ? policy
            : throw new DataProblemsException(problems);

    /// <summary>Reads a policy, or lists all problems.</summary>
    /// <param name="json">The text of the file. A member <c>$schema</c> is allowed; comments are not.</param>
    /// <param name="file">Name of the file for messages; <see langword="null"/> when there is none.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="problems">All problems, with line and column.</param>
    /// <returns>Whether there is no problem.</returns>
    public static bool TryRead(
        string json,
        string? file,
        [NotNullWhen(true)] out MatchingPolicy? policy,
        out ImmutableArray<DataProblem> problems
    )
    {
        ArgumentNullException.ThrowIfNull(json);
        const char byteOrderMark = '\uFEFF';
        byte[] utf8 = Encoding.UTF8.GetBytes(json.TrimStart(byteOrderMark));
        PolicyShape shape = PolicyShape.Of(utf8, file);
        policy = null;
        problems = shape.Problems;
        if (problems.IsEmpty)
        {
            JsonObject node = JsonNode.Parse(utf8)!.AsObject();
            node.Remove("$schema");
            PolicyDefaults.Fill(node);
            MatchingPolicy read = node.Deserialize(PolicyJsonContext.Default.MatchingPolicy)!;
            problems = [.. PolicyCheck.Flaws(read).Select(flaw => shape.At(flaw.Member, PolicyCheck.ToProblem(flaw)))];
            policy = problems.IsEmpty ? read : null;
        }

        return policy is not null;
    }

    /// <summary>Writes a policy in the form that <see cref="Read"/> reads; the same policy always gives the same text.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The text, indented, with <c>\n</c> at the end of lines.</returns>
    /// <exception cref="NotSupportedException">The policy has a criterion or a rule of your own, which cannot be written.</exception>
    public static string Write(MatchingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        string[] own =
        [
            .. policy.Criteria.OfType<Criteria.CustomCriterion>().Select(criterion => $"criterion {Quoted.Text(criterion.Name)}"),
            .. policy.Rules.OfType<Rules.CustomRule>().Select(rule => $"rule {Quoted.Text(rule.Name)}"),
        ];
        return own.Length == 0
            ? Text(JsonSerializer.SerializeToNode(policy, PolicyJsonContext.Default.MatchingPolicy)!)
            : throw new NotSupportedException($"A policy file cannot hold code of your own: {string.Join(", ", own)}.");
    }

    /// <summary>The JSON Schema of policy files, for editors and other tools; it is also shipped as <c>mentormatch-policy.schema.json</c>.</summary>
    /// <returns>The schema, indented, with <c>\n</c> at the end of lines.</returns>
    public static string Schema() => Text(PolicySchema.Generate());

    private static string Text(JsonNode node)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Layout))
        {
            node.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)) + "\n";
    }
}
