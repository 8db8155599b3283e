using System.Collections.Immutable;
using System.Text;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Formats;

/// <summary>Facilitated groups: a mentor leads a group of a size within bounds, or none.</summary>
public sealed class GroupsTests
{
    private static readonly MatchingPolicy Policy = new()
    {
        Objective = Objective.MostMatches.Then(Objective.BestTotal),
        Criteria = [Criterion.Skills.Weight(2), Criterion.LevelGap(ideal: 2), Criterion.Different("department")],
    };

    private static readonly Format ThreeOrFour = Format.Groups(3, 4);

    private static readonly Lazy<(Cohort Cohort, ResultDocument Document)> Tree = new(WithTree);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Small_cohorts_get_what_trying_everything_gives(bool mostMatches)
    {
        MatchingPolicy policy = mostMatches ? Policy : Policy with { Objective = Objective.BestTotal };
        bool someClosed = false;
        for (ulong seed = 1; seed <= 40; seed++)
        {
            Cohort cohort = Draw(seed, mentors: 4, mentees: 3 + (int)(seed % 5));
            MatchResult result = Matcher.Match(cohort, policy, ThreeOrFour, FrozenClock.Options);
            (int count, long total) = Best(cohort, policy, least: 3, most: 4, mostMatches);
            Assert.Equal(SolutionStatus.Optimal, result.Status);
            Assert.Equal((count, total), (result.Matches.Length, result.Total.Millionths));
            Assert.All(result.Groups, group => Assert.InRange(group.Members.Length, 3, 4));
            Assert.Equal(result.Matches.Length, result.Groups.Sum(group => group.Members.Length));
            Assert.Equal(4, result.Groups.Length + result.IdleMentors.Length);
            Assert.Empty(ResultVerifier.Verify(ResultDocument.From(result), cohort, policy, ThreeOrFour).Problems);
            someClosed |= result.IdleMentors.Any(mentor => mentor.Reason == IdleReason.GroupNotOpened);
        }

        Assert.True(someClosed);
    }

    [Fact]
    public void A_mentor_who_takes_fewer_than_a_group_needs_leads_none_and_is_told_so()
    {
        Cohort cohort = Draw(1, mentors: 3, mentees: 8);
        cohort = Cohort.Create(
            cohort.Mentors.Select(
                (mentor, k) =>
                    mentor with
                    {
                        Capacity = k switch
                        {
                            0 => 2,
                            1 => 0,
                            _ => null,
                        },
                    }
            ),
            cohort.Mentees
        );
        MatchResult result = Matcher.Match(cohort, Policy, ThreeOrFour);
        Assert.Equal(
            [("m1", IdleReason.FewerPlacesThanAGroup), ("m2", IdleReason.NoPlaces)],
            result.IdleMentors.Select(mentor => (mentor.Id, mentor.Reason))
        );
        Assert.Equal("m3", Assert.Single(result.Groups).Id);
    }

    [Fact]
    public void A_mentors_own_numbers_narrow_the_group()
    {
        Cohort cohort = Draw(2, mentors: 2, mentees: 9);
        cohort = Cohort.Create(cohort.Mentors.Select(mentor => mentor with { Capacity = 5, MinCapacity = 4 }), cohort.Mentees);
        MatchResult result = Matcher.Match(cohort, Policy, Format.Groups(2, 6));
        Assert.Equal(9, result.Matches.Length);
        Assert.Equal([4, 5], result.Groups.Select(group => group.Members.Length).Order());
        Cohort wrong = Cohort.Create(cohort.Mentors.Select(mentor => mentor with { Capacity = null, MinCapacity = 6 }), cohort.Mentees);
        Assert.Throws<DataProblemsException>(() => Matcher.Match(wrong, Policy, Format.Groups(2, 5)));
    }

    [Fact]
    public void Who_is_left_because_groups_are_full_or_because_nobody_may_lead_them_is_told_so()
    {
        // Five for one group of four, and e6, whom nobody may lead; the other mentor may lead nobody at all.
        Cohort cohort = Draw(2, mentors: 2, mentees: 6);
        cohort = Cohort
            .Create(cohort.Mentors, cohort.Mentees)
            .WithBans([new("e6", "m1"), .. Enumerable.Range(1, 6).Select(k => new Pairing($"e{k}", "m2"))]);
        MatchResult result = Matcher.Match(cohort, Policy, ThreeOrFour);
        string left = Assert.Single(result.Unmatched, mentee => mentee.Id != "e6").Id;
        Assert.Equal(
            [(left, UnmatchedReason.Capacity), ("e6", UnmatchedReason.NoEligibleMentor)],
            result.Unmatched.Select(mentee => (mentee.Id, mentee.Reason))
        );
    }

