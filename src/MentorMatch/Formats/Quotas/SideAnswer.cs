using System.Collections.Immutable;
using System.Numerics;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.SideConstrained;
using MentorMatch.Policies.Quotas;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.Quotas;

/// <summary>A judged matching with demands on the whole in the words of people.</summary>
internal static class SideAnswer
{
    private const int MostScores = 8;

    /// <exception cref="RejectedSolutionException">The solution is not feasible, or the solver finished without one and without a reason that holds.</exception>
    public static MatchResult Of(
        FormatQuestion question,
        SideModel model,
        ResultHeading heading,
        string solver,
        SideConstrainedSolution solution,
        SideConstrainedVerdict verdict
    )
    {
        PairingModel pairing = model.Pairing;
        AssignmentVerdict whole = verdict.Whole;
        if (IsRejected(solution, whole))
        {
            throw VerdictNumbers.Rejection(solver, [.. whole.Objections.Select(objection => ObjectionWords.InPeople(pairing, objection))]);
        }

        if (whole.Status == SolutionStatus.Infeasible)
        {
            return Infeasible(question, model, heading, solver, solution, verdict);
        }

        if (whole.Status == SolutionStatus.Unknown)
        {
            // The budget was spent, or the search stopped, before anything that keeps every demand was found.
            MatchResult nothing = PairingAnswer.Heading(question, pairing, heading, solver, solution.Stop, SolutionStatus.Unknown) with
            {
                Warnings = PairingAnswer.EarlyWarnings(pairing),
            };
            return VerdictNumbers.WithProof(nothing, whole, pairing.Shown) with
            {
                Certificate = whole.Bound is null ? null : new SideWords(model).Of(solution.Proof!),
            };
        }

        AssignmentSolution plain = new() { Stop = solution.Stop, Edges = solution.Edges };
        MatchResult result = PairingAnswer.Of(question, pairing, heading, solver, plain, whole with { Bound = null });
        result = VerdictNumbers.WithProof(result, whole, pairing.Shown) with
        {
            Certificate = whole.Bound is null ? null : new SideWords(model).Of(solution.Proof!),
            Quotas = [.. model.Demands.Select((_, k) => Finding(model, k, solution, whole.Bound is not null))],
            Unmatched = [.. result.Unmatched.Select(person => person with { IsUnderQuotas = true })],
            IdleMentors = [.. result.IdleMentors.Select(mentor => mentor with { IsUnderQuotas = true })],
        };
        return whole.Objections.IsEmpty
            ? result
            : result with
            {
                Warnings = result.Warnings.Add(
                    new MatchWarning(
                        WarningCode.ProofRejected,
                        whole.Objections.Length,
                        0,
                        string.Join(' ', whole.Objections.Select(objection => ObjectionWords.InPeople(pairing, objection)))
                    )
                ),
            };
    }

    /// <summary>Whether there is nothing to tell. Under demands even a search that was finished may have found nothing and shown nothing.</summary>
    public static bool IsRejected(SideConstrainedSolution solution, AssignmentVerdict verdict) =>
        verdict.Status == SolutionStatus.Unknown && (!solution.Edges.IsDefault || !verdict.Objections.IsEmpty);

    private static MatchResult Infeasible(
        FormatQuestion question,
        SideModel model,
        ResultHeading heading,
        string solver,
        SideConstrainedSolution solution,
        SideConstrainedVerdict verdict
    )
    {
        PairingModel pairing = model.Pairing;
        MatchResult result = PairingAnswer.Heading(question, pairing, heading, solver, solution.Stop, SolutionStatus.Infeasible);
        SideConstrainedProof proof = solution.Proof!;
        Clash clash = proof.Cases is [{ Clash: { } only }]
            ? ClashWords.Of(pairing, only)
            : new Clash
            {
                Reason = ClashReason.QuotasAtOdds,
                Quotas = [.. AtOdds(model, proof).Select(demand => demand.Name)],
                Needed = verdict.Reachable is { } reach && MayBeTold(model, reach) ? Limit(model, reach) : 0,
                Available = verdict.Reachable is { } reached && MayBeTold(model, reached) ? reached.Nearest : 0,
            };
        return result with
        {
            Clashes = [clash],
            Warnings = PairingAnswer.EarlyWarnings(pairing),
            Certificate = new SideWords(model).Of(proof),
        };
    }

