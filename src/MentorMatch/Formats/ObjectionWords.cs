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
                    return found.Groups["kind"].Value switch
                    {
                        "Row" when index < model.Pairs.Mentees.Length => $"Mentee {model.Pairs.Mentees[index]}",
                        "Column" when index < model.Pairs.Mentors.Length => $"Mentor {model.Pairs.Mentors[index]}",
                        "Edge" when index < model.Pairs.Count => $"The pair {Names(model.PairingOf(index))}",
                        "edge" when index < model.Pairs.Count => $"the pair {Names(model.PairingOf(index))}",
                        "Pinned edge" when index < model.Pairs.Count => $"The pinned pair {Names(model.PairingOf(index))}",
                        _ => found.Value,
                    };
                }
            );

    private static string Names(Pairing pairing) => $"{pairing.Mentee}, {pairing.Mentor}";

    [GeneratedRegex(
        @"(?<kind>Row|Column|Edge|Pinned edge|edge) (?<number>\d{1,9})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Number();
}
