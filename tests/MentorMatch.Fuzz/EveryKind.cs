using System.Collections.Immutable;
using MentorMatch.Fuzz.Formats;
using MentorMatch.Fuzz.Running;
using MentorMatch.Fuzz.Solvers;
using MentorMatch.Fuzz.Texts;

namespace MentorMatch.Fuzz;

/// <summary>Every kind of problem there is.</summary>
internal static class EveryKind
{
    public static ImmutableArray<FuzzKind> All { get; } = [.. SolverKinds.All, .. FormatKinds.All, .. TextKinds.All];

    /// <summary>The kinds of these names or families; all where none is named.</summary>
    /// <exception cref="FormatException">A name is unknown.</exception>
    public static ImmutableArray<FuzzKind> Named(ImmutableArray<string> names)
    {
        string? unknown = names.FirstOrDefault(name => !All.Any(kind => kind.Name == name || kind.Family == name));
        return unknown is not null ? throw new FormatException($"There is no kind '{unknown}'.")
            : names.IsEmpty ? All
            :
            [
                .. All.Where(kind =>
                    names.Contains(kind.Name, StringComparer.Ordinal) || names.Contains(kind.Family, StringComparer.Ordinal)
                ),
            ];
    }
}
