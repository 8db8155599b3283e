using System.Globalization;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Instances;

/// <summary>
/// A recipe for general matching instances grown around chosen blossoms, duals and a chosen matching: complementary slackness makes the matching optimal, at
/// any size.
/// </summary>
/// <remarks>
/// Vertices are joined into nested odd cycles, the blossoms. Every vertex gets a dual of at least 0, every blossom a positive one; an edge weighs at most half
/// of what covers it, and exactly that on the blossoms' cycles and between matched ones. Vertices left alone have dual 0. Under most matches first every
/// weight is then lowered by one hidden bonus, and a crowded part (odd sets whose only way out leads to too few vertices, as in Tutte and Berge's formula)
/// keeps the number of matches from growing. Vertices are shuffled at the end. Takes time linear in the edges times the depth of nesting.
/// </remarks>
public sealed record PlantedBlossoms
{
    private const int Crowded = 1;
    private const int Gate = 2;

    /// <summary>Number of vertices, at least 1.</summary>
    public required int Vertices { get; init; }

    /// <summary>Number of blossoms, at least 0; fewer are made when the vertices do not suffice. Default 0.</summary>
    public int Blossoms { get; init; }

    /// <summary>How likely, from 0 to 1, a blossom has the one made before it inside; 1 nests them all in one chain. Default 0.4.</summary>
    public double Nesting { get; init; } = 0.4;

    /// <summary>Most nodes on the cycle of a blossom, at least 3. Default 7.</summary>
    public int LongestCycle { get; init; } = 7;

    /// <summary>Edges of a vertex, about, beyond those of blossoms and matching, at least 0. Default 6.</summary>
    public int EdgesPerVertex { get; init; } = 6;

    /// <summary>What is maximised. Default: best total.</summary>
    public AssignmentObjective Objective { get; init; }

    /// <summary>
    /// Share of the outermost odd sets, from 0 to 1, that are left alone because they are worth nothing more. Applies to best total; under most matches first
    /// nobody is left alone for that reason. Default 0.1.
    /// </summary>
    public double AloneShare { get; init; } = 0.1;

    /// <summary>Share of the outermost odd sets, from 0 to 1, that are crowded around too few vertices. Default 0.2.</summary>
    public double CrowdedShare { get; init; } = 0.2;

    /// <summary>Whether duals and differences are drawn from a few small numbers, so that optima abound; otherwise almost no two weights agree. Default no.</summary>
    public bool ManyTies { get; init; }

    /// <summary>Largest dual when ties are few, in weight units, at least 4. Default one million.</summary>
    public long Range { get; init; } = 1_000_000;

    /// <summary>Grows an instance.</summary>
    /// <param name="seed">The same seed gives the same instance.</param>
    /// <returns>The instance and its optimum.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A property is outside the range its documentation gives.</exception>
    public PlantedGeneralMatching Plant(ulong seed)
    {
        Validate();
        SplitMix64 random = new(seed);
        BlossomGarden garden = BlossomGarden.Grow(this, random);
        List<(int One, int Other)> matching = [];
        int[] crowd = Match(garden, random, matching);
        garden.DrawDuals(this, random);

        long bonus = Objective == AssignmentObjective.MostMatches ? random.NextInt64(0, ManyTies ? 4 : Range) : 0;
        Dictionary<(int, int), long> weights = [];
        foreach ((int one, int other) in garden.Links.Concat(matching))
        {
            weights.TryAdd((Math.Min(one, other), Math.Max(one, other)), (garden.Cover(one, other) / 2) - bonus);
        }

        for (int draw = 0; draw < Vertices * EdgesPerVertex / 2; draw++)
        {
            int one = random.Next(Vertices);
            int other = random.NextBoolean(0.3) ? garden.Neighbour(one, random) : random.Next(Vertices);
            if (one != other && MayMeet(garden.Outermost(one), garden.Outermost(other), crowd))
            {
                weights.TryAdd((Math.Min(one, other), Math.Max(one, other)), (garden.Cover(one, other) / 2) - Slack(random) - bonus);
            }
        }

        GeneralMatchingSketch sketch = new()
        {
            VertexCount = Vertices,
            Edges = [.. weights.Select(edge => new GeneralMatchingEdge(edge.Key.Item1, edge.Key.Item2, edge.Value))],
            Objective = Objective,
        };
        Int128 total = 0;
        foreach ((int one, int other) in matching)
        {
            total += weights[(Math.Min(one, other), Math.Max(one, other))];
        }

        return new PlantedGeneralMatching(ToString(), sketch.Shuffled(random).Build(), total, matching.Count);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"planted {Vertices} vertices, {Blossoms} blossoms, cycles to {LongestCycle}, nesting {Nesting}, {Objective}, {(ManyTies ? "many" : "few")} ties"
        );

    private void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Vertices, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(Blossoms);
        ArgumentOutOfRangeException.ThrowIfNegative(Nesting);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Nesting, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(LongestCycle, 3);
        ArgumentOutOfRangeException.ThrowIfNegative(EdgesPerVertex);
        ArgumentOutOfRangeException.ThrowIfNegative(AloneShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(AloneShare, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(CrowdedShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(CrowdedShare, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Range, 4);
    }

    /// <summary>Matches outermost sets by twos, leaves some alone, and completes the matching inside. Returns the part each outermost set plays.</summary>
    private int[] Match(BlossomGarden garden, SplitMix64 random, List<(int One, int Other)> matching)
    {
        int[] sets = [.. garden.OutermostSets];
        random.Shuffle(sets);
        int[] crowd = new int[garden.NodeCount];
        Queue<int> narrow = new(sets.Where(set => set < Vertices).Take((int)(CrowdedShare * sets.Length / 3)));
        HashSet<int> chosen = [.. narrow];
        List<int> rest = [];
        int crowded = narrow.Count == 0 ? 0 : (int)(CrowdedShare * sets.Length);
        foreach (int gate in narrow)
        {
            crowd[gate] = Gate;
        }

        foreach (int set in sets.Where(set => !chosen.Contains(set)))
        {
            if (crowded-- <= 0)
            {
                rest.Add(set);
                continue;
            }

            crowd[set] = Crowded;
            if (narrow.TryDequeue(out int gate))
            {
                garden.Join(gate, set, random, matching);
            }
            else
            {
                garden.LeaveAlone(set, random, matching);
            }
        }

        // The crowd was too small for its gates: they are ordinary vertices then.
        rest.AddRange(narrow);
        int alone = Objective == AssignmentObjective.MostMatches ? 0 : (int)(AloneShare * rest.Count);
        alone += (rest.Count - alone) % 2;
        foreach (int set in rest.Take(alone))
        {
            garden.LeaveAlone(set, random, matching);
        }

        for (int k = alone; k < rest.Count; k += 2)
        {
            garden.Join(rest[k], rest[k + 1], random, matching);
        }

        return crowd;
    }

    private static bool MayMeet(int set, int other, int[] crowd) =>
        set == other || (crowd[set] != Crowded && crowd[other] != Crowded) || crowd[set] == Gate || crowd[other] == Gate;

    private long Slack(SplitMix64 random) => ManyTies ? Math.Max(0, random.NextInt64(-2, 3)) : random.NextInt64(1, Range);
}
