using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Formats.Peers;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Formats;

/// <summary>Why peers, teams, circles and requests are left over, with the numbers, worked out by hand.</summary>
public sealed class LeftOverReasonTests
{
    private static readonly MatchingPolicy Policy = new() { Objective = Objective.MostMatches.Then(Objective.BestTotal) };

    /// <summary>a and c could meet b, d and e would rather not, f knows nobody.</summary>
    private static readonly ScoredPeers Few = ScoredPeers.FromPairs(
        ["a", "b", "c", "d", "e", "f"],
        [0, 1, 3],
        [1, 2, 4],
        [3_000_000, 1_000_000, -1_000_000]
    );

    [Fact]
    public void Peers_are_left_because_partners_are_taken_because_it_would_cost_or_because_there_are_none()
    {
        MatchResult result = Matcher.Solve(Few, new PeerTerms { Objective = AssignmentObjective.BestTotal }, FrozenClock.Options);
        Assert.Equal("a-b", result.Words());
        Assert.Equal(
            ["c Capacity 1 1", "d NotChosen 1 1", "e NotChosen 1 1", "f NoEligibleMentor 0 0"],
            result.Unmatched.Select(left => $"{left.Id} {left.Reason} {left.Eligible} {left.Places}")
        );
        Assert.All(result.Unmatched, left => Assert.Equal((ParticipantRole.Peer, false), (left.Role, left.IsStable)));
        Assert.Equal((6, 0, 3, 3, 3), (result.MenteeCount, result.MentorCount, result.Places, result.EligiblePairs, result.MatchedBound));
        Explanation why = result.Explain("f");
        Assert.Equal((true, 0), (why.ArePeers, why.Matches.Length));
        Assert.Equal(UnmatchedReason.NoEligibleMentor, why.Unmatched!.Reason);
        Assert.Equal(new PairExplanation("b", "c", true, new Score(1_000_000)), result.Explain("c", "b"));
        Assert.Equal(new PairExplanation("b", "c", true, new Score(1_000_000)), result.Explain("b", "c"));
        Assert.Equal(new PairExplanation("a", "b", true, new Score(3_000_000)), result.Explain("a", "b"));
        Assert.Equal(new PairExplanation("a", "c", false, Score.Zero), result.Explain("c", "a"));
        Assert.Equal(("b", "a"), (result.Explain("b").Matches[0].Mentee, result.Explain("b").Matches[0].Mentor));
    }

    [Fact]
    public void The_most_pairs_of_peers_are_half_of_them_or_what_was_proved_and_a_trio_has_three()
    {
        PeerTerms most = new() { Objective = AssignmentObjective.MostMatches };
        Assert.Equal((2, 2), (Matcher.Solve(Few, most).Matches.Length, Matcher.Solve(Few, most).MatchedBound));
        ScoredPeers three = ScoredPeers.FromPairs(["a", "b", "c"], [0, 0, 1], [1, 2, 2], [1, 2, 3]);
        Assert.Equal(1, Matcher.Solve(three, most).MatchedBound);
        MatchResult trio = Matcher.Solve(three, most with { OddOneOut = OddOneOut.Trio });
        Assert.Equal((3, 3, 1L), (trio.Matches.Length, trio.MatchedBound, trio.Places));
        Assert.Equal(new Score(6), Assert.Single(trio.Groups).Score);
        Assert.Equal(
            3,
            Matcher.Solve(three, new PeerTerms { Objective = AssignmentObjective.BestTotal, OddOneOut = OddOneOut.Trio }).MatchedBound
        );
    }

