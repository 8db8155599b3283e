using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Programmes;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Programmes;

/// <summary>Several programmes that share people, matched in one solve.</summary>
public sealed class ProgrammesTests
{
    private static readonly MatchingPolicy Policy = new() { Objective = Objective.BestTotal, Criteria = [Criterion.Skills] };

    private static readonly Programme Tech = new()
    {
        Name = "tech",
        Policy = Policy,
        Format = new OneToOneFormat(),
        Cohort = Cohort.Create(
            mentors: [Someone.Mentor("ada").Offering("SQL:5"), Someone.Mentor("bao").Offering("SQL:4")],
            mentees: [Someone.Mentee("noor").Wanting("SQL")]
        ),
    };

    private static readonly Programme Women = new()
    {
        Name = "women",
        Policy = Policy,
        Format = new RatioFormat { MaxMentees = 2 },
        Cohort = Cohort.Create(
            mentors: [Someone.Mentor("ada").Offering("SQL:5", "Law:5")],
            mentees: [Someone.Mentee("noor").Wanting("SQL", "Cooking"), Someone.Mentee("zoe").Wanting("Law")]
        ),
    };

    [Fact]
    public void A_mentors_own_capacity_holds_over_all_programmes()
    {
        Programme[] programmes =
        [
            Tech with
            {
                Cohort = WithCapacity(Tech.Cohort, "ada", 1),
            },
            Women with
            {
                Cohort = WithCapacity(Women.Cohort, "ada", 1),
            },
        ];
        ProgrammesResult result = Matcher.Match(programmes);
        Assert.Equal(SolutionStatus.Optimal, result.Status);
        Assert.Equal("tech: noor-bao | women: zoe-ada", Words(result));
        Assert.Equal(1.8m, result.Total.ToDecimal());
        Assert.All(result.Programmes, each => Assert.Equal(SolutionStatus.Optimal, each.Result.Status));
    }

    [Fact]
    public void Without_a_limit_each_programme_is_as_if_by_itself()
    {
        ProgrammesResult result = Matcher.Match([Women, Tech]);
        Assert.Equal("tech: noor-ada | women: noor-ada zoe-ada", Words(result));
        Assert.Equal(Matcher.Match(Tech.Cohort, Policy, Tech.Format).Words(), result["tech"].Words());
        Assert.Throws<ArgumentException>(() => result["sales"]);
    }

    [Fact]
    public void A_limit_of_a_mentee_counts_over_all_programmes()
    {
        SharedLimits limits = new()
        {
            Mentees = SharedLimits.None.Mentees.Add("noor", 1),
            Mentors = SharedLimits.None.Mentors.Add("ada", 2),
        };
        ProgrammesResult result = Matcher.Match([Tech, Women], limits);
        Assert.Equal(SolutionStatus.Optimal, result.Status);
        Assert.Equal(1, result.Programmes.Sum(each => each.Result.Matches.Count(match => match.Mentee == "noor")));
        Assert.Equal(2m, result.Total.ToDecimal());
    }

    [Fact]
    public void Pins_beyond_a_shared_limit_are_named()
    {
        SharedLimits limits = new() { Mentors = SharedLimits.None.Mentors.Add("ada", 1) };
        ProgrammesResult result = Matcher.Match(
            [
                Tech with
                {
                    Cohort = Tech.Cohort.WithPins([new Pairing("noor", "ada")]),
                },
                Women with
                {
                    Cohort = Women.Cohort.WithPins([new Pairing("zoe", "ada")]),
                },
            ],
            limits
        );
        Assert.Equal(SolutionStatus.Infeasible, result.Status);
        ProgrammeClash clash = Assert.Single(result.Clashes);
        Assert.Equal("", clash.Programme);
        Assert.Equal(ClashReason.PinsExceedMentor, clash.Clash.Reason);
        Assert.Equal(["noor", "zoe"], clash.Clash.Mentees.AsEnumerable());
        Assert.Equal(["ada"], clash.Clash.Mentors.AsEnumerable());
        Assert.Equal(2, clash.Clash.Pins.Length);
    }

