using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Formats;

/// <summary>What a format refuses: whole sentences that name the person, the file and line, and what to do.</summary>
public sealed class ErrorWordsTests
{
    private static readonly MatchingPolicy Policy = new() { Objective = Objective.MostMatches.Then(Objective.BestTotal) };

    private static readonly SourcePlace Place = new("people.csv", 7);

    [Fact]
    public void Every_fault_of_the_terms_is_told_in_one_error()
    {
        PairingTerms terms = new()
        {
            Objective = AssignmentObjective.BestTotal,
            Minimize = true,
            WorstOffFirst = ScoreBands.Default,
            Mentees = PersonBounds.AtMost(1).With("e9", Bounds.AtMost(2)).With("e1", Bounds.AtMost(2)),
            Mentors = PersonBounds.AtMost(1).With("m9", Bounds.AtMost(2)).With("m0", Bounds.AtMost(2)),
            Waiting = ImmutableSortedDictionary<string, decimal>.Empty.Add("e0", 0).Add("e1", 0.5m).Add("e8", -1),
        };
        ArgumentException fault = Assert.Throws<ArgumentException>(() =>
            OwnScores.Solve(terms.Pinned(("e0", "m0"), ("e0", "m0"), ("e7", "m0"), ("e0", "m7"), ("e7", "m7")), [1], [2])
        );
        Assert.Equal(
            """
            Minimize asks for MostMatches, not BestTotal: the cheapest matching of any size is the empty one.
            Worst-off first asks for MostMatches, for scores that are no costs and for nobody who comes first for having waited.
            Bounds name the mentee e9, who is not among the 2 mentees.
            Bounds name the mentor m9, who is not among the 1 mentors.
            The mentee e0 has waited 0; who is named has waited more than 0.
            Waiting names the mentee e8, who is not among the 2 mentees.
            The pin e0, m0 is listed twice.
            The pin e7, m0 names a mentee who is not among the 2 mentees.
            The pin e0, m7 names a mentor who is not among the 1 mentors.
            The pin e7, m7 names a mentee who is not among the 2 mentees.
            The pin e7, m7 names a mentor who is not among the 1 mentors. (Parameter 'terms')
            """,
            fault.Message
        );
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(false, false, false)]
    public void The_worst_off_come_first_among_most_matches_without_costs_or_waiting(bool costs, bool waiting, bool bestTotal)
    {
        PairingTerms terms = new()
        {
            Objective = bestTotal ? AssignmentObjective.BestTotal : AssignmentObjective.MostMatches,
            Minimize = costs,
            WorstOffFirst = ScoreBands.Default,
            Waiting = waiting
                ? ImmutableSortedDictionary<string, decimal>.Empty.Add("e0", 1)
                : ImmutableSortedDictionary<string, decimal>.Empty,
        };
        if (costs || waiting || bestTotal)
        {
            Assert.StartsWith(
                "Worst-off first asks for MostMatches",
                Assert.Throws<ArgumentException>(() => OwnScores.Solve(terms, [1])).Message,
                StringComparison.Ordinal
            );
        }
        else
        {
            Assert.Equal("e0-m0", OwnScores.Solve(terms, [1]).Words());
        }
    }

    [Fact]
    public void Terms_among_peers_name_every_stranger_and_what_they_cannot_ask_for()
    {
        ScoredPeers pairs = ScoredPeers.FromPairs(["a", "b"], [0], [1], [1_000_000]);
        PeerTerms terms = new()
        {
            Objective = AssignmentObjective.BestTotal,
            Minimize = true,
            OddOneOut = OddOneOut.Waiting,
            Pins = [new("a", "x"), new("y", "b"), new("b", "a")],
        };
        Assert.Equal(
            """
            The pin a, x names somebody who is not among the 2 peers.
            The pin b, y names somebody who is not among the 2 peers.
            Minimize asks for MostMatches, not BestTotal.
            Nothing is known of how long people waited: the odd one out is single or joins a trio. (Parameter 'terms')
            """,
            Assert.Throws<ArgumentException>(() => Matcher.Solve(pairs, terms)).Message
        );
    }

