using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.MinimumOrClosed;
using MentorMatch.Optimization.Solvers.SideConstrained;
using MentorMatch.Optimization.Tests.Twins;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>A tree of cases proves the best that any of its leaves leaves possible, no less and no more, whatever is in the leaves.</summary>
public sealed class CaseTreeTests
{
    private const ulong Trees = 250;

    [Fact]
    public void Columns_that_may_close_are_bounded_by_the_best_leaf_of_any_tree()
    {
        int clashes = 0;
        int impossible = 0;
        for (ulong seed = 1; seed <= Trees; seed++)
        {
            SplitMix64 random = new(seed);
            RandomAssignment recipe = new()
            {
                MostRows = 5,
                MostColumns = 4,
                Capacity = 4,
                RowMinimums = 0.2,
                ColumnMinimums = 0.8,
                Objective = seed % 2 == 0 ? AssignmentObjective.BestTotal : AssignmentObjective.MostMatches,
            };
            MinimumOrClosedProblem problem = MinimumOrClosedSketch.Draw(recipe, random).Build();
            List<ColumnCase> cases = [];
            List<AssignmentVerdict> leaves = [];
            Grow(new ColumnState[problem.Core.ColumnCount]);
            AssignmentVerdict[] bounds = [.. leaves.Where(leaf => leaf.Status != SolutionStatus.Infeasible)];
            long matched = bounds.Select(leaf => leaf.MatchedBound).DefaultIfEmpty(0).Max();
            Int128? total = bounds
                .Where(leaf => problem.Core.Objective == AssignmentObjective.BestTotal || leaf.MatchedBound == matched)
                .Max(leaf => leaf.Bound);
            AssignmentVerdict verdict = MinimumOrClosedJudge.Judge(
                problem,
                new() { Stop = StopReason.Cancelled, Proof = new MinimumOrClosedProof([.. cases]) }
            );
            Assert.Empty(verdict.Objections);
            Assert.Equal((matched, total), (verdict.MatchedBound, verdict.Bound));
            Assert.Equal(bounds.Length == 0 ? SolutionStatus.Infeasible : SolutionStatus.Unknown, verdict.Status);
            Assert.Equal(problem.Core.EdgeCount, verdict.EdgesChecked);
            clashes += leaves.Count - bounds.Length;
            impossible += bounds.Length == 0 ? 1 : 0;

            void Grow(ColumnState[] states)
            {
                int column = Array.FindIndex(states, state => state == ColumnState.Undecided);
                while (column >= 0 && column < states.Length && (!problem.MayClose(column) || states[column] != ColumnState.Undecided))
                {
                    column++;
                }

                if (column >= 0 && column < states.Length && random.NextBoolean(0.8))
                {
                    cases.Add(new ColumnCase { Column = column });
                    foreach (ColumnState state in (ColumnState[])[ColumnState.Closed, ColumnState.Open])
                    {
                        states[column] = state;
                        Grow(states);
                    }

                    states[column] = ColumnState.Undecided;
                    return;
                }

                AssignmentProblem open = problem.Case(states);
                AssignmentClash? clash = new AuctionPathsSolver().Solve(open, new SolveOptions { Threads = 1 }).Clash;
                AssignmentProof proof = new(
                    [.. Enumerable.Range(0, open.ColumnCount).Select(_ => random.NextInt64(-3, 9))],
                    open.Objective == AssignmentObjective.MostMatches ? random.Next(0, 9) : 0,
                    random.NextBoolean(0.5) ? new CardinalityCut([], []) : null
                );
                ColumnCase leaf = new() { Clash = clash, Proof = clash is null ? proof : null };
                cases.Add(leaf);
                leaves.Add(
                    AssignmentJudge.Judge(
                        open,
                        new()
                        {
                            Stop = StopReason.Finished,
                            Clash = leaf.Clash,
                            Proof = leaf.Proof,
                        }
                    )
                );
            }
        }

        Assert.True(clashes > 50 && impossible > 5, $"{clashes} leaves have a clash, {impossible} problems no solution");
    }

