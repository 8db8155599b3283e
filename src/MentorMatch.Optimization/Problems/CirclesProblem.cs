using System.Collections.Immutable;

namespace MentorMatch.Optimization.Problems;

/// <summary>
/// Everybody into circles: part all members into groups whose sizes keep the <see cref="Size"/>, so that the sum of the weights of all pairs inside is largest.
/// Forbidden pairs, pairs that must share a circle, sizes and composition rules are hard. NP-hard for sizes of three and more.
/// </summary>
/// <remarks>Immutable. Weights are dense: 4 bytes for every ordered pair. 64-bit sums cannot overflow: at most 2^13 members with weights below 2^30.</remarks>
public sealed class CirclesProblem
{
    /// <summary>The weight that forbids a pair.</summary>
    public const int Forbidden = int.MinValue;

    /// <summary>Most members of a problem.</summary>
    public const int MostMembers = 8192;

    /// <summary>Largest size of a weight.</summary>
    public const int LargestWeight = 1 << 30;

    private readonly int[] weights;

    /// <summary>Creates a problem.</summary>
    /// <param name="size">Fewest and most members of a circle; at least 1.</param>
    /// <param name="weights">The weight of every ordered pair, row by row: as many entries as members squared, symmetric, <see cref="Forbidden"/> where a pair must not share a circle. The diagonal is ignored.</param>
    /// <param name="memberCount">Number of members, at most <see cref="MostMembers"/>.</param>
    /// <param name="rules">Rules about the composition of every circle.</param>
    /// <param name="pins">Pairs that must share a circle, in any order, each at most once.</param>
    /// <exception cref="ArgumentException">A size, weight, rule or pin is not as described.</exception>
    public CirclesProblem(
        int memberCount,
        Bounds size,
        ReadOnlySpan<int> weights,
        ImmutableArray<CompositionRule> rules = default,
        ImmutableArray<MemberPair> pins = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(memberCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(memberCount, MostMembers);
        ArgumentOutOfRangeException.ThrowIfLessThan(size.Min, 1, nameof(size));
        if (weights.Length != memberCount * memberCount)
        {
            throw new ArgumentException(
                $"{memberCount} members need {memberCount * memberCount} weights; {weights.Length} were given.",
                nameof(weights)
            );
        }

        MemberCount = memberCount;
        Size = size;
        this.weights = weights.ToArray();
        Rules = rules.IsDefault ? [] : rules;
        Pins = pins.IsDefault ? [] : [.. pins.Select(Ordered).Order(Comparer<MemberPair>.Create(ByFirst))];
        CheckWeights();
        CheckPins();
        if (Rules.Any(rule => rule.Labels.Length != memberCount))
        {
            throw new ArgumentException($"A rule does not label exactly the {memberCount} members.", nameof(rules));
        }
    }

    /// <summary>Number of members.</summary>
    public int MemberCount { get; }

    /// <summary>Fewest and most members of a circle.</summary>
    public Bounds Size { get; }

    /// <summary>Rules about the composition of every circle.</summary>
    public ImmutableArray<CompositionRule> Rules { get; }

    /// <summary>Pairs that must share a circle, sorted.</summary>
    public ImmutableArray<MemberPair> Pins { get; }

    /// <summary>The fewest circles that hold everybody.</summary>
    public int FewestCircles => (int)(((long)MemberCount + Size.Max - 1) / Size.Max);

    /// <summary>The most circles that can be filled.</summary>
    public int MostCircles => MemberCount / Size.Min;

    /// <summary>The weights of one member with every member; <see cref="Forbidden"/> where the two must not share a circle, 0 with itself.</summary>
    /// <param name="member">The member.</param>
    /// <returns>One weight a member.</returns>
    public ReadOnlySpan<int> WeightsOf(int member) => weights.AsSpan(member * MemberCount, MemberCount);

    private static MemberPair Ordered(MemberPair pair) => pair.First <= pair.Second ? pair : new MemberPair(pair.Second, pair.First);

    private static int ByFirst(MemberPair one, MemberPair other) =>
        one.First != other.First ? one.First.CompareTo(other.First) : one.Second.CompareTo(other.Second);

    private void CheckWeights()
    {
        for (int member = 0; member < MemberCount; member++)
        {
            weights[(member * MemberCount) + member] = 0;
            for (int other = 0; other < member; other++)
            {
                int weight = weights[(member * MemberCount) + other];
                if (weight != weights[(other * MemberCount) + member])
                {
                    throw new ArgumentException(
                        $"The weight of members {other} and {member} differs by the order in which they are named.",
                        nameof(weights)
                    );
                }

                if (weight != Forbidden && (weight > LargestWeight || weight < -LargestWeight))
                {
                    throw new ArgumentException(
                        $"The weight of members {other} and {member}, {weight}, is beyond {LargestWeight}. Maybe fewer decimals are enough.",
                        nameof(weights)
                    );
                }
            }
        }
    }

    private void CheckPins()
    {
        for (int p = 0; p < Pins.Length; p++)
        {
            if (Pins[p].First < 0 || Pins[p].Second >= MemberCount || Pins[p].First == Pins[p].Second || (p > 0 && Pins[p] == Pins[p - 1]))
            {
                throw new ArgumentException(
                    $"The pin of {Pins[p].First} and {Pins[p].Second} is listed twice or does not join two different members.",
                    nameof(Pins)
                );
            }
        }
    }
}
