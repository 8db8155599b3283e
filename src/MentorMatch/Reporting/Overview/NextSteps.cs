using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Policies;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Overview;

/// <summary>What to do after a result, read off the result alone: no step is guessed, each stands for something the result says.</summary>
public static partial class NextSteps
{
    private const int MostNames = 3;

    /// <summary>Below this share of the median a match is looked at again.</summary>
    private const int WeakShareOfMedian = 2;

    /// <summary>Below this share of the criteria's weight a score rests on too little.</summary>
    private const decimal LittleKnown = 0.5m;

    /// <summary>The steps.</summary>
    /// <param name="document">The result.</param>
    /// <returns>The steps, the most pressing first; at least one.</returns>
    public static ImmutableArray<NextStep> Of(ResultDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Status is SolutionStatus.Infeasible or SolutionStatus.Unknown
            ? [.. document.Clashes.Select(clash => clash.Maybe).Distinct(StringComparer.Ordinal).Select(Resolve), .. Time(document)]
            :
            [
                .. Time(document),
                .. Facts(document),
                .. Wording.ArePeers(document) ? Singles(document) : [.. Places(document), .. Rules(document), .. LeftOver(document)],
                .. Requests(document),
                .. Weakest(document),
                .. LittleIsKnown(document),
                .. Idle(document),
                .. Ties(document),
                new NextStep(NextStepKind.GiveOut) { Command = "mentormatch verify … --result result.json" },
            ];
    }

    private static NextStep Resolve(string maybe) => new(NextStepKind.ResolveClash) { Detail = maybe };

    private static IEnumerable<NextStep> Time(ResultDocument document)
    {
        if (document.Stop != StopReason.Finished)
        {
            yield return new NextStep(NextStepKind.AllowMoreTime) { Command = "mentormatch match … --time-limit 1h" };
        }
    }

    private static IEnumerable<NextStep> Facts(ResultDocument document) =>
        document
            .Warnings.Where(warning => warning.Code == WarningCode.PolicyAsksForUnknown)
            .Select(warning => new NextStep(NextStepKind.CorrectFacts) { Detail = warning.Message, Command = "mentormatch validate …" });

    private static IEnumerable<NextStep> Singles(ResultDocument document)
    {
        if (!document.Unmatched.IsEmpty)
        {
            yield return new NextStep(NextStepKind.PlaceSingles)
            {
                Count = document.Unmatched.Length,
                Names = First(document.Unmatched.Select(row => row.Id)),
                Command = Wording.IsOwnScores(document) ? null : "mentormatch match … --odd-one-out trio",
            };
        }
    }

    private static IEnumerable<NextStep> Places(ResultDocument document)
    {
        UnmatchedRow[] crowded = [.. document.Unmatched.Where(row => row.Reason == UnmatchedReason.Capacity)];
        if (crowded.Length > 0)
        {
            Shortage? worst = crowded
                .Select(row => row.Shortage)
                .OfType<Shortage>()
                .OrderByDescending(shortage => shortage.Asked - shortage.Places)
                .FirstOrDefault();
            yield return new NextStep(NextStepKind.AddPlaces)
            {
                Count = crowded.Length,
                Other = worst is null ? 0 : worst.Asked - worst.Places,
                Names = First(crowded.Select(row => row.Id)),
                Command = "mentormatch recruit …",
            };
        }
    }

    private static IEnumerable<NextStep> Rules(ResultDocument document)
    {
        UnmatchedRow[] forbidden = [.. document.Unmatched.Where(row => row.Reason == UnmatchedReason.NoEligibleMentor)];
        if (forbidden.Length > 0)
        {
            string? rule = forbidden
                .SelectMany(row => row.ForbiddenBy ?? [])
                .GroupBy(entry => entry.Rule, StringComparer.Ordinal)
                .OrderByDescending(group => group.Sum(entry => (long)entry.Mentors))
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .FirstOrDefault()
                ?.Key;
            yield return new NextStep(NextStepKind.RelaxRules)
            {
                Count = forbidden.Length,
                Names = First(forbidden.Select(row => row.Id)),
                Detail = rule,
                Command = Explain(forbidden[0].Id),
            };
        }
    }

