using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.Peers;

/// <summary>A judged answer in the words of people. What was proved is taken from the verdict, never from the solver.</summary>
internal sealed class PeersAnswer(PeersQuestion question, string solver)
{
    /// <summary>Counting broken rules means scoring every pair of a person: done for everybody only up to this many, and for anybody on request.</summary>
    private const long MostPairsScored = 200_000;

    private readonly PeersModel model = question.Model;

    /// <summary>Whether there is nothing to tell: an answer that breaks the problem's bounds, or none although the search was finished.</summary>
    public static bool IsRejected(PeerClaim claim, PeerVerdict verdict) =>
        VerdictNumbers.IsRejected(verdict.Status, !claim.Edges.IsDefault, claim.Stop);

    /// <summary>The result when pins clash before anything can be solved.</summary>
    public MatchResult OfPinClashes() => Heading(StopReason.Finished, SolutionStatus.Infeasible) with { Clashes = model.Clashes };

    /// <summary>The result of a judged answer.</summary>
    /// <exception cref="RejectedSolutionException">There is nothing to tell.</exception>
    public MatchResult Of(PeerClaim claim, PeerVerdict verdict)
    {
        if (IsRejected(claim, verdict))
        {
            throw VerdictNumbers.Rejection(solver, [.. verdict.Objections.Select(objection => PeerObjections.InPeople(model, objection))]);
        }

        MatchResult result = Heading(claim.Stop, verdict.Status);
        if (verdict.Status == SolutionStatus.Infeasible)
        {
            return result with
            {
                Clashes =
                [
                    new Clash
                    {
                        Reason = ClashReason.NoStablePairs,
                        Mentees = [.. verdict.OddParty.Select(person => model.Pairs.Peers[person])],
                        Needed = verdict.OddParty.Length,
                    },
                ],
                Certificate = Certificate(PeerCertificateWords.Of(model, claim.Partition!)),
            };
        }

        result = result with { Certificate = verdict.Bound is null ? null : Certificate(PeerCertificateWords.Of(model, claim.Proof!)) };
        return verdict.Status == SolutionStatus.Unknown ? result : WithMatches(result, claim, verdict);
    }

    private static MatchCertificate Certificate(PeerCertificate peers) => new() { MentorPrices = [], Peers = peers };

    private MatchResult Heading(StopReason stop, SolutionStatus status) =>
        new(question)
        {
            Format = question.Heading.Format,
            Policy = question.Heading.Policy,
            Solver = solver,
            Objective = Objective.Of(model.Terms.Objective),
            Minimize = model.Terms.Minimize,
            ArePeers = true,
            Stop = stop,
            Status = status,
            MenteeCount = model.Pairs.Peers.Length,
            MentorCount = 0,
            Places = model.Pairs.Peers.Length / 2,
            EligiblePairs = model.Pairs.Count,
            MatchedBound = (model.Pairs.Peers.Length / 2) + (model.Terms.OddOneOut == OddOneOut.Trio ? 2 : 0),
            Warnings =
            [
                .. model.Reasons.PolicyWarnings.Select(problem => new MatchWarning(
                    WarningCode.PolicyAsksForUnknown,
                    0,
                    0,
                    problem.ToString()
                )),
            ],
        };

    private MatchResult WithMatches(MatchResult result, PeerClaim claim, PeerVerdict verdict)
    {
        ImmutableArray<int> trio = claim.Trio is { } three ? PairsOf(three) : [];
        ImmutableArray<Match> matches =
        [
            .. claim
                .Edges.Select(edge => MatchOf(model.PairOf(edge), isPinned: false))
                .Concat(trio.Select(pair => MatchOf(pair, isPinned: false)))
                .Concat(model.PinnedPairs.Select(pair => MatchOf(pair, isPinned: true)))
                .OrderBy(match => match.Mentee, StringComparer.Ordinal)
                .ThenBy(match => match.Mentor, StringComparer.Ordinal),
        ];
        long total = matches.Sum(match => match.Score.Millionths);
        long? gap = Gap(verdict);
        bool isOptimal = verdict.Status == SolutionStatus.Optimal;
        return result with
        {
            Matches = matches,
            Groups = claim.Trio is { } members ? [GroupOf(members)] : [],
            MatchedBound = isOptimal && model.Terms.Objective == AssignmentObjective.MostMatches ? matches.Length : result.MatchedBound,
            Total = new Score(total),
            Bound = gap is null ? null : new Score(checked(model.Terms.Minimize ? total - gap.Value : total + gap.Value)),
            Gap = gap is null ? null : new Score(gap.Value),
            Unmatched = [.. Unmatched(matches)],
            Warnings = [.. result.Warnings, .. Notes(claim, verdict)],
        };
    }

