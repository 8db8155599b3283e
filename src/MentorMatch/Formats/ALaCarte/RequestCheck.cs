using System.Collections.Immutable;
using MentorMatch.People;

namespace MentorMatch.Formats.ALaCarte;

/// <summary>What is wrong with choices for this format, beside what a cohort refuses.</summary>
internal static class RequestCheck
{
    /// <summary>Every problem.</summary>
    public static IEnumerable<DataProblem> Problems(Cohort cohort, ALaCarteFormat format)
    {
        if (cohort.Choices.IsEmpty)
        {
            yield return new DataProblem
            {
                Code = "no-choices",
                Message = "the format a-la-carte settles what mentees ask for, and nobody asks for anything",
                Maybe = "the file of choices (mentee,mentor,rank) is missing: --choices choices.csv",
            };
        }

        RankedChoice? timed = cohort.Choices.FirstOrDefault(choice => choice.Slot is not null);
        if (timed is null)
        {
            yield break;
        }

        if (format.Stable)
        {
            yield return About(
                timed,
                "stable-with-slots",
                "a stable answer is not defined here for requests at given times",
                "leave out the slots, or stable"
            );
        }

        foreach (RankedChoice choice in cohort.Choices.Where(choice => choice.Slot is null))
        {
            yield return About(
                choice,
                "slot-missing",
                $"the choice {Words(choice)} names no slot, and others do",
                "every row needs one, or none"
            );
        }

        foreach (DataProblem problem in Overlaps(cohort.Choices))
        {
            yield return problem;
        }
    }

    /// <summary>Slots that read as times, differ as texts and overlap: nobody could tell whether somebody would be in two places at once.</summary>
    private static IEnumerable<DataProblem> Overlaps(ImmutableArray<RankedChoice> choices)
    {
        (RankedChoice Choice, Availability Time)[] times =
        [
            .. choices
                .Where(choice => choice.Slot is not null)
                .DistinctBy(choice => choice.Slot, StringComparer.Ordinal)
                .Select(choice =>
                    (choice, Availability.TryParse(choice.Slot!, out Availability? time, out _) ? time : Availability.Unknown)
                )
                .Where(slot => slot.Item2.IsKnown)
                .OrderBy(slot => slot.choice.Slot, StringComparer.Ordinal),
        ];
        for (int one = 0; one < times.Length; one++)
        {
            for (int other = one + 1; other < times.Length; other++)
            {
                if (times[one].Time.SharedMinutes(times[other].Time) > 0)
                {
                    yield return About(
                        times[other].Choice,
                        "slots-overlap",
                        $"the slots {Quoted.Text(times[one].Choice.Slot)} and {Quoted.Text(times[other].Choice.Slot)} overlap and are not written alike",
                        "write equal times alike, and cut others so that they do not overlap"
                    );
                }
            }
        }
    }

    private static string Words(RankedChoice choice) => $"{Quoted.Text(choice.Mentee)}, {Quoted.Text(choice.Mentor)}";

    private static DataProblem About(RankedChoice choice, string code, string message, string maybe) =>
        new DataProblem
        {
            Code = code,
            Column = "slot",
            PersonId = choice.Mentee,
            Message = message,
            Maybe = maybe,
        }.At(choice.Source);
}
