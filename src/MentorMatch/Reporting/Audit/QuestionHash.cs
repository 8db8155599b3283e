using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Reporting.Audit;

/// <summary>
/// The hash of a question as it was understood: people, pairs, policy and format in one fixed order and spelling. Two files that mean the same (rows in another order,
/// another encoding, columns that nobody reads) have one hash.
/// </summary>
/// <remarks>
/// The SHA-256 of compact JSON in UTF-8: people by side in ordinal order of ids with every fact that the policy or the format may read, then pairs in their order, then the
/// policy's own JSON with its format. Lists whose order means nothing are sorted ordinally.
/// </remarks>
internal static class QuestionHash
{
    public static string Of(Cohort cohort, MatchingPolicy policy, Format format)
    {
        using SHA256 hash = SHA256.Create();
        using (CryptoStream stream = new(Stream.Null, hash, CryptoStreamMode.Write))
        {
            using Utf8JsonWriter writer = new(stream);
            HashSet<string> facts = [.. policy.FactsRead(format).Select(NameKey.Of)];
            writer.WriteStartObject();
            People(writer, "mentors", cohort.Mentors, facts);
            People(writer, "mentees", cohort.Mentees, facts);
            People(writer, "peers", cohort.Peers, facts);
            Pairs(writer, "pins", cohort.Pins);
            Pairs(writer, "bans", cohort.Bans);
            Pairs(writer, "history", [.. cohort.Meetings.Order(Pairing.ByIds)]);
            Choices(writer, cohort.Choices);
            writer.WriteString("policy", PolicyJson.Write(policy with { Format = format }));
            writer.WriteEndObject();
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }

    private static void People(Utf8JsonWriter writer, string side, ImmutableArray<Participant> people, HashSet<string> facts)
    {
        writer.WriteStartArray(side);
        foreach (Participant person in people)
        {
            writer.WriteStartObject();
            writer.WriteString("id", person.Id);
            writer.WriteString("role", person.Role.ToString());
            writer.WriteString("name", person.Name);
            Number(writer, "level", person.Level);
            Texts(writer, "skills", person.Skills.Select(skill => skill.ToString()));
            Texts(writer, "wants", person.Wants.Select(want => want.ToString()));
            Number(writer, "utc", person.TimeZone?.OffsetMinutes);
            writer.WriteString("manager", person.ManagerId);
            Number(writer, "capacity", person.Capacity);
            Number(writer, "minCapacity", person.MinCapacity);
            Texts(writer, "prefers", person.Prefers);
            Texts(writer, "avoids", person.Avoids.Order(StringComparer.Ordinal));
            writer.WriteString("availability", person.Availability.ToString());
            foreach ((string name, ImmutableArray<string> values) in person.Attributes)
            {
                if (facts.Contains(NameKey.Of(name)))
                {
                    Texts(writer, $"attribute {NameKey.Of(name)}", values.Order(StringComparer.Ordinal));
                }
            }

            writer.WriteEndObject();
            writer.Flush();
        }

        writer.WriteEndArray();
    }

    private static void Pairs(Utf8JsonWriter writer, string kind, ImmutableArray<Pairing> pairs) =>
        Texts(writer, kind, pairs.SelectMany(pair => new[] { pair.Mentee, pair.Mentor }));

    private static void Choices(Utf8JsonWriter writer, ImmutableArray<RankedChoice> choices)
    {
        writer.WriteStartArray("choices");
        foreach (RankedChoice choice in choices)
        {
            writer.WriteStringValue(choice.Mentee);
            writer.WriteStringValue(choice.Mentor);
            writer.WriteNumberValue(choice.Rank);
            writer.WriteStringValue(choice.Slot);
        }

        writer.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
    }
}
