using System.Collections.Immutable;
using MentorMatch.Analysis.Fairness;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Analysis;

public sealed class FairnessAuditTests
{
    private static readonly MatchingPolicy Plain = new()
    {
        Objective = Objective.MostMatches.Then(Objective.BestTotal),
        Criteria = [Criterion.LevelGap(2), Criterion.Same("club")],
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fewer_than_five_people_are_never_told_apart_not_even_by_subtraction(bool isPrivate)
    {
        int told = 0;
        int withheld = 0;
        Seeds.Hold(
            300,
            random =>
            {
                (Cohort cohort, MatchResult result, FairnessAudit audit) = Audit(random, isPrivate);
                HashSet<string> matched = [.. result.Matches.Select(match => match.Mentee)];
                GroupAudit? club = audit.Attributes.SingleOrDefault(entry => entry.Side == AuditSide.Mentees);
                Assert.NotNull(club);
                Assert.NotEqual(1, club.Withheld);
                told += club.Groups.Length;
                withheld += club.Withheld;
                ImmutableArray<HashSet<string>> groups = [.. club.Groups.Select(group => PeopleOf(cohort, group.Value))];
                HashSet<string> all = [.. cohort.Mentees.Select(person => person.Id)];
                for (int chosen = 0; chosen < 1 << groups.Length; chosen++)
                {
                    HashSet<string> union = [.. groups.Where((_, at) => (chosen >> at & 1) == 1).SelectMany(group => group)];
                    foreach (HashSet<string> known in (HashSet<string>[])[union, [.. all.Except(union)]])
                    {
                        AssertManyOrNone(known.Count);
                        if (isPrivate && known.Count < all.Count)
                        {
                            AssertManyOrNone(known.Count(matched.Contains));
                            AssertManyOrNone(known.Count(id => !matched.Contains(id)));
                        }
                    }
                }

                if (isPrivate)
                {
                    Assert.All(
                        groups.Where(group => group.Count < all.Count),
                        group =>
                        {
                            Assert.True(matched.Count == 0 || !matched.IsSubsetOf(group));
                            Assert.True(matched.Count == all.Count || !all.Except(matched).All(group.Contains));
                        }
                    );
                }
            }
        );
        Assert.True(told > 50 && withheld > 50, $"{told} {withheld}");
    }

    [Fact]
    public void Figures_are_those_of_counting_by_hand()
    {
        int groups = 0;
        Seeds.Hold(
            80,
            random =>
            {
                (Cohort cohort, MatchResult result, FairnessAudit audit) = Audit(random, isPrivate: false);
                foreach (GroupAudit attribute in audit.Attributes)
                {
                    foreach (AuditedGroup group in attribute.Groups)
                    {
                        ImmutableArray<Participant> side = attribute.Side == AuditSide.Mentees ? cohort.Mentees : cohort.Mentors;
                        ImmutableArray<string> ids = [.. side.Where(person => Has(person, group.Value)).Select(person => person.Id)];
                        ILookup<string, decimal> scores = result.Matches.ToLookup(
                            match => attribute.Side == AuditSide.Mentees ? match.Mentee : match.Mentor,
                            match => match.Score.ToDecimal()
                        );
                        decimal[] means = [.. ids.Where(scores.Contains).Select(id => scores[id].Average())];
                        Assert.Equal(ids.Length, group.Figures.People);
                        Assert.Equal(means.Length, group.Figures.Matched);
                        Assert.Equal(ids.Length - means.Length, group.Figures.Waiting);
                        Assert.Equal(
                            means.Length == 0 ? null : decimal.Round(means.Average(), 6, MidpointRounding.AwayFromZero),
                            group.Figures.MeanScore
                        );
                        Assert.Equal(
                            means.Length == 0 ? null : ids.SelectMany(id => scores[id]).Min(),
                            group.Figures.WorstScore?.ToDecimal()
                        );
                        groups++;
                    }
                }
            }
        );
        Assert.True(groups > 50, $"{groups}");
    }

    [Fact]
    public void Leaving_an_attribute_out_is_matching_under_the_policy_without_it()
    {
        int changed = 0;
        Seeds.Hold(
            60,
            random =>
            {
                Cohort cohort = Clubs(random, mentees: 12, mentors: 9);
                MatchingPolicy policy = Plain with
                {
                    Criteria = [Criterion.LevelGap(2), Criterion.Different("club", "site").Weight(2)],
                    Rules = [Rule.Different("club")],
                };
                MatchingPolicy without = policy with
                {
                    Criteria = [Criterion.LevelGap(2), Criterion.Different("site").Weight(2)],
                    Rules = [],
                };
                MatchResult before = Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options);
                MatchResult after = Matcher.Match(cohort, without, Format.OneToOne, FrozenClock.Options);
                AttributeLeftOut told = AttributeLeftOut.Of(cohort, policy, Format.OneToOne, "Club", FrozenClock.Options);
                CohortScorer scorer = CohortScorer.Compile(cohort, policy);
                ImmutableArray<PairScore> scored = [.. after.Matches.Select(match => scorer.Score(match.Mentee, match.Mentor))];
                ImmutableArray<Pairing> had = [.. before.Matches.Select(match => match.Pairing)];
                ImmutableArray<Pairing> has = [.. after.Matches.Select(match => match.Pairing)];
                Assert.True(told.IsRead);
                Assert.Equal(before.Total, told.TotalBefore);
                Assert.Equal(scored.Where(pair => pair.IsEligible).Sum(pair => pair.Score.Millionths), told.TotalAfter.Millionths);
                Assert.Equal(
                    had.Except(has),
                    told.Pairs.Where(pair => !pair.IsGained).Select(pair => new Pairing(pair.Mentee, pair.Mentor))
                );
                Assert.Equal(
                    has.Except(had),
                    told.Pairs.Where(pair => pair.IsGained).Select(pair => new Pairing(pair.Mentee, pair.Mentor))
                );
                Assert.Equal(told.MatchedAfter - told.MatchedBefore, told.NewlyMatchedCount - told.NewlyUnmatchedCount);
                Assert.Equal(told.NewlyMatchedCount, told.NewlyMatched.Length);
                Assert.Equal(told.Pairs.Count(pair => pair.Score is null), told.ForbiddenBefore);
                changed += told.PairsGained;
            }
        );
        Assert.True(changed > 30, $"{changed}");
    }

