using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Instances;

/// <summary>B-matchings that are hard for one habit of solvers or another. The candidates are those of <see cref="CandidateDraw"/> unless it says otherwise.</summary>
internal static class SparseFamilies
{
    private const int Alike = 500_000;
    private const int MostWorth = 1_000_000;
    private const int DuplicatesToAMentor = 30;
    private const int MostSites = 100;

    /// <summary>Capacity exactly tight: as many places as mentees, and candidates among which everybody can have a place at once, if not the one they would like.</summary>
    /// <param name="mentees">About how many mentees, at least 3; three to a mentor.</param>
    /// <param name="seed">Where the chance comes from.</param>
    public static BMatchingInstance Tight(int mentees, ulong seed)
    {
        CandidateDraw draw = new(mentees - (mentees % CandidateDraw.Capacity), seed);
        int[] places = [.. Enumerable.Range(0, draw.MenteeCount).Select(place => place / CandidateDraw.Capacity)];
        new SplitMix64(SplitMix64.Mix(seed + 4)).Shuffle(places);
        return draw.Draw(mentee => places[mentee], draw.Score);
    }

    /// <summary>One common popularity value: everybody finds a mentor as good as everybody else does.</summary>
    public static BMatchingInstance Popularity(int mentees, ulong seed)
    {
        CandidateDraw draw = new(mentees, seed);
        int[] worth = Worths(draw.MentorCount, seed);
        return draw.Draw(_ => null, (_, mentor) => worth[mentor]);
    }

    /// <summary>All scores equal: nothing tells one matching of the most pairs from another.</summary>
    public static BMatchingInstance Equal(int mentees, ulong seed) => new CandidateDraw(mentees, seed).Draw(_ => null, (_, _) => Alike);

    /// <summary>No eligible mentor for half of the mentees.</summary>
    public static BMatchingInstance HalfWithout(int mentees, ulong seed)
    {
        CandidateDraw draw = new(mentees, seed);
        return draw.Draw(mentee => mentee % 2 == 1 ? -1 : null, draw.Score);
    }

    /// <summary>Identical mentees: all may have every mentor, at the same scores; one mentor with thirty places to thirty of them.</summary>
    /// <param name="mentees">Number of mentees, at least 1.</param>
    /// <param name="seed">Where the chance comes from.</param>
    public static BMatchingInstance Duplicates(int mentees, ulong seed)
    {
        int mentors = (mentees + DuplicatesToAMentor - 1) / DuplicatesToAMentor;
        int[] worth = Worths(mentors, seed);
        int[] columns = new int[checked(mentees * mentors)];
        int[] weights = new int[columns.Length];
        for (int pair = 0; pair < columns.Length; pair++)
        {
            columns[pair] = pair % mentors;
            weights[pair] = worth[pair % mentors];
        }

        long[] starts = [.. Enumerable.Range(0, mentees + 1).Select(mentee => (long)mentee * mentors)];
        return new BMatchingInstance(mentors, DuplicatesToAMentor, starts, columns, weights);
    }

    /// <summary>Programmes of a hundred sites that know nothing of each other: mentee and mentor k belong to site k modulo a hundred.</summary>
    /// <param name="mentees">About how many mentees, at least 3; as many in each site, and no fewer than three.</param>
    /// <param name="seed">Where the chance comes from.</param>
    public static BMatchingInstance Sites(int mentees, ulong seed)
    {
        int sites = Math.Clamp(mentees / CandidateDraw.Capacity, 1, MostSites);
        BMatchingInstance[] each =
        [
            .. Enumerable.Range(0, sites).Select(site => BMatchingInstance.Generate(mentees / sites, SplitMix64.Mix(seed + (ulong)site))),
        ];
        List<long> starts = [0];
        List<int> mentors = [];
        List<int> weights = [];
        for (int mentee = 0; mentee < each[0].MenteeCount * sites; mentee++)
        {
            (BMatchingInstance site, int number) = (each[mentee % sites], mentee % sites);
            Range pairs = (int)site.RowStarts[mentee / sites]..(int)site.RowStarts[(mentee / sites) + 1];
            mentors.AddRange(site.Mentors[pairs].Select(mentor => (mentor * sites) + number));
            weights.AddRange(site.Weights[pairs]);
            starts.Add(mentors.Count);
        }

        return new BMatchingInstance(each[0].MentorCount * sites, CandidateDraw.Capacity, [.. starts], [.. mentors], [.. weights]);
    }

    private static int[] Worths(int mentors, ulong seed)
    {
        SplitMix64 random = new(SplitMix64.Mix(seed + 5));
        return [.. Enumerable.Range(0, mentors).Select(_ => random.Next(1, MostWorth + 1))];
    }
}