    [Fact]
    public void Pins_among_own_peer_scores_are_kept_and_clash_by_name()
    {
        PeerTerms terms = new() { Objective = AssignmentObjective.BestTotal, Pins = [new("e", "d")] };
        MatchResult kept = Matcher.Solve(Few, terms, FrozenClock.Options);
        Assert.Equal(["a-b False", "d-e True"], kept.Matches.Select(match => $"{match.Mentee}-{match.Mentor} {match.Pinned}"));
        Assert.Equal((new Score(2_000_000), new Score(2_000_000)), (kept.Total, kept.Bound));
        Assert.True(ResultVerifier.Verify(ResultDocument.From(kept), Few, terms).Holds);
        Assert.Equal(["d"], kept.Explain("e").Pinned.AsEnumerable());
        Assert.Empty(kept.Explain("a").Pinned);

        PeerTerms odd = terms with { Pins = [new("a", "b"), new("c", "b"), new("a", "f"), new("b", "a")] };
        MatchResult clashing = Matcher.Solve(Few, odd, FrozenClock.Options);
        Assert.Equal(
            ["PinForbidden a f a-f 1/0", "PinsExceedPeer a b+f a-b a-f 2/1", "PinsExceedPeer b a+c a-b b-c 2/1"],
            clashing.Clashes.Select(clash =>
                $"{clash.Reason} {string.Join('+', clash.Mentees)} {string.Join('+', clash.Mentors)} {string.Join(' ', clash.Pins.Select(pin => $"{pin.Mentee}-{pin.Mentor}"))} {clash.Needed}/{clash.Available}"
            )
        );
        Assert.True(ResultVerifier.Verify(ResultDocument.From(clashing), Few, odd).Holds);

        // b with c in place of a.
        Assert.Equal(new Score(-2_000_000), kept.WhyNot("b", "c").Change!.Value.Total);
    }

    [Fact]
    public void A_rank_of_waiting_outweighs_any_difference_of_totals_between_peers()
    {
        ScoredPeers three = ScoredPeers.FromPairs(["a", "b", "c"], [0, 0, 1], [1, 2, 2], [3, 0, -1]);
        PeerTerms most = new() { Objective = AssignmentObjective.MostMatches };
        Assert.Equal([3 + 5, 0 + 10, -1 + 15L], PeersModel.Build(three, most, waiting: [0, 1, 2]).Weights);
        Assert.Equal([-3, 0, 1L], PeersModel.Build(three, most with { Minimize = true }).Weights);
        ScoredPeers four = ScoredPeers.FromPairs(["a", "b", "c", "d"], [0, 2], [1, 3], [3, 5]);
        Assert.Equal([3 + 11, 5 + 33L], PeersModel.Build(four, most, waiting: [0, 1, 1, 2]).Weights);
        ScoredPeers costly = ScoredPeers.FromPairs(["a", "b", "c", "d"], [0, 2], [1, 3], [-3, -5]);
        Assert.Equal([-3 + 11, -5 + 33L], PeersModel.Build(costly, most, waiting: [0, 1, 1, 2]).Weights);
        Assert.Empty(PeersModel.Build(ScoredPeers.FromPairs(["a", "b"], [], [], []), most, waiting: [0, 1]).Weights);
        PeersModel model = PeersModel.Build(three, most);
        Assert.Equal(
            (0, 0, -1, -1, -1),
            (model.EdgeOf(0, 1), model.EdgeOf(1, 0), model.EdgeOf(1, 1), model.EdgeOf(-1, 1), model.EdgeOf(1, -1))
        );
    }

    [Fact]
    public void A_weaker_proof_between_peers_leaves_a_gap_and_a_wrong_one_is_told()
    {
        PeerTerms best = new() { Objective = AssignmentObjective.BestTotal };
        PeerTerms costs = new() { Objective = AssignmentObjective.MostMatches, Minimize = true };
        MatchResult weaker = Retold(best, peers => peers with { Duals = Raised(peers.Duals, 4) });
        Assert.Equal((SolutionStatus.Feasible, new Score(2), weaker.Total + new Score(2)), (weaker.Status, weaker.Gap, weaker.Bound));
        MatchResult dearer = Retold(costs, peers => peers with { Duals = Raised(peers.Duals, 4) });
        Assert.Equal((SolutionStatus.Feasible, new Score(2), dearer.Total - new Score(2)), (dearer.Status, dearer.Gap, dearer.Bound));
        MatchResult useless = Retold(costs, peers => peers with { Duals = Raised(peers.Duals, 1_000_000_000_000) });
        Assert.Equal((SolutionStatus.Feasible, null, null), (useless.Status, useless.Gap, useless.Bound));
        MatchResult wrong = Retold(best, peers => peers with { Blossoms = [new(["a", "b"], new Score(2))] });
        Assert.Equal(SolutionStatus.Feasible, wrong.Status);
        Assert.Contains(wrong.Warnings, warning => warning is { Code: WarningCode.ProofRejected, Actual: > 0, Note.Length: > 0 });
        Assert.DoesNotContain(weaker.Warnings, warning => warning.Code == WarningCode.ProofRejected);
    }

