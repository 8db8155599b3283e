using System.Collections.Immutable;
using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Instances;

/// <summary>
/// People as large instances need them: a few bits each. 128 skills of Zipf popularity, of which everybody wants three to six and offers three to six; levels 1 to 7
/// and 20 departments, all alike.
/// </summary>
internal sealed class SkilledPeople
{
    private const int SkillCount = 128;
    private const int LevelCount = 7;
    private const int DepartmentCount = 20;
    private const int FewestSkills = 3;
    private const int MostSkills = 6;

    // Shares of a score in millionths: coverage of wanted skills, nearness of levels, taste, another department. They add up to one million.
    private const int CoverageShare = 550_000;
    private const int NearnessShare = 250_000;
    private const int TasteShare = 100_000;
    private const int DepartmentShare = 100_000;
    private const int TasteSteps = 5;

    // A score is asked for hundreds of millions of times, and a division takes longer than all the rest.
    private static readonly ImmutableArray<int> Coverage =
    [
        .. Enumerable
            .Range(0, (MostSkills + 1) * (MostSkills + 1))
            .Select(k => CoverageShare * (k % (MostSkills + 1)) / Math.Max(1, k / (MostSkills + 1))),
    ];

    private static readonly ImmutableArray<int> Nearness =
    [
        .. Enumerable.Range(0, LevelCount).Select(gap => NearnessShare * (LevelCount - 1 - gap) / (LevelCount - 1)),
    ];

    private readonly UInt128[] wants;
    private readonly UInt128[] offers;
    private readonly byte[] levels;
    private readonly byte[] departments;

    private SkilledPeople(int count)
    {
        wants = new UInt128[count];
        offers = new UInt128[count];
        levels = new byte[count];
        departments = new byte[count];
    }

    /// <summary>Draws people.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Where the chance comes from.</param>
    /// <returns>The people.</returns>
    public static SkilledPeople Draw(int count, ulong seed)
    {
        SplitMix64 random = new(seed);
        double[] popularity = new double[SkillCount];
        double sum = 0;
        for (int rank = 0; rank < SkillCount; rank++)
        {
            popularity[rank] = sum += 1.0 / (rank + 1);
        }

        SkilledPeople people = new(count);
        for (int person = 0; person < count; person++)
        {
            people.wants[person] = DrawSkills(random, popularity);
            people.offers[person] = DrawSkills(random, popularity);
            people.levels[person] = (byte)random.Next(LevelCount);
            people.departments[person] = (byte)random.Next(DepartmentCount);
        }

        return people;
    }

    /// <summary>What a pair scores, in millionths; many pairs score the same.</summary>
    /// <param name="person">The one who wants.</param>
    /// <param name="others">Those who offer.</param>
    /// <param name="other">Which of them.</param>
    /// <param name="taste">The seed of what nobody can explain.</param>
    /// <returns>From 0 to 1,000,000.</returns>
    public int Score(int person, SkilledPeople others, int other, ulong taste)
    {
        int wanted = (int)UInt128.PopCount(wants[person]);
        int found = (int)UInt128.PopCount(wants[person] & others.offers[other]);
        int gap = Math.Abs(levels[person] - others.levels[other]);
        ulong step = SplitMix64.Mix(taste ^ ((ulong)(uint)person << 32 | (uint)other)) % TasteSteps;
        return Coverage[(wanted * (MostSkills + 1)) + found]
            + Nearness[gap]
            + (departments[person] == others.departments[other] ? 0 : DepartmentShare)
            + TasteShare / (TasteSteps - 1) * (int)step;
    }

    private static UInt128 DrawSkills(SplitMix64 random, double[] popularity)
    {
        int count = random.Next(FewestSkills, MostSkills + 1);
        UInt128 skills = 0;
        while ((int)UInt128.PopCount(skills) < count)
        {
            int found = Array.BinarySearch(popularity, random.NextDouble() * popularity[^1]);
            skills |= UInt128.One << Math.Min(found < 0 ? ~found : found, SkillCount - 1);
        }

        return skills;
    }
}
