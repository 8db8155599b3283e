using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.AllPairs;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Optimization.Tests.Twins;
using MentorMatch.Testing;

namespace MentorMatch.Optimization.Tests.AllPairs;

/// <summary>The bounds over all pairs are those of the plain definitions on the stored graph, for forged evidence too.</summary>
public sealed class AllPairsBoundTests
{
    [Fact]
    public void A_price_so_low_that_a_value_would_wrap_around_does_not_hide_the_best_pair()
    {
        // The claim takes 5 where 9 could be had. A column at such a price looks like a loss once the difference wraps around, and 5 like the bound.
        AllPairsProblem problem = AllPairsSketches.Of(1, 2, 1, (_, column) => column == 0 ? 5 : 9, AssignmentObjective.BestTotal);
        AllPairsSolution poor = new()
        {
            Core = problem.Only([new NodePair(0, 0)]),
            Claim = new() { Stop = StopReason.Finished, Edges = [0] },
        };
        foreach (long price in (long[])[long.MinValue, long.MinValue + 8, long.MinValue + 9, -1L << 62, 1L << 62, long.MaxValue])
        {
            foreach (PairReading reading in Enum.GetValues<PairReading>())
            {
                AssignmentProof forged = new([5, price], 0, null);
                AssignmentVerdict verdict = AllPairsJudge.Judge(problem, poor with { Claim = poor.Claim with { Proof = forged } }, reading);
                Assert.Equal(SolutionStatus.Feasible, verdict.Status);
                Assert.True(verdict.Bound is null || verdict.Bound >= 9);
                Assert.Equal(verdict.Bound is null ? 0 : 2, verdict.EdgesChecked);
            }
        }
    }

    [Fact]
    public void Any_cut_allows_what_the_plain_definition_says_and_none_what_the_maxima_do() =>
        Sketches.Hold(
            Sketches.Everything with
            {
                Pins = 0.1,
            },
            sketch =>
            {
                AssignmentProblem stored = sketch.Build();
                AllPairsProblem problem = AllPairsSketches.Of(sketch);

                // Nobody takes more partners than there are, and a row no more than it has.
                AssignmentProblem least = stored
                    .WithRowBounds([
                        .. Enumerable
                            .Range(0, stored.RowCount)
                            .Select(row =>
                                Bounds.AtMost(Math.Min(stored.RowBounds[row].Max, stored.RowStarts[row + 1] - stored.RowStarts[row]))
                            ),
                    ])
                    .WithColumnBounds([
                        .. stored.ColumnBounds.ToArray().Select(each => Bounds.AtMost(Math.Min(each.Max, stored.RowCount))),
                    ]);
                SplitMix64 random = new((ulong)stored.EdgeCount + 1);
                for (int forgery = 0; forgery < 5; forgery++)
                {
                    CardinalityCut cut = new(
                        [.. Enumerable.Range(0, stored.RowCount).Where(_ => random.NextBoolean(0.5))],
                        [.. Enumerable.Range(0, stored.ColumnCount).Where(_ => random.NextBoolean(0.5))]
                    );
                    Assert.Equal(PlainCertifier.MostEdges(least, cut), MatchedBound(problem, stored, cut));
                }

                long rows = PlainCertifier.MostEdges(least, new CardinalityCut([], []));
                long columns = PlainCertifier.MostEdges(
                    least,
                    new CardinalityCut([.. Enumerable.Range(0, stored.RowCount)], [.. Enumerable.Range(0, stored.ColumnCount)])
                );
                Assert.Equal(Math.Min(rows, columns), MatchedBound(problem, stored, null));
            }
        );

