using System.Globalization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.SideConstrained;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;
using Xunit.Abstractions;

namespace MentorMatch.Optimization.Tests.Properties;

/// <summary>Quotas and other side constraints against exhaustive search, always within the proven gap and nearly always without one.</summary>
public sealed class SideConstrainedProperties(ITestOutputHelper output)
{
    private const int ProblemsOfAKind = 200;

    private static readonly RandomAssignment Small = new()
    {
        MostRows = 8,
        MostColumns = 5,
        Capacity = 2,
    };

    public static TheoryData<string> Kinds => [.. Recipes.Keys];

    private static Dictionary<string, RandomSideConstraints> Recipes { get; } =
        new(StringComparer.Ordinal)
        {
            ["one constraint"] = new() { Core = Small with { MostColumns = 8, Capacity = 1 }, Most = 1 },
            ["some constraints"] = new() { Core = Small, Most = 3 },
            ["coefficients of either sign"] = new()
            {
                Core = Small,
                Most = 2,
                Signed = 1,
            },
            ["pins and minimums"] = new()
            {
                Core = Small with { Pins = 0.05, RowMinimums = 0.2, ColumnMinimums = 0.2 },
                Most = 2,
                Signed = 0.3,
            },
            ["ties"] = new() { Core = Small with { LeastWeight = 0, MostWeight = 1 }, Most = 2 },
            ["rows of several edges"] = new()
            {
                Core = Small with { MostRows = 6, Demand = 2 },
                Most = 2,
                Signed = 0.3,
            },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Small_problems_are_within_the_proven_gap_of_exhaustive_search_and_nearly_all_without_a_gap(string kind)
    {
        foreach (AssignmentObjective objective in (AssignmentObjective[])[AssignmentObjective.BestTotal, AssignmentObjective.MostMatches])
        {
            int exact = 0;
            int impossible = 0;
            for (ulong seed = 1; seed <= ProblemsOfAKind; seed++)
            {
                RandomSideConstraints recipe = Recipes[kind];
                SideConstrainedAssignmentProblem problem = (recipe with { Core = recipe.Core with { Objective = objective } }).Draw(
                    new SplitMix64(seed)
                );
                AssignmentOptimum? expected = BruteForceSideConstrained.Solve(problem);
                SideConstrainedSolution solution = new SideConstrainedSolver().Solve(problem, new SolveOptions { Threads = 1 });
                AssignmentVerdict verdict = SideConstrainedJudge.Judge(problem, solution).Whole;
                string about = string.Create(CultureInfo.InvariantCulture, $"{kind}, {objective}, seed {seed}");
                Assert.True(verdict.Objections.IsEmpty, $"{about}: {string.Join(" ", verdict.Objections)}");
                if (expected is null)
                {
                    Assert.True(verdict.Status == SolutionStatus.Infeasible, $"{about}: nothing is possible, and {verdict.Status}");
                    impossible++;
                    exact++;
                    continue;
                }

                Assert.True(verdict.Status is SolutionStatus.Optimal or SolutionStatus.Feasible, $"{about}: {verdict.Status}");
                long matched = objective == AssignmentObjective.MostMatches ? expected.Matched : verdict.Matched;
                Assert.True(
                    verdict.Matched <= matched && (verdict.Matched < matched || verdict.Total <= expected.Total),
                    $"{about}: better than the best"
                );
                Assert.True(
                    objective == AssignmentObjective.BestTotal
                        ? verdict.Bound >= expected.Total
                        : verdict.MatchedBound > expected.Matched
                            || (verdict.MatchedBound == expected.Matched && verdict.Bound >= expected.Total),
                    $"{about}: the bound {verdict.Bound} is not above {expected.Total}"
                );
                exact += verdict.Status == SolutionStatus.Optimal ? 1 : 0;
                Assert.True(
                    verdict.Status != SolutionStatus.Optimal || (verdict.Total == expected.Total && verdict.Matched == matched),
                    $"{about}: {verdict.Total} was judged optimal, {expected.Total} is"
                );
            }

            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kind}, {objective}: no gap in {exact} of {ProblemsOfAKind} cases, {impossible} of them proved impossible"
                )
            );
            Assert.True(exact >= ProblemsOfAKind * 95 / 100);
        }
    }

    [Fact]
    public void With_little_effort_what_is_found_keeps_the_constraint_and_the_bound_still_holds()
    {
        int close = 0;
        for (ulong seed = 1; seed <= ProblemsOfAKind; seed++)
        {
            SideConstrainedAssignmentProblem problem = Recipes["one constraint"].Draw(new SplitMix64(seed));
            AssignmentOptimum? expected = BruteForceSideConstrained.Solve(problem);
            SideConstrainedSolution solution = new SideConstrainedSolver { Effort = 100 }.Solve(problem, new SolveOptions { Threads = 1 });
            AssignmentVerdict verdict = SideConstrainedJudge.Judge(problem, solution).Whole;
            string about = string.Create(CultureInfo.InvariantCulture, $"seed {seed}");
            Assert.True(verdict.Objections.IsEmpty, $"{about}: {string.Join(" ", verdict.Objections)}");
            if (expected is null)
            {
                Assert.True(verdict.Status is SolutionStatus.Infeasible or SolutionStatus.Unknown, $"{about}: {verdict.Status}");
                continue;
            }

            Assert.True(verdict.Status != SolutionStatus.Infeasible, $"{about}: called impossible");
            Assert.True(
                verdict.Bound is null || verdict.Bound >= expected.Total || verdict.MatchedBound > expected.Matched,
                $"{about}: the bound is too low"
            );
            Assert.True(verdict.Status != SolutionStatus.Optimal || verdict.Total == expected.Total, $"{about}: judged optimal");
            close += verdict.Status is SolutionStatus.Optimal or SolutionStatus.Feasible ? 1 : 0;
        }

        Assert.True(close >= ProblemsOfAKind / 2);
    }
}
