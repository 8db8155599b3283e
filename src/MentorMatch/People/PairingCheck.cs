using System.Collections.Immutable;

namespace MentorMatch.People;

/// <summary>What can be wrong with pins and bans. A pin that a ban, an avoid or another rule forbids is no data problem but a clash, told by the matching.</summary>
internal static class PairingCheck
{
    /// <summary>Every problem of the pairings, pins first, in the order in which they were given.</summary>
    public static IEnumerable<DataProblem> Problems(Roster roster, KnownPairings pairings)
    {
        HashSet<Pairing> pins = [];
        foreach (Pairing pin in pairings.Pins)
        {
            foreach (DataProblem problem in People(roster, pin, "pin"))
            {
                yield return problem;
            }

            if (!pins.Add(pin))
            {
                yield return About(pin, "duplicate-pin", $"the pin {Words(pin)} stands twice", "another mentor was meant");
            }
        }

        foreach (Pairing ban in pairings.Bans)
        {
            foreach (DataProblem problem in People(roster, ban, "ban"))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<DataProblem> People(Roster roster, Pairing pair, string kind)
    {
        if (string.Equals(pair.Mentee, pair.Mentor, StringComparison.Ordinal))
        {
            yield return About(pair, $"{kind}-self", $"the {kind} {Words(pair)} names one person twice", "another mentor was meant");
        }

        // Among peers the order of the two means nothing.
        if (roster.CanBePeer(pair.Mentee) && roster.CanBePeer(pair.Mentor))
        {
            yield break;
        }

        if (!roster.HasMentee(pair.Mentee))
        {
            yield return Unknown(roster, pair, kind, "mentee", pair.Mentee, roster.Mentees, roster.HasMentor(pair.Mentee));
        }

        if (!roster.HasMentor(pair.Mentor))
        {
            yield return Unknown(roster, pair, kind, "mentor", pair.Mentor, roster.Mentors, roster.HasMentee(pair.Mentor));
        }
    }

    private static DataProblem Unknown(
        Roster roster,
        Pairing pair,
        string kind,
        string side,
        string id,
        ImmutableArray<Participant> known,
        bool isOnTheOtherSide
    )
    {
        string? near = NearestName.Among(id, known.Select(person => person.Id));
        return isOnTheOtherSide
            ? About(
                pair,
                $"{kind}-wrong-role",
                $"the {kind} {Words(pair)} names {Quoted.Text(id)} as {side}, who is none",
                roster.HasMentor(pair.Mentee) && roster.HasMentee(pair.Mentor)
                    ? "mentee and mentor are exchanged"
                    : "the role should be \"both\""
            ) with
            {
                Column = side,
                PersonId = id,
            }
            : About(
                pair,
                $"{kind}-unknown",
                $"the {kind} {Words(pair)} names {Quoted.Text(id)}, who is no {side} here",
                near is null ? $"the person has left: take the {kind} out" : $"{Quoted.Text(near)} was meant"
            ) with
            {
                Column = side,
                PersonId = id,
            };
    }

    private static DataProblem About(Pairing pair, string code, string message, string maybe) =>
        new DataProblem
        {
            Code = code,
            PersonId = pair.Mentee,
            Message = message,
            Maybe = maybe,
        }.At(pair.Source);

    private static string Words(Pairing pair) => $"{Quoted.Text(pair.Mentee)}, {Quoted.Text(pair.Mentor)}";
}