    [Theory]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(1025)]
    public void Rows_are_added_up_once_each_however_many_there_are(int rows)
    {
        SplitMix64 random = new((ulong)rows);
        AllPairsProblem problem = AllPairsSketches.Of(
            rows,
            3,
            rows / 4,
            (_, _) => random.NextBoolean(0.2) ? PairWeights.Absent : random.Next(-5, 20),
            AssignmentObjective.MostMatches,
            demand: 2
        );
        AssignmentProblem stored = problem.Around([], [0, 1, 2]);
        AssignmentProof proof = new([7, -3, 2], 5, new CardinalityCut([.. Enumerable.Range(0, rows).Where(row => row % 3 > 0)], [1]));
        foreach (PairReading reading in Enum.GetValues<PairReading>())
        {
            foreach (int threads in (int[])[0, 1, 3])
            {
                AllPairsBound bound = new(problem, reading, threads == 0 ? -1 : threads);
                Assert.Equal(PlainCertifier.Bound(stored, proof), bound.Of(proof, 0, []));
            }
        }

        Assert.Equal(
            PlainCertifier.MostEdges(stored, proof.Cut!),
            MatchedBound(problem, stored, proof.Cut, [.. Enumerable.Repeat(2, rows)])
        );
    }

    [Fact]
    public void Prices_beyond_what_a_scan_orders_bound_as_the_plain_definition_says()
    {
        AllPairsProblem problem = AllPairsSketches.Of(
            4,
            3,
            2,
            (row, column) => (row * 7) + (column * 5) - 9,
            AssignmentObjective.BestTotal,
            2
        );
        AssignmentProblem stored = problem.Around([], [0, 1, 2]);
        long half = BestPairs.ValueLimit / 2;
        foreach (long price in (long[])[half, half + 1, -half, -half - 1, 1L << 40, -1L << 40, 1L << 62, -1L << 62])
        {
            AssignmentProof proof = new([3, price, -2], 0, null);
            foreach (PairReading reading in Enum.GetValues<PairReading>())
            {
                Assert.Equal(PlainCertifier.Bound(stored, proof), new AllPairsBound(problem, reading, 1).Of(proof, 0, []));
            }
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(PairWeights.Limit)]
    public void Rows_of_any_length_bound_as_the_plain_definition_says_at_prices_of_any_size(int largest)
    {
        SplitMix64 random = new((ulong)largest);
        foreach (int columns in (int[])[1, 7, 8, 9, 16, 17, 40, 67])
        {
            foreach (long size in (long[])[1, 10, 1 << 28, (1 << 29) - 1, 1 << 29, (1 << 29) + 1, 1L << 31, 1L << 40])
            {
                foreach (int demand in (int[])[0, 1, 3])
                {
                    AllPairsProblem problem = AllPairsSketches.Of(
                        5,
                        columns,
                        2,
                        (_, _) => random.NextBoolean(0.2) ? PairWeights.Absent : random.Next(-largest, largest),
                        AssignmentObjective.BestTotal,
                        demand
                    );
                    AssignmentProblem stored = problem.Around([], [.. Enumerable.Range(0, columns)]);
                    AssignmentProof proof = new([.. Enumerable.Range(0, columns).Select(_ => size * random.Next(-8, 9) / 8)], 0, null);
                    foreach (PairReading reading in Enum.GetValues<PairReading>())
                    {
                        Assert.Equal(PlainCertifier.Bound(stored, proof), new AllPairsBound(problem, reading, 1).Of(proof, 0, []));
                    }
                }
            }
        }
    }

    [Fact]
    public void Of_many_wrong_edges_of_a_core_the_first_is_named_whatever_the_threads()
    {
        AllPairsProblem problem = AllPairsSketches.Of(2000, 2, 1000, (row, column) => row + column, AssignmentObjective.BestTotal);
        AssignmentProblem core = problem.Around([], [0, 1]);
        long[] weights = [.. Enumerable.Range(0, core.EdgeCount).Select(core.Weight)];
        foreach (int edge in (int[])[2401, 2402, 3100, 3999])
        {
            weights[edge]++;
        }

        AllPairsSolution solution = new()
        {
            Core = core.WithWeights(weights, AssignmentObjective.BestTotal),
            Claim = new() { Stop = StopReason.Finished, Edges = [] },
        };
        foreach (int threads in (int[])[0, 1, 2, 3])
        {
            Assert.Equal(
                "Edge 2401 of the core, row 1200 and column 1, is no pair of that weight.",
                Assert.Single(AllPairsJudge.Judge(problem, solution, threads: threads).Objections)
            );
        }
    }

    [Fact]
    public void A_bonus_is_for_most_matches_alone_and_may_be_nothing()
    {
        foreach (AssignmentObjective objective in Enum.GetValues<AssignmentObjective>())
        {
            AllPairsProblem problem = AllPairsSketches.Of(2, 2, 1, (row, column) => row + column, objective);
            foreach (long bonus in (long[])[-1, 0, 1])
            {
                List<string> objections = [];
                Int128? bound = new AllPairsBound(problem, PairReading.EveryPair, 1).Of(
                    new AssignmentProof([1, 2], bonus, null),
                    2,
                    objections
                );
                bool allowed = bonus == 0 || (bonus > 0 && objective == AssignmentObjective.MostMatches);
                Assert.Equal(allowed, bound is not null);
                Assert.Equal(allowed ? 0 : 1, objections.Count);
            }
        }
    }

    [Fact]
    public void A_core_that_differs_in_any_one_thing_is_refused()
    {
        AllPairsProblem problem = new(
            new DensePairWeights(2, 2, new[] { 5, 1, 1, PairWeights.Absent }),
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            AssignmentObjective.BestTotal,
            [new NodePair(0, 0)]
        );
        AssignmentProblem core = problem.Only([new(0, 1), new(1, 0)]);
        Bounds[] others = [Bounds.AtMost(1), Bounds.AtMost(2)];
        AssignmentProblem invented = AssignmentProblem
            .FromEdges(problem.RowBounds, problem.ColumnBounds, [0, 1], [0, 1], [5, 0], AssignmentObjective.BestTotal)
            .WithPins([0]);
        Assert.Equal(SolutionStatus.Feasible, Judged(core).Status);
        foreach (
            AssignmentProblem other in (AssignmentProblem[])
                [
                    core.WithRowBounds(others),
                    core.WithColumnBounds(others),
                    core.WithObjective(AssignmentObjective.MostMatches),
                    core.WithPins([]),
                    core.WithPins([0, 1]),
                    core.WithPins([1]),
                    core.WithPins([2]),
                    core.WithWeights([5, 1, 2], AssignmentObjective.BestTotal),
                    core.WithWeights([5, 1, 0], AssignmentObjective.BestTotal),
                    invented,
                ]
        )
        {
            AssignmentVerdict verdict = Judged(other);
            Assert.Equal((SolutionStatus.Unknown, 0L), (verdict.Status, verdict.EdgesChecked));
            Assert.Contains("core", Assert.Single(verdict.Objections), StringComparison.Ordinal);
        }

        AssignmentVerdict Judged(AssignmentProblem other) =>
            AllPairsJudge.Judge(
                problem,
                new AllPairsSolution
                {
                    Core = other,
                    Claim = new() { Stop = StopReason.Finished, Edges = [0] },
                }
            );
    }

    [Fact]
    public void A_clash_over_all_pairs_counts_the_pairs_that_the_core_lacks()
    {
        // Two rows that must be matched; the second column is missing from the core, not from the problem.
        AllPairsProblem problem = Demanding(1, 1);
        AssignmentClash clash = new(ClashKind.RowMinimums, [0, 1], [0], [], 2, 1);
        AssignmentVerdict verdict = Judged(problem, clash);
        Assert.Equal((SolutionStatus.Unknown, 0L), (verdict.Status, verdict.EdgesChecked));
        Assert.Equal("The clash is none: 2 needed, 2 available.", Assert.Single(verdict.Objections));
        AssignmentVerdict refuted = Judged(Demanding(1, 0), clash);
        Assert.Equal((SolutionStatus.Infeasible, 4L), (refuted.Status, refuted.EdgesChecked));
        Assert.Empty(refuted.Objections);
        Assert.Equal(SolutionStatus.Unknown, Judged(problem, clash with { Rows = default }).Status);
        Assert.Equal(SolutionStatus.Unknown, Judged(problem, clash with { Kind = ClashKind.ColumnMinimums, Columns = default }).Status);
        Assert.Equal(SolutionStatus.Unknown, Judged(problem, clash with { Rows = [0, 2] }).Status);

        // The same from the columns' side.
        AllPairsProblem turned = new(
            new DensePairWeights(2, 2, new[] { 1, 1, 1, 1 }),
            [Bounds.AtMost(1), Bounds.AtMost(0)],
            [Bounds.Exactly(1), Bounds.Exactly(1)],
            AssignmentObjective.BestTotal
        );
        AssignmentClash ofColumns = new(ClashKind.ColumnMinimums, [0], [0, 1], [], 2, 1);
        Assert.Equal(SolutionStatus.Infeasible, Judged(turned, ofColumns).Status);
        Assert.Equal(SolutionStatus.Unknown, Judged(turned, ofColumns with { Columns = [0] }).Status);
        Assert.Equal(SolutionStatus.Unknown, Judged(problem, null).Status);

        AssignmentVerdict Judged(AllPairsProblem judged, AssignmentClash? claim) =>
            AllPairsJudge.Judge(
                judged,
                new AllPairsSolution
                {
                    Core = judged.Only([new(0, 0), new(1, 0)]),
                    Claim = new() { Stop = StopReason.Finished, Clash = claim },
                }
            );
    }

    [Fact]
    public void Pins_beyond_a_maximum_clash_over_all_pairs()
    {
        AllPairsProblem problem = new(
            new DensePairWeights(2, 2, new[] { 1, 1, 1, 1 }),
            [Bounds.AtMost(1), Bounds.AtMost(2)],
            [Bounds.AtMost(1), Bounds.AtMost(2)],
            AssignmentObjective.MostMatches,
            [new(0, 0), new(0, 1), new(1, 0)]
        );
        foreach (ClashKind kind in (ClashKind[])[ClashKind.PinsExceedRow, ClashKind.PinsExceedColumn])
        {
            foreach (int node in (int[])[0, 1])
            {
                AssignmentClash clash = new(kind, [node], [node], [], 2, 1);
                AllPairsSolution claim = new()
                {
                    Core = problem.Only([]),
                    Claim = new() { Stop = StopReason.Finished, Clash = clash },
                };
                Assert.Equal(node == 0 ? SolutionStatus.Infeasible : SolutionStatus.Unknown, AllPairsJudge.Judge(problem, claim).Status);
            }
        }
    }

    private static AllPairsProblem Demanding(int first, int second) =>
        new(
            new DensePairWeights(2, 2, new[] { 1, 1, 1, 1 }),
            [Bounds.Exactly(1), Bounds.Exactly(1)],
            [Bounds.AtMost(first), Bounds.AtMost(second)],
            AssignmentObjective.BestTotal
        );

    private static long MatchedBound(AllPairsProblem problem, AssignmentProblem stored, CardinalityCut? cut, int[]? taken = null) =>
        new AllPairsBound(problem, PairReading.EveryPair, 1).MostMatches(cut, taken ?? new int[stored.RowCount], []);
}
