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

/// <summary>Everybody in a circle of peers.</summary>
public sealed class PeerGroupsTests
{
    private static readonly MatchingPolicy Policy = new()
    {
        Objective = Objective.BestTotal,
        Criteria = [Criterion.Skills.Weight(2), Criterion.LevelGap(ideal: 2), Criterion.Different("department")],
    };

    private static readonly PeerGroupsFormat Plain = new() { MinMembers = 2, MaxMembers = 4 };

    private static readonly PeerGroupsFormat Composed = Plain with { Spread = ["department"], SeniorLevel = 3, NeverAlone = ["site"] };

    private static readonly PeerGroupsFormat ThirtyFormat = Composed with { MinMembers = 4, MaxMembers = 6 };

    private static readonly Cohort ThirtyPeople = Circles.Draw(3, people: 30, bans: 20);

    private static readonly Lazy<ResultDocument> Thirty = new(() =>
        ResultDocument.Read(Encoding.UTF8.GetBytes(ResultDocument.From(Matcher.Match(ThirtyPeople, Policy, ThirtyFormat)).ToJson()))
    );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Small_cohorts_get_what_trying_everything_gives(bool composed)
    {
        PeerGroupsFormat format = composed ? Composed : Plain;
        int possible = 0;
        for (ulong seed = 1; seed <= 36; seed++)
        {
            Cohort cohort = Circles.Draw(seed, people: seed == 36 ? 9 : 4 + (int)(seed % 4), bans: (int)(seed % 3));
            MatchResult result = Matcher.Match(cohort, Policy, format, FrozenClock.Options);
            long? best = Best(cohort, format);
            Assert.Equal(best is null ? SolutionStatus.Infeasible : SolutionStatus.Optimal, result.Status);
            Assert.Equal(best ?? 0, result.Total.Millionths);
            Assert.Equal(best is null, result.Clashes.Length == 1);
            Assert.Empty(ResultVerifier.Verify(ResultDocument.From(result), cohort, Policy, format).Problems);
            possible += best is null ? 0 : 1;
        }

        Assert.InRange(possible, 10, 36);
    }

    [Fact]
    public void Everybody_is_in_one_circle_and_the_rules_are_kept()
    {
        Cohort cohort = Circles.Draw(3, people: 40);
        PeerGroupsFormat format = Composed with { MinMembers = 4, MaxMembers = 6 };
        MatchResult result = Matcher.Match(cohort, Policy, format);
        Participant[] people = [.. cohort.Peers, .. cohort.Mentors];
        Assert.Equal(people.Select(person => person.Id).Order(), result.Groups.SelectMany(group => group.Members).Order());
        Assert.Equal(result.Total.Millionths, result.Groups.Sum(group => group.Score.Millionths));
        Assert.Equal(result.Total.Millionths, result.Matches.Sum(match => match.Score.Millionths));
        Assert.All(result.Matches, match => Assert.Equal(match.Score.Millionths, match.Contributions.Sum(part => part.Score.Millionths)));
        Assert.True(result.Bound >= result.Total);
        foreach (MatchGroup group in result.Groups)
        {
            Participant[] members = [.. people.Where(person => group.Members.Contains(person.Id))];
            Assert.InRange(members.Length, 4, 6);
            Assert.Contains(members, member => member.Level >= 3);
            foreach (IGrouping<string, Participant> site in members.GroupBy(member => member.Attributes["site"][0]))
            {
                Assert.True(site.Count() > 1, $"{site.First().Id} is the only one of {site.Key} in {group.Id}");
            }

            foreach (IGrouping<string, Participant> department in people.GroupBy(member => member.Attributes["department"][0]))
            {
                double share = (double)department.Count() / result.Groups.Length;
                int here = members.Count(member => member.Attributes["department"][0] == department.Key);
                Assert.InRange(here, Math.Floor(share), Math.Ceiling(share));
            }
        }
    }

