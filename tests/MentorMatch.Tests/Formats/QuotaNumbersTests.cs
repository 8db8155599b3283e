using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Formats;

/// <summary>The numbers of quotas: who counts, of how many a share is one, and what loosening is worth.</summary>
public sealed class QuotaNumbersTests
{
    [Fact]
    public void Parity_of_mentors_compares_shares_of_their_places_and_a_value_without_places_is_not_compared()
    {
        // Three places in Lyon, one in Oslo, none in Rome; the mentees’ sites are others. Everybody would rather go to Lyon.
        ImmutableArray<Participant> people =
        [
            Someone.Mentor("m0").At(1).With("site", "Lyon") with
            {
                Capacity = 3,
            },
            Someone.Mentor("m1").At(3).With("site", "Oslo") with
            {
                Capacity = 1,
            },
            Someone.Mentor("m2").At(1).With("site", "Rome") with
            {
                Capacity = 0,
            },
            .. Enumerable.Range(0, 3).Select(k => Someone.Mentee($"e{k}").At(1).With("site", "Paris")),
        ];
        MatchResult Solve(decimal within) => Match(people, Format.Ratio(maxMentees: 3), Quota.Parity("site", within, QuotaSide.Mentors));
        Assert.Equal(("m0 m0 m0", 100m), Places(Solve(100)));
        Assert.Equal(("m0 m0 m1", 33.33m), Places(Solve(34)));
        Assert.Equal(SolutionStatus.Optimal, Solve(34).Status);

        static (string, decimal?) Places(MatchResult result) =>
            (string.Join(' ', result.Matches.Select(match => match.Mentor).Order(StringComparer.Ordinal)), result.Quotas[0].Achieved);
    }

    [Fact]
    public void Parity_without_any_value_is_kept_and_apart_by_nothing()
    {
        MatchResult result = Match(Sides("Lyon", "Lyon"), Format.OneToOne, Quota.Parity("team", within: 0));
        Assert.Equal((2, 0m), (result.Matches.Length, result.Quotas[0].Achieved));
    }

    [Fact]
    public void Who_has_two_values_counts_for_both()
    {
        ImmutableArray<Participant> people = [Someone.Mentor("m0"), Someone.Mentee("e0").With("site", "Lyon", "Oslo")];
        MatchResult result = Match(
            people,
            Format.OneToOne,
            Quota.Mentees("site", "Lyon", atLeast: 1),
            Quota.Mentees("site", "Oslo", atLeast: 1)
        );
        Assert.Equal([1m, 1m], result.Quotas.Select(quota => quota.Achieved!.Value));
    }

