using MentorMatch.Formats;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Tests.Given;

/// <summary>What suggestions are, as the prose says it, with the optimum found by trying everything.</summary>
internal static class PlainSuggestions
{
    /// <summary>The best lists there are; <see langword="null"/> when pins forbid all.</summary>
    public static AssignmentOptimum? Optimum(Cohort cohort, MatchingPolicy policy, SuggestionsFormat format)
    {
        ScoredPairs pairs = CohortScorer.Compile(cohort, policy).ScoreAll(1);
        List<(string Mentee, string Category)> rows = [];
        List<SketchEdge> edges = [];
        foreach (string mentee in pairs.Mentees)
        {
            foreach (string mentor in pairs.Mentors)
            {
                if (pairs.TryGetScore(mentee, mentor, out Score score))
                {
                    (string, string) row = (mentee, Category(cohort, policy, format, mentee, mentor) ?? $"alone: {mentor}");
                    int at = rows.IndexOf(row);
                    if (at < 0)
                    {
                        at = rows.Count;
                        rows.Add(row);
                    }

                    bool pinned = cohort.Pins.Contains(new Pairing(mentee, mentor));
                    edges.Add(new SketchEdge(at, pairs.IndexOfMentor(mentor), score.Millionths, pinned));
                }
            }
        }

        GroupedSketch sketch = new()
        {
            Core = new AssignmentSketch
            {
                Rows = [.. rows.Select(_ => Bounds.AtMost(format.MaxPerCategory ?? format.PerMentee))],
                Columns = [.. cohort.Mentors.Select(mentor => Bounds.AtMost(mentor.Capacity == 0 ? 0 : format.Exposure))],
                Edges = [.. edges],
                Objective = policy.Objective.PutsMatchesFirst ? AssignmentObjective.MostMatches : AssignmentObjective.BestTotal,
            },
            RowGroups = [.. rows.Select(row => pairs.IndexOfMentee(row.Mentee))],
            RowGroupMaxima = [.. pairs.Mentees.Select(_ => format.PerMentee)],
        };
        bool pinsEligible = cohort.Pins.All(pin => pairs.TryGetScore(pin.Mentee, pin.Mentor, out _));
        return pinsEligible ? BruteForceAssignment.Solve(sketch.Build()) : null;
    }

    /// <summary>The key of a pair's category.</summary>
    public static string? Category(Cohort cohort, MatchingPolicy policy, SuggestionsFormat format, string menteeId, string mentorId)
    {
        Participant mentee = cohort.Mentees.Single(person => person.Id == menteeId);
        Participant mentor = cohort.Mentors.Single(person => person.Id == mentorId);
        if (format.Category != "topic")
        {
            return mentor.Attributes[format.Category] is [var first, ..] ? NameKey.Of(first) : null;
        }

        return mentee
            .Wants.Select(want => (want, Answer: mentor.Skills.Max(skill => (decimal?)Answer(policy, want.Name, skill)) ?? 0))
            .Where(entry => entry.Answer > 0)
            .OrderByDescending(entry => entry.Answer)
            .ThenByDescending(entry => entry.want.Priority)
            .ThenBy(entry => NameKey.Of(entry.want.Name), StringComparer.Ordinal)
            .Select(entry => NameKey.Of(entry.want.Name))
            .FirstOrDefault();
    }

    private static decimal Answer(MatchingPolicy policy, string wanted, Skill skill)
    {
        decimal similarity = NameKey.Same(wanted, skill.Name)
            ? 1
            : policy
                .RelatedSkills.Where(relation =>
                    (NameKey.Same(relation.Skill, wanted) && NameKey.Same(relation.Other, skill.Name))
                    || (NameKey.Same(relation.Other, wanted) && NameKey.Same(relation.Skill, skill.Name))
                )
                .Select(relation => relation.Similarity)
                .DefaultIfEmpty(0)
                .Max();
        return similarity * (skill.Proficiency ?? 5) / 5;
    }
}
