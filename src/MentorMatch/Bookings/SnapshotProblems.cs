using System.Globalization;
using MentorMatch.People;

namespace MentorMatch.Bookings;

/// <summary>What a ledger's snapshot cannot say, because no ledger could have come to it.</summary>
internal static class SnapshotProblems
{
    public static IEnumerable<DataProblem> Of(BookingSnapshot snapshot)
    {
        DataProblem[] terms = [.. TermsProblems.Of(snapshot.Terms)];
        return terms.Length > 0 ? terms : OfRequests(snapshot);
    }

    private static IEnumerable<DataProblem> OfRequests(BookingSnapshot snapshot)
    {
        Dictionary<string, MentorPlaces> mentors = snapshot.Mentors.ToDictionary(places => places.Mentor, StringComparer.Ordinal);
        Dictionary<string, int> limits = snapshot.Limits.ToDictionary(
            limit => limit.Mentee,
            limit => limit.Sessions,
            StringComparer.Ordinal
        );
        foreach (BookingRow row in snapshot.Requests)
        {
            if (row.Number < 1 || row.Key.Length == 0)
            {
                yield return About(row, "wrong-request", "has a number below 1 or an empty key", "the file was edited by hand");
            }

            if (!mentors.TryGetValue(row.Mentor, out MentorPlaces? places))
            {
                yield return About(
                    row,
                    "unknown-mentor",
                    $"names mentor {Quoted.Text(row.Mentor)}, who is not listed",
                    "the mentor has left: cancel their bookings first"
                );
            }
            else if (row.Slot is null ? !places.Slots.IsEmpty : !places.Slots.Contains(row.Slot, StringComparer.Ordinal))
            {
                yield return About(
                    row,
                    "unknown-slot",
                    $"names slot {Quoted.Text(row.Slot)}, which mentor {Quoted.Text(row.Mentor)} does not offer",
                    "the slot was removed: cancel its booking first"
                );
            }
        }

        foreach (BookingRow row in Repeated(snapshot.Requests, row => row.Key))
        {
            yield return About(row, "duplicate-key", "has a key that stands before", "two snapshots were put together");
        }

        foreach (BookingRow row in Repeated(snapshot.Requests, row => row.Number.ToString(CultureInfo.InvariantCulture)))
        {
            yield return About(row, "duplicate-number", "has a number that stands before", "two snapshots were put together");
        }

        BookingRow[] booked = [.. snapshot.Requests.Where(row => row.State == BookingState.Booked)];
        foreach (IGrouping<string, BookingRow> ofMentor in booked.GroupBy(row => row.Mentor, StringComparer.Ordinal))
        {
            int count = ofMentor.Count();
            if (mentors.TryGetValue(ofMentor.Key, out MentorPlaces? places) && count > places.Places)
            {
                yield return About(
                    ofMentor.Last(),
                    "overbooked",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"is one of {count} bookings of mentor {Quoted.Text(ofMentor.Key)}, who has {places.Places} places"
                    ),
                    "the number of places was lowered: cancel bookings first"
                );
            }
        }

        foreach (BookingRow row in Repeated(booked.Where(row => row.Slot is not null), row => Pair(row.Mentor, row.Slot!)))
        {
            yield return About(
                row,
                "overbooked",
                $"takes slot {Quoted.Text(row.Slot)} of mentor {Quoted.Text(row.Mentor)} a second time",
                "cancel one of the two"
            );
        }

        foreach (BookingRow row in Repeated(booked.Where(row => row.Slot is not null), row => Pair(row.Mentee, row.Slot!)))
        {
            yield return About(
                row,
                "two-places-at-once",
                $"has mentee {Quoted.Text(row.Mentee)} with two mentors at {Quoted.Text(row.Slot)}",
                "cancel one of the two"
            );
        }

        foreach (BookingRow row in Repeated(booked.Where(row => row.Slot is null), row => Pair(row.Mentee, row.Mentor)))
        {
            yield return About(
                row,
                "twice-with-mentor",
                $"has mentee {Quoted.Text(row.Mentee)} with mentor {Quoted.Text(row.Mentor)} twice",
                "cancel one of the two"
            );
        }

        foreach (IGrouping<string, BookingRow> ofMentee in booked.GroupBy(row => row.Mentee, StringComparer.Ordinal))
        {
            int limit = limits.GetValueOrDefault(ofMentee.Key, snapshot.SessionsPerMentee);
            int count = ofMentee.Count();
            if (count > limit)
            {
                yield return About(
                    ofMentee.Last(),
                    "limit-exceeded",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"is one of {count} bookings of mentee {Quoted.Text(ofMentee.Key)}, who may hold {limit}"
                    ),
                    "the limit was lowered: cancel bookings first"
                );
            }
        }
    }

    private static IEnumerable<BookingRow> Repeated(IEnumerable<BookingRow> rows, Func<BookingRow, string> key)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        return rows.Where(row => !seen.Add(key(row)));
    }

    /// <summary>Two ids as one text that no other two give.</summary>
    private static string Pair(string one, string other) => string.Create(CultureInfo.InvariantCulture, $"{one.Length}:{one}{other}");

    private static DataProblem About(BookingRow row, string code, string message, string maybe) =>
        new()
        {
            Code = code,
            Message = string.Create(CultureInfo.InvariantCulture, $"request {row.Number}, key {Quoted.Text(row.Key)}, {message}"),
            PersonId = row.Mentee,
            Maybe = maybe,
        };
}
