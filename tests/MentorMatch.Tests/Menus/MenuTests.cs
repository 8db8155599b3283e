using System.Collections.Immutable;
using MentorMatch.Bookings;
using MentorMatch.Formats;
using MentorMatch.Menus;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Testing.Cohorts;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Menus;

public sealed class MenuTests
{
    [Fact]
    public void A_menu_is_what_scoring_pair_by_pair_gives()
    {
        int shown = 0;
        int ties = 0;
        Seeds.Hold(
            400,
            random =>
            {
                Cohort cohort = RandomCohort.Draw(random, most: 12);
                CohortScorer scorer = CohortScorer.Compile(cohort, RandomCohort.Policy(random));
                MentorCatalogue catalogue = MentorCatalogue.Prepare(scorer);
                foreach (Participant mentee in cohort.Mentees)
                {
                    ImmutableArray<MenuEntry> menu = catalogue.MenuFor(mentee.Id).Page(0, int.MaxValue);
                    Assert.Equal(Plain(scorer, mentee.Id), menu.Select(entry => (entry.Mentor, entry.Score)));
                    Assert.Equal(Enumerable.Range(1, menu.Length), menu.Select(entry => entry.Place));
                    Assert.All(menu, entry => Assert.Equal(menu.Count(other => other.Score == entry.Score) > 1, entry.IsTied));
                    shown += menu.Length;
                    ties += menu.Count(entry => entry.IsTied);
                }
            }
        );
        Assert.True(shown > 1000 && ties > 100, $"{shown} shown, {ties} tied");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_menu_of_many_mentors_has_the_scores_of_the_whole_cohort(bool hardlyTwoMentorsAreAlike)
    {
        Cohort cohort = CohortGenerator.Generate(new CohortOptions { Mentors = 9_000, Mentees = 12 });
        MatchingPolicy usual = MatchingPolicy.Default;
        MatchingPolicy policy = hardlyTwoMentorsAreAlike
            ? usual with
            {
                Criteria = [.. usual.Criteria, Criterion.Availability, Criterion.Same("location")],
                Rules = [.. usual.Rules, Rule.TimeZoneWithin(6), Rule.Same("languages")],
            }
            : usual;
        CohortScorer scorer = CohortScorer.Compile(cohort, policy);
        ScoredPairs pairs = scorer.ScoreAll(threads: 1);
        MentorCatalogue catalogue = MentorCatalogue.Prepare(scorer);
        for (int row = 0; row < pairs.Mentees.Length; row++)
        {
            Menu menu = catalogue.MenuFor(pairs.Mentees[row]);
            (string, Score)[] expected =
            [
                .. Enumerable
                    .Range(pairs.RowStarts[row], pairs.RowStarts[row + 1] - pairs.RowStarts[row])
                    .Select(pair => (pairs.Mentors[pairs.MentorIndexes[pair]], new Score(pairs.Millionths[pair])))
                    .OrderByDescending(entry => entry.Item2)
                    .ThenBy(entry => entry.Item1, StringComparer.Ordinal),
            ];
            Assert.Equal(expected, menu.Page(0, menu.Count).Select(entry => (entry.Mentor, entry.Score)));
        }
    }

    [Fact]
    public void Pages_are_stretches_of_one_order()
    {
        Cohort cohort = CohortGenerator.Generate(new CohortOptions { Mentors = 100, Mentees = 1 });
        MentorCatalogue catalogue = MentorCatalogue.Prepare(CohortScorer.Compile(cohort, MatchingPolicy.Default));
        Menu menu = catalogue.MenuFor(cohort.Mentees[0].Id);
        ImmutableArray<MenuEntry> all = menu.Page(0, 1000);
        Assert.Equal(menu.Count, all.Length);
        Assert.Equal(all.AsEnumerable(), Enumerable.Range(0, 15).SelectMany(page => menu.Page(page * 7, 7)));
        Assert.Empty(menu.Page(menu.Count, 7));
        Assert.Empty(menu.Page(int.MaxValue, int.MaxValue));
        Assert.Empty(menu.Page(3, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => menu.Page(-1, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => menu.Page(0, -7));
        PairScore best = menu.Explain(all[0].Mentor);
        Assert.Equal(all[0].Score, best.Score);
        Assert.Equal(best.Score.Millionths, best.Contributions.Sum(part => part.Score.Millionths));
    }

    [Fact]
    public void A_filter_leaves_out_who_does_not_meet_every_condition()
    {
        int shown = 0;
        Seeds.Hold(
            150,
            random =>
            {
                Cohort cohort = RandomCohort.Draw(random, most: 12);
                CohortScorer scorer = CohortScorer.Compile(cohort, RandomCohort.Policy(random));
                BookingLedger ledger = new(
                    new BookingTerms
                    {
                        Mentors =
                        [
                            .. cohort.Mentors.Skip(1).Select(mentor => new MentorPlaces { Mentor = mentor.Id, Places = random.Next(2) }),
                        ],
                    }
                );
                MenuFilter filter = new()
                {
                    MinimumScore = random.Next(2) == 0 ? new Score(random.Next(1_000_000)) : null,
                    SkillOffered = random.Next(2) == 0 ? "pyTHON" : null,
                    FreeOnly = random.Next(2) == 0,
                    Where = random.Next(2) == 0 ? mentor => mentor.Level > 2 : null,
                };
                Menu menu = MentorCatalogue.Prepare(scorer).WithPlaces(ledger).MenuFor(cohort.Mentees[0].Id, filter);
                bool Passes((string Mentor, Score Score) entry)
                {
                    Participant mentor = cohort.FindMentor(entry.Mentor)!;
                    return !(entry.Score < filter.MinimumScore)
                        && (filter.SkillOffered is null || mentor.Skills.Any(skill => NameKey.Same(skill.Name, filter.SkillOffered)))
                        && (!filter.FreeOnly || ledger.FreePlaces(entry.Mentor) > 0)
                        && filter.Where?.Invoke(mentor) != false;
                }

                ImmutableArray<MenuEntry> page = menu.Page(0, 100);
                Assert.Equal(
                    Plain(scorer, menu.Mentee)
                        .Where(Passes)
                        .Select(entry => (entry.Item1, entry.Item2, (int?)ledger.FreePlaces(entry.Item1))),
                    page.Select(entry => (entry.Mentor, entry.Score, entry.FreePlaces))
                );
                shown += page.Length;
            }
        );
        Assert.True(shown > 50, $"{shown}");
    }

    [Fact]
    public void Free_places_of_a_ledger_are_those_of_the_moment()
    {
        CohortScorer scorer = CohortScorer.Compile(TinyCohort.Cohort, TinyCohort.Policy);
        BookingLedger ledger = new(BookingTerms.Of(scorer, places: 1));
        Menu menu = MentorCatalogue.Prepare(scorer).WithPlaces(ledger).MenuFor("e1");
        int? Free(string mentor) => menu.Page(0, 10).Single(entry => entry.Mentor == mentor).FreePlaces;
        Assert.Equal(2, Free("m1"));
        ledger.Book("e2", "m1", null, "k");
        Assert.Equal(1, Free("m1"));
        Assert.Null(menu.Page(0, 1)[0].Cost);
    }

    [Fact]
    public void A_result_gives_the_places_left_and_the_price_of_each()
    {
        CohortScorer scorer = CohortScorer.Compile(TinyCohort.Cohort, TinyCohort.Policy);
        MatchResult result = Matcher.Match(TinyCohort.Cohort, TinyCohort.Policy with { Objective = Objective.BestTotal }, Format.OneToOne);
        Menu menu = MentorCatalogue.Prepare(scorer).WithResult(result).MenuFor("e1");
        foreach (MenuEntry entry in menu.Page(0, 10))
        {
            Assert.Equal(0, entry.FreePlaces);
            Assert.Equal(result.Certificate!.MentorPrices.SingleOrDefault(price => price.Mentor == entry.Mentor).Price, entry.Cost!.Score);
        }

        Assert.Contains(menu.Page(0, 10), entry => entry.Cost!.Score > Score.Zero);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_exact_cost_of_a_place_is_what_solving_without_it_loses(bool mostMatches)
    {
        int dear = 0;
        Seeds.Hold(
            25,
            random =>
            {
                Cohort cohort = RandomCohort.Draw(random, most: 7);
                MatchingPolicy policy = RandomCohort.Policy(random) with
                {
                    Objective = mostMatches ? Objective.MostMatches.Then(Objective.BestTotal) : Objective.BestTotal,
                };
                MatchResult result = Matcher.Match(cohort, policy, Format.OneToOne);
                CohortScorer scorer = CohortScorer.Compile(cohort, policy);
                Menu menu = MentorCatalogue.Prepare(scorer).WithResult(result, exactCosts: true).MenuFor(cohort.Mentees[0].Id);
                foreach (MenuEntry entry in menu.Page(0, 100).Where(_ => !result.Matches.IsEmpty))
                {
                    Cohort less = Cohort.Create(
                        cohort.Mentors.Select(person => person.Id == entry.Mentor ? person with { Capacity = 0 } : person),
                        cohort.Mentees.Select(person => person.Id == entry.Mentor ? person with { Capacity = 0 } : person),
                        new KnownPairings { Bans = cohort.Bans, History = cohort.History }
                    );
                    MatchResult without = Matcher.Match(less, policy, Format.OneToOne);
                    Assert.True(entry.Cost!.IsExact);
                    Assert.Equal(result.Total - without.Total, entry.Cost.Score);
                    Assert.Equal(mostMatches ? result.Matches.Length - without.Matches.Length : 0, entry.Cost.Matches);
                    dear += entry.Cost.Score != Score.Zero ? 1 : 0;
                }
            }
        );
        Assert.True(dear > 5, $"{dear}");
    }

    [Fact]
    public void Nobody_unknown_has_a_menu_and_nobody_asks_for_places_that_are_not_known()
    {
        MentorCatalogue catalogue = MentorCatalogue.Prepare(CohortScorer.Compile(TinyCohort.Cohort, TinyCohort.Policy));
        Assert.Throws<ArgumentException>(() => catalogue.MenuFor("nobody"));
        Assert.Contains(
            "WithPlaces",
            Assert.Throws<ArgumentException>(() => catalogue.MenuFor("e1", new MenuFilter { FreeOnly = true })).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() =>
            catalogue.WithResult(Matcher.Match(TinyCohort.Cohort.Without("m2"), TinyCohort.Policy, Format.OneToOne))
        );
    }

    [Fact]
    public void Many_threads_read_the_same_menus()
    {
        Cohort cohort = CohortGenerator.Generate(new CohortOptions { Mentors = 500, Mentees = 40 });
        MentorCatalogue catalogue = MentorCatalogue.Prepare(CohortScorer.Compile(cohort, MatchingPolicy.Default));
        ImmutableArray<MenuEntry>[] alone = [.. cohort.Mentees.Select(mentee => catalogue.MenuFor(mentee.Id).Page(0, 50))];
        Parallel.For(
            0,
            400,
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            k => Assert.Equal(alone[k % 40].AsEnumerable(), catalogue.MenuFor(cohort.Mentees[k % 40].Id).Page(0, 50))
        );
    }

    private static IEnumerable<(string, Score)> Plain(CohortScorer scorer, string mentee) =>
        scorer
            .Cohort.Mentors.Select(mentor => scorer.Score(mentee, mentor.Id))
            .Where(pair => pair.IsEligible)
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => pair.Mentor, StringComparer.Ordinal)
            .Select(pair => (pair.Mentor, pair.Score));
}
