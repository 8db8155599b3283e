using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;
using MentorMatch.Testing;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Formats;

/// <summary>Peers in pairs, with every choice for the odd one out.</summary>
public sealed class PeersTests
{
    private static readonly ImmutableArray<string> SkillNames = ["Python", "Law", "Sales", "Design"];

    private static readonly MatchingPolicy Policy = new()
    {
        Objective = Objective.MostMatches.Then(Objective.BestTotal),
        Criteria = [Criterion.Skills.Weight(2), Criterion.LevelGap(ideal: 2), Criterion.Different("department")],
        Rules = [Rule.NotInReportingLine],
    };

    [Theory]
    [InlineData(OddOneOut.Single, true)]
    [InlineData(OddOneOut.Single, false)]
    [InlineData(OddOneOut.Trio, true)]
    [InlineData(OddOneOut.Trio, false)]
    [InlineData(OddOneOut.Waiting, true)]
    public void Small_cohorts_get_what_trying_everything_gives(OddOneOut oddOneOut, bool mostMatches)
    {
        MatchingPolicy policy = mostMatches ? Policy : Policy with { Objective = Objective.BestTotal };
        Format format = Format.Peers(oddOneOut);
        for (ulong seed = 1; seed <= 60; seed++)
        {
            Cohort cohort = Draw(seed, 2 + (int)(seed % 8));
            MatchResult result = Matcher.Match(cohort, policy, format, FrozenClock.Options);
            Assert.Equal(SolutionStatus.Optimal, result.Status);
            (int placed, decimal waiting, long total) = new EveryPlan(cohort, policy, oddOneOut, mostMatches).Best;
            Assert.Equal(total, result.Total.Millionths);
            Assert.Equal(result.Total, result.Bound);
            if (mostMatches)
            {
                Assert.Equal(cohort.Peers.Length - placed, result.Unmatched.Length);
            }

            if (oddOneOut == OddOneOut.Waiting)
            {
                Assert.Equal(waiting, result.Matches.Sum(match => Waited(cohort, match.Mentee) + Waited(cohort, match.Mentor)));
            }

            Assert.Empty(ResultVerifier.Verify(ResultDocument.From(result), cohort, policy, format).Problems);
        }
    }

    [Fact]
    public void Contributions_of_both_directions_add_up_to_the_mean_exactly()
    {
        for (ulong seed = 1; seed <= 30; seed++)
        {
            Cohort cohort = Draw(seed, 9).WithHistory([new Pairing("p1", "p2"), new Pairing("p2", "p1")]);
            MatchResult result = Matcher.Match(cohort, Policy, Format.Peers(repeatDiscount: 0.25m));
            foreach ((string one, string other) in Pairs(cohort))
            {
                PairExplanation pair = result.Explain(one, other);
                Assert.Equal(pair.Score.Millionths, pair.Contributions.Sum(part => part.Score.Millionths));
                Assert.Equal(pair.Score, result.Explain(other, one).Score);
            }
        }
    }

    [Fact]
    public void A_score_is_the_mean_of_both_directions_rounded_half_up()
    {
        MatchingPolicy skills = Policy with { Criteria = [Criterion.Skills], Rules = [] };
        Cohort cohort = Cohort.Create([Peer("a", ["Law"], ["Python", "Law", "Sales"]), Peer("b", ["Python"], ["Law"])]);
        PairExplanation pair = Matcher.Match(cohort, skills, Format.Peers()).Explain("b", "a");
        Assert.Equal(("a", "b", 666_667), (pair.Mentee, pair.Mentor, pair.Score.Millionths));
    }

    [Fact]
    public void Among_peers_the_best_gap_between_levels_is_none()
    {
        MatchingPolicy levels = Policy with { Criteria = [Criterion.LevelGap(ideal: 3)], Rules = [] };
        Cohort cohort = Cohort.Create(
            new[] { ("a", 1), ("b", 4), ("c", 4), ("d", 1) }.Select(person => Peer(person.Item1, [], []) with { Level = person.Item2 })
        );
        Assert.Equal(
            ["a d", "b c"],
            Matcher.Match(cohort, levels, Format.Peers()).Matches.Select(match => $"{match.Mentee} {match.Mentor}")
        );
    }

