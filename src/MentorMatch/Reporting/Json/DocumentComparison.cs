using System.Globalization;
using System.Text.Json;

namespace MentorMatch.Reporting.Json;

/// <summary>Compares two documents member by member, as they are written: what the writer can say, this can tell apart.</summary>
internal sealed class DocumentComparison
{
    private const int MostDifferences = 50;
    private const int LongestText = 200;

    /// <summary>Members that hold sentences.</summary>
    private static readonly string[] Sentences = ["detail", "message", "maybe"];

    private readonly List<DocumentDifference> differences = [];
    private readonly bool withSentences;

    private DocumentComparison(bool withSentences) => this.withSentences = withSentences;

    /// <summary>The first places where two documents differ; none only when they are equal.</summary>
    public static IReadOnlyList<DocumentDifference> Differences(ResultDocument said, ResultDocument found, bool withSentences) =>
        Differences(said.ToJson(), found.ToJson(), withSentences);

    /// <summary>The first places where two documents, given as JSON, differ.</summary>
    public static IReadOnlyList<DocumentDifference> Differences(string said, string found, bool withSentences)
    {
        if (string.Equals(said, found, StringComparison.Ordinal))
        {
            return [];
        }

        using JsonDocument left = JsonDocument.Parse(said);
        using JsonDocument right = JsonDocument.Parse(found);
        DocumentComparison comparison = new(withSentences);
        comparison.Compare("", left.RootElement, right.RootElement);
        return comparison.differences;
    }

    private void Compare(string path, JsonElement said, JsonElement found)
    {
        if (differences.Count >= MostDifferences)
        {
            return;
        }

        if (said.ValueKind == JsonValueKind.Object && found.ValueKind == JsonValueKind.Object)
        {
            CompareMembers(path, said, found);
        }
        else if (said.ValueKind == JsonValueKind.Array && found.ValueKind == JsonValueKind.Array)
        {
            CompareItems(path, said, found);
        }
        else if (!JsonElement.DeepEquals(said, found))
        {
            Add(path, said, found);
        }
    }

    private void CompareMembers(string path, JsonElement said, JsonElement found)
    {
        // A table, for finding a member of a JSON object takes time linear in its members.
        Dictionary<string, JsonElement> rest = new(StringComparer.Ordinal);
        foreach (JsonProperty member in said.EnumerateObject())
        {
            rest[member.Name] = member.Value;
        }

        string prefix = path.Length == 0 ? "" : path + ".";
        foreach (JsonProperty member in found.EnumerateObject())
        {
            bool isSaid = rest.Remove(member.Name, out JsonElement value);
            if (!withSentences && Sentences.Contains(member.Name, StringComparer.Ordinal))
            {
                continue;
            }

            if (isSaid)
            {
                Compare(prefix + member.Name, value, member.Value);
            }
            else
            {
                Add(prefix + member.Name, null, member.Value);
            }
        }

        foreach ((string name, JsonElement value) in rest)
        {
            Add(prefix + name, value, null);
        }
    }

    private void CompareItems(string path, JsonElement said, JsonElement found)
    {
        // Enumerated together, for indexing into a JSON array takes time linear in the index.
        JsonElement.ArrayEnumerator left = said.EnumerateArray();
        JsonElement.ArrayEnumerator right = found.EnumerateArray();
        int most = Math.Max(said.GetArrayLength(), found.GetArrayLength());
        for (int k = 0; k < most && differences.Count < MostDifferences; k++)
        {
            bool hasLeft = left.MoveNext();
            bool hasRight = right.MoveNext();
            string item = string.Create(CultureInfo.InvariantCulture, $"{path}[{k}]");
            if (hasLeft && hasRight)
            {
                Compare(item, left.Current, right.Current);
            }
            else
            {
                Add(item, hasLeft ? left.Current : null, hasRight ? right.Current : null);
            }
        }
    }

    private void Add(string path, JsonElement? said, JsonElement? found) =>
        differences.Add(new DocumentDifference(path, Shown(said), Shown(found)));

    private static string Shown(JsonElement? element)
    {
        string text = element?.GetRawText() ?? "";
        return text.Length > LongestText ? text[..LongestText] + "…" : text;
    }
}
