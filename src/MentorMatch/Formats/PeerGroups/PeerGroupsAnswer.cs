using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.PeerGroups;

/// <summary>Judged circles in the words of people. What was proved is taken from the verdict, never from the solver.</summary>
internal sealed class PeerGroupsAnswer(PeerGroupsQuestion question, string solver)
{
    private readonly PeerGroupsModel model = question.Model;

    private CirclesProblem Problem => model.Problem;

    /// <summary>Whether there is nothing to tell: circles that break a rule, or a finished search that says it knows why there are none, and is wrong.</summary>
    public static bool IsRejected(CirclesSolution solution, CirclesVerdict verdict) =>
        verdict.Status == SolutionStatus.Unknown && (!solution.Circles.IsDefault || solution.Clash is not null);

    /// <summary>The result when pins clash before anything can be solved.</summary>
    public MatchResult OfPinClashes() => Heading(StopReason.Finished, SolutionStatus.Infeasible) with { Clashes = model.PinClashes };

    /// <summary>The result of a judged solution.</summary>
    /// <exception cref="RejectedSolutionException">There is nothing to tell.</exception>
    public MatchResult Of(CirclesSolution solution, CirclesVerdict verdict)
    {
        if (IsRejected(solution, verdict))
        {
            throw VerdictNumbers.Rejection(solver, verdict.Objections);
        }

        MatchResult result = Heading(solution.Stop, verdict.Status);
        if (verdict.Status == SolutionStatus.Infeasible)
        {
            CirclesClash clash = solution.Clash ?? new CirclesClash(CirclesClashKind.Exhausted, [], []);
            return result with { Clashes = [CircleClashWords.Of(model, clash)] };
        }

        if (verdict.Bound is { } bound)
        {
            result = result with
            {
                MatchedBound = MostPairs(),
                Bound = new Score((long)bound),
                Gap = new Score((long)Int128.Max(bound - verdict.Total, 0)),
                Certificate = new MatchCertificate { MentorPrices = [], Circles = Certificate(solution.Proof) },
            };
        }

        return solution.Circles.IsDefault ? result : WithCircles(result, solution, verdict);
    }

    private MatchResult Heading(StopReason stop, SolutionStatus status) =>
        new(question)
        {
            Format = question.Heading.Format,
            Policy = question.Heading.Policy,
            Solver = solver,
            Objective = Objective.BestTotal,
            Stop = stop,
            Status = status,
            ArePeers = true,
            MenteeCount = Problem.MemberCount,
            MentorCount = 0,
            Places = Problem.MemberCount,
            EligiblePairs = model.EligiblePairs,
            Warnings =
            [
                .. model.Pool.Warnings.Select(problem => new MatchWarning(WarningCode.PolicyAsksForUnknown, 0, 0, problem.ToString())),
            ],
        };

    private CircleCertificate Certificate(CirclesProof? proof) =>
        proof is null
            ? new CircleCertificate([], Score.Zero, [])
            : new CircleCertificate(
                [
                    .. proof
                        .Prices.Select((price, member) => new NamedScore(model.IdOf(member), new Score(price)))
                        .Where(line => line.Score != Score.Zero),
                ],
                new Score(proof.CompanionPrice),
                [.. (proof.Apart.IsDefault ? [] : proof.Apart).Select(model.IdOf)]
            );

    private MatchResult WithCircles(MatchResult result, CirclesSolution solution, CirclesVerdict verdict)
    {
        int digits = solution.Circles.Length.ToString(CultureInfo.InvariantCulture).Length;
        ImmutableArray<MatchGroup>.Builder groups = ImmutableArray.CreateBuilder<MatchGroup>(solution.Circles.Length);
        List<Match> matches = [];
        foreach (
            ImmutableArray<int> circle in solution
                .Circles.Select(members => members.Order().ToImmutableArray())
                .OrderBy(members => members[0])
        )
        {
            Match[] inside = [.. Pairs(circle)];
            matches.AddRange(inside);
            groups.Add(
                new MatchGroup(
                    "g" + (groups.Count + 1).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0'),
                    [],
                    [.. circle.Select(model.IdOf)],
                    new Score(inside.Sum(match => match.Score.Millionths))
                )
            );
        }

        return result with
        {
            Matches =
            [
                .. matches.OrderBy(match => match.Mentee, StringComparer.Ordinal).ThenBy(match => match.Mentor, StringComparer.Ordinal),
            ],
            Groups = groups.MoveToImmutable(),
            Total = new Score((long)verdict.Total),
            Warnings =
                solution.Stop == StopReason.Finished && !verdict.Objections.IsEmpty
                    ?
                    [
                        .. result.Warnings,
                        new MatchWarning(WarningCode.ProofRejected, verdict.Objections.Length, 0, string.Join(' ', verdict.Objections)),
                    ]
                    : result.Warnings,
        };
    }

    private IEnumerable<Match> Pairs(ImmutableArray<int> circle)
    {
        for (int one = 0; one < circle.Length; one++)
        {
            for (int other = one + 1; other < circle.Length; other++)
            {
                MemberPair members = new(circle[one], circle[other]);
                PairScore pair = model.Pool.Score(model.IdOf(members.First), model.IdOf(members.Second));
                yield return new Match(pair.Mentee, pair.Mentor, pair.Score, Problem.Pins.Contains(members))
                {
                    Contributions = pair.Contributions,
                    KnownShare = pair.KnownShare,
                };
            }
        }
    }

    /// <summary>The most pairs that circles can have: as many as possible as large as possible.</summary>
    private long MostPairs()
    {
        long most = 0;
        for (long circles = Math.Max(1, Problem.FewestCircles); circles <= Problem.MostCircles; circles++)
        {
            long pairs = 0;
            long left = Problem.MemberCount;
            for (long circle = circles; circle > 0; circle--)
            {
                long size = Math.Min(Problem.Size.Max, left - ((circle - 1) * Problem.Size.Min));
                pairs += size * (size - 1) / 2;
                left -= size;
            }

            most = Math.Max(most, pairs);
        }

        return most;
    }
}
