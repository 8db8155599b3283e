using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Analysis;
using MentorMatch.Analysis.Changes;
using MentorMatch.Analysis.Comparing;
using MentorMatch.Analysis.Fairness;
using MentorMatch.Analysis.Recruiting;
using MentorMatch.Formats;
using MentorMatch.Live;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Programmes;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Hardening;

/// <summary>A solver of the user's own is judged at every door that asks it: the impossible is refused by name, and what is not the best is never told as the best.</summary>
public sealed class ForeignSolverTests
{
    private static readonly FormatCase Case = FormatCase.Of("ratio");
    private static readonly Cohort People = Case.Cohort.WithPins([new Pairing("eve", "ada")]);
    private static readonly MatchingPolicy Quotas = FormatCase.Of("quotas").Policy;
    private static readonly ImmutableArray<Pairing> Current =
    [
        new("eve", "ada"),
        new("noor", "cleo"),
        new("sam", "ada"),
        new("uma", "bao"),
    ];
    private static readonly ImmutableArray<Programme> Programmes =
    [
        new()
        {
            Name = "all",
            Cohort = People,
            Policy = Case.Policy,
            Format = (PairingFormat)Case.Format,
        },
        new()
        {
            Name = "few",
            Cohort = People.Without("bao").Without("uma"),
            Policy = Case.Policy,
            Format = new OneToOneFormat(),
        },
    ];

    /// <summary>Everything that asks the solver of the options: what it says is the best, and whether that is so.</summary>
    private static readonly Dictionary<string, Func<MatchOptions, IEnumerable<(string Claim, bool Holds)>>> Doors = new(
        FormatCase.All.Where(one => !one.ArePeers && one.Name != "stable a-la-carte").Select(OfFormat),
        StringComparer.Ordinal
    )
    {
        ["live"] = OfLive,
        ["frontier"] = OfFrontier,
        ["rematch list"] = options => OfList(Case.Policy, options),
        ["rematch list under quotas"] = options => OfList(Quotas, options),
        ["rematch at most"] = OfAtMost,
        ["rematch at a price"] = options => OfPrice(Case.Policy, options),
        ["rematch at a price under quotas"] = options => OfPrice(Quotas, options),
        ["programmes"] = OfProgrammes,
        ["recruit"] = OfRecruiting,
        ["comparison"] = OfComparison,
        ["attribute left out"] = OfAttributeLeftOut,
        ["review"] = OfReview,
    };

    public static TheoryData<string, string, int> Impossible => Lies("too many", "twice", "unknown", "nobody", "nothing", "no clash");

    public static TheoryData<string, string, int> Worse =>
        Lies("fewer", "fewer, no prices", "stopped with fewer", "stopped with nobody", "stopped with nothing", "no prices");

    public static TheoryData<string> Names => [.. Doors.Keys];