    [Fact]
    public void Pins_that_clash_within_a_programme_name_the_programme()
    {
        Programme clashing = Tech with { Cohort = Tech.Cohort.WithPins([new Pairing("noor", "ada"), new Pairing("noor", "bao")]) };
        ProgrammesResult result = Matcher.Match([clashing, Women]);
        Assert.Equal(SolutionStatus.Infeasible, result.Status);
        Assert.Equal("tech", Assert.Single(result.Clashes).Programme);
    }

    [Fact]
    public void What_contradicts_itself_is_refused_with_names()
    {
        Assert.Throws<ArgumentException>(() => Matcher.Match([]));
        Assert.Throws<ArgumentException>(() => Matcher.Match([Tech, Women with { Name = "tech" }]));
        Assert.Throws<ArgumentException>(() =>
            Matcher.Match([Tech, Women with { Policy = Policy with { Objective = Objective.MostMatches.Then(Objective.BestTotal) } }])
        );
        Expect(
            "capacities-differ",
            [Tech with { Cohort = WithCapacity(Tech.Cohort, "ada", 1) }, Women with { Cohort = WithCapacity(Women.Cohort, "ada", 2) }]
        );
        Expect(
            "minimum-of-shared",
            [
                Tech,
                Women with
                {
                    Format = new RatioFormat { MaxMentees = 2, MinMentees = 1 },
                },
            ],
            new SharedLimits { Mentors = SharedLimits.None.Mentors.Add("ada", 1) }
        );
        Expect("limit-without-person", [Tech], new SharedLimits { Mentors = SharedLimits.None.Mentors.Add("zed", 1) });
    }

    [Fact]
    public void Random_programmes_equal_exhaustive_search_whatever_their_order() =>
        Seeds.Hold(
            60,
            random =>
            {
                Objective objective = random.Next(2) == 0 ? Objective.BestTotal : Objective.MostMatches.Then(Objective.BestTotal);
                Programme[] programmes =
                [
                    .. Enumerable
                        .Range(0, random.Next(1, 4))
                        .Select(k => new Programme
                        {
                            Name = $"p{k}",
                            Cohort = RandomCohort.Draw(random, most: 4),
                            Policy = RandomCohort.Policy(random) with { Objective = objective },
                            Format = random.Next(2) == 0 ? new OneToOneFormat() : new RatioFormat { MaxMentees = 2 },
                        }),
                ];
                SharedLimits limits = new()
                {
                    Mentors = Limits(random, programmes.SelectMany(each => each.Cohort.Mentors)),
                    Mentees = Limits(random, programmes.SelectMany(each => each.Cohort.Mentees)),
                };
                ProgrammesResult result = Matcher.Match(programmes, limits);
                AssignmentOptimum best = BruteForceAssignment.Solve(Sketch(programmes, limits).Build())!;
                Assert.Equal(SolutionStatus.Optimal, result.Status);
                Assert.Equal(best.Total, result.Total.Millionths);
                Assert.Equal(result.Total, result.Bound);
                Assert.Equal(result.Total.ToDecimal(), result.Programmes.Sum(each => each.Result.Total.ToDecimal()));
                Assert.True(!objective.PutsMatchesFirst || result.Matched == best.Matched);
                Assert.All(result.Programmes, each => Assert.Equal(SolutionStatus.Optimal, each.Result.Status));
                Array.Reverse(programmes);
                Assert.Equal(Words(result), Words(Matcher.Match(programmes, limits)));
            }
        );

    [Fact]
    public void A_programme_in_which_somebody_with_a_shared_limit_can_have_nobody_is_proved_too()
    {
        // Noor may have one mentor in all and gets none: in two programmes somebody else is better, and in the third nobody is eligible.
        Programme Of(string name, string mentor, string better) =>
            new()
            {
                Name = name,
                Policy = Policy with { Objective = Objective.MostMatches.Then(Objective.BestTotal) },
                Format = new OneToOneFormat(),
                Cohort = Cohort.Create(
                    mentors: [Someone.Mentor(mentor).Offering("SQL:5")],
                    mentees: [Someone.Mentee("noor").Wanting("SQL", "Law"), Someone.Mentee(better).Wanting("SQL")]
                ),
            };
        Programme third = Of("third", "cleo", "zoe");
        third = third with { Cohort = third.Cohort.WithBans([new Pairing("noor", "cleo"), new Pairing("zoe", "cleo")]) };
        SharedLimits limits = new() { Mentees = SharedLimits.None.Mentees.Add("noor", 1) };
        ProgrammesResult result = Matcher.Match([Of("first", "ada", "sam"), Of("second", "bao", "tim"), third], limits);
        Assert.Equal("first: sam-ada | second: tim-bao | third: ", Words(result));
        Assert.Equal(SolutionStatus.Optimal, result.Status);
        Assert.All(result.Programmes, each => Assert.Equal(SolutionStatus.Optimal, each.Result.Status));
        Assert.Equal(0, result["third"].MatchedBound);
    }