    [Fact]
    public void A_gap_as_large_as_half_the_bonus_of_a_pair_says_nothing_of_scores()
    {
        PeerTerms most = new() { Objective = AssignmentObjective.MostMatches };
        long bonus = PeersModel.Build(Few, most).Problem.MatchBonus;
        MatchResult weaker = Retold(most, peers => peers with { Duals = Raised(peers.Duals, 4) });
        Assert.Equal((SolutionStatus.Feasible, new Score(2)), (weaker.Status, weaker.Gap));
        MatchResult useless = Retold(most, peers => peers with { Duals = Raised(peers.Duals, 2 * bonus) });
        Assert.Equal((SolutionStatus.Feasible, null, null), (useless.Status, useless.Gap, useless.Bound));
    }

    [Fact]
    public void Peers_who_would_all_rather_not_are_left_although_every_other_is_free()
    {
        ScoredPeers three = ScoredPeers.FromPairs(["a", "b", "c"], [0, 0, 1], [1, 2, 2], [-1, -1, -1]);
        MatchResult result = Matcher.Solve(three, new PeerTerms { Objective = AssignmentObjective.BestTotal }, FrozenClock.Options);
        Assert.Equal(
            ["a NotChosen 2", "b NotChosen 2", "c NotChosen 2"],
            result.Unmatched.Select(left => $"{left.Id} {left.Reason} {left.Eligible}")
        );
    }

    [Fact]
    public void Who_is_pinned_meets_nobody_else_however_much_it_would_score()
    {
        ScoredPeers four = ScoredPeers.FromPairs(["a", "b", "c", "d"], [0, 0, 1, 1], [1, 2, 2, 3], [1, 9, 9, 9]);
        PeerTerms terms = new() { Objective = AssignmentObjective.BestTotal, Pins = [new("b", "a")] };
        Assert.Equal("a-b", Matcher.Solve(four, terms, FrozenClock.Options).Words());
        Assert.Equal("a-b", Matcher.Solve(four, terms with { OddOneOut = OddOneOut.Trio }, FrozenClock.Options).Words());
    }

    [Fact]
    public void A_trio_with_somebody_pinned_and_a_match_of_strangers_to_each_other_are_named()
    {
        ScoredPeers five = ScoredPeers.FromPairs(["a", "b", "c", "d", "e"], [0, 0, 1, 2, 2, 3], [1, 2, 2, 3, 4, 4], [1, 2, 3, 4, 5, 6]);
        PeerTerms trio = new()
        {
            Objective = AssignmentObjective.MostMatches,
            OddOneOut = OddOneOut.Trio,
            Pins = [new("a", "b")],
        };
        ResultDocument honest = ResultDocument.From(Matcher.Solve(five, trio, FrozenClock.Options));
        Assert.Equal(["c", "d", "e"], Assert.Single(honest.Groups).Members.AsEnumerable());
        Assert.True(ResultVerifier.Verify(honest, five, trio).Holds);
        VerificationReport pinned = ResultVerifier.Verify(
            honest with
            {
                Groups = [honest.Groups[0] with { Members = ["b", "c", "d"] }],
            },
            five,
            trio
        );
        Assert.Contains("The match b, c is not among the eligible pairs of these inputs.", pinned.Problems, StringComparer.Ordinal);
        VerificationReport strangers = ResultVerifier.Verify(
            honest with
            {
                Matches = honest.Matches.Add(honest.Matches[0] with { A = "a", B = "d" }),
            },
            five,
            trio
        );
        Assert.Contains("The match a, d is not among the eligible pairs of these inputs.", strangers.Problems, StringComparer.Ordinal);
        Assert.DoesNotContain(strangers.Problems, problem => problem.StartsWith("The match a, b is not", StringComparison.Ordinal));
    }