    [Fact]
    public void What_one_direction_may_not_do_the_pair_may_not()
    {
        Cohort cohort = Cohort.Create([Peer("a", ["Law"], []) with { ManagerId = "b" }, Peer("b", ["Law"], []), Peer("c", [], [])]);
        MatchResult result = Matcher.Match(cohort.WithBans([new Pairing("c", "a")]), Policy, Format.Peers());
        Assert.Equal("b c", string.Join(' ', result.Matches.Select(match => $"{match.Mentee} {match.Mentor}")));
        Assert.False(result.Explain("a", "b").Eligible);
        Assert.False(result.Explain("a", "c").Eligible);
        UnmatchedPerson single = Assert.Single(result.Unmatched);
        Assert.Equal(("a", UnmatchedReason.NoEligibleMentor, 2), (single.Id, single.Reason, single.ForbiddenBy.Sum(rule => rule.Count)));
    }

    [Fact]
    public void Mentors_and_mentees_take_no_part_and_people_of_both_roles_do()
    {
        Cohort cohort = Cohort.Create([
            Peer("a", ["Law"], []),
            Peer("b", ["Law"], []) with
            {
                Role = ParticipantRole.Both,
            },
            Peer("c", ["Law"], []) with
            {
                Role = ParticipantRole.Mentor,
            },
        ]);
        MatchResult result = Matcher.Match(cohort, Policy, Format.Peers());
        Assert.Equal((2, 1), (result.MenteeCount, result.Matches.Length));
        Assert.DoesNotContain(result.Warnings, warning => warning.Note.Contains("no part", StringComparison.Ordinal));
    }

    [Fact]
    public void Pins_are_kept_in_either_order_and_clashes_name_them()
    {
        Cohort cohort = Draw(5, 7, ruleFree: true);
        Cohort pinned = cohort.WithPins([new Pairing("p7", "p1")]);
        foreach (OddOneOut choice in Enum.GetValues<OddOneOut>())
        {
            MatchResult result = Matcher.Match(pinned, Policy, Format.Peers(choice));
            Match match = result.Matches.Single(each => each.Pinned);
            Assert.Equal(("p1", "p7"), (match.Mentee, match.Mentor));
            Assert.Equal(SolutionStatus.Optimal, result.Status);
            Assert.Contains("p1", result.Explain("p7").Pinned);
            Assert.Empty(ResultVerifier.Verify(ResultDocument.From(result), pinned, Policy, Format.Peers(choice)).Problems);
        }

        Cohort twice = cohort.WithPins([new Pairing("p7", "p1"), new Pairing("p1", "p2")]);
        Clash clash = Assert.Single(Matcher.Match(twice, Policy, Format.Peers()).Clashes);
        Assert.Equal((ClashReason.PinsExceedPeer, "p1", 2), (clash.Reason, clash.Mentees[0], clash.Pins.Length));
        Cohort banned = cohort.WithPins([new Pairing("p2", "p1")]).WithBans([new Pairing("p1", "p2")]);
        Clash forbidden = Assert.Single(Matcher.Match(banned, Policy, Format.Peers()).Clashes);
        Assert.Equal((ClashReason.PinForbidden, "p1"), (forbidden.Reason, forbidden.Pins[0].Mentee));
    }

