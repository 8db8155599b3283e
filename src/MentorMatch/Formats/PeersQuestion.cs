using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Formats.Peers;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>Which peer meets which: one matching in a general graph.</summary>
internal sealed class PeersQuestion : FormatQuestion
{
    private PeersQuestion(PeersModel model, ResultHeading heading)
    {
        Model = model;
        Heading = heading;
    }

    /// <summary>The problem and its people.</summary>
    public PeersModel Model { get; }

    /// <summary>What the result says about the question.</summary>
    public ResultHeading Heading { get; }

    /// <summary>The question that a cohort asks.</summary>
    public static PeersQuestion Of(
        Cohort cohort,
        MatchingPolicy policy,
        PeersFormat format,
        MatchOptions options,
        CancellationToken cancellationToken
    )
    {
        PeerScorer scorer = new(cohort, policy, format.RepeatDiscount);
        ThrowIfWrong(cohort, policy, format);
        ScoringReports? reports = options.Progress is null ? null : new ScoringReports(options.Progress);
        ScoredPeers pairs = scorer.ScoreAll(options.Threads, reports, cancellationToken);
        PeerTerms terms = new()
        {
            Objective = policy.Objective.OfAssignment,
            OddOneOut = format.OddOneOut,
            Pins = PeerPins.Normal(cohort.Pins),
        };
        int[]? waiting = format.OddOneOut == OddOneOut.Waiting ? WaitingRanks(cohort, pairs, format.WaitingAttribute) : null;
        return new PeersQuestion(
            PeersModel.Build(pairs, terms, scorer, waiting, format.Stable),
            new ResultHeading(format.Name, policy.Name)
        );
    }

    /// <summary>The question that own scores ask.</summary>
    /// <exception cref="ArgumentException">The terms contradict each other or name people who are not among the pairs.</exception>
    public static PeersQuestion Of(ScoredPeers pairs, PeerTerms terms)
    {
        PeerTerms normal = terms with { Pins = PeerPins.Normal(terms.Pins) };
        List<string> problems =
        [
            .. normal
                .Pins.Where(pin => pairs.IndexOf(pin.Mentee) < 0 || pairs.IndexOf(pin.Mentor) < 0)
                .Select(pin => $"The pin {pin.Mentee}, {pin.Mentor} names somebody who is not among the {pairs.Peers.Length} peers."),
        ];
        if (terms.Minimize && terms.Objective != AssignmentObjective.MostMatches)
        {
            problems.Add($"Minimize asks for {nameof(AssignmentObjective.MostMatches)}, not {terms.Objective}.");
        }

        if (terms.OddOneOut == OddOneOut.Waiting)
        {
            problems.Add("Nothing is known of how long people waited: the odd one out is single or joins a trio.");
        }

        return problems.Count == 0
            ? new PeersQuestion(PeersModel.Build(pairs, normal), new ResultHeading(ResultHeading.OwnPeerScores, null))
            : throw new ArgumentException(string.Join('\n', problems), nameof(terms));
    }

    /// <inheritdoc/>
    public override MatchResult Solve(MatchOptions options, CancellationToken cancellationToken)
    {
        PeersAnswer answer = new(this, PeerMethod.SolverName(Model));
        if (!Model.Clashes.IsEmpty)
        {
            return answer.OfPinClashes();
        }

        (PeerClaim claim, PeerVerdict verdict, MatchTiming timing) = TimedWork.Do(
            options,
            () => PeerMethod.Solve(Model, TimedWork.Limits(options), cancellationToken),
            claim => PeerMethod.Judge(Model, claim)
        );
        return answer.Of(claim, verdict) with { Timing = timing };
    }

    /// <inheritdoc/>
    public override JudgedClaim Judge(ResultDocument document, ClaimFindings findings)
    {
        PeersAnswer answer = new(this, document.Solver);
        if (!Model.Clashes.IsEmpty)
        {
            return new JudgedClaim(SolutionStatus.Infeasible, 0, answer.OfPinClashes());
        }

        PeerClaim claim = Claim(document, findings);
        PeerVerdict verdict = PeerMethod.Judge(Model, claim);
        if (PeersAnswer.IsRejected(claim, verdict))
        {
            findings.AddRange(verdict.Objections.Select(objection => PeerObjections.InPeople(Model, objection)));
            return new JudgedClaim(verdict.Status, verdict.PairsChecked, null);
        }

        return new JudgedClaim(verdict.Status, verdict.PairsChecked, answer.Of(claim, verdict));
    }

    /// <inheritdoc/>
    public override bool IsStable => Model.IsStable;

    /// <inheritdoc/>
    public override MatchResult? SolveWithPin(Pairing pin, MatchOptions options, CancellationToken cancellationToken) =>
        Origin is null
            ? Of(Model.Pairs, Model.Terms with { Pins = [.. Model.Terms.Pins, pin] }).Solve(options, cancellationToken)
            : base.SolveWithPin(pin, options, cancellationToken);

    /// <inheritdoc/>
    public override Explanation Explain(MatchResult result, string person)
    {
        ThrowIfUnknown(person);
        ImmutableArray<string> partners =
        [
            .. result.Matches.Where(match => Is(match.Mentee, person)).Select(match => match.Mentor),
            .. result.Matches.Where(match => Is(match.Mentor, person)).Select(match => match.Mentee),
        ];
        UnmatchedPerson? unmatched = result.Unmatched.FirstOrDefault(left => Is(left.Id, person));
        return new Explanation(person)
        {
            ArePeers = true,
            Matches =
            [
                .. partners
                    .Where(partner => !Is(partner, person))
                    .Select(partner => Model.Reasons.Explain(person, partner) with { Mentee = person, Mentor = partner }),
            ],
            Pinned = [.. partners.Where(partner => Model.Terms.Pins.Any(pin => Is(pin.Mentee, partner) || Is(pin.Mentor, partner)))],
            Unmatched = unmatched is { Reason: UnmatchedReason.NoEligibleMentor, ForbiddenBy.IsEmpty: true }
                ? unmatched with
                {
                    ForbiddenBy = Model.Reasons.ForbiddenTo(person),
                }
                : unmatched,
        };
    }

