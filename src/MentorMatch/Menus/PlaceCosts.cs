using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Sensitivity;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Menus;

/// <summary>What a place of each mentor is worth to the others, by position of the mentor.</summary>
internal static class PlaceCosts
{
    /// <summary>The prices of the proof: limits from below. <see langword="null"/> without a proof, and where waiting comes before scores: prices are then no scores.</summary>
    public static PlaceCost?[]? Prices(PairingModel model, MatchCertificate? certificate)
    {
        if (certificate is null)
        {
            return null;
        }

        PlaceCost?[] costs = new PlaceCost?[model.Pairs.Mentors.Length];
        Array.Fill(costs, new PlaceCost(0, Score.Zero, IsExact: false));
        foreach (MentorPrice price in certificate.MentorPrices)
        {
            costs[model.Pairs.IndexOfMentor(price.Mentor)] = new PlaceCost(0, price.Price, IsExact: false);
        }

        return costs;
    }

    /// <summary>
    /// What is lost when the mentor has one place less, exactly; nothing for a mentor whose place cannot be given away. <see langword="null"/> without a proven optimum, and where
    /// waiting comes before scores.
    /// </summary>
    public static PlaceCost?[]? Exact(PairingModel model, MatchResult result)
    {
        if (result.Certificate is null || result.Matches.IsEmpty)
        {
            return null;
        }

        AssignmentSolution solution = new()
        {
            Stop = result.Stop,
            Edges = [.. result.Matches.Select(match => model.EdgeOf(match.Pairing)).OfType<int>().Order()],
            Proof = CertificateWords.ToProof(model, result.Certificate, []),
        };
        AssignmentSensitivity? sensitivity = AssignmentSensitivity.Of(
            model.Problem,
            solution,
            new AuctionPathsSolver(),
            SolveOptions.Default
        );
        return sensitivity is null
            ? null
            :
            [
                .. sensitivity.PlaceLosses.Select(loss =>
                    loss is { } change ? new PlaceCost((int)change.Matches, new Score(change.Total), IsExact: true) : null
                ),
            ];
    }
}
