using System.Collections.Immutable;
using MentorMatch.People;

namespace MentorMatch.Scoring.Kernels;

/// <summary>Free minutes in common, on the clock of UTC.</summary>
/// <remarks>When neither of two people gives a time zone they are taken to share one; when only one does, their shared time is not known.</remarks>
internal sealed class SharedTime(Cohort cohort)
{
    private readonly Availability[] mentees = OnUtc(cohort.Mentees);
    private readonly Availability[] mentors = OnUtc(cohort.Mentors);
    private readonly bool[] menteeHasZone = [.. cohort.Mentees.Select(person => person.TimeZone is not null)];
    private readonly bool[] mentorHasZone = [.. cohort.Mentors.Select(person => person.TimeZone is not null)];

    public bool IsKnown(int mentee, int mentor) =>
        mentees[mentee].IsKnown && mentors[mentor].IsKnown && menteeHasZone[mentee] == mentorHasZone[mentor];

    public int SharedMinutes(int mentee, int mentor) => mentees[mentee].SharedMinutes(mentors[mentor]);

    public int ScarcerMinutes(int mentee, int mentor) => Math.Min(mentees[mentee].TotalMinutes, mentors[mentor].TotalMinutes);

    public PairClasses Classify() => new(PeopleClasses.By(mentees.Zip(menteeHasZone)), PeopleClasses.By(mentors.Zip(mentorHasZone)));

    private static Availability[] OnUtc(ImmutableArray<Participant> people) =>
        [.. people.Select(person => person.Availability.ShiftedBy(-(person.TimeZone?.OffsetMinutes ?? 0)))];
}
