using System.Globalization;
using System.Text.RegularExpressions;
using MentorMatch.People;

namespace MentorMatch.Formats;

/// <summary>The judge's objections, which speak of rows, columns and edges, in the words of people.</summary>
internal static partial class ObjectionWords
{
    public static string InPeople(PairingModel model, string objection) =>
        Number()
            .Replace(
                objection,
                found =>
                {
                    int index = int.Parse(found.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
                    return found.Groups["kind"].Value.ToUpperInvariant() switch
                    {
                        "ROW" when index < model.Pairs.Mentees.Length => $"Mentee {model.Pairs.Mentees[index]}",
                        "COLUMN" when index < model.Pairs.Mentors.Length => $"Mentor {model.Pairs.Mentors[index]}",
                        "EDGE" when index < model.Pairs.Count => Pair(model.PairingOf(index)),
                        _ => found.Value,
                    };
                }
            );

    private static string Pair(Pairing pairing) => $"The pair {pairing.Mentee}, {pairing.Mentor}";

    [GeneratedRegex(
        @"(?<kind>Row|Column|Edge|edge) (?<number>\d{1,9})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Number();
}