    private static void Expect(string code, Programme[] programmes, SharedLimits? limits = null) =>
        Assert.Contains(
            Assert.Throws<DataProblemsException>(() => Matcher.Match(programmes, limits)).Problems,
            problem => problem.Code == code && problem.Maybe is not null
        );

    private static ImmutableSortedDictionary<string, int> Limits(Random random, IEnumerable<Participant> people) =>
        people
            .Select(person => person.Id)
            .Distinct(StringComparer.Ordinal)
            .Where(_ => random.Next(2) == 0)
            .ToImmutableSortedDictionary(id => id, _ => random.Next(0, 3), StringComparer.Ordinal);

    private static GroupedSketch Sketch(Programme[] programmes, SharedLimits limits)
    {
        List<(Programme Programme, string Id)> rows =
        [
            .. programmes.SelectMany(each => each.Cohort.Mentees.Select(person => (each, person.Id))),
        ];
        List<(Programme Programme, string Id)> columns =
        [
            .. programmes.SelectMany(each => each.Cohort.Mentors.Select(person => (each, person.Id))),
        ];
        List<SketchEdge> edges = [];
        foreach (Programme programme in programmes)
        {
            ScoredPairs pairs = CohortScorer.Compile(programme.Cohort, programme.Policy).ScoreAll(1);
            edges.AddRange(
                from mentee in pairs.Mentees
                from mentor in pairs.Mentors
                where pairs.TryGetScore(mentee, mentor, out _)
                select new SketchEdge(
                    rows.IndexOf((programme, mentee)),
                    columns.IndexOf((programme, mentor)),
                    pairs.TryGetScore(mentee, mentor, out Score score) ? score.Millionths : 0
                )
            );
        }

        (ImmutableArray<int> rowGroups, ImmutableArray<int> rowMaxima) = Grouped(rows, limits.Mentees);
        (ImmutableArray<int> columnGroups, ImmutableArray<int> columnMaxima) = Grouped(columns, limits.Mentors);
        return new GroupedSketch
        {
            Core = new AssignmentSketch
            {
                Rows = [.. rows.Select(_ => Bounds.AtMost(1))],
                Columns = [.. columns.Select(column => Bounds.AtMost(column.Programme.Format is RatioFormat ratio ? ratio.MaxMentees : 1))],
                Edges = [.. edges],
                Objective = programmes[0].Policy.Objective.PutsMatchesFirst
                    ? AssignmentObjective.MostMatches
                    : AssignmentObjective.BestTotal,
            },
            RowGroups = rowGroups,
            RowGroupMaxima = rowMaxima,
            ColumnGroups = columnGroups,
            ColumnGroupMaxima = columnMaxima,
        };
    }

    private static (ImmutableArray<int> Groups, ImmutableArray<int> Maxima) Grouped(
        List<(Programme Programme, string Id)> nodes,
        ImmutableSortedDictionary<string, int> limits
    )
    {
        string[] limited = [.. limits.Keys];
        return ([.. nodes.Select(node => Array.IndexOf(limited, node.Id))], [.. limited.Select(id => limits[id])]);
    }

    private static Cohort WithCapacity(Cohort cohort, string id, int capacity) =>
        Cohort.Create(cohort.Mentors.Select(mentor => mentor.Id == id ? mentor with { Capacity = capacity } : mentor), cohort.Mentees);

    private static string Words(ProgrammesResult result) =>
        string.Join(" | ", result.Programmes.Select(each => $"{each.Programme}: {each.Result.Words()}"));
}
