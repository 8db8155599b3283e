using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorMatch.Formats.Peers;

/// <summary>The judges' objections, which speak of vertices, agents and edges, in the words of people.</summary>
internal static partial class PeerObjections
{
    public static string InPeople(PeersModel model, string objection) =>
        Number()
            .Replace(
                objection,
                found =>
                {
                    int number = int.Parse(found.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
                    bool isEdge = found.ValueSpan.StartsWith("Edge", StringComparison.Ordinal);
                    return isEdge && number < model.Problem.EdgeCount
                            ? $"The pair {Name(model, model.Problem.First[number])}, {Name(model, model.Problem.Second[number])}"
                        : !isEdge && number < model.Pairs.Peers.Length ? $"Peer {Name(model, number)}"
                        : found.Value;
                }
            );

    private static string Name(PeersModel model, int person) => model.Pairs.Peers[person];

    [GeneratedRegex(@"(Vertex|Agent|Edge) (?<number>\d{1,9})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