    private static IEnumerable<NextStep> LeftOver(ResultDocument document)
    {
        UnmatchedRow[] left =
        [
            .. document.Unmatched.Where(row => row.Reason is UnmatchedReason.NotChosen or UnmatchedReason.GroupNotOpened),
        ];
        if (left.Length > 0)
        {
            yield return new NextStep(NextStepKind.MatchMore)
            {
                Count = left.Length,
                IsUnderQuotas = document.Quotas is { IsEmpty: false },
                Names = First(left.Select(row => row.Id)),
                Command =
                    document.Objective == Objective.BestTotal && document.Choices is null && !Wording.IsOwnScores(document)
                        ? "mentormatch match … --objective most-matches"
                        : null,
            };
        }
    }

    private static IEnumerable<NextStep> Requests(ResultDocument document)
    {
        if (document.Choices is { Refused: { IsEmpty: false } refused })
        {
            yield return new NextStep(NextStepKind.OfferOthers) { Count = refused.Length };
        }
    }

    private static IEnumerable<NextStep> Weakest(ResultDocument document)
    {
        if (document.Minimize || document.Matches.Length < MostNames)
        {
            yield break;
        }

        Score median = document.Matches.Select(match => match.Score).Order().ElementAt(document.Matches.Length / 2);
        MatchRow[] weak =
        [
            .. document
                .Matches.Where(match => match.Score.Millionths * WeakShareOfMedian < median.Millionths)
                .OrderBy(match => match.Score),
        ];
        if (weak.Length > 0 && median > Score.Zero)
        {
            yield return new NextStep(NextStepKind.ReviewWeakest)
            {
                Count = weak.Length,
                Names = First(weak.Select(match => $"{match.First}–{match.Second}")),
                Command = Explain(weak[0].First),
            };
        }
    }

    private static IEnumerable<NextStep> LittleIsKnown(ResultDocument document)
    {
        MatchRow[] vague = [.. document.Matches.Where(match => match.Known < LittleKnown)];
        if (vague.Length > 0)
        {
            yield return new NextStep(NextStepKind.AskForFacts)
            {
                Count = vague.Length,
                Names = First(
                    vague
                        .SelectMany(match => match.Unknown ?? [])
                        .GroupBy(criterion => criterion, StringComparer.Ordinal)
                        .OrderByDescending(group => group.Count())
                        .ThenBy(group => group.Key, StringComparer.Ordinal)
                        .Select(group => group.Key)
                ),
            };
        }
    }

    private static IEnumerable<NextStep> Idle(ResultDocument document)
    {
        IdleRow[] idle = [.. document.IdleMentors.Where(row => row.Reason != IdleReason.NoPlaces)];
        if (idle.Length > 0 && !Wording.ArePeers(document))
        {
            yield return new NextStep(NextStepKind.UseIdleMentors) { Count = idle.Length, Names = First(idle.Select(row => row.Id)) };
        }
    }

    private static IEnumerable<NextStep> Ties(ResultDocument document)
    {
        MatchRow[] tied = [.. document.Matches.Where(match => match.TiedCount > 0)];
        if (tied.Length > 0)
        {
            yield return new NextStep(NextStepKind.LookAtTies)
            {
                Count = tied.Length,
                Names = First(tied.Select(match => match.First)),
                Command = Explain(tied[0].First),
            };
        }
    }

    private static ImmutableArray<string> First(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Take(MostNames)];

    /// <summary>The command that explains a person. An id goes into a command only if a shell takes it as one plain word.</summary>
    private static string Explain(string id) => $"mentormatch explain … --mentee {(PlainWord().IsMatch(id) ? id : "ID")}";

    [GeneratedRegex("^[A-Za-z0-9_][A-Za-z0-9_.@-]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainWord();
}