    [Fact]
    public void The_rule_not_again_forbids_repeats_in_either_order()
    {
        Cohort cohort = Draw(5, 4, ruleFree: true).WithHistory([new Pairing("p2", "p1"), new Pairing("p3", "p4")]);
        MatchingPolicy fresh = Policy with { Rules = [Rule.NotAgain] };
        MatchResult result = Matcher.Match(cohort, fresh, Format.Peers());
        Assert.Equal(2, result.Matches.Length);
        Assert.DoesNotContain(result.Matches, match => match is { Mentee: "p1", Mentor: "p2" } or { Mentee: "p3", Mentor: "p4" });
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_roulette_repeats_a_meeting_only_where_no_round_could_avoid_it(int people)
    {
        Format format = Format.Peers(repeatDiscount: people);
        for (ulong seed = 1; seed <= 6; seed++)
        {
            Cohort cohort = Draw(seed, people, ruleFree: true);
            Dictionary<string, int> met = [];
            List<Pairing> earlierRounds = [];
            for (int round = 0; round < people; round++)
            {
                MatchResult result = Matcher.Match(cohort, Policy, format);
                Assert.Equal(people / 2, result.Matches.Length);
                int earlier = result.Matches.Sum(match => met.GetValueOrDefault(Key(match.Mentee, match.Mentor)));
                Assert.Equal(FewestEarlier([.. cohort.Peers.Select(peer => peer.Id)], met, people % 2), earlier);
                foreach (Match match in result.Matches)
                {
                    met[Key(match.Mentee, match.Mentor)] = met.GetValueOrDefault(Key(match.Mentee, match.Mentor)) + 1;
                }

                earlierRounds.AddRange(result.Matches.Select(match => match.Pairing));
                cohort = cohort.WithHistory(earlierRounds);
            }

            // Four people can meet everybody before anybody twice in whatever order they begin.
            if (people == 4)
            {
                Assert.Equal(6, met.Count);
            }
        }
    }

    [Fact]
    public void Who_waited_longest_is_matched_first()
    {
        Cohort cohort = Cohort.Create(
            new[] { ("a", "0"), ("b", "2.5"), ("c", "10"), ("d", "9"), ("e", "1") }.Select(person =>
                Peer(person.Item1, ["Law"], ["Law"]) with
                {
                    Attributes = AttributeSet.Empty.With("weeks", person.Item2),
                }
            )
        );
        PeersFormat format = new() { OddOneOut = OddOneOut.Waiting, WaitingAttribute = "weeks" };
        Assert.Equal("a", Assert.Single(Matcher.Match(cohort, Policy, format).Unmatched).Id);
        Cohort wrong = Cohort.Create([Peer("a", [], []) with { Attributes = AttributeSet.Empty.With("weeks", "long") }]);
        Assert.Equal(
            "waiting-not-a-number",
            Assert.Throws<DataProblemsException>(() => Matcher.Match(wrong, Policy, format)).Problems.Single().Code
        );
        Assert.Throws<DataProblemsException>(() => Matcher.Match(cohort, Policy with { Objective = Objective.BestTotal }, format));
    }

    [Fact]
    public void Stable_pairs_leave_no_two_who_would_rather_have_each_other()
    {
        int none = 0;
        Format format = Format.Peers(stable: true);
        for (ulong seed = 1; seed <= 80; seed++)
        {
            Cohort cohort = Draw(seed, 4 + (int)(seed % 4));
            MatchResult result = Matcher.Match(cohort, Policy, format);
            Assert.Empty(ResultVerifier.Verify(ResultDocument.From(result), cohort, Policy, format).Problems);
            if (result.Status == SolutionStatus.Infeasible)
            {
                none++;
                Clash clash = Assert.Single(result.Clashes);
                Assert.Equal((ClashReason.NoStablePairs, 1), (clash.Reason, clash.Mentees.Length % 2));
                continue;
            }

            CohortScorer likings = Likings(cohort);
            Dictionary<string, string> partner = [];
            foreach (Match match in result.Matches)
            {
                (partner[match.Mentee], partner[match.Mentor]) = (match.Mentor, match.Mentee);
            }

            bool Prefers(string person, string other) =>
                !partner.TryGetValue(person, out string? now)
                || (likings.Score(person, other).Score, now).CompareTo((likings.Score(person, now).Score, other)) > 0;
            Assert.DoesNotContain(
                Pairs(cohort),
                pair => result.Explain(pair.One, pair.Other).Eligible && Prefers(pair.One, pair.Other) && Prefers(pair.Other, pair.One)
            );
        }

        Assert.InRange(none, 0, 79);
    }

    [Fact]
    public void Where_no_stable_pairs_exist_the_odd_party_is_named_and_the_proof_holds()
    {
        // a likes b best, b likes c, c likes a: whoever is left over is preferred by one of the two others.
        MatchingPolicy skills = Policy with
        {
            Criteria = [Criterion.Skills],
            Rules = [],
        };
        Cohort cohort = Cohort.Create([
            Peer("a", ["Law:5", "Design:2"], ["Sales:2", "Python"]),
            Peer("b", ["Sales:5", "Python:1"], ["Design:3", "Law"]),
            Peer("c", ["Python:3", "Design:5"], ["Law"]),
        ]);
        Format format = Format.Peers(stable: true);
        MatchResult result = Matcher.Match(cohort, skills, format);
        Assert.Equal(SolutionStatus.Infeasible, result.Status);
        Assert.Equal(["a", "b", "c"], Assert.Single(result.Clashes).Mentees.Order(StringComparer.Ordinal));
        ResultDocument document = ResultDocument.From(result);
        Assert.Empty(ResultVerifier.Verify(document, cohort, skills, format).Problems);
        ResultDocument lie = document with
        {
            Certificate = document.Certificate! with { Peers = document.Certificate.Peers! with { Parties = [] } },
        };
        Assert.False(ResultVerifier.Verify(lie, cohort, skills, format).Holds);
    }

    [Theory]
    [InlineData("drop a match")]
    [InlineData("exchange partners")]
    [InlineData("lower a dual")]
    [InlineData("raise a blossom")]
    [InlineData("forget the blossoms")]
    [InlineData("raise the total")]
    [InlineData("hide who is single")]
    [InlineData("change the trio")]
    [InlineData("cheapen a trio")]
    public void A_tampered_result_is_rejected(string tampering)
    {
        bool isTrio = tampering.Contains("trio", StringComparison.Ordinal);
        Format format = Format.Peers(isTrio ? OddOneOut.Trio : OddOneOut.Single);
        Cohort cohort = Draw(4, 11, ruleFree: true);
        ResultDocument fresh = ResultDocument.Read(
            Encoding.UTF8.GetBytes(ResultDocument.From(Matcher.Match(cohort, Policy, format)).ToJson())
        );
        Assert.Equal(SolutionStatus.Optimal, fresh.Status);
        Assert.Empty(ResultVerifier.Verify(fresh, cohort, Policy, format).Problems);
        PeerCertificate peers = fresh.Certificate!.Peers!;
        ResultDocument Evidence(PeerCertificate other) => fresh with { Certificate = fresh.Certificate with { Peers = other } };
        ResultDocument tampered = tampering switch
        {
            "drop a match" => fresh with { Matches = fresh.Matches.RemoveAt(0) },
            "exchange partners" => fresh with
            {
                Matches =
                [
                    fresh.Matches[0] with
                    {
                        B = fresh.Matches[1].B,
                    },
                    fresh.Matches[1] with
                    {
                        B = fresh.Matches[0].B,
                    },
                    .. fresh.Matches[2..],
                ],
            },
            "lower a dual" => Evidence(
                peers with
                {
                    Duals = peers.Duals.SetItem(0, peers.Duals[0] with { Score = peers.Duals[0].Score - new Score(2) }),
                }
            ),
            "raise a blossom" => Evidence(
                peers with
                {
                    Blossoms = peers.Blossoms.SetItem(0, peers.Blossoms[0] with { Dual = peers.Blossoms[0].Dual + new Score(2) }),
                }
            ),
            "forget the blossoms" => Evidence(peers with { Blossoms = [] }),
            "raise the total" => fresh with { Total = fresh.Total + new Score(1) },
            "hide who is single" => fresh with { Unmatched = [] },
            "change the trio" => fresh with { Groups = [fresh.Groups[0] with { Members = ["p1", "p2", "nobody"] }] },
            _ => Evidence(peers with { Trios = [peers.Trios!.Value[0] with { Duals = [], Blossoms = [] }] }),
        };
        Assert.False(ResultVerifier.Verify(tampered, cohort, Policy, format).Holds);
    }

    [Fact]
    public void The_order_of_people_and_the_threads_change_no_byte()
    {
        Cohort cohort = Draw(3, 25);
        Cohort shuffled = Cohort.Create(cohort.Peers.Reverse());
        foreach (OddOneOut choice in Enum.GetValues<OddOneOut>())
        {
            Format format = Format.Peers(choice);
            string one = ResultDocument.From(Matcher.Match(cohort, Policy, format, FrozenClock.Options with { Threads = 1 })).ToJson();
            string other = ResultDocument.From(Matcher.Match(shuffled, Policy, format, FrozenClock.Options with { Threads = 2 })).ToJson();
            Assert.Equal(one, other);
        }
    }

    [Fact]
    public void A_trio_meets_and_everybody_in_it_is_explained()
    {
        MatchResult result = Matcher.Match(Draw(4, 11, ruleFree: true), Policy, Format.Peers(OddOneOut.Trio));
        MatchGroup trio = Assert.Single(result.Groups);
        Assert.Equal((3, 0), (trio.Members.Length, result.Unmatched.Length));
        Assert.All(trio.Members, member => Assert.Equal(2, result.Explain(member).Matches.Length));
        Assert.Equal(
            trio.Score.Millionths,
            result
                .Matches.Where(match => trio.Members.Contains(match.Mentee) && trio.Members.Contains(match.Mentor))
                .Sum(match => match.Score.Millionths)
        );
        Assert.StartsWith($"{trio.Members[0]} meets ", result.Explain(trio.Members[0]).ToText(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => result.Explain("nobody"));
    }

    [Fact]
    public void Own_scores_between_peers_are_matched_and_verified()
    {
        ScoredPeers pairs = ScoredPeers.FromPairs(["c", "a", "b"], [0, 1, 2], [1, 2, 0], [3_000_000, 2_000_000, 1_000_000]);
        PeerTerms terms = new() { Objective = AssignmentObjective.BestTotal };
        MatchResult result = Matcher.Solve(pairs, terms);
        Assert.Equal("a c 3.000000", string.Join(' ', result.Matches.Select(match => $"{match.Mentee} {match.Mentor} {match.Score}")));
        Assert.Equal(SolutionStatus.Optimal, result.Status);
        Assert.Empty(ResultVerifier.Verify(ResultDocument.From(result), pairs, terms).Problems);
        PeerTerms costs = new() { Objective = AssignmentObjective.MostMatches, Minimize = true };
        MatchResult cheapest = Matcher.Solve(pairs, costs);
        Assert.Equal((1_000_000, 1_000_000), (cheapest.Total.Millionths, cheapest.Bound!.Value.Millionths));
        Assert.Equal(6_000_000, Matcher.Solve(pairs, terms with { OddOneOut = OddOneOut.Trio }).Total.Millionths);
        Assert.Throws<ArgumentException>(() => Matcher.Solve(pairs, terms with { OddOneOut = OddOneOut.Waiting }));
        Assert.Throws<ArgumentException>(() => Matcher.Solve(pairs, terms with { Pins = [new Pairing("a", "x")] }));
    }

    [Fact]
    public void The_results_of_a_small_programme_are_as_they_were()
    {
        Cohort cohort = Draw(4, 11).WithHistory([new Pairing("p1", "p2")]);
        PeersFormat format = new() { OddOneOut = OddOneOut.Trio, RepeatDiscount = 0.5m };
        MatchResult result = Matcher.Match(cohort, Policy, format, FrozenClock.Options);
        GoldenFile.AssertEqual("peers.result.json", ResultDocument.From(result).ToJson());
        GoldenFile.AssertEqual("peers.report.fr.html", HtmlReport.Render(ResultDocument.From(result, Language.French), PersonNames.None));
        GoldenFile.AssertEqual("peers.report.en.html", HtmlReport.Render(ResultDocument.From(result), PersonNames.None));
        StringBuilder texts = new();
        foreach (Participant peer in cohort.Peers)
        {
            texts.Append(result.Explain(peer.Id).ToText(Language.French)).Append(result.Explain(peer.Id).ToText()).Append('\n');
        }

        GoldenFile.AssertEqual("peers.explanations.txt", texts.ToString());
    }

    [Fact]
    public void A_group_of_three_that_was_not_asked_for_is_objected_to_and_so_is_a_proof_that_counts_one()
    {
        Cohort cohort = Draw(4, 7, ruleFree: true);
        Format pairs = Format.Peers();
        ResultDocument trio = ResultDocument.From(Matcher.Match(cohort, Policy, Format.Peers(OddOneOut.Trio)));
        ResultDocument honest = ResultDocument.From(Matcher.Match(cohort, Policy, pairs));
        Assert.NotEmpty(trio.Groups);
        Assert.NotEmpty(trio.Certificate!.Peers!.Trios!.Value);
        const string Objection = "A group of three was not asked for.";
        foreach (
            ResultDocument forged in (ResultDocument[])
                [honest with { Groups = trio.Groups }, honest with { Certificate = trio.Certificate }]
        )
        {
            VerificationReport report = ResultVerifier.Verify(forged, cohort, Policy, pairs);
            Assert.Equal(SolutionStatus.Unknown, report.Proved);
            Assert.Contains(Objection, report.Problems, StringComparer.Ordinal);
        }

        Assert.DoesNotContain(Objection, ResultVerifier.Verify(honest, cohort, Policy, pairs).Problems, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(OddOneOut.Single)]
    [InlineData(OddOneOut.Trio)]
    public void A_proof_checks_every_eligible_pair_and_without_one_no_pair_is_checked(OddOneOut oddOneOut)
    {
        Cohort cohort = Draw(4, 7, ruleFree: true);
        Format format = Format.Peers(oddOneOut);
        MatchResult result = Matcher.Match(cohort, Policy, format);
        ResultDocument document = ResultDocument.From(result);
        Assert.Equal(result.EligiblePairs, ResultVerifier.Verify(document, cohort, Policy, format).PairsChecked);
        Assert.Equal(0, ResultVerifier.Verify(document with { Certificate = null }, cohort, Policy, format).PairsChecked);
    }

    [Fact]
    public void Stable_pairs_are_told_with_their_total_and_that_they_are_stable()
    {
        Cohort cohort = Draw(4, 6, ruleFree: true);
        MatchResult result = Matcher.Match(cohort, Policy, Format.Peers(stable: true));
        Assert.Equal(3, result.Matches.Length);
        Assert.Equal(result.Matches.Sum(match => match.Score.Millionths), result.Total.Millionths);
        Assert.True(result.Total > Score.Zero);
        Assert.Contains(result.Warnings, warning => warning is { Code: WarningCode.StablePairs, Actual: > 0 });
        Assert.DoesNotContain(result.Warnings, warning => warning.Code == WarningCode.NotProvedStable);
    }

    [Fact]
    public void Settings_that_contradict_each_other_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Format.Peers(OddOneOut.Trio, stable: true));
        Assert.Throws<ArgumentOutOfRangeException>(() => Format.Peers(repeatDiscount: -1));
        Assert.Throws<DataProblemsException>(() => Matcher.Match(Draw(1, 3), Policy, new PeersFormat { WaitingAttribute = " " }));
    }

    private static Cohort Draw(ulong seed, int people, bool ruleFree = false)
    {
        SplitMix64 random = new(seed);
        string[] ids = [.. Enumerable.Range(1, people).Select(number => string.Create(CultureInfo.InvariantCulture, $"p{number}"))];
        List<Participant> peers = [];
        foreach (string id in ids)
        {
            string[] offers = [.. SkillNames.Where(_ => random.Next(2) == 0).Select(name => $"{name}:{random.Next(1, 6)}")];
            string[] wants = [.. SkillNames.Where(_ => random.Next(2) == 0)];
            string manager = ids[random.Next(people)];
            peers.Add(
                Peer(id, offers, wants) with
                {
                    Level = random.Next(1, 6),
                    ManagerId = !ruleFree && manager != id && random.Next(3) == 0 ? manager : null,
                    Attributes = AttributeSet
                        .Empty.With("department", random.Next(2) == 0 ? "Finance" : "Legal")
                        .With("waiting", random.Next(4).ToString(CultureInfo.InvariantCulture)),
                }
            );
        }

        return Cohort.Create(peers);
    }

    private static Participant Peer(string id, string[] offers, string[] wants) =>
        new()
        {
            Id = id,
            Role = ParticipantRole.Peer,
            Skills = [.. offers.Select(Rated).Select(rated => new Skill(rated.Name, rated.Number))],
            Wants = [.. wants.Select(Rated).Select(rated => new WantedSkill(rated.Name, rated.Number ?? 1))],
        };

    private static (string Name, int? Number) Rated(string text) =>
        text.Split(':') is [var name, var number] ? (name, int.Parse(number, CultureInfo.InvariantCulture)) : (text, null);

    private static IEnumerable<(string One, string Other)> Pairs(Cohort cohort) =>
        from one in cohort.Peers
        from other in cohort.Peers
        where string.CompareOrdinal(one.Id, other.Id) < 0
        select (one.Id, other.Id);

    private static decimal Waited(Cohort cohort, string id) =>
        decimal.Parse(cohort.FindPeer(id)!.Attributes["waiting"][0], CultureInfo.InvariantCulture);

    private static string Key(string one, string other) => string.CompareOrdinal(one, other) < 0 ? $"{one} {other}" : $"{other} {one}";

    /// <summary>Everybody as mentee and as mentor of everybody else, scored by the ordinary scorer.</summary>
    private static CohortScorer Likings(Cohort cohort) =>
        CohortScorer.Compile(
            Cohort.Create(cohort.Peers.Select(peer => peer with { Role = ParticipantRole.Both })),
            Policy with
            {
                Criteria = [Criterion.Skills.Weight(2), Criterion.LevelGap(ideal: 0), Criterion.Different("department")],
            }
        );

    private static int FewestEarlier(ImmutableArray<string> people, Dictionary<string, int> met, int mayStay)
    {
        if (people.Length < 2)
        {
            return people.Length <= mayStay ? 0 : int.MaxValue / 2;
        }

        int best = mayStay > 0 ? FewestEarlier(people.RemoveAt(0), met, mayStay - 1) : int.MaxValue / 2;
        for (int k = 1; k < people.Length; k++)
        {
            int rest = FewestEarlier(people.RemoveAt(k).RemoveAt(0), met, mayStay);
            best = Math.Min(best, rest + met.GetValueOrDefault(Key(people[0], people[k])));
        }

        return best;
    }

    /// <summary>Tries every way to put people into pairs and, where allowed, one group of three.</summary>
    private sealed class EveryPlan
    {
        private readonly Cohort cohort;
        private readonly bool mostMatches;
        private readonly bool waitingCounts;
        private readonly Dictionary<string, long> scores = [];

        public EveryPlan(Cohort cohort, MatchingPolicy policy, OddOneOut oddOneOut, bool mostMatches)
        {
            this.cohort = cohort;
            this.mostMatches = mostMatches;
            waitingCounts = oddOneOut == OddOneOut.Waiting;
            CohortScorer scorer = Likings(cohort);
            foreach ((string one, string other) in Pairs(cohort))
            {
                PairScore there = scorer.Score(one, other);
                PairScore back = scorer.Score(other, one);
                if (there.IsEligible && back.IsEligible)
                {
                    scores[Key(one, other)] = (long)
                        decimal.Round((there.Score.Millionths + back.Score.Millionths) / 2m, MidpointRounding.AwayFromZero);
                }
            }

            ImmutableArray<string> people = [.. cohort.Peers.Select(peer => peer.Id)];
            Best = Pair(people);
            if (oddOneOut == OddOneOut.Trio)
            {
                foreach (ImmutableArray<string> trio in Trios(people))
                {
                    (int placed, decimal waited, long total) = Pair([.. people.Except(trio)]);
                    long own = scores[Key(trio[0], trio[1])] + scores[Key(trio[0], trio[2])] + scores[Key(trio[1], trio[2])];
                    Best = Better(Best, (placed + 3, waited, total + own));
                }
            }
        }

        public (int Placed, decimal Waited, long Total) Best { get; }

        private IEnumerable<ImmutableArray<string>> Trios(ImmutableArray<string> people) =>
            from one in people
            from two in people
            from three in people
            where
                string.CompareOrdinal(one, two) < 0
                && string.CompareOrdinal(two, three) < 0
                && scores.ContainsKey(Key(one, two))
                && scores.ContainsKey(Key(one, three))
                && scores.ContainsKey(Key(two, three))
            select (ImmutableArray<string>)[one, two, three];

        private (int, decimal, long) Pair(ImmutableArray<string> people)
        {
            if (people.Length < 2)
            {
                return (0, 0, 0);
            }

            (int, decimal, long) best = Pair(people.RemoveAt(0));
            for (int k = 1; k < people.Length; k++)
            {
                if (scores.TryGetValue(Key(people[0], people[k]), out long score))
                {
                    (int placed, decimal waited, long total) = Pair(people.RemoveAt(k).RemoveAt(0));
                    decimal both = Waited(cohort, people[0]) + Waited(cohort, people[k]);
                    best = Better(best, (placed + 2, waited + both, total + score));
                }
            }

            return best;
        }

        private (int, decimal, long) Better((int Placed, decimal Waited, long Total) one, (int Placed, decimal Waited, long Total) other)
        {
            (int, decimal, long) Order((int Placed, decimal Waited, long Total) plan) =>
                (mostMatches ? plan.Placed : 0, waitingCounts ? plan.Waited : 0, plan.Total);
            return Order(other).CompareTo(Order(one)) > 0 ? other : one;
        }
    }
}
