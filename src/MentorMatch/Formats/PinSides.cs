using System.Collections.Immutable;
using MentorMatch.People;

namespace MentorMatch.Formats;

/// <summary>Pins between peers mean nothing where mentees are matched with mentors.</summary>
internal static class PinSides
{
    /// <summary>The pins of a cohort.</summary>
    /// <exception cref="DataProblemsException">A pin names people who are not on the two sides; every such pin is listed.</exception>
    public static ImmutableArray<Pairing> Of(Cohort cohort, string format)
    {
        ImmutableArray<DataProblem> problems =
        [
            .. cohort
                .Pins.Where(pin => cohort.FindMentee(pin.Mentee) is null || cohort.FindMentor(pin.Mentor) is null)
                .Select(pin =>
                    new DataProblem
                    {
                        Code = "pin-takes-no-part",
                        PersonId = pin.Mentee,
                        Message =
                            $"the pin {Quoted.Text(pin.Mentee)}, {Quoted.Text(pin.Mentor)} joins peers, and the format {format} matches mentees with mentors",
                        Maybe = "the role should be both, or the format peers or peer-groups was meant",
                    }.At(pin.Source)
                ),
        ];
        return problems.IsEmpty ? cohort.Pins : throw new DataProblemsException(problems);
    }
}
