using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using MentorMatch.People;

namespace MentorMatch.Testing.Cohorts;

/// <summary>Draws what people offer and want to learn. Immutable, safe for concurrent use.</summary>
internal sealed class SkillDraw
{
    private const int HighestLevel = 5;

    // A short list may not hold as many different skills as were asked for; drawing stops after this many tries for each.
    private const int TriesPerSkill = 8;

    // Where a skill comes from: the own department, the common ones, another department.
    private static readonly DrawTable OfferedFrom = DrawTable.Of(0.62, 0.33, 0.05);
    private static readonly DrawTable WantedFrom = DrawTable.Of(0.50, 0.28, 0.22);
    private static readonly DrawTable MentorCounts = DrawTable.Of(7, k => Poisson.PMF(2, k));
    private static readonly DrawTable MenteeCounts = DrawTable.Of(3, k => Binomial.PMF(0.5, 2, k));
    private static readonly DrawTable WantCounts = DrawTable.Of(5, k => Binomial.PMF(0.4, 4, k));
    private static readonly DrawTable Priorities = DrawTable.Of(5, 3, 2);

    // The more senior, the more proficient: from 1 + Binomial(4, 0.3) at level 1 to 1 + Binomial(4, 0.82) at level 5.
    private static readonly ImmutableArray<DrawTable> Proficiencies =
    [
        .. Enumerable.Range(0, HighestLevel).Select(level => DrawTable.Of(5, k => Binomial.PMF(0.3 + 0.13 * level, 4, k))),
    ];

    private readonly CohortOptions options;
    private readonly DrawTable commonRanks;
    private readonly ImmutableArray<DrawTable> departmentRanks;

    public SkillDraw(CohortOptions options)
    {
        this.options = options;
        commonRanks = Ranks(options.CommonSkills.Length);
        departmentRanks = [.. options.Departments.Select(department => Ranks(department.Skills.Length))];
    }

    /// <summary>Skills offered: three to nine by a mentor, one to three by a mentee; one in eight without a proficiency.</summary>
    public ImmutableArray<Skill> Offered(int department, int level, bool isMentor, ref DrawStream stream)
    {
        int count = isMentor ? 3 + MentorCounts.Draw(ref stream) : 1 + MenteeCounts.Draw(ref stream);
        var offered = ImmutableArray.CreateBuilder<Skill>(count);
        foreach (string name in Distinct(count, department, OfferedFrom, ref stream))
        {
            int proficiency = 1 + Proficiencies[level - 1].Draw(ref stream);
            offered.Add(new Skill(name, stream.Happens(0.125) ? null : proficiency));
        }

        return offered.DrainToImmutable();
    }

    /// <summary>Skills wanted: one to five, of priority 1 to 3.</summary>
    public ImmutableArray<WantedSkill> Wanted(int department, ref DrawStream stream)
    {
        int count = 1 + WantCounts.Draw(ref stream);
        var wanted = ImmutableArray.CreateBuilder<WantedSkill>(count);
        foreach (string name in Distinct(count, department, WantedFrom, ref stream))
        {
            wanted.Add(new WantedSkill(name, 1 + Priorities.Draw(ref stream)));
        }

        return wanted.DrainToImmutable();
    }

    private List<string> Distinct(int count, int department, DrawTable from, ref DrawStream stream)
    {
        List<string> names = [];
        for (int attempt = 0; attempt < count * TriesPerSkill && names.Count < count; attempt++)
        {
            string name = from.Draw(ref stream) switch
            {
                0 => OfDepartment(department, ref stream),
                1 => options.CommonSkills[commonRanks.Draw(ref stream)],
                _ => OfDepartment(stream.Below(options.Departments.Length), ref stream),
            };
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                names.Add(name);
            }
        }

        return names;
    }

    private string OfDepartment(int department, ref DrawStream stream) =>
        options.Departments[department].Skills[departmentRanks[department].Draw(ref stream)];

    private DrawTable Ranks(int count) => DrawTable.Of(count, k => Zipf.PMF(options.SkillExponent, count, k + 1));
}
