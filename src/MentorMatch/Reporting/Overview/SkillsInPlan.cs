using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting.Documents;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting.Overview;

/// <summary>Which skills are wanted, who offers them, and how often a plan brings the two together. Related skills do not count: a skill is met by itself.</summary>
public sealed record SkillsInPlan
{
    /// <summary>The wanted skills: those that the plan leaves unmet most often first, then those wanted most, then in ordinal order.</summary>
    public required ImmutableArray<SkillInPlan> Skills { get; init; }

    /// <summary>Counts the skills. Takes time in proportion to the skills of all people and matches.</summary>
    /// <param name="cohort">The people.</param>
    /// <param name="policy">The policy; where it lists skills or wants as private, nothing is told.</param>
    /// <param name="document">The plan.</param>
    /// <returns>The skills; <see langword="null"/> when nobody wants any, when they are private, or when no matching is known.</returns>
    public static SkillsInPlan? Of(Cohort cohort, MatchingPolicy policy, ResultDocument document)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(document);
        ILookup<string, string> offered = cohort
            .Mentors.SelectMany(mentor => Keys(mentor.Skills.Select(skill => skill.Name)).Select(key => (key, mentor.Id)))
            .ToLookup(pair => pair.key, pair => pair.Id, StringComparer.Ordinal);
        ILookup<string, string> mentors = document
            .Matches.Where(match => match.Mentee is not null)
            .ToLookup(match => match.First, match => match.Second, StringComparer.Ordinal);
        ImmutableArray<SkillInPlan> skills =
        [
            .. cohort
                .Mentees.SelectMany(mentee =>
                    mentee.Wants.DistinctBy(want => NameKey.Of(want.Name), StringComparer.Ordinal).Select(want => (want.Name, mentee.Id))
                )
                .GroupBy(want => NameKey.Of(want.Name), StringComparer.Ordinal)
                .Select(group => new SkillInPlan(
                    group.Select(want => want.Name).Order(StringComparer.Ordinal).First(),
                    group.Count(),
                    offered[group.Key].Count(),
                    group.Count(want => mentors[want.Id].Intersect(offered[group.Key], StringComparer.Ordinal).Any())
                ))
                .OrderByDescending(skill => skill.Wanted - skill.Met)
                .ThenByDescending(skill => skill.Wanted)
                .ThenBy(skill => skill.Name, StringComparer.Ordinal),
        ];
        return skills.IsEmpty || document.Matches.IsEmpty || policy.IsPrivate(["skills"]) || policy.IsPrivate(["wants"])
            ? null
            : new SkillsInPlan { Skills = skills };
    }

    /// <summary>Tells the skills.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The section <c>skills</c>.</returns>
    public ReportSection ToSection(Language language = Language.English) => OverviewSections.Skills(this, Wording.Of(language));

    private static IEnumerable<string> Keys(IEnumerable<string> names) => names.Select(NameKey.Of).Distinct(StringComparer.Ordinal);
}
