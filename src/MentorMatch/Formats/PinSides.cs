using System.Collections.Immutable;
using MentorMatch.People;

namespace MentorMatch.Formats;

/// <summary>Pins between peers mean nothing where mentees are matched with mentors, and pins of others nothing among peers.</summary>
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

    /// <summary>Problems with pins that name somebody who takes no part among peers.</summary>
    /// <param name="cohort">The people, with pins.</param>
    /// <param name="takesPart">Whether a person is one of the peers.</param>
    public static IEnumerable<DataProblem> NotAmongPeers(Cohort cohort, Func<string, bool> takesPart) =>
        from pin in cohort.Pins
        let absent = !takesPart(pin.Mentee) ? pin.Mentee
        : !takesPart(pin.Mentor) ? pin.Mentor
        : null
        where absent is not null
        select new DataProblem
        {
            Code = "pin-takes-no-part",
            PersonId = absent,
            Message = $"the pin {Quoted.Text(pin.Mentee)}, {Quoted.Text(pin.Mentor)} names {Quoted.Text(absent)}, who is no peer",
            Maybe = "the role should be peer or both",
        }.At(pin.Source);
}
