using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Live;

/// <summary>What a live matching cannot keep up with: conditions that one change can make impossible, or that come between matches and total.</summary>
internal static class LiveLimits
{
    /// <summary>The format, if all of it can be kept up with.</summary>
    /// <exception cref="DataProblemsException">It cannot; every reason is listed.</exception>
    public static PairingFormat Checked(Cohort cohort, MatchingPolicy policy, Format format)
    {
        List<DataProblem> problems = [];
        if (format is not PairingFormat)
        {
            problems.Add(Problem("format", $"the format {format.Name} is not kept live", "take one-to-one or ratio"));
        }

        if (format is PairingFormat { WaitingFirst: true })
        {
            problems.Add(Problem("waiting", "waitingFirst is not kept live", "take it out, or match anew after each change"));
        }

        if (format is RatioFormat { MinMentees: > 0 } ratio)
        {
            problems.Add(
                Problem(
                    "minimum",
                    $"at least {ratio.MinMentees} mentees a mentor cannot be kept live: somebody leaving could make it impossible",
                    "take minMentees 0"
                )
            );
        }

        if (policy.Objective.PutsWorstOffFirst)
        {
            problems.Add(Problem("objective", $"the objective {policy.Objective} is not kept live", "take most-matches or best-total"));
        }

        if (!policy.Quotas.IsEmpty)
        {
            problems.Add(Problem("quotas", "quotas are not kept live", "take them out, or match anew after each change"));
        }

        if (!cohort.Pins.IsEmpty)
        {
            problems.Add(
                Problem(
                    "pins",
                    $"pins are not kept live; there are {cohort.Pins.Length}, the first is {Quoted.Text(cohort.Pins[0].Mentee)}, {Quoted.Text(cohort.Pins[0].Mentor)}",
                    "take those two out of the cohort, or lower the mentor's capacity"
                )
            );
        }

        problems.AddRange(cohort.Mentors.SelectMany(Problems));
        return problems.Count == 0 ? (PairingFormat)format : throw new DataProblemsException([.. problems]);
    }

    /// <summary>What is wrong with one person.</summary>
    /// <exception cref="DataProblemsException">Something is.</exception>
    public static void Check(Participant person)
    {
        ImmutableArray<DataProblem> problems = [.. Problems(person)];
        if (!problems.IsEmpty)
        {
            throw new DataProblemsException(problems);
        }
    }

    private static IEnumerable<DataProblem> Problems(Participant person)
    {
        if (person.IsMentor && person.MinCapacity > 0)
        {
            yield return (
                Problem(
                    "minimum",
                    $"mentor {person} must have at least {person.MinCapacity}, which cannot be kept live: somebody leaving could make it impossible",
                    "leave the minimum out"
                ) with
                {
                    PersonId = person.Id,
                }
            ).At(person.Source);
        }
    }

    private static DataProblem Problem(string what, string message, string maybe) =>
        new()
        {
            Code = $"live-{what}",
            Message = message,
            Maybe = maybe,
        };
}