    /// <summary>Whether what can be reached is a number of matches, and not one of few people by a private attribute.</summary>
    private static bool MayBeTold(SideModel model, ReachableSum reach) =>
        model.Demands[model.Owners[reach.Constraint]] is { Unit: QuotaUnit.Matches } demand
        && (!demand.IsPrivate || reach.Nearest is 0 or >= QuotaLimits.FewestShown);

    private static long Limit(SideModel model, ReachableSum reach)
    {
        SideConstraint constraint = model.Problem.Constraints[reach.Constraint];
        return (reach.IsLow ? constraint.Low : constraint.High)!.Value;
    }

    /// <summary>The demands that the proof charges for: whatever the others ask, these cannot be kept together.</summary>
    private static IEnumerable<Demand> AtOdds(SideModel model, SideConstrainedProof proof)
    {
        HashSet<int> charged =
        [
            .. proof
                .Cases.Select(each => each.Bound)
                .OfType<PenaltyBound>()
                .SelectMany(bound => Enumerable.Range(0, bound.Multipliers.Length).Where(c => bound.Multipliers[c] != 0))
                .Select(c => model.Owners[c]),
        ];
        return charged.Order().Select(owner => model.Demands[owner]);
    }

    /// <summary>A price as a score; one that no score can hold, which only a forged proof charges, as the largest.</summary>
    private static Score Price(decimal price) => new((long)decimal.Round(Math.Clamp(price, -long.MaxValue, long.MaxValue)));

    private static QuotaFinding Finding(SideModel model, int index, SideConstrainedSolution solution, bool isProofSound)
    {
        Demand demand = model.Demands[index];
        bool withheld = demand.IsWithheld(solution.Edges);
        PenaltyBound? bound = isProofSound ? solution.Proof!.Cases[0].Bound : null;

        // With a cut the proof says that there can be no more matches: then the price is one of scores.
        long worth = solution.Proof?.Cut is null ? model.Problem.MatchWorth : 0;
        decimal fewScores = MostScores * (decimal)Math.Max(model.Problem.Core.MaxWeight, -model.Problem.Core.MinWeight);
        decimal matches = 0;
        decimal scores = 0;
        for (int c = 0, part = 0; bound is { Scale: > 0 } && c < model.Owners.Length; c++)
        {
            if (model.Owners[c] == index)
            {
                decimal unit = demand.Parts[part++].SumOfAUnit;
                (decimal inMatches, decimal inScores) = Apart(bound.Multipliers[c], bound.Scale, worth, fewScores);
                matches += inMatches * unit;
                scores += inScores * unit;
            }
        }

        return new QuotaFinding(
            demand.Name,
            demand.Unit,
            demand.AtLeast,
            demand.AtMost,
            withheld ? null : demand.Measure(solution.Edges),
            withheld,
            withheld ? Score.Zero : Price(scores),
            withheld ? 0 : decimal.Round(matches, 2)
        );
    }

    /// <summary>
    /// What a multiplier charges, in matches and in scores. Two matchings that cost the same under the right multiplier differ in whole matches and in a few scores, and the
    /// denominator in lowest terms says in how many units of the constraint: (a matches and b scores) in d units is a ÷ d and b ÷ d in one. Where nothing of the kind fits,
    /// all of it is told as a part of a match.
    /// </summary>
    private static (decimal Matches, decimal Scores) Apart(long multiplier, long scale, long worth, decimal fewScores)
    {
        long common = (long)BigInteger.GreatestCommonDivisor(multiplier, scale);
        decimal charged = Math.Abs((decimal)multiplier / common);
        decimal units = (decimal)scale / common;
        if (worth == 0)
        {
            return (0, charged / units);
        }

        decimal matches = decimal.Round(charged / worth);
        decimal scores = charged - (matches * worth);
        return Math.Abs(scores) <= fewScores ? (matches / units, scores / units) : (charged / units / worth, 0);
    }
}
