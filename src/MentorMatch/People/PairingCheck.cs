using System.Collections.Immutable;
using System.Globalization;

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

        foreach (DataProblem problem in Choices(roster, pairings.Choices))
        {
            yield return problem;
        }
    }

    private static IEnumerable<DataProblem> Choices(Roster roster, ImmutableArray<RankedChoice> choices)
    {
        HashSet<(string, string, string?)> known = [];
        foreach (RankedChoice choice in choices)
        {
            foreach (DataProblem problem in People(roster, choice.Pairing, "choice"))
            {
                yield return problem;
            }

            if (choice.Rank is < 1 or > RankedChoice.LastRank)
            {
                yield return About(
                    choice.Pairing,
                    "rank-out-of-range",
                    string.Create(CultureInfo.InvariantCulture, $"the choice {Words(choice.Pairing)} has the rank {choice.Rank}"),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the first choice has the rank 1, the last possible one {RankedChoice.LastRank}"
                    )
                ) with
                {
                    Column = "rank",
                };
            }

            if (!known.Add((choice.Mentee, choice.Mentor, choice.Slot)))
            {
                string when = choice.Slot is null ? "" : $" at {Quoted.Text(choice.Slot)}";
                yield return About(
                    choice.Pairing,
                    "duplicate-choice",
                    $"the choice {Words(choice.Pairing)}{when} stands twice",
                    "another mentor or another slot was meant"
                );
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