    [Theory]
    [MemberData(nameof(Impossible))]
    public void The_impossible_is_refused_by_name(string door, string lie, int honest)
    {
        LyingSolver solver = new(lie, honest);
        Exception? fault = Record.Exception(() => Doors[door](Case.Options with { Solver = solver }).ToArray());
        if (!solver.HasToldTheImpossible)
        {
            Assert.True(fault is null || (door == "live" && fault is InvalidOperationException), $"{fault}");
        }
        else
        {
            Assert.IsType<RejectedSolutionException>(fault);
            Assert.StartsWith("The answer of the solver liar was ", fault.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Worse))]
    public void What_is_worse_or_was_stopped_is_never_told_as_the_best(string door, string lie, int honest)
    {
        (string Claim, bool Holds)[] claims = [];
        Exception? fault = Record.Exception(() => claims = [.. Doors[door](Case.Options with { Solver = new LyingSolver(lie, honest) })]);
        Assert.True(
            fault switch
            {
                null => true,
                RejectedSolutionException refused => refused.Message.Contains(
                    "the solver liar was not proved best",
                    StringComparison.Ordinal
                ),
                DataProblemsException problems => problems.Problems[0].Code == "change-price-not-proved",
                OperationCanceledException => door == "attribute left out",
                _ => door == "live" && fault is InvalidOperationException,
            },
            $"{fault}"
        );
        Assert.All(claims, claim => Assert.True(claim.Holds, claim.Claim));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_solver_that_tells_the_truth_is_believed(string door)
    {
        (string Claim, bool Holds)[] claims = [.. Doors[door](Case.Options with { Solver = new LyingSolver("", int.MaxValue) })];
        Assert.NotEmpty(claims);
        Assert.All(claims, claim => Assert.True(claim.Holds, claim.Claim));
    }

    [Fact]
    public void A_price_whose_plan_was_not_proved_is_told_even_when_the_solver_knew_nothing_at_all()
    {
        LyingSolver solver = new("stopped with nothing", honest: 0, lies: 1);
        DataProblemsException refused = Assert.Throws<DataProblemsException>(() =>
            Rematch.WithPrice(Current, People, Case.Policy, Case.Format, new Score(50_000), Case.Options with { Solver = solver })
        );
        Assert.Equal("change-price-not-proved", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public void Advice_is_called_cut_short_when_the_solver_gave_up_on_a_plan()
    {
        RecruitingAdvice whole = RecruitingAdvice.Of(People, Case.Policy, Case.Format, Case.Options);
        RecruitingAdvice cut = RecruitingAdvice.Of(
            People,
            Case.Policy,
            Case.Format,
            Case.Options with
            {
                Solver = new LyingSolver("stopped with fewer", honest: 3),
            }
        );
        Assert.False(whole.IsCutShort);
        Assert.NotEmpty(whole.Profiles);
        Assert.True(cut.IsCutShort);
    }

    /// <summary>Every door with every lie, told from the first answer on or after some that were honest.</summary>
    private static TheoryData<string, string, int> Lies(params string[] lies)
    {
        TheoryData<string, string, int> rows = [];
        foreach (string door in Doors.Keys)
        {
            foreach (string lie in lies)
            {
                foreach (int honest in FormatCase.All.Any(one => one.Name == door) ? [0, 1] : (int[])[0, 1, 4])
                {
                    rows.Add(door, lie, honest);
                }
            }
        }

        return rows;
    }

    private static KeyValuePair<string, Func<MatchOptions, IEnumerable<(string Claim, bool Holds)>>> OfFormat(FormatCase one)
    {
        Cohort cohort = one.Cohort.WithPins([new Pairing("eve", "ada")]);
        return new(
            one.Name,
            options =>
                Claims(
                    Matcher.Match(cohort, one.Policy, one.Format, one.Options with { Solver = options.Solver }),
                    Matcher.Match(cohort, one.Policy, one.Format, one.Options)
                )
        );
    }

    private static IEnumerable<(string, bool)> OfLive(MatchOptions options)
    {
        LiveMatching live = LiveMatching.Start(People.WithPins([]), Case.Policy, Case.Format, options);
        MatchResult honest = Matcher.Match(live.Cohort, Case.Policy, Case.Format, Case.Options);
        yield return ($"{live.Matched} {live.Total}", live.Total == honest.Total && live.Matched == honest.Matches.Length);
    }

    private static IEnumerable<(string, bool)> OfFrontier(MatchOptions options) =>
        Frontier
            .Of(People, Case.Policy, Case.Format, new FrontierSettings { Attribute = "department" }, options)
            .Points.Where(point => point.Policy is not null)
            .Select(point =>
            {
                MatchResult honest = Matcher.Match(People, point.Policy!, Case.Format, Case.Options);
                return (
                    $"{point.Aim} {point.Matched} {point.Total}",
                    point.Matched == honest.Matches.Length && point.Total == honest.Total
                );
            });

    private static IEnumerable<(string, bool)> OfList(MatchingPolicy policy, MatchOptions options) =>
        Rematch
            .PriceList(Current, People, policy, Case.Format, options)
            .Lines.Where(line => line.Status is SolutionStatus.Optimal or SolutionStatus.Infeasible)
            .Select(line =>
            {
                MatchResult honest = Rematch.WithAtMost(
                    Current,
                    People,
                    policy,
                    Case.Format,
                    line.MostChanges ?? Current.Length,
                    Case.Options
                );
                return ($"{line}", line.Status == honest.Status && line.Matched == honest.Matches.Length && line.Total == honest.Total);
            });

    private static IEnumerable<(string, bool)> OfAtMost(MatchOptions options) =>
        Enumerable
            .Range(0, 3)
            .SelectMany(changes =>
                Claims(
                    Rematch.WithAtMost(Current, People, Case.Policy, Case.Format, changes, options),
                    Rematch.WithAtMost(Current, People, Case.Policy, Case.Format, changes, Case.Options)
                )
            );

    private static IEnumerable<(string, bool)> OfPrice(MatchingPolicy policy, MatchOptions options)
    {
        Score price = new(50_000);
        MatchResult plan = Rematch.WithPrice(Current, People, policy, Case.Format, price, options);
        MatchResult honest = Rematch.WithPrice(Current, People, policy, Case.Format, price, Case.Options);
        yield return (
            $"{plan.Status} {plan.Matches.Length} {plan.Total}",
            plan.Status != SolutionStatus.Optimal || (plan.Matches.Length == honest.Matches.Length && Value(plan) == Value(honest))
        );

        long Value(MatchResult result) =>
            result.Total.Millionths + (price.Millionths * result.Matches.Count(match => Current.Contains(match.Pairing)));
    }

    private static IEnumerable<(string, bool)> OfProgrammes(MatchOptions options)
    {
        SharedLimits limits = new() { Mentors = SharedLimits.None.Mentors.Add("ada", 2).Add("cleo", 1) };
        ProgrammesResult result = Matcher.Match(Programmes, limits, options);
        ProgrammesResult honest = Matcher.Match(Programmes, limits, Case.Options);
        yield return (
            $"{result.Status} {result.Matched} {result.Total}",
            result.Status switch
            {
                SolutionStatus.Optimal => result.Matched == honest.Matched && result.Total == honest.Total,
                SolutionStatus.Infeasible => false,
                _ => true,
            }
        );
    }

    private static IEnumerable<(string, bool)> OfRecruiting(MatchOptions options)
    {
        RecruitingAdvice advice = RecruitingAdvice.Of(People, Case.Policy, Case.Format, options);
        RecruitingAdvice honest = RecruitingAdvice.Of(People, Case.Policy, Case.Format, Case.Options);
        foreach ((string, bool) claim in Claims(advice.Result, honest.Result))
        {
            yield return claim;
        }

        foreach (PlaceWorth place in advice.Places)
        {
            yield return ($"{place}", honest.Places.Any(one => one.Mentor == place.Mentor && one.Gain == place.Gain));
        }

        foreach (ProfileWorth worth in advice.Profiles)
        {
            yield return (
                $"{worth}",
                honest.Profiles.Any(one =>
                    one.Profile == worth.Profile
                    && one.FirstPlace == worth.FirstPlace
                    && (worth.Mentor is null || worth.Mentor == one.Mentor)
                )
            );
        }

        foreach (ProfileBundle bundle in advice.Bundles)
        {
            yield return ($"{bundle}", honest.Bundles.Contains(bundle) || advice.IsCutShort);
        }
    }

    private static IEnumerable<(string, bool)> OfComparison(MatchOptions options)
    {
        Contender[] contenders = [new("one", Case.Policy, Case.Format), new("other", Quotas, Format.OneToOne)];
        ComparisonOptions few = new() { Resamples = 4, Draws = 4 };
        PlanComparison told = PlanComparison.Of(People, contenders, few, options);
        PlanComparison honest = PlanComparison.Of(People, contenders, few, Case.Options);
        return told
            .Plans.Zip(honest.Plans)
            .SelectMany(pair => Claims(pair.First.Result, pair.Second.Result))
            .Append(
                (
                    "the best of baselines",
                    told.Baselines.Select(one => (one.HighestTotal, one.MostMatched))
                        .SequenceEqual(honest.Baselines.Select(one => (one.HighestTotal, one.MostMatched)))
                )
            )
            .Append(
                (
                    "resampling",
                    told.Resampling!.Infeasible == honest.Resampling!.Infeasible
                        && told.Resampling.Plans.SequenceEqual(honest.Resampling.Plans)
                )
            );
    }

    private static IEnumerable<(string, bool)> OfAttributeLeftOut(MatchOptions options)
    {
        AttributeLeftOut told = AttributeLeftOut.Of(People, Case.Policy, Case.Format, "department", options);
        yield return (string.Create(CultureInfo.InvariantCulture, $"{told.MatchedBefore} {told.MatchedAfter}"), true);
    }

    /// <summary>The review of a plan that was made honestly; what it asks again is judged again.</summary>
    private static IEnumerable<(string, bool)> OfReview(MatchOptions options)
    {
        MatchResult plan = Matcher.Match(People, Case.Policy, Case.Format, Case.Options);
        PlanReview told = PlanReview.Of(plan, People, Case.Policy, Case.Format, earlier: null, options);
        Assert.NotNull(told.Frontier);
        return told
            .Frontier.Points.Where(point => point.Policy is not null)
            .Select(point =>
                ($"{point.Aim} {point.Total}", point.Total == Matcher.Match(People, point.Policy!, Case.Format, Case.Options).Total)
            )
            .Append(("recruiting", told.Recruiting!.Result.Status != SolutionStatus.Optimal || told.Recruiting.Result.Total == plan.Total));
    }

    private static IEnumerable<(string, bool)> Claims(MatchResult told, MatchResult honest)
    {
        yield return (
            $"{told.Status} {told.Matches.Length} {told.Total}",
            told.Status switch
            {
                SolutionStatus.Optimal => (told.Matches.Length == honest.Matches.Length || !told.Objective.PutsMatchesFirst)
                    && told.Total == honest.Total,
                SolutionStatus.Infeasible => honest.Status == SolutionStatus.Infeasible,
                _ => true,
            }
        );
    }

    /// <summary>Tells the truth for so many answers, then a lie for so many; may be asked by several threads.</summary>
    private sealed class LyingSolver(string lie, int honest, int lies = int.MaxValue) : ISolver<AssignmentProblem, AssignmentSolution>
    {
        private int asked;

        public string Name => "liar";

        /// <summary>Whether an answer broke a bound, or was none without a reason that holds.</summary>
        public bool HasToldTheImpossible { get; private set; }

        public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
        {
            AssignmentSolution truth = new AuctionPathsSolver().Solve(problem, SolveOptions.Default, CancellationToken.None);
            int number = Interlocked.Increment(ref asked) - 1;
            if (truth.Edges.IsDefault || number < honest || number - honest >= lies)
            {
                return truth;
            }

            AssignmentSolution told = lie switch
            {
                "too many" => truth with { Edges = [.. Enumerable.Range(0, problem.EdgeCount)] },
                "twice" when !truth.Edges.IsEmpty => truth with { Edges = [truth.Edges[0], .. truth.Edges] },
                "unknown" => truth with { Edges = [.. truth.Edges, problem.EdgeCount] },
                "nobody" => truth with { Edges = [] },
                "nothing" => new AssignmentSolution { Stop = StopReason.Finished },
                "no clash" => new AssignmentSolution
                {
                    Stop = StopReason.Finished,
                    Clash = new AssignmentClash(ClashKind.RowMinimums, [0], [], [], 1, 0),
                },
                "fewer" => truth with { Edges = Fewer(problem, truth) },
                "fewer, no prices" => truth with { Edges = Fewer(problem, truth), Proof = null },
                "stopped with fewer" => truth with { Edges = Fewer(problem, truth), Stop = StopReason.TimeLimit },
                "stopped with nobody" => truth with { Edges = [.. problem.PinnedEdges], Proof = null, Stop = StopReason.TimeLimit },
                "stopped with nothing" => new AssignmentSolution { Stop = StopReason.TimeLimit },
                "no prices" => truth with { Proof = null },
                _ => truth,
            };
            bool isImpossible =
                (told.Stop == StopReason.Finished || !told.Edges.IsDefault)
                && AssignmentJudge.Judge(problem, told).Status == SolutionStatus.Unknown;
            if (isImpossible && (lie.StartsWith("stopped", StringComparison.Ordinal) || lie.StartsWith("fewer", StringComparison.Ordinal)))
            {
                return truth;
            }

            HasToldTheImpossible |= isImpossible;
            return told;
        }

        /// <summary>One edge less, where that breaks no minimum and no pin.</summary>
        private static ImmutableArray<int> Fewer(AssignmentProblem problem, AssignmentSolution truth) =>
            truth
                .Edges.Select(edge => truth.Edges.Remove(edge))
                .FirstOrDefault(
                    edges => AssignmentJudge.Judge(problem, truth with { Edges = edges }).Status != SolutionStatus.Unknown,
                    truth.Edges
                );
    }
}
