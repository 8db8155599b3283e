using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring;

/// <summary>Unknown is not zero, and blanks are neither punished nor rewarded.</summary>
public sealed class UnknownTests
{
    private static MatchingPolicy Ten { get; } =
        new() { Objective = Objective.BestTotal, Criteria = [.. Enumerable.Range(0, 10).Select(k => Criterion.Same($"question {k}"))] };

    [Fact]
    public void A_pair_about_which_nothing_is_known_scores_0_and_says_so()
    {
        PairScore pair = CohortScorer
            .Compile(Cohort.Create([Someone.Mentor("m"), Someone.Mentee("e")]), MatchingPolicy.Default)
            .Score("e", "m");
        Assert.Equal(Score.Zero, pair.Score);
        Assert.Equal(0, pair.KnownShare);
        Assert.All(pair.Contributions, part => Assert.Equal((null, Score.Zero), (part.Value, part.Score)));
        Assert.True(pair.IsEligible);
    }

    [Fact]
    public void A_policy_without_criteria_scores_0()
    {
        MatchingPolicy policy = new() { Objective = Objective.BestTotal };
        PairScore pair = CohortScorer.Compile(Cohort.Create([Someone.Mentor("m"), Someone.Mentee("e")]), policy).Score("e", "m");
        Assert.Equal((Score.Zero, 0m, true), (pair.Score, pair.KnownShare, pair.IsEligible));
    }

    [Fact]
    public void An_unknown_criterion_leaves_the_mean_and_zero_does_not()
    {
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria = [Criterion.Same("a").Weight(3), Criterion.Same("b").Weight(1)],
        };
        Participant mentor = Someone.Mentor("m").With("a", "x").With("b", "x");
        CohortScorer scorer = CohortScorer.Compile(
            Cohort.Create([mentor, Someone.Mentee("blank").With("a", "x"), Someone.Mentee("zero").With("a", "x").With("b", "y")]),
            policy
        );
        Assert.Equal(("1.000000", 0.75m), (scorer.Score("blank", "m").Score.ToString(), scorer.Score("blank", "m").KnownShare));
        Assert.Equal(("0.750000", 1m), (scorer.Score("zero", "m").Score.ToString(), scorer.Score("zero", "m").KnownShare));
    }

    [Fact]
    public void A_value_taken_for_the_unknown_counts_in_the_mean_but_not_as_known()
    {
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria = [Criterion.Same("a"), Criterion.Same("b").IfUnknown(0.5m)],
        };
        PairScore pair = CohortScorer
            .Compile(Cohort.Create([Someone.Mentor("m").With("a", "x"), Someone.Mentee("e").With("a", "x")]), policy)
            .Score("e", "m");
        Assert.Equal(("0.750000", 0.5m), (pair.Score.ToString(), pair.KnownShare));
        Assert.Equal(0.5m, pair.Contributions[1].Value);
    }

    [Fact]
    public void One_answer_of_ten_gives_the_mean_of_that_answer_and_no_more()
    {
        // With answers of the same worth, both mentees score the same: leaving nine questions blank gains nothing.
        CohortScorer scorer = Compile(answers: 10, right: 10);
        Assert.Equal(scorer.Score("full", "m").Score, scorer.Score("blank", "m").Score);

        // The result tells them apart.
        Assert.Equal(1m, scorer.Score("full", "m").KnownShare);
        Assert.Equal(0.1m, scorer.Score("blank", "m").KnownShare);
    }

    [Fact]
    public void A_programme_that_must_not_let_blanks_win_says_what_a_blank_is_worth()
    {
        // Honest limits: where blanks leave the mean, one lucky answer beats nine lucky answers of ten …
        CohortScorer leaving = Compile(answers: 10, right: 9);
        Assert.Equal("0.900000", leaving.Score("full", "m").Score.ToString());
        Assert.Equal("1.000000", leaving.Score("blank", "m").Score.ToString());

        // … and one value for the unknown puts the full answer first, without calling a blank a zero.
        CohortScorer neutral = Compile(answers: 10, right: 9, ifUnknown: 0.5m);
        Assert.Equal("0.900000", neutral.Score("full", "m").Score.ToString());
        Assert.Equal("0.550000", neutral.Score("blank", "m").Score.ToString());
    }

    [Fact]
    public void Shared_time_is_unknown_when_only_one_of_two_gives_a_time_zone()
    {
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria = [Criterion.Availability],
            Rules = [Rule.SharedHoursAtLeast(10)],
        };
        CohortScorer scorer = CohortScorer.Compile(
            Cohort.Create([
                Someone.Mentor("m").Free("Mon 9-12", "UTC"),
                Someone.Mentee("e").Free("Mon 9-12"),
                Someone.Mentee("f").Free("Mon 9-12", "UTC"),
            ]),
            policy
        );
        Assert.Equal((0m, true), (scorer.Score("e", "m").KnownShare, scorer.Score("e", "m").IsEligible));
        Assert.Equal((1m, false), (scorer.Score("f", "m").KnownShare, scorer.Score("f", "m").IsEligible));
    }

    [Fact]
    public void What_is_not_known_may_turn_out_worst_or_best()
    {
        Cohort cohort = Cohort.Create([
            Someone.Mentee("e").At(1).With("a", "x").With("secret", "x"),
            Someone.Mentor("m").At(1).With("a", "y", "x"),
            Someone.Mentor("n").At(1).With("a", "y").With("b", "x").With("secret", "x"),
            Someone.Mentee("f").At(1).With("a", "x").With("b", "x").With("secret", "x"),
        ]);
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria =
            [
                Criterion.LevelGap(ideal: 0),
                Criterion.Same("a").IfUnknown(0.1m),
                Criterion.Same("b").IfUnknown(0.5m),
                Criterion.Same("secret").IfUnknown(1),
            ],
            Rules = [Rule.MinimumScore(0.6m)],
            PrivateAttributes = ["secret"],
        };
        BlankScorer blanks = new(CohortScorer.Compile(cohort, policy));

        // Known are 1 and 1/2; the private one, not known of m, keeps the value taken for it.
        PairBlanks found = blanks.Of("e", "m")!;
        Assert.Equal(["same-b"], found.Unknown.AsEnumerable());
        Assert.Equal((625_000, 875_000, true), (found.Worst.Millionths, found.Best.Millionths, found.IsAllowedAtWorst));
        found = blanks.Of("e", "n")!;
        Assert.Equal((500_000, 750_000, false), (found.Worst.Millionths, found.Best.Millionths, found.IsAllowedAtWorst));
        Assert.Null(blanks.Of("f", "n"));
    }

    private static CohortScorer Compile(int answers, int right, decimal? ifUnknown = null)
    {
        Participant mentor = Someone.Mentor("m");
        Participant full = Someone.Mentee("full");
        for (int k = 0; k < answers; k++)
        {
            mentor = mentor.With($"question {k}", "yes");
            full = full.With($"question {k}", k < right ? "yes" : "no");
        }

        MatchingPolicy policy = Ten with { Criteria = [.. Ten.Criteria.Select(criterion => criterion with { IfUnknown = ifUnknown })] };
        return CohortScorer.Compile(Cohort.Create([mentor, full, Someone.Mentee("blank").With("question 0", "yes")]), policy);
    }
}