    [Fact]
    public void Matches_of_peers_in_another_order_are_judged_as_they_stand()
    {
        ScoredPeers four = ScoredPeers.FromPairs(["a", "b", "c", "d"], [0, 2], [1, 3], [3, 5]);
        PeerTerms best = new() { Objective = AssignmentObjective.BestTotal };
        ResultDocument honest = ResultDocument.From(Matcher.Solve(four, best, FrozenClock.Options));
        VerificationReport report = ResultVerifier.Verify(honest with { Matches = [.. honest.Matches.Reverse()] }, four, best);
        Assert.Equal((SolutionStatus.Optimal, false), (report.Proved, report.Holds));
    }

    private static MatchResult Retold(PeerTerms terms, Func<PeerCertificate, PeerCertificate> change)
    {
        ResultDocument honest = ResultDocument.From(Matcher.Solve(Few, terms, FrozenClock.Options));
        ResultDocument forged = honest with { Certificate = honest.Certificate! with { Peers = change(honest.Certificate.Peers!) } };
        return Rejudgement.Of(forged, PeersQuestion.Of(Few, terms)).Retold!;
    }

    private static ImmutableArray<NamedScore> Raised(ImmutableArray<NamedScore> duals, long by) =>
        duals.SetItem(0, duals[0] with { Score = duals[0].Score + new Score(by) });

    [Fact]
    public void A_group_of_three_that_was_not_asked_for_is_refused()
    {
        ScoredPeers three = ScoredPeers.FromPairs(["a", "b", "c"], [0, 0, 1], [1, 2, 2], [1, 2, 3]);
        PeerTerms most = new() { Objective = AssignmentObjective.MostMatches };
        PeerTerms trio = most with { OddOneOut = OddOneOut.Trio };
        ResultDocument document = ResultDocument.From(Matcher.Solve(three, trio));
        Assert.True(ResultVerifier.Verify(document, three, trio).Holds);
        Assert.Contains(
            "A group of three was not asked for.",
            ResultVerifier.Verify(document, three, most).Problems,
            StringComparer.Ordinal
        );
        foreach (
            string[] members in (string[][])
                [
                    ["a", "b", "zoe"],
                    ["a", "a", "b"],
                    ["a", "b"],
                    [],
                ]
        )
        {
            ResultDocument forged = document with { Groups = [document.Groups[0] with { Members = [.. members] }] };
            Assert.False(ResultVerifier.Verify(forged, three, trio).Holds);
            Assert.True(
                members.Length != 3
                    || ResultVerifier
                        .Verify(forged, three, trio)
                        .Problems.Contains(
                            $"The match {members[0]}, {members[1]} is not among the eligible pairs of these inputs.",
                            StringComparer.Ordinal
                        )
                    || members[1] == "a"
            );
        }
    }

