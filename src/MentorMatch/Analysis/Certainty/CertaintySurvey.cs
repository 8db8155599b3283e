using System.Collections.Immutable;
using MentorMatch.Analysis.Reasons;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Certainty;

/// <summary>Asks the prepared questions about a plan, pair by pair.</summary>
/// <param name="result">The plan.</param>
/// <param name="sensitivity">The prepared questions.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class CertaintySurvey(MatchResult result, PlanSensitivity sensitivity, CancellationToken cancellationToken)
{
    private readonly PairingModel model = sensitivity.Model;
    private readonly HashSet<int> chosen = [.. result.Matches.Select(match => sensitivity.Model.EdgeOf(match.Pairing)!.Value)];

    /// <summary>The pairs of other best plans: the first of them, their number, and the number of pairs that no best plan has.</summary>
    public (ImmutableArray<TiedPair> First, int Tied, int InNone) Ties()
    {
        ImmutableArray<TiedPair>.Builder first = ImmutableArray.CreateBuilder<TiedPair>();
        int tied = 0;
        int inNone = 0;
        for (int edge = 0; edge < model.Problem.EdgeCount; edge++)
        {
            if (chosen.Contains(edge))
            {
                continue;
            }

            if (sensitivity.StandingOf(edge) == PairStanding.InNone)
            {
                inNone++;
                continue;
            }

            if (++tied <= PlanCertainty.MostTiesListed)
            {
                Pairing pairing = model.PairingOf(edge);
                first.Add(new TiedPair(pairing.Mentee, pairing.Mentor, new Score(model.Pairs.Millionths[edge])));
            }
        }

        return (first.ToImmutable(), tied, inNone);
    }

    /// <summary>How sure a match is.</summary>
    public PairCertainty Of(Match match, bool withMargin)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int edge = model.EdgeOf(match.Pairing)!.Value;
        PairBlanks? blanks = model.Reasons.BlanksOf(match.Mentee, match.Mentor);
        PairCertainty pair = new(match.Mentee, match.Mentor, match.Score, sensitivity.StandingOf(edge))
        {
            IsPinned = match.Pinned,
            Blanks = blanks,
        };
        if (!withMargin)
        {
            return pair;
        }

        PlanChange? without = pair.Standing == PairStanding.InSome ? default(PlanChange) : sensitivity.Without(edge)?.Change;
        (string? runnerUp, PlanChange? change) = RunnerUp(model.Problem.RowOf(edge));
        return pair with
        {
            Without = without,
            RunnerUp = runnerUp,
            WithRunnerUp = change,
            StandsAtWorst = blanks is null ? null : Explainer.StandsAtWorst(match.Score, blanks, without),
        };
    }

    /// <summary>The other mentor whom a mentee could have at the least cost to the whole; of equal ones the first.</summary>
    private (string? Mentor, PlanChange? Change) RunnerUp(int row)
    {
        ImmutableArray<PlanChange?> changes = sensitivity.WithEach(row);
        int first = model.Problem.RowStarts[row];
        int best = -1;
        for (int k = 0; k < changes.Length; k++)
        {
            if (changes[k] is { } change && (best < 0 || IsBetter(change, changes[best]!.Value)) && !chosen.Contains(first + k))
            {
                best = k;
            }
        }

        return best < 0 ? (null, null) : (model.PairingOf(first + best).Mentor, changes[best]);
    }

    private bool IsBetter(PlanChange one, PlanChange other) =>
        one.Matches != other.Matches ? one.Matches > other.Matches
        : result.Minimize ? one.Total < other.Total
        : one.Total > other.Total;
}