    [Fact]
    public void What_a_private_attribute_decides_is_told_without_names()
    {
        Cohort cohort = Clubs(new Random(5), mentees: 40, mentors: 30);
        MatchingPolicy policy = Plain with { Rules = [Rule.Same("club")], PrivateAttributes = ["club"] };
        AttributeLeftOut told = AttributeLeftOut.Of(cohort, policy, Format.OneToOne, "club", FrozenClock.Options);
        Assert.True(told.IsPrivate);
        Assert.True(told.PairsLost > 0);
        Assert.Empty(told.Pairs);
        Assert.Empty(told.NewlyMatched);
        Assert.Empty(told.NewlyUnmatched);
        Assert.All(told.Groups, group => Assert.Null(group.Before.WorstScore ?? group.After.WorstScore));
        string text = SectionText.Of(told.ToSection());
        Assert.All(cohort.Mentees.Concat(cohort.Mentors), person => Assert.DoesNotContain(person.Id, text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_policy_does_not_read_changes_nothing_and_what_nobody_has_is_said()
    {
        Cohort cohort = Clubs(new Random(3), mentees: 12, mentors: 12);
        AttributeLeftOut told = AttributeLeftOut.Of(cohort, Plain, Format.OneToOne, "shoe size", FrozenClock.Options);
        Assert.False(told.IsRead);
        Assert.Empty(told.Pairs);
        FairnessAudit audit = FairnessAudit.Of(Matcher.Match(cohort, Plain, Format.OneToOne), cohort, Plain, ["shoe size", "CLUB"]);
        Assert.Equal(["shoe size"], audit.Unknown.ToArray());
        Assert.All(audit.Attributes, attribute => Assert.Equal("CLUB", attribute.Attribute));
    }

    [Fact]
    public void Peers_are_one_side_and_teams_are_refused()
    {
        Cohort cohort = Cohort.Create(
            Enumerable
                .Range(0, 11)
                .Select(k => new Participant { Id = $"p{k}", Role = ParticipantRole.Peer }.With("club", k < 5 ? "A" : "B"))
        );
        MatchResult result = Matcher.Match(cohort, Plain, Format.Peers(), FrozenClock.Options);
        FairnessAudit audit = FairnessAudit.Of(result, cohort, Plain);
        GroupAudit club = Assert.Single(audit.Attributes);
        Assert.Equal(AuditSide.Peers, club.Side);
        Assert.Equal(["B", "A"], club.Groups.Select(group => group.Value));
        Assert.Equal(10, Assert.Single(audit.Totals).Figures.Matched);
        Cohort teams = Cohort.Create([Someone.Mentor("m"), Someone.Mentee("e").Wanting("Go").With("team", "T")]);
        MatchResult ofTeams = Matcher.Match(teams, Plain, Format.Teams(), FrozenClock.Options);
        Assert.Throws<DataProblemsException>(() => FairnessAudit.Of(ofTeams, teams, Plain));
    }

    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.French, "fr")]
    public void The_sections_read_as_they_should(Language language, string code)
    {
        Cohort cohort = Clubs(new Random(11), mentees: 24, mentors: 16);
        MatchingPolicy policy = Plain with { Rules = [Rule.Different("club")], PrivateAttributes = ["site"] };
        MatchResult result = Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options);
        string text =
            SectionText.Of(FairnessAudit.Of(result, cohort, policy).ToSection(language))
            + "\n----\n\n"
            + SectionText.Of(AttributeLeftOut.Of(cohort, policy, Format.OneToOne, "club", FrozenClock.Options).ToSection(language));
        GoldenFile.AssertEqual($"fairness-audit.{code}.txt", text);
    }

