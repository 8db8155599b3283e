using System.Collections.Immutable;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.Profiles;
using MentorMatch.Files.Reading.Text;

namespace MentorMatch.Files.Reading.People;

/// <summary>Tells rows of people who are there from those that the system says are not, and from rows that are examples; keeps who was left out and why.</summary>
/// <param name="table">The file.</param>
/// <param name="plan">Which column holds what.</param>
/// <param name="profile">The system; <see langword="null"/> when it is not known, and everybody is there.</param>
/// <param name="problems">Told of words that say neither.</param>
internal sealed class Presence(CsvTable table, ColumnPlan plan, ImportProfile? profile, ProblemList problems)
{
    private readonly ImmutableArray<LeftOut>.Builder leftOut = ImmutableArray.CreateBuilder<LeftOut>();

    /// <summary>The rows left out so far.</summary>
    public ImmutableArray<LeftOut> LeftOut => leftOut.ToImmutable();

    /// <summary>Whether the current row is somebody who is there. An unknown word counts as yes, and is a problem.</summary>
    /// <returns>Whether it is.</returns>
    public bool IsHere()
    {
        if (profile?.ExampleRow is { } example && table.Text(0).StartsWith(example, StringComparison.OrdinalIgnoreCase))
        {
            leftOut.Add(new LeftOut(table.Line, string.Empty, NameOf(0), example));
            return false;
        }

        if (plan.Presence is not { } column || profile?.Presence is not { } rule)
        {
            return true;
        }

        string text = table.Text(column);
        switch (rule.IsHere(text))
        {
            case true:
                return true;
            case false:
                string id = plan.ColumnOf(PersonField.Id) is { } ids ? table.Text(ids) : string.Empty;
                leftOut.Add(new LeftOut(table.Line, id, NameOf(column), text));
                return false;
            default:
                problems.Add(
                    "unknown-status",
                    table.File,
                    table.Line,
                    NameOf(column),
                    $"\"{text}\" does not say whether the person is still there; {profile.System} writes {string.Join(" or ", rule.Here.Take(1).Concat(rule.Left.Take(1)))}",
                    $"correct it, or pass over the column with --map: {{\"ignore\": [\"{NameOf(column)}\"]}}"
                );
                return true;
        }
    }

    private string NameOf(int column) =>
        string.Join(' ', table.Headers[column].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
