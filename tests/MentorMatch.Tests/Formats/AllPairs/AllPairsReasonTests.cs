using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Formats.AllPairs;

/// <summary>Where no pair is stored: why people are left over, worked out by hand, what is counted in blocks of people, and what is told of a claim.</summary>
public sealed class AllPairsReasonTests
{
    private static readonly MatchOptions NotStored = FrozenClock.Options with { StoredPairsLimit = 0, Threads = 1 };

    private static readonly MatchingPolicy Policy = new()
    {
        Objective = Objective.MostMatches.Then(Objective.BestTotal),
        Criteria = [Criterion.LevelGap(ideal: 2)],
    };

    /// <summary>Who may be matched with whom; m1 takes one, m2 nobody, the others two.</summary>
    private static readonly Cohort Few = Only(("e1", "m1"), ("e1", "m4"), ("e2", "m1"), ("e4", "m1"), ("e4", "m5"), ("e5", "m2"));

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public void Of_a_plan_in_which_e1_has_m1_and_nobody_else_anybody_each_is_told_why(int storedPairs)
    {
        Format format = Format.Ratio(maxMentees: 2);
        MatchResult retold = Retold(["e1-m1"], format, NotStored with { StoredPairsLimit = storedPairs });
        Assert.Equal("e1-m1", retold.Words());
        Assert.Equal(
            ["e2 Capacity 1 1 ", "e3 NoEligibleMentor 0 0 ban:5", "e4 NotChosen 2 3 ", "e5 Capacity 1 0 "],
            retold.Unmatched.Select(left => $"{left.Id} {left.Reason} {left.Eligible} {left.Places} {Rules(left)}")
        );
        Assert.Equal(
            [
                ("m2", IdleReason.NoPlaces),
                ("m3", IdleReason.NoEligibleMentee),
                ("m4", IdleReason.MenteesPlaced),
                ("m5", IdleReason.NotChosen),
            ],
            retold.IdleMentors.Select(idle => (idle.Id, idle.Reason))
        );
        Assert.Equal([new MentorLoad("m1", 1, Bounds.AtMost(1))], retold.Loads.AsEnumerable());
        Assert.Equal(6, retold.EligiblePairs);
    }

    [Fact]
    public void Pairs_are_counted_and_lists_continued_for_people_of_every_block()
    {
        // More mentees than a block has, the last one eligible for one mentor less than the others.
        const int People = 515;
        Participant[] mentees = [.. Enumerable.Range(0, People).Select(k => Someone.Mentee($"e{k:000}").At(0))];
        Participant[] mentors = [.. Enumerable.Range(1, 4).Select(k => Someone.Mentor($"m{k}").At(k))];
        Cohort cohort = Cohort.Create([.. mentors, .. mentees]).WithBans([new($"e{People - 1}", "m3")]);
        MatchingPolicy levels = Policy with { Objective = Objective.BestTotal, Criteria = [Criterion.LevelGap(ideal: 4, tolerance: 9)] };
        SuggestionsFormat format = new()
        {
            PerMentee = 1,
            Exposure = 1000,
            Alternates = 2,
        };
        foreach (int threads in (int[])[1, 2])
        {
            MatchResult result = Matcher.Match(cohort, levels, format, NotStored with { Threads = threads });
            Assert.Equal((4 * People) - 1, result.EligiblePairs);
            Assert.Equal((People, SolutionStatus.Optimal), (result.Matches.Length, result.Status));
            Assert.Equal(2 * People, result.Alternates.Length);
            Assert.All(
                result.Alternates.GroupBy(next => next.Mentee),
                next =>
                    Assert.Equal(
                        next.Key == $"e{People - 1}" ? ["m2 1", "m1 2"] : ["m3 1", "m2 2"],
                        next.Select(each => $"{each.Mentor} {each.Rank}")
                    )
            );
        }
    }

    [Fact]
    public void Who_comes_next_is_told_with_the_whole_score_the_first_id_first_among_equals()
    {
        Cohort cohort = Cohort.Create([
            Someone.Mentor("m1").At(3),
            Someone.Mentor("m2").At(1),
            Someone.Mentor("m3").At(1),
            Someone.Mentor("m4").At(2),
            Someone.Mentee("e1").At(0),
        ]);
        SuggestionsFormat format = new()
        {
            PerMentee = 1,
            Exposure = 1,
            Alternates = 3,
        };
        MatchingPolicy levels = Policy with { Objective = Objective.BestTotal, Criteria = [Criterion.LevelGap(ideal: 3, tolerance: 9)] };
        MatchResult stored = Matcher.Match(cohort, levels, format, FrozenClock.Options);
        MatchResult result = Matcher.Match(cohort, levels, format, NotStored);
        Assert.Equal(["m4", "m2", "m3"], result.Alternates.Select(next => next.Mentor));
        Assert.Equal(stored.Alternates.Select(next => next.Score), result.Alternates.Select(next => next.Score));
    }

