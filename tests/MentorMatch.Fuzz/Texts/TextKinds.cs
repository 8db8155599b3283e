using System.Collections.Immutable;
using MentorMatch.Fuzz.Running;

namespace MentorMatch.Fuzz.Texts;

/// <summary>Everything that is read: whole, damaged or made up, it is understood or refused by name, and nothing else.</summary>
internal static class TextKinds
{
    public static ImmutableArray<FuzzKind> All { get; } =
    [
        new("people-files", "csv", 1, 4, PeopleFileKind.Try),
        new("edge-files", "edges", 1, 6, EdgeFileKinds.Text),
        new("binary-files", "edges", 1, 4, EdgeFileKinds.Binary),
        new("policy-json", "policy", 2, 6, JsonKinds.Policy),
        new("result-json", "results", 1, 3, JsonKinds.Result),
        new("cells", "csv", 2, 6, CellKind.Try),
    ];
}
