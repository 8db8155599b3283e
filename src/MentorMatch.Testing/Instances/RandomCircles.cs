using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Instances;

/// <summary>A recipe for random circles problems. Nothing makes them feasible: with rules or pins a good part of the small ones has no solution.</summary>
public sealed record RandomCircles
{
    /// <summary>Fewest members, at least 0. Default 0.</summary>
    public int LeastMembers { get; init; }

    /// <summary>Most members. Default 9.</summary>
    public int MostMembers { get; init; } = 9;

    /// <summary>The sizes allowed; <see langword="null"/> draws them. Default: drawn.</summary>
    public Bounds? Size { get; init; }

    /// <summary>Smallest weight. Default −3.</summary>
    public int LeastWeight { get; init; } = -3;

    /// <summary>Largest weight. Default 20.</summary>
    public int MostWeight { get; init; } = 20;

    /// <summary>Share of the pairs, from 0 to 1, that are forbidden. Default 0.</summary>
    public double Forbidden { get; init; }

    /// <summary>Number of pins, at most. Default 0.</summary>
    public int Pins { get; init; }

    /// <summary>Which kinds of rule are drawn, one rule each. Default none.</summary>
    public ImmutableArray<CompositionKind> Rules { get; init; } = [];

    /// <summary>Most labels of a rule, at least 1. Default 3.</summary>
    public int Labels { get; init; } = 3;

    /// <summary>Draws a problem.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The problem.</returns>
    public CirclesProblem Draw(SplitMix64 random)
    {
        ArgumentNullException.ThrowIfNull(random);
        int members = random.Next(LeastMembers, MostMembers + 1);
        int least = random.Next(1, 4);
        Bounds size = Size ?? new Bounds(least, least + random.Next(0, 4));
        int[] weights = new int[members * members];
        for (int member = 0; member < members; member++)
        {
            for (int other = 0; other < member; other++)
            {
                int weight = random.NextBoolean(Forbidden) ? CirclesProblem.Forbidden : random.Next(LeastWeight, MostWeight + 1);
                weights[(member * members) + other] = weight;
                weights[(other * members) + member] = weight;
            }
        }

        HashSet<MemberPair> pins = [];
        for (int pin = 0; pin < Pins && members > 1; pin++)
        {
            int first = random.Next(0, members - 1);
            pins.Add(new MemberPair(first, random.Next(first + 1, members)));
        }

        return new CirclesProblem(members, size, weights, [.. Rules.Select(kind => DrawRule(kind, members, random))], [.. pins]);
    }

    private CompositionRule DrawRule(CompositionKind kind, int members, SplitMix64 random)
    {
        ImmutableArray<int> labels =
        [
            .. Enumerable.Range(0, members).Select(_ => random.NextBoolean(0.1) ? -1 : Math.Min(members - 1, random.Next(0, Labels))),
        ];
        return kind switch
        {
            CompositionKind.Spread => CompositionRule.Spread(labels),
            CompositionKind.AtMost => CompositionRule.AtMost(labels, random.Next(1, 4)),
            CompositionKind.Present => CompositionRule.OneOf([.. labels.Select(label => label == 0)]),
            _ => CompositionRule.NeverAlone(labels),
        };
    }
}