    [Fact]
    public void A_mentor_who_takes_just_as_many_as_a_group_needs_leads_one_of_that_size()
    {
        Cohort cohort = Draw(2, mentors: 1, mentees: 4);
        cohort = Cohort.Create(cohort.Mentors.Select(mentor => mentor with { Capacity = 3 }), cohort.Mentees);
        MatchResult result = Matcher.Match(cohort, Policy, ThreeOrFour);
        Assert.Equal(3, Assert.Single(result.Groups).Members.Length);
        Assert.Equal((3, 3), (result.Loads[0].Bounds.Min, result.Loads[0].Bounds.Max));
    }

    [Fact]
    public void A_pin_opens_its_group_and_draws_the_others_in()
    {
        Cohort cohort = Draw(3, mentors: 3, mentees: 4);
        MatchResult free = Matcher.Match(cohort, Policy, ThreeOrFour);
        string closed = free.IdleMentors[0].Id;
        MatchResult pinned = Matcher.Match(cohort.WithPins([new Pairing("e1", closed)]), Policy, ThreeOrFour);
        Assert.Equal(closed, Assert.Single(pinned.Groups).Id);
        Assert.Contains(pinned.Matches, match => match is { Mentee: "e1", Pinned: true });
        Assert.True(pinned.Total <= free.Total);
    }

    [Fact]
    public void Pins_that_cannot_be_kept_are_named_and_verified()
    {
        Cohort cohort = Draw(4, mentors: 2, mentees: 5);
        Clash both = Clash(cohort.WithPins([new("e1", "m1"), new("e2", "m2")]), ThreeOrFour);
        Assert.Equal((ClashReason.MentorMinimums, 6, 5), (both.Reason, both.Needed, both.Available));
        Assert.Equal(2, both.Pins.Length);

        Clash small = Clash(
            Cohort.Create(cohort.Mentors.Select(mentor => mentor with { Capacity = 2 }), cohort.Mentees).WithPins([new("e1", "m1")]),
            ThreeOrFour
        );
        Assert.Equal((ClashReason.PinsNeedAGroup, 3, 2), (small.Reason, small.Needed, small.Available));

        Clash full = Clash(cohort.WithPins([.. Enumerable.Range(1, 5).Select(k => new Pairing($"e{k}", "m1"))]), ThreeOrFour);
        Assert.Equal(ClashReason.PinsExceedMentor, full.Reason);
    }

    [Fact]
    public void Groups_that_must_open_and_cannot_are_a_clash()
    {
        GroupsFormat format = new()
        {
            MinMembers = 3,
            MaxMembers = 4,
            MustOpen = true,
        };
        Cohort cohort = Draw(5, mentors: 3, mentees: 8);
        Assert.Equal(ClashReason.MentorMinimums, Clash(cohort, format).Reason);
        MatchResult result = Matcher.Match(Draw(5, mentors: 3, mentees: 9), Policy, format);
        Assert.Equal(3, result.Groups.Length);
    }

