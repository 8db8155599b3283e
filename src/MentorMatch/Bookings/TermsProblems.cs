using System.Globalization;
using MentorMatch.People;

namespace MentorMatch.Bookings;

/// <summary>What is wrong with the terms of a ledger.</summary>
internal static class TermsProblems
{
    public static IEnumerable<DataProblem> Of(BookingTerms terms)
    {
        HashSet<string> mentors = new(StringComparer.Ordinal);
        foreach (MentorPlaces places in terms.Mentors)
        {
            if (!mentors.Add(places.Mentor))
            {
                yield return Problem(
                    "duplicate-mentor",
                    $"mentor {Quoted.Text(places.Mentor)} stands twice",
                    places.Mentor,
                    "put all slots into one entry"
                );
            }

            if (places.Places < 0)
            {
                yield return Problem(
                    "negative-places",
                    string.Create(CultureInfo.InvariantCulture, $"mentor {Quoted.Text(places.Mentor)} has {places.Places} places"),
                    places.Mentor,
                    "0 was meant: the mentor takes nobody"
                );
            }

            if (places.Slots.GroupBy(slot => slot, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } slots)
            {
                yield return Problem(
                    "duplicate-slot",
                    $"mentor {Quoted.Text(places.Mentor)} offers slot {Quoted.Text(slots.Key)} twice",
                    places.Mentor,
                    "a slot serves one mentee: give the second place a text of its own"
                );
            }
        }

        if (terms.SessionsPerMentee < 0)
        {
            yield return Problem("negative-sessions", $"a mentee may hold {terms.SessionsPerMentee} places", null, "1 was meant");
        }

        HashSet<string> mentees = new(StringComparer.Ordinal);
        foreach (MenteeLimit limit in terms.Limits)
        {
            if (limit.Sessions < 0 || !mentees.Add(limit.Mentee))
            {
                yield return Problem(
                    "wrong-limit",
                    $"the limit of mentee {Quoted.Text(limit.Mentee)} is negative or stands twice",
                    limit.Mentee,
                    "leave it out: the common limit holds for everybody else"
                );
            }
        }
    }

    private static DataProblem Problem(string code, string message, string? person, string maybe) =>
        new()
        {
            Code = code,
            Message = message,
            PersonId = person,
            Maybe = maybe,
        };
}
