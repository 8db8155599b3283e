using MentorMatch.Optimization.Problems;
using MentorMatch.People;

namespace MentorMatch.Formats;

/// <summary>How many mentees each mentor may have: the format's numbers, narrowed by the mentor's own.</summary>
internal static class MentorBounds
{
    /// <summary>The bounds: a mentor's capacity lowers the most, a mentor's own minimum comes before the format's.</summary>
    /// <exception cref="DataProblemsException">Mentors' own bounds do not fit the format; every one is listed.</exception>
    public static PersonBounds Of(Cohort cohort, string format, int minMentees, int maxMentees)
    {
        List<DataProblem> problems = [];
        Dictionary<string, Bounds> exceptions = new(StringComparer.Ordinal);
        foreach (Participant mentor in cohort.Mentors)
        {
            int max = Math.Min(mentor.Capacity ?? maxMentees, maxMentees);
            int min = mentor.MinCapacity ?? minMentees;
            if (min > max)
            {
                problems.Add(MinimumAboveMaximum(mentor, format, min, max));
            }
            else if (min != minMentees || max != maxMentees)
            {
                exceptions.Add(mentor.Id, new Bounds(min, max));
            }
        }

        if (problems.Count > 0)
        {
            throw new DataProblemsException([.. problems]);
        }

        PersonBounds mentors = PersonBounds.Between(minMentees, maxMentees);
        return mentors with { Exceptions = mentors.Exceptions.AddRange(exceptions) };
    }

    internal static DataProblem MinimumAboveMaximum(Participant mentor, string format, int min, int max) =>
        new DataProblem
        {
            Code = "minimum-above-maximum",
            PersonId = mentor.Id,
            Message = $"mentor {mentor} must have at least {min} but can have at most {max} in the format {format}",
            Maybe = mentor.MinCapacity is null
                ? $"give this mentor a min_capacity of {max} or less"
                : $"the format should allow {min} mentees a mentor",
        }.At(mentor.Source);
}