    [Fact]
    public void A_minimum_above_the_maximum_is_told_of_every_mentor_with_what_to_change()
    {
        Cohort cohort = Cohort.Create([
            Someone.Mentor("m1") with
            {
                Name = "Ada",
                MinCapacity = 4,
                Source = Place,
            },
            Someone.Mentor("m2") with
            {
                Capacity = 0,
            },
            Someone.Mentor("m3") with
            {
                Capacity = 3,
                MinCapacity = 3,
            },
            Someone.Mentee("e"),
        ]);
        Refused(
            cohort,
            Format.Ratio(maxMentees: 3, minMentees: 1),
            "people.csv:7: mentor m1 (Ada) must have at least 4 but can have at most 3 in the format ratio. Maybe the format should allow 4 mentees a mentor.",
            "mentor m2 must have at least 1 but can have at most 0 in the format ratio. Maybe give this mentor a min_capacity of 0 or less."
        );
        Refused(
            cohort.Without("m2"),
            Format.Groups(1, 2),
            "people.csv:7: mentor m1 (Ada) must have at least 4 but can have at most 2 in the format groups. Maybe the format should allow 4 mentees a mentor.",
            "mentor m3 must have at least 3 but can have at most 2 in the format groups. Maybe the format should allow 3 mentees a mentor."
        );
    }

    [Fact]
    public void A_mentors_own_minimum_equal_to_the_formats_maximum_is_kept()
    {
        Cohort cohort = Cohort.Create([
            Someone.Mentor("m1") with
            {
                MinCapacity = 2,
            },
            Someone.Mentor("m2"),
            .. Enumerable.Range(0, 3).Select(k => Someone.Mentee($"e{k}")),
        ]);
        foreach (Format format in (Format[])[Format.Ratio(maxMentees: 2), Format.Groups(1, 2)])
        {
            MatchResult result = Matcher.Match(cohort, Policy, format);
            Assert.Equal(
                [("m1", 2, 2), ("m2", 1, format is RatioFormat ? 0 : 1)],
                result.Loads.Select(load => (load.Mentor, load.Mentees, load.Bounds.Min))
            );
            Assert.All(result.Loads, load => Assert.Equal(2, load.Bounds.Max));
        }
    }

    [Theory]
    [InlineData("ratio")]
    [InlineData("groups")]
    [InlineData("one-to-one")]
    public void A_pin_of_peers_takes_no_part_among_mentors_and_mentees(string name)
    {
        Cohort cohort = Cohort
            .Create([Someone.Mentor("m"), Someone.Mentee("e"), Peer("a"), Peer("b")])
            .WithPins([new Pairing("a", "b") { Source = Place }, new Pairing("e", "m")]);
        Refused(
            cohort,
            name switch
            {
                "ratio" => Format.Ratio(2),
                "groups" => Format.Groups(1, 2),
                _ => Format.OneToOne,
            },
            $"people.csv:7: the pin \"a\", \"b\" joins peers, and the format {name} matches mentees with mentors. Maybe the role should be both, or the format peers or peer-groups was meant."
        );
    }

    [Theory]
    [InlineData("peers")]
    [InlineData("peer-groups")]
    public void A_pin_of_sides_takes_no_part_among_peers_and_names_who_is_absent(string name)
    {
        Cohort cohort = Cohort
            .Create([Someone.Mentor("m"), Someone.Mentee("e"), Peer("a"), Peer("b"), Someone.Both("c")])
            .WithPins([new Pairing("c", "m") { Source = Place }, new Pairing("e", "m"), new Pairing("a", "b")]);
        Refused(
            cohort,
            name == "peers" ? Format.Peers() : Format.PeerGroups(2, 3),
            "people.csv:7: the pin \"c\", \"m\" names \"m\", who is no peer. Maybe the role should be peer or both.",
            "the pin \"e\", \"m\" names \"e\", who is no peer. Maybe the role should be peer or both."
        );
    }