    [Fact]
    public void A_pair_scores_the_mean_of_both_directions_and_a_level_gap_counts_from_nothing()
    {
        Cohort cohort = Cohort.Create([
            Person("a", 3) with
            {
                Skills = [new Skill("Law", 5)],
            },
            Person("b", 3) with
            {
                Wants = [new WantedSkill("Law")],
            },
        ]);
        MatchingPolicy policy = new() { Objective = Objective.BestTotal, Criteria = [Criterion.Skills, Criterion.LevelGap(ideal: 2)] };
        MatchResult result = Matcher.Match(cohort, policy, Format.PeerGroups(2, 2));

        // b learns Law from a: (1 + 1) / 2. The other way nothing is wanted, which is unknown: 1.
        Assert.Equal(1m, result.Total.ToDecimal());
    }

    [Fact]
    public void Where_nobody_is_a_peer_everybody_takes_part()
    {
        Cohort cohort = Offices.Draw(5, mentors: 4, mentees: 8);
        MatchResult result = Matcher.Match(cohort, Policy, Format.PeerGroups(3, 4));
        Assert.Equal(12, result.Groups.Sum(group => group.Members.Length));
        Assert.Contains(result.Groups.SelectMany(group => group.Members), id => id.StartsWith('m'));
    }

    [Fact]
    public void Where_nobody_is_a_peer_bans_and_earlier_matches_keep_people_apart_too()
    {
        Cohort cohort = Cohort.Create([
            .. new[] { "a", "b", "c", "d" }.Select(
                (id, k) => Person(id, 1) with { Role = k == 0 ? ParticipantRole.Mentor : ParticipantRole.Mentee }
            ),
        ]);
        MatchingPolicy fresh = Policy with { Rules = [Rule.NotAgain] };
        cohort = cohort.WithBans([new("b", "a")]).WithHistory([new("c", "a")]);
        MatchResult result = Matcher.Match(cohort, fresh, Format.PeerGroups(2, 2));
        Assert.Equal(["a d", "b c"], result.Groups.Select(group => string.Join(' ', group.Members)));
    }

    [Fact]
    public void Who_has_no_value_is_kept_apart_from_nobody_by_a_spread()
    {
        Cohort cohort = Cohort.Create([
            Person("a", 1),
            Person("b", 2) with
            {
                Attributes = AttributeSet.Empty.With("site", "Lyon"),
            },
            Person("c", 3) with
            {
                Attributes = AttributeSet.Empty.With("site", "Oslo"),
            },
            Person("d", 4),
        ]);
        PeerGroupsFormat format = new()
        {
            MinMembers = 2,
            MaxMembers = 2,
            Spread = ["site"],
        };
        MatchResult result = Matcher.Match(cohort.WithPins([new("a", "c")]), Policy, format);
        Assert.Equal(["a c", "b d"], result.Groups.Select(group => string.Join(' ', group.Members)));
    }

    [Fact]
    public void More_people_than_circles_are_made_of_are_refused()
    {
        Cohort cohort = Cohort.Create(Enumerable.Range(0, 8193).Select(k => Person($"p{k:0000}", 1)));
        DataProblem problem = Assert.Single(
            Assert.Throws<DataProblemsException>(() => Matcher.Match(cohort, Policy, Format.PeerGroups(2, 2))).Problems
        );
        Assert.Equal(
            (
                "too-many-people",
                "the format peer-groups takes at most 8192 people, and there are 8193",
                "divide them by site or by language first"
            ),
            (problem.Code, problem.Message, problem.Maybe)
        );
    }