    [Fact]
    public void Pairs_in_which_one_side_says_nothing_are_neither_alike_nor_different()
    {
        ImmutableArray<Participant> people =
        [
            Someone.Mentor("m0").With("site", "Lyon"),
            Someone.Mentor("m1"),
            Someone.Mentor("m2").With("site", "Lyon"),
            Someone.Mentee("e0"),
            Someone.Mentee("e1").With("site", "Oslo"),
            Someone.Mentee("e2").With("site", "Oslo"),
        ];
        Quota different = Quota.Pairs(PairRelation.Different, "site", atLeast: 0, atMost: 3);
        Cohort cohort = Cohort.Create(people).WithPins([new("e0", "m0"), new("e1", "m1"), new("e2", "m2")]);
        MatchResult result = Matcher.Match(cohort, Policy(different), Format.OneToOne, FrozenClock.Options);
        Assert.Equal((3, 1m), (result.Matches.Length, result.Quotas[0].Achieved));
    }

    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(0.51, 3)]
    [InlineData(1, 4)]
    public void A_share_of_a_group_is_one_of_its_people_rounded_up(double share, int expected)
    {
        // Four of Lyon and four of Oslo for four mentors of Oslo, where only an equal site scores.
        ImmutableArray<Participant> people =
        [
            .. Enumerable.Range(0, 4).Select(k => Someone.Mentor($"m{k}").With("site", "Oslo")),
            .. Enumerable.Range(0, 4).Select(k => Someone.Mentee($"a{k}").With("site", "Lyon")),
            .. Enumerable.Range(0, 4).Select(k => Someone.Mentee($"b{k}").With("site", "Oslo")),
        ];
        MatchResult result = Match(people, Format.OneToOne, Quota.MenteeShare("site", "Lyon", ShareOf.Group, atLeast: (decimal)share));
        Assert.Equal(expected, result.Matches.Count(match => match.Mentee[0] == 'a'));
        Assert.Equal(expected / 4m, result.Quotas[0].Achieved);
    }

    [Fact]
    public void Shares_between_which_no_whole_person_lies_are_at_odds()
    {
        Quota third = Quota.MenteeShare("site", "Lyon", ShareOf.Group, atLeast: 0.3m, atMost: 0.4m);
        Clash clash = Assert.Single(Match(Sides("Lyon", "Lyon"), Format.OneToOne, third).Clashes);
        Assert.Equal((ClashReason.QuotasAtOdds, third.Name), (clash.Reason, Assert.Single(clash.Quotas)));
        Quota half = Quota.MenteeShare("site", "Lyon", ShareOf.Group, atLeast: 0.5m, atMost: 0.5m);
        MatchResult kept = Match(Sides("Lyon", "Lyon"), Format.OneToOne, half);
        Assert.Equal((1, 0.5m), (kept.Matches.Length, kept.Quotas[0].Achieved));
    }

    [Fact]
    public void Where_there_is_no_match_there_is_no_share_of_the_matches()
    {
        MatchResult result = Match(
            Sides("Lyon", "Lyon"),
            Format.OneToOne,
            Quota.MenteeShare("site", "Lyon", ShareOf.Matches, atMost: 0.5m)
        );
        Assert.Empty(result.Matches);
        Assert.Null(Assert.Single(result.Quotas).Achieved);
    }

    [Fact]
    public void A_quota_that_pins_exceed_says_what_it_allows_and_the_least_there_can_be()
    {
        Cohort cohort = Cohort.Create(Sides("Lyon", "Lyon")).WithPins([new("e0", "m0"), new("e1", "m1")]);
        MatchingPolicy policy = Policy(Quota.Mentees("site", "Lyon", atMost: 1));
        Clash clash = Assert.Single(Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options).Clashes);
        Assert.Equal((ClashReason.QuotasAtOdds, 1, 2), (clash.Reason, clash.Needed, clash.Available));
    }

    [Fact]
    public void A_quota_that_costs_a_match_is_worth_a_match_and_what_it_scores()
    {
        // Two of Lyon could be matched where one may: one match, and the score of a pair at the same site.
        MatchResult result = Match(Sides("Lyon", "Lyon"), Format.OneToOne, Quota.Mentees("site", "Lyon", atMost: 1));
        QuotaFinding finding = Assert.Single(result.Quotas);
        Assert.Equal((SolutionStatus.Optimal, 1m, 1m), (result.Status, finding.Achieved, finding.PriceInMatches));
        Assert.True(finding.Price >= Score.Zero && finding.Price <= result.Total, $"{finding.Price}");
    }

    [Fact]
    public void The_scale_of_a_proof_changes_no_price()
    {
        Quota one = Quota.Mentees("site", "Lyon", atMost: 1);
        Cohort cohort = Cohort.Create(Sides("Lyon", "Lyon"));
        MatchResult result = Matcher.Match(cohort, Policy(one), Format.OneToOne, FrozenClock.Options);
        ResultDocument honest = ResultDocument.From(result);
        SideCase only = Assert.Single(honest.Certificate!.Sides!.Cases);
        ResultDocument doubled = honest with
        {
            Certificate = honest.Certificate with
            {
                Sides = honest.Certificate.Sides with
                {
                    Cases =
                    [
                        only with
                        {
                            Scale = 2 * only.Scale,
                            Multipliers = [.. only.Multipliers!.Value.Select(each => 2 * each)],
                            MentorPrices = [.. only.MentorPrices!.Value.Select(line => line with { Score = line.Score + line.Score })],
                        },
                    ],
                },
            },
        };
        FormatQuestion question = Format.OneToOne.QuestionFor(cohort, Policy(one), FrozenClock.Options, CancellationToken.None);
        MatchResult retold = Rejudgement.Of(doubled, question).Retold!;
        Assert.Equal(SolutionStatus.Optimal, retold.Status);
        Assert.Equal(
            (result.Quotas[0].Price, result.Quotas[0].PriceInMatches, true),
            (retold.Quotas[0].Price, retold.Quotas[0].PriceInMatches, retold.Quotas[0].PriceInMatches > 0)
        );
    }

    [Fact]
    public void A_price_of_a_quota_on_few_people_by_a_private_attribute_is_withheld_with_what_was_achieved()
    {
        Quota few = Quota.Mentees("site", "Lyon", atMost: 1);
        Cohort cohort = Cohort.Create(Sides("Lyon", "Lyon"));
        QuotaFinding shown = Assert.Single(Matcher.Match(cohort, Policy(few), Format.OneToOne, FrozenClock.Options).Quotas);
        Assert.True(shown.PriceInMatches > 0, $"{shown.PriceInMatches}");
        QuotaFinding finding = Assert.Single(
            Matcher.Match(cohort, Policy(few) with { PrivateAttributes = ["site"] }, Format.OneToOne, FrozenClock.Options).Quotas
        );
        Assert.Equal((true, null, Score.Zero, 0m), (finding.IsWithheld, finding.Achieved, finding.Price, finding.PriceInMatches));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void That_one_pair_breaks_a_quota_is_not_told_where_any_quota_is_on_a_private_attribute(bool isPrivate, int told)
    {
        Quota none = Quota.Mentees("site", "Lyon", atMost: 0);
        Quota other = Quota.Mentees("team", "A", atMost: 9);
        MatchingPolicy policy = Policy(none, other) with { PrivateAttributes = isPrivate ? ["site"] : [] };
        FormatQuestion question = Format.OneToOne.QuestionFor(
            Cohort.Create(Sides("Lyon", "Oslo")),
            policy,
            FrozenClock.Options,
            CancellationToken.None
        );
        MatchResult changed = question.SolveWithPin(new("e0", "m0"), FrozenClock.Options, CancellationToken.None)!;
        Assert.Equal((SolutionStatus.Infeasible, told), (changed.Status, changed.Clashes.Length));
    }

    [Fact]
    public void A_point_of_parity_that_costs_a_part_of_a_match_is_told_as_that_part()
    {
        // Nobody of Oslo can be matched, so that within 20 points ten of the fifty of Lyon may be; a point more is half a match.
        ImmutableArray<Participant> people =
        [
            Someone.Mentee("b0").At(1).With("site", "Oslo").Avoiding([.. Enumerable.Range(0, 20).Select(k => $"m{k}")]),
            .. Enumerable.Range(0, 20).Select(k => Someone.Mentor($"m{k}").At(1)),
            .. Enumerable.Range(0, 50).Select(k => Someone.Mentee($"a{k}").At(1).With("site", "Lyon")),
        ];
        MatchResult result = Match(people, Format.OneToOne, Quota.Parity("site", within: 20));
        QuotaFinding finding = Assert.Single(result.Quotas);
        Assert.Equal((10, 20m), (result.Matches.Length, finding.Achieved));
        Assert.Equal((0.5m, 500_000), (finding.PriceInMatches, finding.Price.Millionths));
    }

    [Theory]
    [InlineData(1, 34, 1, 0.03, 30_000)]
    [InlineData(1, 67, 2, 0.03, 30_000)]
    [InlineData(2, 50, 1, 0.03, 30_000)]
    public void A_point_of_parity_in_a_very_small_programme_is_a_part_of_a_match_and_no_score(
        int ofOslo,
        int within,
        int matched,
        double matches,
        long millionths
    )
    {
        // Nobody of Oslo can be matched: of the three of Lyon only so many may be that the shares are not too far apart.
        MatchResult result = Match(Apart(ofOslo, level: 1), Format.OneToOne, Quota.Parity("site", within));
        QuotaFinding finding = Assert.Single(result.Quotas);
        Assert.Equal((SolutionStatus.Optimal, matched), (result.Status, result.Matches.Length));
        Assert.Equal(((decimal)matches, millionths), (finding.PriceInMatches, finding.Price.Millionths));
    }

    [Fact]
    public void Half_a_match_and_half_a_score_that_happen_to_be_a_whole_number_are_told_as_half_a_match()
    {
        // A pair scores 0.333333: half of an odd number of millionths beside half of an odd worth is whole, which hides the half.
        MatchingPolicy policy = Policy(Quota.Parity("site", within: 50)) with
        {
            Criteria = [Criterion.LevelGap(ideal: 0, tolerance: 3)],
        };
        Cohort cohort = Cohort.Create(Apart(ofOslo: 2, level: 3));
        MatchResult result = Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options);
        QuotaFinding finding = Assert.Single(result.Quotas);
        Assert.Equal((1, 333_333), (result.Matches.Length, result.Total.Millionths));
        Assert.Equal((0.03m, 0), (finding.PriceInMatches, finding.Price.Millionths));
    }

    /// <summary>Three mentors whom nobody of Oslo may have, and three mentees of Lyon.</summary>
    private static ImmutableArray<Participant> Apart(int ofOslo, int level) =>
        [
            .. Enumerable.Range(0, 3).Select(k => Someone.Mentor($"m{k}").At(level)),
            .. Enumerable.Range(0, 3).Select(k => Someone.Mentee($"a{k}").At(1).With("site", "Lyon")),
            .. Enumerable.Range(0, ofOslo).Select(k => Someone.Mentee($"b{k}").At(1).With("site", "Oslo").Avoiding("m0", "m1", "m2")),
        ];

    private static ImmutableArray<Participant> Sides(params string[] sites) =>
        [
            .. sites.Select((site, k) => Someone.Mentor($"m{k}").At(1).With("site", site)),
            .. sites.Select((site, k) => Someone.Mentee($"e{k}").At(1).With("site", site)),
        ];

    private static MatchingPolicy Policy(params ImmutableArray<Quota> quotas) =>
        new()
        {
            Objective = Objective.MostMatches.Then(Objective.BestTotal),
            Criteria = [Criterion.Same("site"), Criterion.LevelGap(ideal: 0)],
            Quotas = quotas,
        };

    private static MatchResult Match(ImmutableArray<Participant> people, Format format, params ImmutableArray<Quota> quotas) =>
        Matcher.Match(Cohort.Create(people), Policy(quotas), format, FrozenClock.Options);
}
