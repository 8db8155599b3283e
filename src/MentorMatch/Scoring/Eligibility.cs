using System.Collections.Immutable;
using System.Globalization;

namespace MentorMatch.Scoring;

/// <summary>How many mentors are eligible for one mentee, and what forbids the others.</summary>
/// <param name="Mentee">Id of the mentee.</param>
/// <param name="Mentors">Number of mentors, the mentee not counted.</param>
/// <param name="Eligible">Number of mentors whom no rule forbids.</param>
/// <param name="Forbidden">For each rule that forbids somebody, how many. A mentor forbidden by two rules counts under both. Most first, then by the name of the rule.</param>
public sealed record Eligibility(string Mentee, int Mentors, int Eligible, ImmutableArray<ForbiddenMentors> Forbidden)
{
    /// <summary>One line: <c>no eligible mentor: level-gap forbids 38 of 40, reporting-line forbids 2 of 40</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string head =
            Eligible == 0 ? "no eligible mentor" : string.Create(CultureInfo.InvariantCulture, $"{Eligible} of {Mentors} mentors eligible");
        string why =
            Mentors == 0
                ? "there is no mentor"
                : string.Join(
                    ", ",
                    Forbidden.Select(entry =>
                        string.Create(CultureInfo.InvariantCulture, $"{entry.Rule.Name} forbids {entry.Count} of {Mentors}")
                    )
                );
        return why.Length == 0 ? head : $"{head}: {why}";
    }
}