    [Fact]
    public void A_waiting_time_that_is_no_number_is_told_with_its_place()
    {
        Cohort sides = Cohort.Create([
            Someone.Mentor("m"),
            Someone.Mentee("e").With("weeks", "long") with
            {
                Source = Place,
            },
            Someone.Mentee("f").With("weeks", "-1"),
            Someone.Mentee("g").With("weeks", "0.5"),
            Someone.Mentee("h"),
        ]);
        Refused(
            sides,
            new OneToOneFormat { WaitingFirst = true, WaitingAttribute = "weeks" },
            "people.csv:7: weeks: \"e\" has waited \"long\", which is no number of at least 0. Maybe write how many rounds, weeks or days it was: 3.",
            "weeks: \"f\" has waited \"-1\", which is no number of at least 0. Maybe write how many rounds, weeks or days it was: 3."
        );
        Cohort peers = Cohort.Create([Peer("a").With("weeks", "long") with { Source = Place }, Peer("b").With("weeks", "-1"), Peer("c")]);
        Assert.Equal(
            [
                "who waited longest can be matched first only where most matches come first. Maybe the policy's objective should be most-matches.",
                "people.csv:7: weeks: \"a\" has waited \"long\", which is no number. Maybe write how many rounds, weeks or days it was: 3.",
            ],
            Problems(() =>
                Matcher.Match(
                    peers,
                    Policy with
                    {
                        Objective = Objective.BestTotal,
                    },
                    new PeersFormat { OddOneOut = OddOneOut.Waiting, WaitingAttribute = "weeks" }
                )
            )
        );
    }

    [Fact]
    public void Who_has_waited_for_nothing_comes_after_who_has_waited_and_is_no_error()
    {
        Cohort cohort = Cohort.Create([
            Someone.Mentor("m"),
            Someone.Mentee("e").With("waiting", "0"),
            Someone.Mentee("f").With("waiting", "1"),
        ]);
        MatchResult result = Matcher.Match(cohort, Policy, new OneToOneFormat { WaitingFirst = true }, FrozenClock.Options);
        Assert.Equal("f-m", result.Words());
        Assert.Contains(result.Warnings, warning => warning is { Actual: 1, Needed: 1 });
    }

    [Fact]
    public void Mentees_of_no_team_or_several_and_mentors_with_a_minimum_are_told_with_their_place()
    {
        Refused(
            Cohort.Create([
                Someone.Mentor("m1") with
                {
                    MinCapacity = 1,
                    Source = Place,
                },
                Someone.Mentor("m2") with
                {
                    MinCapacity = 0,
                },
                Someone.Mentee("e1") with
                {
                    Source = Place,
                },
                Someone.Mentee("e2").With("squad", "A", "B"),
                Someone.Mentee("e3").With("squad", "A"),
            ]),
            Format.Teams("squad"),
            "people.csv:7: mentee e1 has no squad. Maybe write the team's name in the column squad, or leave the person out of this format.",
            "mentee e2 has more than one squad. Maybe keep one: an intact team shares its mentors.",
            "people.csv:7: mentor m1 has a minimum, which the format teams does not keep. Maybe leave min_capacity empty for this format, or pin the mentor to a member of a team."
        );
    }

    [Fact]
    public void No_team_and_several_have_codes_of_their_own()
    {
        Cohort cohort = Cohort.Create([Someone.Mentor("m"), Someone.Mentee("e"), Someone.Mentee("f").With("team", "A", "B")]);
        Assert.Equal(
            ["no-team", "several-teams"],
            Assert
                .Throws<DataProblemsException>(() => Matcher.Match(cohort, Policy, Format.Teams()))
                .Problems.Select(problem => problem.Code)
        );
    }

    [Fact]
    public void Requests_that_cannot_be_settled_are_told_with_their_place()
    {
        Cohort people = Cohort.Create([Someone.Mentor("m"), Someone.Mentor("n"), Someone.Mentee("e"), Someone.Mentee("f")]);
        Refused(
            people,
            Format.ALaCarte(),
            "the format a-la-carte settles what mentees ask for, and nobody asks for anything. Maybe the file of choices (mentee,mentor,rank) is missing: --choices choices.csv."
        );
        Refused(
            people.WithChoices([
                new("e", "m", 1, "Mon 09:00-10:00") { Source = Place },
                new("e", "n", 1),
                new("f", "n", 2, "Mon 9h30-10h30") { Source = new SourcePlace("choices.csv", 3) },
                new("f", "m", 1, "Mon 10:30-11:00"),
                new("f", "n", 3, "whenever"),
            ]),
            Format.ALaCarte(stable: true),
            "people.csv:7: slot: a stable answer is not defined here for requests at given times. Maybe leave out the slots, or stable.",
            "slot: the choice \"e\", \"n\" names no slot, and others do. Maybe every row needs one, or none.",
            "choices.csv:3: slot: the slots \"Mon 09:00-10:00\" and \"Mon 9h30-10h30\" overlap and are not written alike. Maybe write equal times alike, and cut others so that they do not overlap."
        );
    }