    [Fact]
    public void Side_constraints_are_bounded_by_the_best_leaf_of_any_tree_and_by_the_bound_of_the_whole()
    {
        int around = 0;
        for (ulong seed = 1; seed <= Trees; seed++)
        {
            SplitMix64 random = new(seed);
            SideConstrainedAssignmentProblem problem = new RandomSideConstraints
            {
                Core = new RandomAssignment
                {
                    MostRows = 5,
                    MostColumns = 4,
                    Demand = 2,
                    Capacity = 2,
                    RowMinimums = 0.1,
                    Pins = 0.05,
                    Objective = seed % 2 == 0 ? AssignmentObjective.BestTotal : AssignmentObjective.MostMatches,
                },
                Most = 3,
                Signed = 0.4,
            }.Draw(random);
            AssignmentProblem core = problem.Core;
            bool byCount = core.Objective == AssignmentObjective.MostMatches;
            long worth = byCount ? random.Next(0, 30) : 0;
            CardinalityCut cut = new([], []);
            List<EdgeCase> cases = [];
            List<Int128> bounds = [];
            int[] free = [.. Enumerable.Range(0, core.EdgeCount).Except(core.PinnedEdges.ToArray()).OrderBy(_ => random.Next(0, 1000))];
            Grow([], []);
            PenaltyBound? whole = cases[0].Edge is null || random.NextBoolean(0.5) ? null : Draw();
            Int128 expected = bounds.Max();
            if (whole is not null)
            {
                cases[0] = cases[0] with { Bound = whole };
                Int128 limit = whole.Scale == 0 ? expected : Plain(whole, [], []);
                around += limit < expected ? 1 : 0;
                expected = Int128.Min(expected, limit);
            }

            AssignmentVerdict verdict = SideConstrainedJudge
                .Judge(
                    problem,
                    new SideConstrainedSolution
                    {
                        Stop = StopReason.Cancelled,
                        Proof = new SideConstrainedProof([.. cases]) { Cut = cut, MatchWorth = worth },
                    }
                )
                .Whole;
            long most = PlainCertifier.MostEdges(core, cut);
            Assert.Empty(verdict.Objections);
            Assert.Equal((most, (Int128?)(expected - (worth * most))), (verdict.MatchedBound, verdict.Bound));
            Assert.Equal((SolutionStatus.Unknown, core.EdgeCount), (verdict.Status, (int)verdict.EdgesChecked));

            void Grow(ImmutableArray<int> chosen, ImmutableArray<int> barred)
            {
                int depth = chosen.Length + barred.Length;
                if (depth < Math.Min(3, free.Length) && random.NextBoolean(0.7))
                {
                    // A bound inside the tree is allowed and says nothing.
                    cases.Add(new EdgeCase { Edge = free[depth], Bound = depth > 0 && random.NextBoolean(0.3) ? Draw() : null });
                    Grow(chosen, barred.Add(free[depth]));
                    Grow(chosen.Add(free[depth]), barred);
                    return;
                }

                PenaltyBound bound = Draw() with { Scale = random.Next(1, 4) };
                cases.Add(new EdgeCase { Bound = bound });
                bounds.Add(Plain(bound, chosen, barred));
            }

            PenaltyBound Draw() =>
                new(
                    random.Next(0, 4),
                    [.. problem.Constraints.Select(each => random.NextInt64(each.Low is null ? 0 : -4, each.High is null ? 1 : 5))],
                    [.. Enumerable.Range(0, core.ColumnCount).Select(_ => random.NextInt64(-5, 20))]
                );

            Int128 Plain(PenaltyBound bound, ImmutableArray<int> chosen, ImmutableArray<int> barred)
            {
                int[] kept = [.. Enumerable.Range(0, core.EdgeCount).Except(barred)];
                Int128 charged = 0;
                long[] weights = [.. kept.Select(edge => bound.Scale * (core.Weight(edge) + worth))];
                foreach ((SideConstraint each, long multiplier) in problem.Constraints.Zip(bound.Multipliers))
                {
                    charged += multiplier * (Int128)((multiplier > 0 ? each.High : each.Low) ?? 0);
                    for (int k = 0; k < kept.Length; k++)
                    {
                        weights[k] -= multiplier * each.CoefficientOf(core.RowOf(kept[k]), core.EdgeColumns[kept[k]], kept[k]);
                    }
                }

                AssignmentProblem penalised = AssignmentProblem
                    .FromEdges(
                        core.RowBounds,
                        core.ColumnBounds,
                        [.. kept.Select(core.RowOf)],
                        [.. kept.Select(edge => core.EdgeColumns[edge])],
                        weights,
                        AssignmentObjective.BestTotal
                    )
                    .WithPins([.. core.PinnedEdges.ToArray().Concat(chosen).Select(edge => Array.IndexOf(kept, edge))]);
                Int128 scaled = PlainCertifier.Bound(penalised, new AssignmentProof(bound.ColumnPrices, 0, null)) + charged;
                Int128 floor = scaled / bound.Scale;
                return floor * bound.Scale > scaled ? floor - 1 : floor;
            }
        }

        Assert.True(around > 5, $"The bound of the whole was the better one {around} times.");
    }
}