    [Fact]
    public void Where_some_are_peers_the_others_are_told_that_they_take_no_part()
    {
        // a is a peer and a mentor too.
        Cohort cohort = Cohort.Create([
            Person("a", 1) with
            {
                Role = ParticipantRole.Both,
            },
            Person("b", 2),
            Person("m", 3) with
            {
                Role = ParticipantRole.Mentor,
            },
        ]);
        MatchResult result = Matcher.Match(cohort, Policy, Format.PeerGroups(2, 2));
        Assert.Equal(["a", "b"], Assert.Single(result.Groups).Members.AsEnumerable());
        Assert.Contains(
            result.Warnings,
            warning => warning.Note.Contains("take no part among peers: 1, the first is \"m\"", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Pins_bring_people_together_and_bans_and_history_keep_them_apart()
    {
        Cohort cohort = Circles.Draw(8, people: 9).WithPins([new Pairing("p09", "p01")]).WithBans([new Pairing("p02", "p03")]);
        cohort = cohort.WithHistory([new Pairing("p05", "p04")]);
        MatchingPolicy policy = Policy with { Rules = [Rule.NotAgain] };
        MatchResult result = Matcher.Match(cohort, policy, Format.PeerGroups(3, 3));
        Assert.Contains(result.Matches, match => match is { Mentee: "p01", Mentor: "p09", Pinned: true });
        Assert.DoesNotContain(result.Matches, match => match is { Mentee: "p02", Mentor: "p03" } or { Mentee: "p04", Mentor: "p05" });
        Assert.Equal(SolutionStatus.Optimal, result.Status);
    }

    [Fact]
    public void What_cannot_be_kept_is_named_and_verified()
    {
        Cohort nine = Circles.Draw(8, people: 9);
        Clash sizes = Clash(nine, Format.PeerGroups(5, 5));
        Assert.Equal((ClashReason.CircleSizes, 9), (sizes.Reason, sizes.Needed));

        Clash crowd = Clash(
            nine.WithPins([new("p01", "p02"), new("p02", "p03"), new("p03", "p04"), new("p08", "p09")]),
            Format.PeerGroups(3, 3)
        );
        Assert.Equal(ClashReason.PinsExceedCircle, crowd.Reason);
        Assert.Equal(["p01", "p02", "p03", "p04"], crowd.Mentees.AsEnumerable());
        Assert.Equal(3, crowd.Pins.Length);

        Clash forbidden = Clash(nine.WithPins([new("p01", "p02")]).WithBans([new("p02", "p01")]), Format.PeerGroups(3, 3));
        Assert.Equal(ClashReason.PinForbidden, forbidden.Reason);
        Assert.NotEmpty(forbidden.BrokenRules);

        Clash between = Clash(nine.WithPins([new("p01", "p02"), new("p02", "p03")]).WithBans([new("p01", "p03")]), Format.PeerGroups(3, 3));
        Assert.Equal((ClashReason.PinsJoinForbidden, 2), (between.Reason, between.Pins.Length));

        Pairing[] apart =
        [
            new("p01", "p02"),
            new("p01", "p03"),
            new("p01", "p04"),
            new("p02", "p03"),
            new("p02", "p04"),
            new("p03", "p04"),
        ];
        Clash many = Clash(nine.WithBans(apart), Format.PeerGroups(3, 3));
        Assert.Equal((ClashReason.TooManyApart, 4, 3), (many.Reason, many.Needed, many.Available));

        Clash lonely = Clash(nine.WithBans([.. Enumerable.Range(2, 7).Select(k => new Pairing("p01", $"p0{k}"))]), Format.PeerGroups(3, 3));
        Assert.Equal((ClashReason.TooFewCompanions, "p01"), (lonely.Reason, Assert.Single(lonely.Mentees)));

        Clash seniors = Clash(
            nine,
            new PeerGroupsFormat
            {
                MinMembers = 3,
                MaxMembers = 3,
                SeniorLevel = 900,
            } with
            {
                SeniorLevel = 5,
            }
        );
        Assert.True(seniors.Reason is ClashReason.CircleComposition or ClashReason.NoCircles, $"{seniors.Reason}");
        Assert.Equal("level", seniors.Topic);
    }

    [Fact]
    public void Pins_of_people_who_are_alike_clash_with_an_even_spread()
    {
        Cohort cohort = Cohort
            .Create([
                .. Enumerable
                    .Range(1, 8)
                    .Select(k => Person($"p{k}", 1) with { Attributes = AttributeSet.Empty.With("site", k <= 2 ? "Lyon" : "Oslo") }),
            ])
            .WithPins([new Pairing("p1", "p2")]);
        Clash clash = Clash(
            cohort,
            new PeerGroupsFormat
            {
                MinMembers = 4,
                MaxMembers = 4,
                Spread = ["site"],
            }
        );
        Assert.Equal((ClashReason.PinsExceedSpread, "site", 2, 1), (clash.Reason, clash.Topic, clash.Needed, clash.Available));
    }

    [Fact]
    public void The_numbers_of_a_clash_are_those_of_the_largest_circle_of_the_smallest_and_of_the_companions_there_are()
    {
        Cohort nine = Circles.Draw(8, people: 9);
        Format format = Format.PeerGroups(3, 4);
        Clash crowd = Clash(nine.WithPins([.. Enumerable.Range(1, 4).Select(k => new Pairing($"p0{k}", $"p0{k + 1}"))]), format);
        Assert.Equal((ClashReason.PinsExceedCircle, 5, 4), (crowd.Reason, crowd.Needed, crowd.Available));
        Clash lonely = Clash(nine.WithBans([.. Enumerable.Range(2, 7).Select(k => new Pairing("p01", $"p0{k}"))]), format);
        Assert.Equal((ClashReason.TooFewCompanions, 2, 1), (lonely.Reason, lonely.Needed, lonely.Available));
    }

    [Fact]
    public void The_most_frequent_value_of_the_pinned_is_the_one_that_exceeds_the_spread()
    {
        // Four circles' worth of pins in one: three from Lyon, of whom a circle may have two, and one from Oslo.
        Cohort cohort = Cohort
            .Create([
                .. Enumerable
                    .Range(1, 8)
                    .Select(k => Person($"p{k}", 1) with { Attributes = AttributeSet.Empty.With("site", k <= 3 ? "Lyon" : "Oslo") }),
            ])
            .WithPins([new("p1", "p2"), new("p2", "p3"), new("p3", "p4")]);
        Clash clash = Clash(
            cohort,
            new PeerGroupsFormat
            {
                MinMembers = 4,
                MaxMembers = 4,
                Spread = ["site"],
            }
        );
        Assert.Equal((ClashReason.PinsExceedSpread, "site", 3, 2), (clash.Reason, clash.Topic, clash.Needed, clash.Available));
    }

    [Fact]
    public void Rules_that_no_circles_can_keep_are_all_named_once()
    {
        Cohort cohort = Cohort.Create([
            .. Enumerable.Range(1, 8).Select(k => Person($"p{k}", 1) with { Attributes = AttributeSet.Empty.With("site", "Oslo") }),
        ]);
        Clash clash = Clash(
            cohort,
            new PeerGroupsFormat
            {
                MinMembers = 4,
                MaxMembers = 4,
                Spread = ["site"],
                SeniorLevel = 5,
                NeverAlone = ["site"],
            }
        );
        Assert.Equal((ClashReason.CircleComposition, "site, level"), (clash.Reason, clash.Topic));
    }

    [Fact]
    public void A_private_attribute_is_not_named_in_a_clash()
    {
        Cohort cohort = Cohort
            .Create([
                .. Enumerable
                    .Range(1, 8)
                    .Select(k => Person($"p{k}", 1) with { Attributes = AttributeSet.Empty.With("faith", k <= 2 ? "A" : "B") }),
            ])
            .WithPins([new Pairing("p1", "p2")]);
        MatchingPolicy policy = Policy with { PrivateAttributes = ["faith"] };
        PeerGroupsFormat format = new()
        {
            MinMembers = 4,
            MaxMembers = 4,
            Spread = ["faith"],
        };
        string json = ResultDocument.From(Matcher.Match(cohort, policy, format)).ToJson();
        Assert.Contains("private", json, StringComparison.Ordinal);
        Assert.DoesNotContain("faith", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Pins_of_people_who_take_no_part_are_refused_by_name()
    {
        Cohort cohort = Cohort.Create(
            [
                Person("a", 1),
                Person("b", 1),
                Person("m", 1) with
                {
                    Role = ParticipantRole.Mentor,
                },
                Person("e", 1) with
                {
                    Role = ParticipantRole.Mentee,
                },
            ],
            new KnownPairings { Pins = [new Pairing("e", "m")] }
        );
        DataProblem problem = Assert.Single(
            Assert.Throws<DataProblemsException>(() => Matcher.Match(cohort, Policy, Format.PeerGroups(2, 2))).Problems
        );
        Assert.Equal(("pin-takes-no-part", "e"), (problem.Code, problem.PersonId));
        Cohort peers = Cohort.Create([Person("a", 1), Person("b", 1)], new KnownPairings { Pins = [new Pairing("a", "b")] });
        Assert.Throws<DataProblemsException>(() => Matcher.Match(peers, Policy, Format.OneToOne));
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(5, 4)]
    [InlineData(2, 101)]
    public void Sizes_out_of_range_are_refused(int least, int most) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Format.PeerGroups(least, most));

    [Fact]
    public void The_order_of_people_and_the_threads_change_no_byte()
    {
        Cohort cohort = Circles.Draw(3, people: 30);
        Cohort shuffled = Cohort.Create(cohort.Peers.Concat(cohort.Mentors).Reverse());
        PeerGroupsFormat format = Composed with { MinMembers = 4, MaxMembers = 6 };
        string one = ResultDocument.From(Matcher.Match(cohort, Policy, format, FrozenClock.Options with { Threads = 1 })).ToJson();
        string other = ResultDocument.From(Matcher.Match(shuffled, Policy, format, FrozenClock.Options with { Threads = 2 })).ToJson();
        Assert.Equal(one, other);
    }

    [Fact]
    public void An_honest_result_with_a_gap_holds()
    {
        Assert.Equal(SolutionStatus.Feasible, Thirty.Value.Status);
        Assert.Empty(ResultVerifier.Verify(Thirty.Value, ThirtyPeople, Policy, ThirtyFormat).Problems);
    }

    [Theory]
    [InlineData("exchange two people")]
    [InlineData("leave somebody out")]
    [InlineData("raise a price")]
    [InlineData("lower a price")]
    [InlineData("drop the certificate")]
    [InlineData("lower the bound")]
    [InlineData("raise the total")]
    [InlineData("call it optimal")]
    [InlineData("name people apart who are not")]
    [InlineData("drop a pair")]
    [InlineData("rename a circle")]
    [InlineData("seat a stranger")]
    public void A_tampered_result_is_rejected(string tampering)
    {
        ResultDocument fresh = Thirty.Value;
        PeerGroupsFormat format = ThirtyFormat;
        Cohort cohort = ThirtyPeople;
        ImmutableArray<GroupRow> groups = fresh.Groups;
        CircleCertificate circles = fresh.Certificate!.Circles!;
        ResultDocument tampered = tampering switch
        {
            "exchange two people" => fresh with
            {
                Groups =
                [
                    groups[0] with
                    {
                        Members = groups[0].Members.SetItem(0, groups[1].Members[0]),
                    },
                    groups[1] with
                    {
                        Members = groups[1].Members.SetItem(0, groups[0].Members[0]),
                    },
                    .. groups.Skip(2),
                ],
            },
            "leave somebody out" => fresh with { Groups = groups.SetItem(0, groups[0] with { Members = groups[0].Members.RemoveAt(0) }) },
            "raise a price" => With(
                fresh,
                circles with
                {
                    Prices = circles.Prices.SetItem(0, new(circles.Prices[0].Name, new Score(9_000_000))),
                }
            ),
            "lower a price" => With(fresh, circles with { Prices = circles.Prices.SetItem(0, new(circles.Prices[0].Name, new Score(1))) }),
            "drop the certificate" => fresh with { Certificate = null },
            "lower the bound" => fresh with { Bound = fresh.Bound - new Score(1), Gap = fresh.Gap - new Score(1) },
            "raise the total" => fresh with { Total = fresh.Total + new Score(1) },
            "call it optimal" => fresh with { Status = SolutionStatus.Optimal },
            "name people apart who are not" => With(fresh, circles with { Apart = [groups[0].Members[0], groups[0].Members[1]] }),
            "drop a pair" => fresh with { Matches = fresh.Matches.RemoveAt(0), Matched = fresh.Matched - 1 },
            "rename a circle" => fresh with { Groups = groups.SetItem(0, groups[0] with { Id = "g99" }) },
            _ => fresh with { Groups = groups.SetItem(0, groups[0] with { Members = groups[0].Members.SetItem(0, "zoe") }) },
        };
        Assert.False(ResultVerifier.Verify(tampered, cohort, Policy, format).Holds);
    }

    [Fact]
    public void A_person_is_explained_by_their_circle_fresh_and_recalled()
    {
        Cohort cohort = Circles.Draw(8, people: 9);
        Format format = Format.PeerGroups(3, 3);
        MatchResult result = Matcher.Match(cohort, Policy, format);
        Explanation why = result.Explain("p01");
        Assert.Contains("p01", why.Group!.Members);
        Assert.Equal(2, why.Matches.Length);
        Assert.Contains("is in circle", why.ToText(), StringComparison.Ordinal);
        Assert.Contains("est dans le cercle", why.ToText(Language.French), StringComparison.Ordinal);
        MatchResult recalled = ResultVerifier.Recall(ResultDocument.From(result), cohort, Policy, format);
        Assert.Equal(why.ToText(), recalled.Explain("p01").ToText());
        Assert.Throws<ArgumentException>(() => result.Explain("nobody"));
    }

    [Fact]
    public void The_files_of_a_small_programme_are_as_they_were()
    {
        Cohort cohort = Circles.Draw(3, people: 16, bans: 6).WithPins([new Pairing("p03", "p08")]);
        PeerGroupsFormat format = Composed with { MinMembers = 4, MaxMembers = 6 };
        MatchResult result = Matcher.Match(cohort, Policy, format, FrozenClock.Options);
        GoldenFile.AssertEqual("circles.result.json", ResultDocument.From(result).ToJson());
        GoldenFile.AssertEqual("circles.report.en.html", HtmlReport.Render(ResultDocument.From(result), PersonNames.Of(cohort, Policy)));
        GoldenFile.AssertEqual("circles.report.fr.html", HtmlReport.Render(ResultDocument.From(result, Language.French), PersonNames.None));
        GoldenFile.AssertEqual(
            "circles.explanations.txt",
            result.Explain("p03").ToText() + "\n" + result.Explain("p03").ToText(Language.French)
        );
    }

    [Fact]
    public void The_format_is_read_from_a_policy_and_written_back()
    {
        MatchingPolicy policy = Policy with { Format = Composed };
        Assert.Equal(policy, PolicyJson.Read(PolicyJson.Write(policy)));
        Assert.Equal(["department", "level", "site", "skills", "wants"], policy.FactsRead().Order(StringComparer.Ordinal));
    }

    private static ResultDocument With(ResultDocument document, CircleCertificate circles) =>
        document with
        {
            Certificate = document.Certificate! with { Circles = circles },
        };

    private static Clash Clash(Cohort cohort, Format format)
    {
        MatchResult result = Matcher.Match(cohort, Policy, format);
        Assert.Equal(SolutionStatus.Infeasible, result.Status);
        Clash clash = Assert.Single(result.Clashes);
        ResultDocument document = ResultDocument.From(result, Language.French);
        Assert.Empty(ResultVerifier.Verify(document, cohort, Policy, format).Problems);
        ResultDocument lie = document with { Clashes = [document.Clashes[0] with { Needed = clash.Needed + 1 }] };
        Assert.False(ResultVerifier.Verify(lie, cohort, Policy, format).Holds);
        return clash;
    }

    private static Participant Person(string id, int level) =>
        new()
        {
            Id = id,
            Role = ParticipantRole.Peer,
            Level = level,
        };

    /// <summary>Each person in turn joins a circle or starts one.</summary>
    private static long? Best(Cohort cohort, PeerGroupsFormat format)
    {
        Participant[] people = [.. cohort.Peers.Concat(cohort.Mentors).OrderBy(person => person.Id, StringComparer.Ordinal)];
        MatchingPolicy policy = Policy with
        {
            Criteria = [Criterion.Skills.Weight(2), Criterion.LevelGap(ideal: 0), Criterion.Different("department")],
        };
        CohortScorer scorer = CohortScorer.Compile(
            Cohort.Create(people.Select(person => person with { Role = ParticipantRole.Both }), new KnownPairings { Bans = cohort.Bans }),
            policy
        );
        long?[,] scores = new long?[people.Length, people.Length];
        for (int one = 0; one < people.Length; one++)
        {
            for (int other = 0; other < people.Length; other++)
            {
                if (one != other)
                {
                    PairScore there = scorer.Score(people[one].Id, people[other].Id);
                    PairScore back = scorer.Score(people[other].Id, people[one].Id);
                    scores[one, other] =
                        there.IsEligible && back.IsEligible ? (there.Score.Millionths + back.Score.Millionths + 1) / 2 : null;
                }
            }
        }

        List<List<int>> circles = [];
        return Try(0);

        long? Try(int next)
        {
            if (next == people.Length)
            {
                return circles.All(circle => circle.Count >= format.MinMembers && Keeps(circle)) ? Value() : null;
            }

            long? best = null;
            for (int c = 0; c <= circles.Count; c++)
            {
                bool starts = c == circles.Count;
                if (starts)
                {
                    circles.Add([]);
                }

                if (circles[c].Count < format.MaxMembers && circles[c].All(member => scores[next, member] is not null))
                {
                    circles[c].Add(next);
                    long? found = Try(next + 1);
                    best = found > best || best is null ? found : best;
                    circles[c].RemoveAt(circles[c].Count - 1);
                }

                if (starts)
                {
                    circles.RemoveAt(c);
                    break;
                }
            }

            return best;
        }

        long Value() =>
            circles.Sum(circle => circle.Sum(one => circle.Where(other => other < one).Sum(other => scores[one, other]!.Value)));

        bool Keeps(List<int> circle)
        {
            string[] Values(string attribute, IEnumerable<int> members) =>
                [.. members.Select(member => people[member].Attributes[attribute][0])];
            string[] all = Values("department", Enumerable.Range(0, people.Length));
            bool spread = all.Distinct()
                .All(value =>
                {
                    double share = (double)all.Count(other => other == value) / circles.Count;
                    int here = Values("department", circle).Count(other => other == value);
                    return here >= Math.Floor(share) && here <= Math.Ceiling(share);
                });
            string[] sites = Values("site", Enumerable.Range(0, people.Length));
            string[] here = Values("site", circle);
            bool together = here.All(site => here.Count(other => other == site) > 1 || sites.Count(other => other == site) == 1);
            return (format.Spread.IsEmpty || spread)
                && (format.SeniorLevel is null || circle.Any(member => people[member].Level >= format.SeniorLevel))
                && (format.NeverAlone.IsEmpty || together);
        }
    }
}