    /// <summary>A gap as large as the bonus of a pair says that a pair may be missing, and nothing about scores.</summary>
    private Int128 LeastUselessGap => model.Problem.MatchBonus == 0 ? long.MaxValue / 2 : model.Problem.MatchBonus / 2;

    /// <summary>
    /// How far the total may be from the best. Where waiting counts before scores, the bound is one on both together and says something about scores only when it is met.
    /// </summary>
    private long? Gap(PeerVerdict verdict) =>
        verdict.Status == SolutionStatus.Optimal ? 0
        : model.Terms.OddOneOut != OddOneOut.Waiting && verdict.Bound is { } bound && bound - verdict.Total < LeastUselessGap
            ? (long)Int128.Max(0, bound - verdict.Total)
        : null;

    private IEnumerable<MatchWarning> Notes(PeerClaim claim, PeerVerdict verdict)
    {
        if (verdict.IsStable)
        {
            yield return new MatchWarning(WarningCode.StablePairs, verdict.PairsChecked, 0);
        }
        else if (model.IsStable)
        {
            yield return new MatchWarning(WarningCode.NotProvedStable, 0, 0);
        }

        if (claim.Proof is not null && claim.Stop == StopReason.Finished && !verdict.Objections.IsEmpty)
        {
            yield return new MatchWarning(
                WarningCode.ProofRejected,
                verdict.Objections.Length,
                0,
                string.Join(' ', verdict.Objections.Select(objection => PeerObjections.InPeople(model, objection)))
            );
        }
    }

    private Match MatchOf(int pair, bool isPinned)
    {
        string one = model.Pairs.Peers[model.Pairs.First[pair]];
        string other = model.Pairs.Peers[model.Pairs.Second[pair]];
        PairExplanation reasons = model.Reasons.Explain(one, other);
        return new Match(one, other, model.ScoreOf(pair), isPinned)
        {
            Contributions = reasons.Contributions,
            KnownShare = reasons.KnownShare,
        };
    }

    private ImmutableArray<int> PairsOf(Trio trio) =>
        [model.Pairs.Find(trio.First, trio.Second), model.Pairs.Find(trio.First, trio.Third), model.Pairs.Find(trio.Second, trio.Third)];

    private MatchGroup GroupOf(Trio trio) =>
        new(
            "g1",
            [],
            [model.Pairs.Peers[trio.First], model.Pairs.Peers[trio.Second], model.Pairs.Peers[trio.Third]],
            new Score(PairsOf(trio).Sum(pair => model.Pairs.Millionths[pair]))
        );

    private IEnumerable<UnmatchedPerson> Unmatched(ImmutableArray<Match> matches)
    {
        HashSet<string> placed = [.. matches.SelectMany(match => new[] { match.Mentee, match.Mentor })];
        int[] eligible = new int[model.Pairs.Peers.Length];
        bool[] eligibleIsFree = new bool[eligible.Length];
        bool[] isFree = [.. model.Pairs.Peers.Select(id => !placed.Contains(id))];
        for (int pair = 0; pair < model.Pairs.Count; pair++)
        {
            (int one, int other) = (model.Pairs.First[pair], model.Pairs.Second[pair]);
            eligible[one]++;
            eligible[other]++;
            eligibleIsFree[one] |= isFree[other];
            eligibleIsFree[other] |= isFree[one];
        }

        long scored = 0;
        for (int person = 0; person < eligible.Length; person++)
        {
            if (!isFree[person])
            {
                continue;
            }

            bool nobody = eligible[person] == 0;
            scored += nobody ? eligible.Length : 0;
            yield return new UnmatchedPerson(
                model.Pairs.Peers[person],
                nobody ? UnmatchedReason.NoEligibleMentor
                    : eligibleIsFree[person] ? UnmatchedReason.NotChosen
                    : UnmatchedReason.Capacity
            )
            {
                Role = ParticipantRole.Peer,
                IsStable = model.IsStable,
                Eligible = eligible[person],
                Places = eligible[person],
                ForbiddenBy = nobody && scored <= MostPairsScored ? model.Reasons.ForbiddenTo(model.Pairs.Peers[person]) : [],
            };
        }
    }
}
