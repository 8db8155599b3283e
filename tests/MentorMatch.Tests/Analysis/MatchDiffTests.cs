using System.Collections.Immutable;
using MentorMatch.Analysis.Changes;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Analysis;

public sealed class MatchDiffTests
{
    private static readonly ImmutableArray<Format> Pairs =
    [
        Format.OneToOne,
        Format.Ratio(2),
        Format.Groups(1, 3),
        Format.Suggestions(2, 3),
    ];

    [Fact]
    public void Of_a_result_and_itself_nothing_differs()
    {
        foreach (Format format in (Format[])[.. Pairs, Format.Peers(), Format.PeerGroups(2, 3)])
        {
            Cohort cohort = format is PeersFormat or PeerGroupsFormat ? Circle(7) : TinyCohort.Cohort.WithPins([]);
            MatchResult result = Matcher.Match(cohort, TinyCohort.Policy, format, FrozenClock.Options);
            MatchDiff diff = MatchDiff.Between(result, result);
            Assert.True(diff.IsEmpty, format.Name);
            Assert.True(diff.SameScores);
            Assert.Empty(diff.Gained);
            Assert.Empty(diff.Lost);
            Assert.NotEmpty(diff.People);
        }
    }

    [Fact]
    public void Counts_gains_and_loads_add_up_to_the_difference_of_the_whole()
    {
        int moved = 0;
        Seeds.Hold(
            200,
            random =>
            {
                Cohort cohort = RandomCohort.Draw(random, most: 8);
                MatchingPolicy policy = RandomCohort.Policy(random);
                Format format = Pairs[random.Next(Pairs.Length)];
                MatchResult before = Matcher.Match(cohort, policy, format, FrozenClock.Options);
                Cohort banned = cohort.WithBans([
                    .. cohort.Bans,
                    .. before.Matches.Where(_ => random.Next(3) == 0).Select(match => match.Pairing),
                ]);
                MatchResult after = Matcher.Match(banned, policy, format, FrozenClock.Options);
                MatchDiff diff = MatchDiff.Between(before, after);
                Assert.True(diff.SameScores);
                Assert.Equal(diff.People.Length, Enum.GetValues<ChangeKind>().Sum(diff.Count));
                Assert.Equal(cohort.Mentees.Select(person => person.Id), diff.People.Select(person => person.Id));
                Assert.Equal(after.Total.Millionths - before.Total.Millionths, diff.People.Sum(person => person.Gain?.Millionths ?? 0));
                Assert.Equal(diff.After.Matched - diff.Before.Matched, diff.Loads.Sum(load => load.After - load.Before));
                AssertMirrored(diff, MatchDiff.Between(after, before));
                moved += diff.Count(ChangeKind.Moved) + diff.Count(ChangeKind.Matched) + diff.Count(ChangeKind.Unmatched);
            }
        );
        Assert.True(moved > 100, $"{moved}");
    }

    [Fact]
    public void Kept_documents_differ_as_their_results_do()
    {
        foreach (Format format in (Format[])[Format.Ratio(2), Format.Peers(), Format.PeerGroups(2, 3)])
        {
            bool arePeers = format is not RatioFormat;
            Cohort cohort = arePeers ? Circle(8) : TinyCohort.Cohort.WithPins([]);
            Cohort smaller = cohort.Without(arePeers ? "p3" : "m1");
            MatchResult before = Matcher.Match(cohort, TinyCohort.Policy, format, FrozenClock.Options);
            MatchResult after = Matcher.Match(smaller, TinyCohort.Policy, format, FrozenClock.Options);
            MatchDiff diff = MatchDiff.Between(before, after);
            MatchDiff kept = MatchDiff.Between(ResultDocument.From(before), ResultDocument.From(after));
            Assert.Equal(SectionText.Of(diff.ToSection()), SectionText.Of(kept.ToSection()));
            Assert.False(diff.IsEmpty);
            Assert.Equal(arePeers ? 1 : 0, diff.Count(ChangeKind.Left));
        }
    }

    [Fact]
    public void Who_comes_goes_moves_and_waits_is_told_apart()
    {
        MatchDiff diff = MatchDiff.Between(Small("a:m1 b:m2 c:m3 g:m3", "d e"), Small("a:m1 b:m3 d:m2 f:m1", "c e"));
        Assert.Equal(
            ["a Kept", "b Moved", "c Unmatched", "d Matched", "e Waiting", "f Joined", "g Left"],
            diff.People.Select(person => $"{person.Id} {person.Kind}")
        );
        Assert.Equal([new LoadChange("m1", 1, 2), new LoadChange("m3", 2, 1)], diff.Loads.AsEnumerable());
        Assert.Equal(["m2"], diff.People[1].Before.ToArray());
        Assert.Equal(["m3"], diff.People[1].After.ToArray());
    }