    [Fact]
    public void Teams_are_left_because_mentors_are_taken_or_because_nobody_offers_it_and_mentors_because_of_places()
    {
        Cohort cohort = Cohort.Create([
            Someone.Mentor("m1").Offering("Law") with
            {
                Capacity = 1,
            },
            Someone.Mentor("m2").Offering("Cooking"),
            Someone.Mentor("m3").Offering("Law") with
            {
                Capacity = 0,
            },
            Someone.Mentor("m4").Offering("Sales"),
            Someone.Mentor("m5").Offering("Sales"),
            Someone.Mentee("e1").Wanting("Law").With("team", "A"),
            Someone.Mentee("e2").Wanting("Law").With("team", "B"),
            Someone.Mentee("e3").Wanting("Fishing", "Sales").With("team", "C"),
            Someone.Mentee("e4").With("team", "D"),
        ]);
        MatchResult result = Matcher.Match(cohort, Policy, Format.Teams(maxTeams: 2));
        Assert.Equal("A-m1 C-m4", result.Words());
        Assert.Equal(
            ["B Law Capacity 2 1", "C Fishing NoEligibleMentor 0 0"],
            result.Unmatched.Select(left => $"{left.Id} {left.Topic} {left.Reason} {left.Eligible} {left.Places}")
        );
        Assert.Equal(
            [
                new IdleMentor("m2", IdleReason.NoEligibleMentee, 0),
                new IdleMentor("m3", IdleReason.NoPlaces, 2),
                new IdleMentor("m5", IdleReason.MenteesPlaced, 1),
            ],
            result.IdleMentors.AsEnumerable()
        );
        Assert.Equal([new MentorLoad("m1", 1, Bounds.AtMost(1)), new MentorLoad("m4", 1, Bounds.AtMost(2))], result.Loads.AsEnumerable());
        Assert.Equal((4, 5, 7L, 6L), (result.MenteeCount, result.MentorCount, result.Places, result.EligiblePairs));
        Assert.Equal(
            ["A m1 e1", "C m4 e3"],
            result.Groups.Select(group => $"{group.Id} {string.Join('+', group.Mentors)} {string.Join('+', group.Members)}")
        );
        Assert.Equal(UnmatchedReason.Capacity, result.Explain("e2").Unmatched!.Reason);
        Assert.Null(result.Explain("e3").Unmatched);
        Assert.Equal((0, null), (result.Explain("e4").Matches.Length, result.Explain("D").Unmatched));
        Assert.False(result.Explain("e3", "m1").Eligible);
        Assert.True(result.Explain("e3", "m5").Eligible);
        Assert.Throws<ArgumentException>(() => result.Explain("e3", "zoe"));
        Assert.Throws<ArgumentException>(() => result.Explain("zoe", "m1"));
    }

    [Fact]
    public void A_mentor_who_could_serve_a_team_in_two_ways_is_explained_by_the_better()
    {
        Cohort cohort = Cohort.Create([
            Someone.Mentor("m").Offering("Law:1", "Sales:5"),
            Someone.Mentor("n").Offering("Law:5", "Sales:1"),
            Someone.Mentee("e").Wanting("Law", "Sales").With("team", "A"),
        ]);
        MatchingPolicy skills = Policy with { Criteria = [Criterion.Skills] };
        MatchResult result = Matcher.Match(cohort, skills, Format.Teams());
        Assert.Equal(["m Sales", "n Law"], result.Matches.Select(match => $"{match.Mentor} {match.Topic}"));
        Assert.Equal(result.Matches[0].Score, result.Explain("e", "m").Score);
        Assert.Equal(result.Matches[1].Score, result.Explain("A", "n").Score);
    }

    [Theory]
    [InlineData(7, 2, 3, 5)]
    [InlineData(8, 2, 4, 12)]
    [InlineData(9, 3, 4, 9)]
    [InlineData(10, 3, 6, 21)]
    [InlineData(2, 2, 2, 1)]
    public void The_most_pairs_in_circles_are_those_of_the_largest_that_leave_enough_for_the_others(
        int people,
        int least,
        int most,
        int pairs
    )
    {
        Cohort cohort = Cohort.Create(
            Enumerable
                .Range(0, people)
                .Select(k => new Participant
                {
                    Id = $"p{k}",
                    Role = ParticipantRole.Peer,
                    Level = k,
                })
        );
        MatchingPolicy levels = new() { Objective = Objective.BestTotal, Criteria = [Criterion.LevelGap(ideal: 0)] };
        MatchResult result = Matcher.Match(cohort, levels, Format.PeerGroups(least, most));
        Assert.Equal((pairs, people), (result.MatchedBound, result.Places));
        Assert.Equal(people * (people - 1) / 2, result.EligiblePairs);
        Assert.Equal(result.Total.Millionths, result.Groups.Sum(group => group.Score.Millionths));
        Assert.True(ResultVerifier.Verify(ResultDocument.From(result), cohort, levels, Format.PeerGroups(least, most)).Holds);
    }

