using System.Collections.Immutable;

namespace MentorMatch.Optimization.Problems;

/// <summary>A hard rule about who sits together in a circle, stated over a label of every member. Members without a label are free of the rule.</summary>
public sealed class CompositionRule
{
    private readonly int[] counts;

    private CompositionRule(CompositionKind kind, ImmutableArray<int> labels, int limit)
    {
        Kind = kind;
        Labels = labels;
        Limit = limit;
        // Presence is asked for even where nobody is marked: then it cannot be had.
        int most = kind == CompositionKind.Present ? 0 : -1;
        for (int member = 0; member < labels.Length; member++)
        {
            if (labels[member] < -1 || labels[member] >= labels.Length)
            {
                throw new ArgumentException(
                    $"Member {member} has label {labels[member]}; labels run from 0 to {labels.Length - 1}, and −1 is none.",
                    nameof(labels)
                );
            }

            most = Math.Max(most, labels[member]);
        }

        counts = new int[most + 1];
        foreach (int label in labels)
        {
            if (label >= 0)
            {
                counts[label]++;
            }
        }
    }

    /// <summary>What is asked.</summary>
    public CompositionKind Kind { get; }

    /// <summary>The label of every member; −1 for none.</summary>
    public ImmutableArray<int> Labels { get; }

    /// <summary>Of <see cref="CompositionKind.AtMost"/>: the limit; otherwise 0.</summary>
    public int Limit { get; }

    /// <summary>One more than the largest label, 0 when there is none.</summary>
    public int LabelCount => counts.Length;

    /// <summary>Every label spread evenly over the circles.</summary>
    /// <param name="labels">The label of every member, from 0 to one less than the number of members; −1 for none.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">A label is out of range.</exception>
    public static CompositionRule Spread(ImmutableArray<int> labels) => new(CompositionKind.Spread, labels, 0);

    /// <summary>At most <paramref name="limit"/> members of one label in a circle.</summary>
    /// <param name="labels">The label of every member, from 0 to one less than the number of members; −1 for none.</param>
    /// <param name="limit">The limit, at least 1.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">A label is out of range, or the limit below 1.</exception>
    public static CompositionRule AtMost(ImmutableArray<int> labels, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return new CompositionRule(CompositionKind.AtMost, labels, limit);
    }

    /// <summary>At least one marked member in every circle.</summary>
    /// <param name="marks">Whether a member is marked, for every member.</param>
    /// <returns>The rule.</returns>
    public static CompositionRule OneOf(ImmutableArray<bool> marks) =>
        new(CompositionKind.Present, [.. marks.Select(marked => marked ? 0 : -1)], 0);

    /// <summary>Nobody the only one of their label in a circle, unless alone among all members.</summary>
    /// <param name="labels">The label of every member, from 0 to one less than the number of members; −1 for none.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">A label is out of range.</exception>
    public static CompositionRule NeverAlone(ImmutableArray<int> labels) => new(CompositionKind.NeverAlone, labels, 0);

    /// <summary>How many members have a label.</summary>
    /// <param name="label">The label.</param>
    /// <returns>The number; 0 for a label from <see cref="LabelCount"/> on.</returns>
    public int CountOf(int label) => label < counts.Length ? counts[label] : 0;

    /// <summary>What the rule allows each circle to have of a label.</summary>
    /// <param name="label">The label.</param>
    /// <param name="circles">How many circles there are, at least 1.</param>
    /// <returns>The limits. Only <see cref="CompositionKind.Present"/> asks anything about a label that nobody has.</returns>
    public CountLimits LimitsOf(int label, int circles) =>
        CountOf(label) == 0 && Kind != CompositionKind.Present
            ? CountLimits.None
            : Kind switch
            {
                CompositionKind.Spread => new CountLimits(counts[label] / circles, (counts[label] + circles - 1) / circles, false),
                CompositionKind.AtMost => new CountLimits(0, Limit, false),
                CompositionKind.Present => new CountLimits(1, int.MaxValue, false),
                _ => new CountLimits(0, int.MaxValue, counts[label] > 1),
            };
}