    [Fact]
    public void Who_is_left_because_no_group_opens_is_told_so()
    {
        Cohort cohort = Draw(6, mentors: 1, mentees: 2);
        MatchResult result = Matcher.Match(cohort, Policy, ThreeOrFour);
        Assert.Equal([UnmatchedReason.GroupNotOpened, UnmatchedReason.GroupNotOpened], result.Unmatched.Select(left => left.Reason));
        Assert.Equal((IdleReason.TooFewForAGroup, 3), (result.IdleMentors[0].Reason, result.IdleMentors[0].Needed));
        Assert.Contains("opening one", result.Explain("e1").ToText(), StringComparison.Ordinal);
        Assert.Contains("n’anime pas", result.Explain("e1").ToText(Language.French), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_in_an_open_group_is_a_free_place_and_one_in_a_closed_group_is_none()
    {
        // A solver that gives up one match leaves a place free in the only group; where it does not, the group is full.
        Cohort four = Draw(2, mentors: 1, mentees: 4);
        MatchOptions careless = FrozenClock.Options with
        {
            Solver = ScriptedSolver.Twisting(solution =>
                solution.Edges.Length > 3 ? solution with { Edges = solution.Edges[1..] } : solution
            ),
        };
        MatchResult free = Matcher.Match(four, Policy, ThreeOrFour, careless);
        Assert.Equal((SolutionStatus.Feasible, 3), (free.Status, free.Matches.Length));
        Assert.Equal(UnmatchedReason.NotChosen, Assert.Single(free.Unmatched).Reason);
        MatchResult full = Matcher.Match(Draw(2, mentors: 2, mentees: 5), Policy, ThreeOrFour, FrozenClock.Options);
        Assert.Equal(4, Assert.Single(full.Groups).Members.Length);
        Assert.Equal(UnmatchedReason.GroupNotOpened, Assert.Single(full.Unmatched).Reason);
    }

    [Fact]
    public void A_mentor_of_a_closed_group_is_told_whether_nobody_too_few_or_enough_could_have_come()
    {
        Cohort cohort = Draw(3, mentors: 4, mentees: 3);
        cohort = cohort.WithBans([
            .. cohort.Mentees.Select(mentee => new Pairing(mentee.Id, "m2")),
            new Pairing("e1", "m3"),
            new Pairing("e1", "m4"),
            new Pairing("e2", "m4"),
        ]);
        MatchResult result = Matcher.Match(cohort.WithPins([new Pairing("e1", "m1")]), Policy, Format.Groups(2, 3), FrozenClock.Options);
        Assert.Equal(
            [("m2", IdleReason.NoEligibleMentee, 0), ("m3", IdleReason.GroupNotOpened, 2), ("m4", IdleReason.TooFewForAGroup, 2)],
            result.IdleMentors.Select(mentor => (mentor.Id, mentor.Reason, mentor.Needed))
        );
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(5, 4)]
    [InlineData(2, 1001)]
    public void Sizes_out_of_range_are_refused(int least, int most) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Format.Groups(least, most));

    [Fact]
    public void The_order_of_people_and_the_threads_change_no_byte()
    {
        Cohort cohort = Draw(7, mentors: 6, mentees: 14);
        Cohort shuffled = Cohort.Create(cohort.Mentors.Reverse(), cohort.Mentees.Reverse());
        string one = ResultDocument.From(Matcher.Match(cohort, Policy, ThreeOrFour, FrozenClock.Options with { Threads = 1 })).ToJson();
        string other = ResultDocument.From(Matcher.Match(shuffled, Policy, ThreeOrFour, FrozenClock.Options with { Threads = 2 })).ToJson();
        Assert.Equal(one, other);
    }

    [Theory]
    [InlineData("drop a case")]
    [InlineData("exchange cases")]
    [InlineData("raise a price")]
    [InlineData("drop the tree")]
    [InlineData("split on a stranger")]
    [InlineData("drop a match")]
    [InlineData("shrink a group")]
    [InlineData("change a reason")]
    public void A_tampered_result_is_rejected(string tampering)
    {
        (Cohort cohort, ResultDocument fresh) = Tree.Value;
        Assert.Empty(ResultVerifier.Verify(fresh, cohort, Policy, ThreeOrFour).Problems);
        ImmutableArray<OpeningCase> cases = fresh.Certificate!.Openings!.Value;
        int leaf = cases.Select((each, k) => (each, k)).First(pair => pair.each.MentorPrices is { Length: > 0 }).k;
        ImmutableArray<NamedScore> prices = cases[leaf].MentorPrices!.Value;
        ResultDocument tampered = tampering switch
        {
            "drop a case" => With(fresh, cases.RemoveAt(cases.Length - 1)),
            "exchange cases" => With(fresh, [cases[1], cases[0], .. cases.Skip(2)]),
            "raise a price" => With(
                fresh,
                cases.SetItem(leaf, cases[leaf] with { MentorPrices = prices.SetItem(0, new(prices[0].Name, new Score(900_000_000))) })
            ),
            "drop the tree" => fresh with { Certificate = fresh.Certificate with { Openings = null } },
            "split on a stranger" => With(fresh, cases.SetItem(0, new OpeningCase { Mentor = "zoe" })),
            "drop a match" => fresh with { Matches = fresh.Matches.RemoveAt(0) },
            "shrink a group" => fresh with { Groups = fresh.Groups.SetItem(0, fresh.Groups[0] with { Members = [] }) },
            _ => fresh with { IdleMentors = fresh.IdleMentors.SetItem(0, fresh.IdleMentors[0] with { Reason = IdleReason.NoPlaces }) },
        };
        Assert.False(ResultVerifier.Verify(tampered, cohort, Policy, ThreeOrFour).Holds);
    }

    [Fact]
    public void The_files_of_a_small_programme_are_as_they_were()
    {
        (Cohort cohort, _) = Tree.Value;
        MatchResult result = Matcher.Match(cohort, Policy, ThreeOrFour, FrozenClock.Options);
        GoldenFile.AssertEqual("groups.result.json", ResultDocument.From(result).ToJson());
        GoldenFile.AssertEqual("groups.report.en.html", HtmlReport.Render(ResultDocument.From(result), PersonNames.None));
        GoldenFile.AssertEqual("groups.report.fr.html", HtmlReport.Render(ResultDocument.From(result, Language.French), PersonNames.None));
    }

    [Fact]
    public void The_format_is_read_from_a_policy_and_written_back()
    {
        MatchingPolicy policy = Policy with
        {
            Format = new GroupsFormat { MinMembers = 5, MustOpen = true },
        };
        Assert.Equal(policy, PolicyJson.Read(PolicyJson.Write(policy)));
    }

    /// <summary>A cohort whose proof needs more than one case.</summary>
    private static (Cohort Cohort, ResultDocument Document) WithTree()
    {
        for (ulong seed = 1; ; seed++)
        {
            Cohort cohort = Draw(seed, mentors: 5, mentees: 12);
            ResultDocument document = ResultDocument.Read(
                Encoding.UTF8.GetBytes(ResultDocument.From(Matcher.Match(cohort, Policy, ThreeOrFour)).ToJson())
            );
            if (
                document is { Certificate.Openings: { } cases, IdleMentors.Length: > 0 }
                && cases.Any(each => each.MentorPrices is { Length: > 0 })
            )
            {
                return (cohort, document);
            }
        }
    }

    private static ResultDocument With(ResultDocument document, ImmutableArray<OpeningCase> cases) =>
        document with
        {
            Certificate = document.Certificate! with { Openings = cases },
        };

    private static Cohort Draw(ulong seed, int mentors, int mentees)
    {
        Cohort drawn = Offices.Draw(seed, mentors, mentees);
        return Cohort.Create(drawn.Mentors.Select(mentor => mentor with { Capacity = null }), drawn.Mentees);
    }

    private static Clash Clash(Cohort cohort, Format format)
    {
        MatchResult result = Matcher.Match(cohort, Policy, format);
        Assert.Equal(SolutionStatus.Infeasible, result.Status);
        Clash clash = Assert.Single(result.Clashes);
        ResultDocument document = ResultDocument.From(result, Language.French);
        Assert.Empty(ResultVerifier.Verify(document, cohort, Policy, format).Problems);
        ResultDocument lie = document with { Clashes = [document.Clashes[0] with { Available = clash.Available - 1 }] };
        Assert.False(ResultVerifier.Verify(lie, cohort, Policy, format).Holds);
        return clash;
    }

    /// <summary>Tries every mentor, and nobody, for every mentee.</summary>
    private static (int Count, long Total) Best(Cohort cohort, MatchingPolicy policy, int least, int most, bool mostMatches)
    {
        CohortScorer scorer = CohortScorer.Compile(cohort, policy);
        long[][] scores =
        [
            .. cohort.Mentees.Select(mentee =>
                cohort.Mentors.Select(mentor => scorer.Score(mentee.Id, mentor.Id).Score.Millionths).ToArray()
            ),
        ];
        int[] loads = new int[cohort.Mentors.Length];
        (int Count, long Total) best = (0, 0);
        Try(0, 0, 0);
        return best;

        void Try(int mentee, int count, long total)
        {
            if (mentee == scores.Length)
            {
                bool kept = loads.All(load => load == 0 || load >= least);
                bool better = mostMatches ? (count, total).CompareTo(best) > 0 : (total, count).CompareTo((best.Total, best.Count)) > 0;
                best = kept && better ? (count, total) : best;
                return;
            }

            Try(mentee + 1, count, total);
            for (int mentor = 0; mentor < loads.Length; mentor++)
            {
                if (loads[mentor] < most)
                {
                    loads[mentor]++;
                    Try(mentee + 1, count + 1, total + scores[mentee][mentor]);
                    loads[mentor]--;
                }
            }
        }
    }
}