    private static void AssertManyOrNone(int people) =>
        Assert.True(people is 0 or >= FairnessAudit.SmallestGroup, $"{people} people are told apart");

    private static (Cohort Cohort, MatchResult Result, FairnessAudit Audit) Audit(Random random, bool isPrivate)
    {
        Cohort cohort = Clubs(random, mentees: random.Next(5, 60), mentors: random.Next(1, 50));
        MatchingPolicy policy = isPrivate ? Plain with { PrivateAttributes = ["club"] } : Plain;
        MatchResult result = Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options);
        return (cohort, result, FairnessAudit.Of(result, cohort, policy, ["club"]));
    }

    private static Cohort Clubs(Random random, int mentees, int mentors)
    {
        int clubs = random.Next(1, 7);
        Participant In(Participant person)
        {
            int club = Math.Min(random.Next(clubs), random.Next(clubs));
            Participant known = person.At(random.Next(6)).With("site", random.Next(3) == 0 ? "north" : "south");
            return club == 5 ? known : known.With("club", $"c{club}");
        }

        return Cohort.Create(
            mentors: Enumerable.Range(0, mentors).Select(k => In(Someone.Mentor($"mentor-{k:D2}"))),
            mentees: Enumerable.Range(0, mentees).Select(k => In(Someone.Mentee($"mentee-{k:D2}")))
        );
    }

    private static HashSet<string> PeopleOf(Cohort cohort, string? value) =>
        [.. cohort.Mentees.Where(person => Has(person, value)).Select(person => person.Id)];

    private static bool Has(Participant person, string? value) =>
        value is null ? person.Attributes["club"].IsEmpty : person.Attributes["club"].Contains(value);
}