    [Fact]
    public void Slots_that_touch_do_not_overlap()
    {
        Cohort people = Cohort
            .Create([Someone.Mentor("m"), Someone.Mentee("e"), Someone.Mentee("f")])
            .WithChoices([new("e", "m", 1, "Mon 09:00-10:00"), new("f", "m", 1, "Mon 10:00-11:00")]);
        Assert.Equal(2, Matcher.Match(people, Policy, Format.ALaCarte()).Matches.Length);
    }

    [Fact]
    public void More_peers_than_circles_can_be_made_of_are_refused_before_anything_is_scored()
    {
        Cohort crowd = Cohort.Create(Enumerable.Range(0, CirclesProblem.MostMembers + 1).Select(k => Peer($"p{k:0000}")));
        Refused(
            crowd,
            Format.PeerGroups(),
            "the format peer-groups takes at most 8192 people, and there are 8193. Maybe divide them by site or by language first."
        );
    }

    [Fact]
    public void Sides_among_peers_are_counted_and_the_first_is_named()
    {
        MatchResult result = Matcher.Match(
            Cohort.Create([Peer("a"), Peer("b"), Someone.Mentor("m"), Someone.Mentee("e")]),
            Policy,
            Format.PeerGroups(2, 3)
        );
        Assert.Equal(
            "people whose role is mentor or mentee take no part among peers: 2, the first is \"e\". Maybe their role should be peer or both.",
            Assert.Single(result.Warnings).Note
        );
    }

    [Fact]
    public void A_parity_of_too_many_groups_and_quotas_beside_another_aim_are_refused()
    {
        Cohort cohort = Cohort.Create([
            Someone.Mentor("m"),
            .. Enumerable.Range(0, 9).Select(k => Someone.Mentee($"e{k}").With("site", $"s{k}")),
        ]);
        MatchingPolicy parity = Policy with { Quotas = [Quota.Parity("site", within: 10)] };
        Assert.Equal(
            [
                "the quota \"parity site\" compares more than 8 values of \"site\". Maybe compare a coarser attribute, or ask for a share of each value that matters.",
            ],
            Problems(() => Matcher.Match(cohort, parity, Format.OneToOne))
        );
        MatchingPolicy loose = parity with { Quotas = [Quota.Parity("site", within: 100)] };
        Assert.Single(Matcher.Match(cohort.Without("e8"), loose, Format.OneToOne).Matches);
        Assert.Equal(
            [
                "conditions on the whole (quotas, at most so many changes) cannot be kept where the worst-off, or those who waited, come before the total. Maybe take the objective most-matches without waitingFirst, or take the conditions out.",
            ],
            Problems(() =>
                Matcher.Match(
                    cohort.WithWaiting(["e0"]),
                    Policy with
                    {
                        Quotas = [Quota.Mentees("site", "s1", atMost: 1)],
                    },
                    new OneToOneFormat { WaitingFirst = true }
                )
            )
        );
    }

    private static void Refused(Cohort cohort, Format format, params string[] expected) =>
        Assert.Equal(expected, Problems(() => Matcher.Match(cohort, Policy, format)));

    private static IEnumerable<string> Problems(Action act)
    {
        ImmutableArray<DataProblem> problems = Assert.Throws<DataProblemsException>(act).Problems;
        Assert.All(problems, problem => Assert.NotEmpty(problem.Code));
        return problems.Select(problem => problem.ToString());
    }

    private static Participant Peer(string id) => new() { Id = id, Role = ParticipantRole.Peer };
}
