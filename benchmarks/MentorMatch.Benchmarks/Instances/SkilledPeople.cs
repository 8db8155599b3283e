using System.Numerics;
using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Instances;

/// <summary>
/// People as large instances need them: a few bits each. 128 skills of Zipf popularity, of which everybody wants three to six and offers three to six; levels 1 to 7
/// and 20 departments, all alike.
/// </summary>
internal sealed class SkilledPeople
{
    /// <summary>The share of a score, in millionths, that nobody can explain.</summary>
    public const int TasteShare = 100_000;

    private const int SkillCount = 128;
    private const int LevelCount = 7;
    private const int DepartmentCount = 20;
    private const int FewestSkills = 3;
    private const int MostSkills = 6;

    // The other shares: coverage of wanted skills, nearness of levels, another department. They all add up to one million.
    private const int CoverageShare = 550_000;
    private const int NearnessShare = 250_000;
    private const int DepartmentShare = 100_000;
    private const int TasteSteps = 5;

    // What is found of what is wanted, by number wanted and number found.
    private static readonly int[] Coverage =
    [
        .. Enumerable
            .Range(0, (MostSkills + 1) * (MostSkills + 1))
            .Select(k => CoverageShare * (k % (MostSkills + 1)) / Math.Max(1, k / (MostSkills + 1))),
    ];

    private readonly SkillSet[] wants;
    private readonly SkillSet[] offers;
    private readonly byte[] levels;
    private readonly byte[] departments;

    private SkilledPeople(int count)
    {
        wants = new SkillSet[count];
        offers = new SkillSet[count];
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
    public int Score(int person, SkilledPeople others, int other, ulong taste) =>
        Explained(person, others, other) + Taste(person, other, taste);

    /// <summary>The part of a score that can be explained: all but <see cref="Taste"/>.</summary>
    public int Explained(int person, SkilledPeople others, int other)
    {
        int gap = Math.Abs(levels[person] - others.levels[other]);
        return Coverage[(wants[person].Count * (MostSkills + 1)) + wants[person].Shared(others.offers[other])]
            + NearnessShare * (LevelCount - 1 - gap) / (LevelCount - 1)
            + (departments[person] == others.departments[other] ? 0 : DepartmentShare);
    }

    /// <summary>The part of a score that nobody can explain, from 0 to <see cref="TasteShare"/>.</summary>
    public static int Taste(int person, int other, ulong taste) =>
        TasteShare / (TasteSteps - 1) * (int)(SplitMix64.Mix(taste ^ ((ulong)(uint)person << 32 | (uint)other)) % TasteSteps);

    private static SkillSet DrawSkills(SplitMix64 random, double[] popularity)
    {
        int count = random.Next(FewestSkills, MostSkills + 1);
        SkillSet skills = default;
        while (skills.Count < count)
        {
            int found = Array.BinarySearch(popularity, random.NextDouble() * popularity[^1]);
            skills = skills.With(Math.Min(found < 0 ? ~found : found, SkillCount - 1));
        }

        return skills;
    }

    private readonly record struct SkillSet(ulong Low, ulong High)
    {
        public int Count => BitOperations.PopCount(Low) + BitOperations.PopCount(High);

        public int Shared(SkillSet other) => BitOperations.PopCount(Low & other.Low) + BitOperations.PopCount(High & other.High);

        public SkillSet With(int skill) =>
            skill < 64 ? this with { Low = Low | (1UL << skill) } : this with { High = High | (1UL << (skill - 64)) };
    }
}
