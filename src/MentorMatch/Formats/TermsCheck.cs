using System.Globalization;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>Finds everything in terms that cannot be meant, before anything is solved.</summary>
internal static class TermsCheck
{
    public static void ThrowIfWrong(ScoredPairs pairs, PairingTerms terms)
    {
        List<string> problems = [];
        if (terms.Minimize && terms.Objective != AssignmentObjective.MostMatches)
        {
            problems.Add(
                $"Minimize asks for {nameof(AssignmentObjective.MostMatches)}, not {terms.Objective}: the cheapest matching of any size is the empty one."
            );
        }

        if (terms.WorstOffFirst is not null && (terms.Minimize || terms.Objective != AssignmentObjective.MostMatches))
        {
            problems.Add($"Worst-off first asks for {nameof(AssignmentObjective.MostMatches)} and scores that are no costs.");
        }

        foreach (string id in terms.Mentees.Exceptions.Keys.Where(id => pairs.IndexOfMentee(id) < 0))
        {
            problems.Add($"Bounds name the mentee {id}, who is not among the {pairs.Mentees.Length} mentees.");
        }

        foreach (string id in terms.Mentors.Exceptions.Keys.Where(id => pairs.IndexOfMentor(id) < 0))
        {
            problems.Add($"Bounds name the mentor {id}, who is not among the {pairs.Mentors.Length} mentors.");
        }

        foreach ((string id, decimal time) in terms.Waiting)
        {
            if (pairs.IndexOfMentee(id) < 0)
            {
                problems.Add($"Waiting names the mentee {id}, who is not among the {pairs.Mentees.Length} mentees.");
            }
            else if (time <= 0)
            {
                problems.Add(
                    $"The mentee {id} has waited {time.ToString(CultureInfo.InvariantCulture)}; who is named has waited more than 0."
                );
            }
        }

        HashSet<Pairing> seen = [];
        foreach (Pairing pin in terms.Pins)
        {
            if (pairs.IndexOfMentee(pin.Mentee) < 0)
            {
                problems.Add($"The pin {pin.Mentee}, {pin.Mentor} names a mentee who is not among the {pairs.Mentees.Length} mentees.");
            }

            if (pairs.IndexOfMentor(pin.Mentor) < 0)
            {
                problems.Add($"The pin {pin.Mentee}, {pin.Mentor} names a mentor who is not among the {pairs.Mentors.Length} mentors.");
            }

            if (!seen.Add(pin))
            {
                problems.Add($"The pin {pin.Mentee}, {pin.Mentor} is listed twice.");
            }
        }

        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join('\n', problems), nameof(terms));
        }
    }
}