    [Fact]
    public void Scores_of_another_policy_make_nobody_gain_or_lose()
    {
        MatchResult before = Matcher.Match(TinyCohort.Cohort, TinyCohort.Policy, Format.OneToOne, FrozenClock.Options);
        MatchResult after = Matcher.Match(
            TinyCohort.Cohort,
            TinyCohort.Policy with
            {
                Name = "other",
            },
            Format.OneToOne,
            FrozenClock.Options
        );
        MatchDiff diff = MatchDiff.Between(before, after);
        Assert.False(diff.SameScores);
        Assert.True(diff.IsEmpty);
        Assert.All(diff.People, person => Assert.Null(person.Gain));
        Assert.NotEmpty(diff.ToSection().Notes);
    }

    [Fact]
    public void A_cost_that_falls_is_a_gain()
    {
        MatchResult Costs(string text) =>
            Matcher.Solve(
                OwnPairs(text),
                new PairingTerms { Objective = MentorMatch.Optimization.Problems.AssignmentObjective.MostMatches, Minimize = true },
                FrozenClock.Options
            );
        MatchDiff diff = MatchDiff.Between(Costs("a m1 5"), Costs("a m2 3"));
        Assert.Equal(new Score(2_000_000), diff.People[0].Gain);
        Assert.Equal(ChangeKind.Moved, diff.People[0].Kind);
    }

    [Fact]
    public void A_result_without_a_matching_is_refused()
    {
        Cohort clash = TinyCohort.Cohort.WithPins([new("e1", "m2"), new("e2", "m2")]);
        MatchResult none = Matcher.Match(clash, TinyCohort.Policy, Format.OneToOne, FrozenClock.Options);
        Assert.Throws<ArgumentException>(() => MatchDiff.Between(none, TinyCohort.Result));
        Assert.Throws<ArgumentException>(() => MatchDiff.Between(ResultDocument.From(TinyCohort.Result), ResultDocument.From(none)));
    }

    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.French, "fr")]
    public void The_section_reads_as_it_should(Language language, string code)
    {
        Cohort cohort = TinyCohort.Cohort.WithPins([]);
        MatchResult before = Matcher.Match(cohort, TinyCohort.Policy, Format.Ratio(2), FrozenClock.Options);
        MatchResult after = Matcher.Match(cohort.Without("m1").Without("e5"), TinyCohort.Policy, Format.Ratio(2), FrozenClock.Options);
        GoldenFile.AssertEqual($"changes.{code}.txt", SectionText.Of(MatchDiff.Between(before, after).ToSection(language)));
    }

    private static void AssertMirrored(MatchDiff diff, MatchDiff back)
    {
        Assert.Equal(diff.Count(ChangeKind.Moved), back.Count(ChangeKind.Moved));
        Assert.Equal(diff.Count(ChangeKind.Matched), back.Count(ChangeKind.Unmatched));
        Assert.Equal(diff.Gained.Select(person => person.Id), back.Lost.Select(person => person.Id));
        Assert.Equal(diff.Loads.Select(load => new LoadChange(load.Mentor, load.After, load.Before)), back.Loads);
    }

    private static Cohort Circle(int people) =>
        Cohort.Create(Enumerable.Range(0, people).Select(k => new Participant { Id = $"p{k}", Role = ParticipantRole.Peer }.At(k * k % 7)));

    /// <summary>A result in which exactly these pairs are eligible, and so matched, and the others wait.</summary>
    private static MatchResult Small(string matched, string waiting)
    {
        string[][] pairs = [.. matched.Split(' ').Select(pair => pair.Split(':'))];
        string[] mentees = [.. pairs.Select(pair => pair[0]), .. waiting.Split(' ')];
        string[] mentors = [.. pairs.Select(pair => pair[1]).Distinct()];
        int[] starts = [.. Enumerable.Range(0, mentees.Length + 1).Select(row => Math.Min(row, pairs.Length))];
        ScoredPairs scored = ScoredPairs.FromRows(
            mentees,
            mentors,
            starts,
            [.. pairs.Select(pair => Array.IndexOf(mentors, pair[1]))],
            [.. pairs.Select(_ => 500_000L)]
        );
        return Matcher.Solve(
            scored,
            new PairingTerms
            {
                Objective = MentorMatch.Optimization.Problems.AssignmentObjective.MostMatches,
                Mentors = PersonBounds.AtMost(2),
            },
            FrozenClock.Options
        );
    }

    private static ScoredPairs OwnPairs(string text)
    {
        string[] words = text.Split(' ');
        long cost = long.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture) * Score.UnitsPerOne;
        return ScoredPairs.FromRows([words[0]], [words[1]], [0, 1], [0], [cost]);
    }
}