    [Theory]
    [InlineData("pairs")]
    [InlineData("lists")]
    public void What_is_told_of_pairs_is_told_as_pairs_and_of_lists_as_lists(string kind)
    {
        Format format = kind == "pairs" ? Format.OneToOne : Format.Suggestions(perMentee: 2, exposure: 3);
        MatchResult stored = Matcher.Match(Few, Policy, format, FrozenClock.Options);
        MatchResult result = Matcher.Match(Few, Policy, format, NotStored);
        foreach (Participant mentee in Few.Mentees)
        {
            Explanation expected = stored.Explain(mentee.Id);
            Explanation found = result.Explain(mentee.Id);
            Assert.Null(found.Shortage);
            Assert.Equal(expected.Standings.Length, found.Standings.Length);
            Assert.Equal((expected.AreSuggestions, expected.Alternates.Length), (found.AreSuggestions, found.Alternates.Length));
            Assert.Equal(expected.Matches.Select(match => match.Mentor), found.Matches.Select(match => match.Mentor));
        }

        ResultDocument document = ResultDocument.From(result);
        Assert.Equal(6, ResultVerifier.Verify(document, Few, Policy, format).PairsChecked);
        Cohort clashing = Few.WithPins([new("e3", "m1")]);
        Format tight = kind == "pairs" ? Format.OneToOne : Format.Suggestions(perMentee: 2, exposure: 1);
        Assert.Equal(
            ResultDocument.From(Matcher.Match(clashing, Policy, tight, FrozenClock.Options)).Warnings.AsEnumerable(),
            ResultDocument.From(Matcher.Match(clashing, Policy, tight, NotStored)).Warnings
        );
    }

    [Fact]
    public void So_many_pairs_as_may_be_stored_are_and_one_more_are_not()
    {
        int pairs = Few.Mentees.Length * Few.Mentors.Length;
        Assert.True(Matcher.Match(Few, Policy, Format.OneToOne, NotStored with { StoredPairsLimit = pairs }).PairsStored);
        Assert.False(Matcher.Match(Few, Policy, Format.OneToOne, NotStored with { StoredPairsLimit = pairs - 1 }).PairsStored);
    }

    [Theory]
    [InlineData(ClashReason.MentorMinimums)]
    [InlineData(ClashReason.PinsExceedMentor)]
    public void A_clash_of_minimums_is_proved_over_all_pairs_and_a_forged_one_is_not(ClashReason forged)
    {
        // m1 must have four, and three may be theirs.
        Cohort cohort = Cohort.Create(
            Few.Mentors.Select(mentor => mentor.Id == "m1" ? mentor with { Capacity = 4, MinCapacity = 4 } : mentor),
            Few.Mentees,
            new KnownPairings { Bans = Few.Bans }
        );
        Format format = Format.Ratio(maxMentees: 4);
        MatchResult result = Matcher.Match(cohort, Policy, format, NotStored);
        Clash clash = Assert.Single(result.Clashes);
        Assert.Equal(
            (SolutionStatus.Infeasible, ClashReason.MentorMinimums, "m1", 4, 3),
            (result.Status, clash.Reason, Assert.Single(clash.Mentors), clash.Needed, clash.Available)
        );
        ResultDocument document = ResultDocument.From(result);
        VerificationReport report = ResultVerifier.Verify(document, cohort, Policy, format);
        Assert.True(report.Holds, string.Join('\n', report.Problems));
        ResultDocument lie = document with { Clashes = [document.Clashes[0] with { Reason = forged, Mentors = ["m4"] }] };
        Assert.False(ResultVerifier.Verify(lie, cohort, Policy, format).Holds);
    }

    private static MatchResult Retold(string[] matches, Format format, MatchOptions options)
    {
        ResultDocument honest = ResultDocument.From(Matcher.Match(Few, Policy, format, options));
        ResultDocument forged = honest with
        {
            Matches =
            [
                .. matches
                    .Select(match => match.Split('-'))
                    .Select(match => honest.Matches[0] with { Mentee = match[0], Mentor = match[1] }),
            ],
            Certificate = null,
        };
        return Rejudgement.Of(forged, format.QuestionFor(Few, Policy, options, CancellationToken.None)).Retold!;
    }

    private static Cohort Only(params (string Mentee, string Mentor)[] allowed)
    {
        string[] mentees = [.. Enumerable.Range(1, 5).Select(k => $"e{k}")];
        string[] mentors = [.. Enumerable.Range(1, 5).Select(k => $"m{k}")];
        return Cohort
            .Create([
                .. mentors.Select(id =>
                    Someone.Mentor(id).At(5) with
                    {
                        Capacity = id switch
                        {
                            "m1" => 1,
                            "m2" => 0,
                            _ => null,
                        },
                    }
                ),
                .. mentees.Select(id => Someone.Mentee(id).At(3)),
            ])
            .WithBans(
                from mentee in mentees
                from mentor in mentors
                where !allowed.Contains((mentee, mentor))
                select new Pairing(mentee, mentor)
            );
    }

    private static string Rules(UnmatchedPerson left) =>
        string.Join(',', left.ForbiddenBy.Select(entry => $"{entry.Rule.Name}:{entry.Count}"));
}
