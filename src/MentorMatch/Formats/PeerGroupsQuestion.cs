using System.Collections.Immutable;
using MentorMatch.Formats.PeerGroups;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;

namespace MentorMatch.Formats;

/// <summary>Who sits with whom when everybody is in one circle: one circles problem.</summary>
internal sealed class PeerGroupsQuestion : FormatQuestion
{
    private PeerGroupsQuestion(PeerGroupsModel model, ResultHeading heading)
    {
        Model = model;
        Heading = heading;
    }

    /// <summary>The problem and its people.</summary>
    public PeerGroupsModel Model { get; }

    /// <summary>What the result says about the question.</summary>
    public ResultHeading Heading { get; }

    public static PeerGroupsQuestion Of(
        Cohort cohort,
        MatchingPolicy policy,
        PeerGroupsFormat format,
        MatchOptions options,
        CancellationToken cancellationToken
    ) => new(PeerGroupsModel.Of(cohort, policy, format, options, cancellationToken), new ResultHeading(format.Name, policy.Name));

    /// <inheritdoc/>
    public override MatchResult Solve(MatchOptions options, CancellationToken cancellationToken)
    {
        CirclesSolver solver = new();
        PeerGroupsAnswer answer = new(this, solver.Name);
        if (!Model.PinClashes.IsEmpty)
        {
            return answer.OfPinClashes();
        }

        (CirclesSolution solution, CirclesVerdict verdict, MatchTiming timing) = TimedWork.Do(
            options,
            () => solver.Solve(Model.Problem, TimedWork.Limits(options), cancellationToken),
            solution => CirclesJudge.Judge(Model.Problem, solution)
        );
        return answer.Of(solution, verdict) with { Timing = timing };
    }

    /// <inheritdoc/>
    public override JudgedClaim Judge(ResultDocument document, ClaimFindings findings)
    {
        PeerGroupsAnswer answer = new(this, document.Solver);
        if (!Model.PinClashes.IsEmpty)
        {
            return new JudgedClaim(SolutionStatus.Infeasible, 0, answer.OfPinClashes());
        }

        CirclesSolution claim = Claim(document, findings);
        CirclesVerdict verdict = CirclesJudge.Judge(Model.Problem, claim);
        int pairs = verdict.PairsChecked > 0 ? Model.EligiblePairs : 0;
        if (PeerGroupsAnswer.IsRejected(claim, verdict))
        {
            findings.AddRange(verdict.Objections);
            return new JudgedClaim(verdict.Status, pairs, null);
        }

        return new JudgedClaim(verdict.Status, pairs, answer.Of(claim, verdict));
    }

    /// <inheritdoc/>
    public override Explanation Explain(MatchResult result, string person)
    {
        ThrowIfUnknown(person, nameof(person));
        MatchGroup? circle = result.Groups.FirstOrDefault(group => group.Members.Contains(person, StringComparer.Ordinal));
        ImmutableArray<string> others = circle is null ? [] : [.. circle.Members.Where(member => !Is(member, person))];
        return new Explanation(person)
        {
            Group = circle,
            Matches =
            [
                .. others.Select(other => PairExplanation.Of(Model.Pool.Score(person, other)) with { Mentee = person, Mentor = other }),
            ],
            Pinned = [.. others.Where(other => Model.PairOf(person, other) is { } pair && Model.Problem.Pins.Contains(pair))],
        };
    }

    /// <inheritdoc/>
    public override PairExplanation Explain(string person, string partner)
    {
        ThrowIfUnknown(person, nameof(person));
        ThrowIfUnknown(partner, nameof(partner));
        return PairExplanation.Of(Model.Pool.Score(person, partner));
    }

    private static bool Is(string id, string other) => string.Equals(id, other, StringComparison.Ordinal);

    private void ThrowIfUnknown(string id, string parameter)
    {
        if (Model.Pool.IndexOf(id) < 0)
        {
            throw new ArgumentException($"There is no peer {id} among the {Model.Pool.People.Length} people.", parameter);
        }
    }

    private CirclesSolution Claim(ResultDocument document, ClaimFindings findings)
    {
        if (document.Status == SolutionStatus.Infeasible)
        {
            return new CirclesSolution
            {
                Stop = document.Stop,
                Clash = document.Clashes.IsEmpty ? null : CircleClashWords.ToClaim(Model, DocumentRows.ToClash(document.Clashes[0])),
            };
        }

        return new CirclesSolution
        {
            Stop = document.Stop,
            Circles =
                document.Status == SolutionStatus.Unknown
                    ? default
                    : [.. document.Groups.Select(group => group.Members.Select(id => Known(id, findings)).ToImmutableArray())],
            Proof = document.Certificate?.Circles is { } certificate ? ToProof(certificate, findings) : null,
        };
    }

    private int Known(string id, ClaimFindings findings)
    {
        int member = Model.Pool.IndexOf(id);
        if (member < 0)
        {
            findings.Add(findings.Wording.UnknownInGroup(id));
        }

        return member;
    }

    private CirclesProof ToProof(CircleCertificate certificate, ClaimFindings findings)
    {
        long[] prices = new long[Model.Pool.People.Length];
        foreach (NamedScore line in certificate.Prices)
        {
            if (Model.Pool.IndexOf(line.Name) is var member and >= 0)
            {
                prices[member] = line.Score.Millionths;
            }
            else
            {
                findings.Add(findings.Wording.UnknownInCertificate(line.Name));
            }
        }

        List<int> apart = [];
        foreach (string id in certificate.Apart.IsDefault ? [] : certificate.Apart)
        {
            if (Model.Pool.IndexOf(id) is var member and >= 0)
            {
                apart.Add(member);
            }
            else
            {
                findings.Add(findings.Wording.UnknownInCertificate(id));
            }
        }

        return new CirclesProof([.. prices], certificate.CompanionPrice.Millionths, [.. apart]);
    }
}
