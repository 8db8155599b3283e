using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>The judge of circles against forgers.</summary>
public sealed class CirclesTamperingTests
{
    [Fact]
    public void Exchanging_two_members_is_rejected_unless_the_total_stays_and_nothing_breaks() =>
        ForEverySolved(
            (problem, solution) =>
            {
                Int128 total = CirclesJudge.Judge(problem, solution).Total;
                for (int one = 0; one < problem.MemberCount; one++)
                {
                    for (int other = 0; other < one; other++)
                    {
                        ImmutableArray<ImmutableArray<int>> circles =
                        [
                            .. solution.Circles.Select(circle =>
                                circle
                                    .Select(m =>
                                        m == one ? other
                                        : m == other ? one
                                        : m
                                    )
                                    .ToImmutableArray()
                            ),
                        ];
                        CirclesVerdict verdict = CirclesJudge.Judge(problem, solution with { Circles = circles });
                        Assert.Equal(verdict.Status == SolutionStatus.Optimal, verdict.Total == total && verdict.Objections.IsEmpty);
                    }
                }
            }
        );

    [Fact]
    public void Somebody_left_out_or_seated_twice_is_rejected() =>
        ForEverySolved(
            (problem, solution) =>
            {
                ImmutableArray<ImmutableArray<int>> circles = solution.Circles;
                ExpectRejected(problem, solution with { Circles = circles.SetItem(0, circles[0].RemoveAt(0)) });
                ExpectRejected(problem, solution with { Circles = circles.SetItem(0, circles[0].Add(circles[^1][^1])) });
                ExpectRejected(problem, solution with { Circles = circles.SetItem(0, circles[0].SetItem(0, problem.MemberCount)) });
                ExpectRejected(problem, solution with { Circles = circles.RemoveAt(0) });
                ExpectRejected(problem, solution with { Circles = [] });
            }
        );

    [Fact]
    public void No_prices_make_a_bound_below_the_optimum() =>
        ForEverySolved(
            (problem, solution) =>
            {
                SplitMix64 random = new(5);
                long optimum = BruteForceCircles.Solve(problem)!.Value;
                for (int round = 0; round < 40; round++)
                {
                    long[] prices = [.. Enumerable.Range(0, problem.MemberCount).Select(_ => random.NextInt64(-15, 25))];
                    CirclesProof proof = new([.. prices], random.NextInt64(-10, 10));
                    Assert.True(CompanionBound.Of(problem, proof, problem.FewestCircles) >= optimum);
                }
            }
        );

    [Fact]
    public void Prices_that_do_not_fit_the_members_are_rejected() =>
        ForEverySolved(
            (problem, solution) =>
            {
                CirclesVerdict verdict = CirclesJudge.Judge(problem, solution with { Proof = new CirclesProof([1], 0) });
                Assert.NotEmpty(verdict.Objections);
                Assert.NotEqual(SolutionStatus.Optimal, verdict.Status);
            }
        );

    [Fact]
    public void A_clash_that_is_none_is_rejected() =>
        ForEverySolved(
            (problem, solution) =>
            {
                foreach (CirclesClashKind kind in Enum.GetValues<CirclesClashKind>())
                {
                    CirclesClash clash = new(kind, [0, 1], [], 0, 0);
                    CirclesVerdict verdict = CirclesJudge.Judge(problem, solution with { Circles = default, Clash = clash });
                    Assert.Equal(SolutionStatus.Unknown, verdict.Status);
                    Assert.NotEmpty(verdict.Objections);
                }
            }
        );

    [Fact]
    public void A_clash_holds_without_trying_everything_and_its_pins_are_needed()
    {
        RandomCircles recipe = new()
        {
            LeastMembers = 20,
            MostMembers = 20,
            Size = new Bounds(3, 4),
            Forbidden = 0.3,
            Pins = 6,
        };
        int named = 0;
        for (ulong seed = 1; seed <= 60; seed++)
        {
            CirclesProblem problem = recipe.Draw(new SplitMix64(seed));
            CirclesSolution solution = new CirclesSolver { Effort = 1 }.Solve(problem, new() { Threads = 1 });
            if (solution.Clash is { Pins.Length: > 0 } clash)
            {
                Assert.Equal(SolutionStatus.Infeasible, CirclesJudge.Judge(problem, solution).Status);
                foreach (MemberPair pin in clash.Pins.Take(clash.Kind == CirclesClashKind.PinsJoinForbidden ? 1 : 0))
                {
                    CirclesSolution without = solution with { Clash = clash with { Pins = clash.Pins.Remove(pin) } };
                    Assert.Equal(SolutionStatus.Unknown, CirclesJudge.Judge(problem, without).Status);
                }

                named++;
            }
        }

        Assert.True(named > 10, $"{named} clashes were named");
    }

    private static void ForEverySolved(Action<CirclesProblem, CirclesSolution> check)
    {
        CompositionKind[] kinds = Enum.GetValues<CompositionKind>();
        int solved = 0;
        for (ulong seed = 1; solved < 40; seed++)
        {
            RandomCircles recipe = new()
            {
                LeastMembers = 6,
                MostMembers = 8,
                Size = new Bounds(2, 4),
                Forbidden = 0.1,
                Rules = [kinds[(int)(seed % 4)]],
            };
            CirclesProblem problem = recipe.Draw(new SplitMix64(seed));
            CirclesSolution solution = new CirclesSolver().Solve(problem, new() { Threads = 1 });
            if (!solution.Circles.IsDefault)
            {
                Assert.Equal(SolutionStatus.Optimal, CirclesJudge.Judge(problem, solution).Status);
                check(problem, solution);
                solved++;
            }
        }
    }

    private static void ExpectRejected(CirclesProblem problem, CirclesSolution solution)
    {
        CirclesVerdict verdict = CirclesJudge.Judge(problem, solution);
        Assert.Equal(SolutionStatus.Unknown, verdict.Status);
        Assert.NotEmpty(verdict.Objections);
    }
}