    [Fact]
    public void Ten_circles_are_numbered_so_that_they_sort()
    {
        Cohort cohort = Cohort.Create(
            Enumerable.Range(0, 20).Select(k => new Participant { Id = $"p{k:00}", Role = ParticipantRole.Peer })
        );
        MatchResult result = Matcher.Match(cohort, Policy, Format.PeerGroups(2, 2));
        Assert.Equal(["g01", "g02", "g03", "g04", "g05", "g06", "g07", "g08", "g09", "g10"], result.Groups.Select(group => group.Id));
        Assert.Equal(
            result.Groups.Select(group => group.Members[0]).Order(StringComparer.Ordinal),
            result.Groups.Select(group => group.Members[0])
        );
        Explanation why = result.Explain("p00");
        Assert.Equal(("g01", 1), (why.Group!.Id, why.Matches.Length));
        Assert.Equal(("p00", why.Group.Members[1]), (why.Matches[0].Mentee, why.Matches[0].Mentor));
    }

    [Theory]
    [InlineData("share of group", 0.6667)]
    [InlineData("share of matches", 0.5)]
    [InlineData("mentors", 2.0)]
    [InlineData("same pairs", 0.75)]
    [InlineData("different pairs", 1.0)]
    [InlineData("parity of mentees", 33.33)]
    [InlineData("parity of mentors", 0.0)]
    [InlineData("nobody", null)]
    public void What_a_quota_achieved_is_told_in_its_own_unit(string kind, double? achieved)
    {
        // Of three people from Lyon two are matched, both with mentors from Lyon; of Oslo two of two, one with a mentor from Rome.
        Cohort cohort = Cohort.Create([
            Someone.Mentor("m0").With("site", "Lyon"),
            Someone.Mentor("m1").With("site", "Lyon"),
            Someone.Mentor("m2").With("site", "Oslo"),
            Someone.Mentor("m3").With("site", "Rome"),
            Someone.Mentee("e0").With("site", "Lyon"),
            Someone.Mentee("e1").With("site", "Lyon"),
            Someone.Mentee("e2").With("site", "Lyon").Under("m3"),
            Someone.Mentee("e3").With("site", "Oslo"),
            Someone.Mentee("e4").With("site", "Oslo"),
        ]);
        MatchingPolicy policy = Policy with
        {
            Criteria = [Criterion.Same("site")],
            Rules = [Rule.NotInReportingLine],
            Quotas =
            [
                kind switch
                {
                    "share of group" => Quota.MenteeShare("site", "Lyon", ShareOf.Group, atLeast: 0.5m),
                    "share of matches" => Quota.MenteeShare("site", "Lyon", ShareOf.Matches, atMost: 0.6m),
                    "mentors" => Quota.Mentors("site", "Lyon", atLeast: 1),
                    "same pairs" => Quota.PairShare(PairRelation.Same, "site", atLeast: 0.1m),
                    "different pairs" => Quota.Pairs(PairRelation.Different, "site", atMost: 3),
                    "parity of mentees" => Quota.Parity("site", within: 40),
                    "parity of mentors" => Quota.Parity("site", within: 100, QuotaSide.Mentors),
                    _ => Quota.MenteeShare("site", "Paris", ShareOf.Group, atMost: 0.5m),
                },
            ],
        };
        MatchResult result = Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options);
        Assert.Equal("e0-m1 e1-m0 e3-m2 e4-m3", result.Words());
        QuotaFinding finding = Assert.Single(result.Quotas);
        Assert.Equal((decimal?)achieved, finding.Achieved);
        Assert.Equal((Score.Zero, 0m, false), (finding.Price, finding.PriceInMatches, finding.IsWithheld));
    }
}