    /// <inheritdoc/>
    public override PairExplanation Explain(string person, string partner)
    {
        ThrowIfUnknown(person);
        ThrowIfUnknown(partner);
        return Model.Reasons.Explain(person, partner);
    }

    private static bool Has(Trio trio, int person) => person == trio.First || person == trio.Second || person == trio.Third;

    private static bool Is(string id, string other) => string.Equals(id, other, StringComparison.Ordinal);

    private static void ThrowIfWrong(Cohort cohort, MatchingPolicy policy, PeersFormat format)
    {
        HashSet<string> peers = [.. cohort.TakingPartAsPeers.Select(person => person.Id)];
        List<DataProblem> problems = [.. PinSides.NotAmongPeers(cohort, peers.Contains)];
        if (format.OddOneOut == OddOneOut.Waiting && !policy.Objective.PutsMatchesFirst)
        {
            problems.Add(
                new DataProblem
                {
                    Code = "waiting-without-most-matches",
                    Message = "who waited longest can be matched first only where most matches come first",
                    Maybe = "the policy's objective should be most-matches",
                }
            );
        }

        if (format.OddOneOut == OddOneOut.Waiting)
        {
            problems.AddRange(
                cohort
                    .TakingPartAsPeers.Where(person =>
                        person.Attributes[format.WaitingAttribute] is [var text, ..] && !IsNumber(text, out _)
                    )
                    .Select(person =>
                        new DataProblem
                        {
                            Code = "waiting-not-a-number",
                            Column = format.WaitingAttribute,
                            PersonId = person.Id,
                            Message =
                                $"{Quoted.Text(person.Id)} has waited {Quoted.Text(person.Attributes[format.WaitingAttribute][0])}, which is no number",
                            Maybe = "write how many rounds, weeks or days it was: 3",
                        }.At(person.Source)
                    )
            );
        }

        if (problems.Count > 0)
        {
            throw new DataProblemsException([.. problems]);
        }
    }

    private static bool IsNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    /// <summary>
    /// How long each peer has waited, as a rank among the different times. Whom a matching with most pairs can serve is a matroid, so any weights in the right order serve
    /// who waited longest first, and ranks are the smallest ones.
    /// </summary>
    private static int[] WaitingRanks(Cohort cohort, ScoredPeers pairs, string attribute)
    {
        Dictionary<string, decimal> times = new(StringComparer.Ordinal);
        foreach (Participant person in cohort.TakingPartAsPeers)
        {
            times[person.Id] = person.Attributes[attribute] is [var text, ..] && IsNumber(text, out decimal time) ? time : 0;
        }

        decimal[] different = [.. times.Values.Distinct().Order()];
        return [.. pairs.Peers.Select(id => Array.BinarySearch(different, times[id]))];
    }

    private void ThrowIfUnknown(string person)
    {
        if (Model.Pairs.IndexOf(person) < 0)
        {
            throw new ArgumentException($"There is no peer {person} among the {Model.Pairs.Peers.Length} peers.", nameof(person));
        }
    }

    private PeerClaim Claim(ResultDocument document, ClaimFindings findings)
    {
        List<string> unknown = [];
        PeerCertificate? certificate = document.Certificate?.Peers;
        TrioMatchingProof? proof = certificate is null || Model.IsStable ? null : PeerCertificateWords.ToProof(Model, certificate, unknown);
        StablePartition? partition = certificate is null ? null : PeerCertificateWords.ToPartition(Model, certificate, unknown);
        findings.AddRange(unknown.Select(findings.Wording.UnknownInCertificate));
        if (document.Status == SolutionStatus.Infeasible)
        {
            return new PeerClaim { Stop = document.Stop, Partition = partition };
        }

        Trio? trio = document.Groups is [{ Members.Length: 3 } group, ..] ? ToTrio(group, findings) : null;
        return new PeerClaim
        {
            Stop = document.Stop,
            Edges = document.Status == SolutionStatus.Unknown ? default : Edges(document, trio, findings),
            Trio = trio,
            Proof = proof,
        };
    }

    private Trio? ToTrio(GroupRow group, ClaimFindings findings)
    {
        int[] members = [.. group.Members.Select(Model.Pairs.IndexOf).Where(member => member >= 0).Order()];
        if (members.Length == 3 && members.All(member => !Model.IsPinned[member]))
        {
            return new Trio(members[0], members[1], members[2]);
        }

        findings.Add(findings.Wording.NotEligible(group.Members[0], group.Members[1]));
        return null;
    }

    /// <summary>The edges of the pairs: what the trio's members have among themselves is the trio's, and what is pinned is decided.</summary>
    private ImmutableArray<int> Edges(ResultDocument document, Trio? trio, ClaimFindings findings)
    {
        List<int> edges = [];
        foreach (MatchRow match in document.Matches)
        {
            int one = Model.Pairs.IndexOf(match.First);
            int other = Model.Pairs.IndexOf(match.Second);
            int edge = Model.EdgeOf(one, other);
            if (trio is { } three && Has(three, one) && Has(three, other))
            {
                continue;
            }

            if (edge >= 0)
            {
                edges.Add(edge);
            }
            else if (!Model.PinnedPairs.Contains(Model.Pairs.Find(one, other)))
            {
                findings.Add(findings.Wording.NotEligible(match.First, match.Second));
            }
        }

        edges.Sort();
        return [.. edges];
    }
}
