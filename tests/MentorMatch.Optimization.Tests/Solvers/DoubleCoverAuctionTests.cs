using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Testing;

namespace MentorMatch.Optimization.Tests.Solvers;

/// <summary>The auction of the double cover: what it agrees on is exactly tight, and little is left for the paths.</summary>
public sealed class DoubleCoverAuctionTests
{
    [Theory]
    [InlineData(1_000_000)]
    [InlineData(1_000)]
    [InlineData(3)]
    public void After_settling_every_match_is_among_the_best_of_its_row_and_few_rows_are_without_one(int weights)
    {
        Adjacency graph = new(Drawn(vertices: 2_000, weights));
        Bounds[] once = [.. Enumerable.Repeat(Bounds.AtMost(1), graph.Start.Length - 1)];
        AssignmentProblem cover = AssignmentProblem.FromRows(
            once,
            once,
            graph.Start,
            graph.Other,
            [.. graph.DoubledWeight.Select(w => w / 2)],
            AssignmentObjective.BestTotal
        );
        Scale scale = Scale.Of(cover);
        WorkingGraph<int> working = new(cover, new PinLoads(cover), scale, isSymmetric: true, threads: 1);
        PartialMatching<int> matching = new(working);
        int[] prices = SymmetricPrices.Of(working, 0);
        StopSignal never = new(SolveOptions.Default, CancellationToken.None);

        new DoubleCoverAuction<int>(working.ByRow, prices, 0, (int)scale.Grain, never).Run(
            (int)Math.Max(1, scale.FirstEpsilon / 60),
            matching
        );

        int without = 0;
        for (int row = 0; row < working.Rows; row++)
        {
            int best = 0;
            foreach ((int column, int weight) in working.ByRow.Of(row))
            {
                best = Math.Max(best, weight - prices[column]);
            }

            if (matching.RowCount[row] == 1)
            {
                Mate<int> mate = matching.Mates[matching.RowSlot[row]];
                Assert.Equal(best, mate.Weight - prices[mate.Column]);
            }
            else if (best > 0)
            {
                without++;
            }
        }

        Assert.InRange(without, 0, working.Rows / 50);
    }

    private static GeneralMatchingProblem Drawn(int vertices, int weights)
    {
        SplitMix64 random = new(3);
        HashSet<(int, int)> pairs = [];
        while (pairs.Count < 8 * vertices)
        {
            (int one, int other) = (random.Next(vertices), random.Next(vertices));
            if (one != other)
            {
                pairs.Add((Math.Min(one, other), Math.Max(one, other)));
            }
        }

        return GeneralMatchingProblem.FromEdges(
            vertices,
            [.. pairs.Select(p => p.Item1)],
            [.. pairs.Select(p => p.Item2)],
            [.. pairs.Select(_ => 1L + random.Next(weights))],
            AssignmentObjective.BestTotal
        );
    }
}
