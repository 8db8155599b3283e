using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;
using Xunit.Abstractions;

namespace MentorMatch.Tests.Formats;

/// <summary>Quotas of a policy: kept, the best under them, told, verified, and at odds by name.</summary>
public sealed class QuotaTests(ITestOutputHelper output)
{
    private const int Cohorts = 200;

    private static readonly string[] Sites = ["Lyon", "Oslo", "Rome"];

    [Fact]
    public void Whatever_quotas_ask_the_matching_is_the_best_of_all_that_keep_them_within_the_proven_gap_and_nearly_always_without_one()
    {
        int exact = 0;
        int impossible = 0;
        for (int seed = 1; seed <= Cohorts; seed++)
        {
            Random random = new(seed);
            (Cohort cohort, MatchingPolicy policy) = Draw(random);
            MatchResult result = Matcher.Match(cohort, policy, Format.Ratio(maxMentees: 2), FrozenClock.Options);
            (long Matched, long Total)? best = BestByHand(cohort, policy);
            string about = string.Create(CultureInfo.InvariantCulture, $"seed {seed}");
            if (best is not { } expected)
            {
                Assert.True(result.Status == SolutionStatus.Infeasible, about);
                Assert.NotEmpty(result.Clashes.Single().Quotas);
                impossible++;
                exact++;
            }
            else
            {
                Assert.True(Keeps(cohort, policy, result.Matches), about);
                Assert.True(result.Status is SolutionStatus.Optimal or SolutionStatus.Feasible, about);
                bool first = policy.Objective == Objective.BestTotal;
                Assert.True(
                    first
                        ? result.Bound!.Value.Millionths >= expected.Total
                        : result.MatchedBound > expected.Matched || result.Bound!.Value.Millionths >= expected.Total,
                    about
                );
                bool isBest = result.Total.Millionths == expected.Total && (first || result.Matches.Length == expected.Matched);
                Assert.True(result.Status != SolutionStatus.Optimal || isBest, about);
                exact += result.Status == SolutionStatus.Optimal ? 1 : 0;
            }

            VerificationReport report = ResultVerifier.Verify(
                ResultDocument.Read(System.Text.Encoding.UTF8.GetBytes(ResultDocument.From(result).ToJson())),
                cohort,
                policy,
                Format.Ratio(maxMentees: 2)
            );
            Assert.True(report.Holds, $"{about}: {string.Join(" ", report.Problems)}");
        }

        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"no gap in {exact} of {Cohorts} cohorts; {impossible} of them proved impossible")
        );
        Assert.True(exact >= Cohorts * 95 / 100);
        Assert.InRange(impossible, 5, Cohorts / 2);
    }

    [Fact]
    public void A_quota_is_told_with_what_was_achieved_and_what_loosening_it_is_worth()
    {
        (Cohort cohort, MatchingPolicy policy) = Offices(Quota.Pairs(PairRelation.Different, "site", atLeast: 2));
        MatchResult result = Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options);
        QuotaFinding finding = Assert.Single(result.Quotas);
        Assert.Equal(SolutionStatus.Optimal, result.Status);
        Assert.Equal(2m, finding.Achieved);

        // Each exchange of two pairs at the same site for two across costs 2, and gives two matches.
        Assert.Equal(new Score(1_000_000), finding.Price);
        Assert.Equal(
            "Quota “pairs different site”: 2 matches (at least 2). Loosening it by one match is worth about 1 of the total.",
            finding.Message()
        );
        Assert.Contains("au moins 2", finding.Message(Language.French), StringComparison.Ordinal);
    }

    [Fact]
    public void Quotas_at_odds_are_named_and_the_others_are_not()
    {
        (Cohort cohort, MatchingPolicy policy) = Offices(
            Quota.Mentees("site", "Lyon", atLeast: 2),
            Quota.Pairs(PairRelation.Same, "site", atMost: 4),
            Quota.MenteeShare("site", "Oslo", ShareOf.Matches, atLeast: 0.8m)
        );
        MatchResult result = Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options);
        Clash clash = Assert.Single(result.Clashes);
        Assert.Equal(SolutionStatus.Infeasible, result.Status);
        Assert.Equal(["mentees site=Lyon", "mentees site=Oslo"], clash.Quotas.ToArray());
        Assert.Equal("The quotas “mentees site=Lyon”, “mentees site=Oslo” cannot be kept together.", clash.Message());
        Assert.True(ResultVerifier.Verify(ResultDocument.From(result), cohort, policy, Format.OneToOne).Holds);
    }

    [Fact]
    public void A_quota_that_nothing_can_keep_says_how_many_there_can_be()
    {
        (Cohort cohort, MatchingPolicy policy) = Offices(Quota.Mentees("site", "Lyon", atLeast: 3));
        Clash clash = Assert.Single(Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options).Clashes);
        Assert.Equal((3L, 2L), (clash.Needed, clash.Available));
        Assert.Equal("The quota “mentees site=Lyon” cannot be kept: it asks for 3 matches, and there can be only 2.", clash.Message());
    }

    [Fact]
    public void Parity_lets_no_group_be_matched_much_less_than_another()
    {
        Cohort cohort = Cohort.Create([
            .. Enumerable.Range(0, 4).Select(k => Someone.Mentor($"m{k}").With("site", "Lyon")),
            .. Enumerable.Range(0, 4).Select(k => Someone.Mentee($"a{k}").With("site", "Lyon")),
            .. Enumerable.Range(0, 4).Select(k => Someone.Mentee($"b{k}").With("site", "Oslo")),
        ]);
        MatchingPolicy policy = new() { Objective = Objective.MostMatches.Then(Objective.BestTotal), Criteria = [Criterion.Same("site")] };
        Assert.All(
            Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options).Matches,
            match => Assert.StartsWith("a", match.Mentee, StringComparison.Ordinal)
        );
        MatchResult fair = Matcher.Match(
            cohort,
            policy with
            {
                Quotas = [Quota.Parity("site", within: 10)],
            },
            Format.OneToOne,
            FrozenClock.Options
        );
        Assert.Equal(SolutionStatus.Optimal, fair.Status);
        Assert.Equal(2, fair.Matches.Count(match => match.Mentee[0] == 'b'));
        Assert.Equal(0m, fair.Quotas[0].Achieved);
        Assert.All(fair.Unmatched, person => Assert.True(person.IsUnderQuotas));
    }

    [Fact]
    public void A_private_attribute_may_steer_and_is_told_of_five_people_or_more_only()
    {
        for (int people = 3; people <= 6; people++)
        {
            Cohort cohort = Cohort.Create([
                .. Enumerable.Range(0, 9).Select(k => Someone.Mentor($"m{k}")),
                .. Enumerable.Range(0, 9).Select(k => Someone.Mentee($"e{k}").With("secret", k < people ? "yes" : "no")),
            ]);
            MatchingPolicy policy = new()
            {
                Objective = Objective.MostMatches.Then(Objective.BestTotal),
                Quotas = [Quota.Mentees("secret", "yes", atMost: 2)],
                PrivateAttributes = ["secret"],
            };
            MatchResult result = Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options);
            Assert.Equal(people < 5 ? null : 2m, result.Quotas[0].Achieved);
            Assert.Equal(people < 5, result.Quotas[0].IsWithheld);
            Assert.True(people >= 5 || result.Quotas[0].Message().Contains("withheld", StringComparison.Ordinal));
            Assert.Equal(9 - people + 2, result.Matches.Length);
        }
    }

    [Fact]
    public void Pairs_that_a_private_attribute_counts_are_told_where_five_or_none_are_on_either_side()
    {
        const int pairs = 10;
        for (int alike = 0; alike <= pairs; alike++)
        {
            Cohort cohort = Cohort
                .Create([
                    .. Enumerable.Range(0, pairs).Select(k => Someone.Mentor($"m{k}").With("secret", "yes")),
                    .. Enumerable.Range(0, pairs).Select(k => Someone.Mentee($"e{k}").With("secret", k < alike ? "yes" : "no")),
                ])
                .WithPins(Enumerable.Range(0, pairs).Select(k => new Pairing($"e{k}", $"m{k}")));
            MatchingPolicy policy = new()
            {
                Objective = Objective.BestTotal,
                Quotas = [Quota.Pairs(PairRelation.Same, "secret", atMost: pairs)],
                PrivateAttributes = ["secret"],
            };
            QuotaFinding finding = Assert.Single(Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options).Quotas);
            bool shown = alike is 0 or 5 or pairs;
            Assert.Equal((shown ? alike : null, !shown), (finding.Achieved, finding.IsWithheld));
            MatchingPolicy open = policy with { PrivateAttributes = [] };
            Assert.Equal(alike, Assert.Single(Matcher.Match(cohort, open, Format.OneToOne, FrozenClock.Options).Quotas).Achieved);
        }
    }

    [Theory]
    [InlineData(0, 9, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(4, 0, 0)]
    [InlineData(5, 9, 5)]
    [InlineData(6, 9, 6)]
    public void What_a_private_quota_could_reach_is_told_of_nobody_or_of_five_at_least(int people, int needed, int available)
    {
        Cohort cohort = Cohort.Create([
            .. Enumerable.Range(0, 9).Select(k => Someone.Mentor($"m{k}")),
            .. Enumerable.Range(0, 9).Select(k => Someone.Mentee($"e{k}").With("secret", k < people ? "yes" : "no")),
        ]);
        MatchingPolicy policy = new()
        {
            Objective = Objective.MostMatches.Then(Objective.BestTotal),
            Quotas = [Quota.Mentees("secret", "yes", atLeast: 9)],
            PrivateAttributes = ["secret"],
        };
        Clash clash = Assert.Single(Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options).Clashes);
        Assert.Equal((ClashReason.QuotasAtOdds, needed, available), (clash.Reason, clash.Needed, clash.Available));
        Clash open = Assert.Single(
            Matcher.Match(cohort, policy with { PrivateAttributes = [] }, Format.OneToOne, FrozenClock.Options).Clashes
        );
        Assert.Equal((9, people), (open.Needed, open.Available));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Parity_of_a_private_attribute_is_told_where_every_group_has_five(int smallest, bool withheld)
    {
        Cohort cohort = Cohort.Create([
            .. Enumerable.Range(0, 11).Select(k => Someone.Mentor($"m{k:00}")),
            .. Enumerable.Range(0, 11).Select(k => Someone.Mentee($"e{k:00}").With("secret", k < smallest ? "yes" : "no")),
        ]);
        MatchingPolicy policy = new()
        {
            Objective = Objective.MostMatches.Then(Objective.BestTotal),
            Quotas = [Quota.Parity("secret", within: 10)],
            PrivateAttributes = ["secret"],
        };
        QuotaFinding finding = Assert.Single(Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options).Quotas);
        Assert.Equal((withheld, withheld ? null : 0m), (finding.IsWithheld, finding.Achieved));
    }

    [Fact]
    public void Whatever_is_changed_in_a_document_is_found()
    {
        (Cohort cohort, MatchingPolicy policy) = Offices(Quota.Pairs(PairRelation.Different, "site", atLeast: 2));
        ResultDocument honest = ResultDocument.From(Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options));
        SideCertificate sides = honest.Certificate!.Sides!;
        SideCase first = sides.Cases[0];
        ResultDocument[] forged =
        [
            honest with
            {
                Quotas = null,
            },
            honest with
            {
                Quotas = [honest.Quotas!.Value[0] with { Achieved = 3 }],
            },
            honest with
            {
                Quotas = [honest.Quotas!.Value[0] with { Price = Score.Zero }],
            },
            WithSides(sides with { Cases = [] }),
            WithSides(sides with { Cases = sides.Cases.SetItem(0, first with { Multipliers = [0] }) }),
            WithSides(sides with { Cases = sides.Cases.SetItem(0, first with { Multipliers = [] }) }),
            WithSides(sides with { Cases = sides.Cases.SetItem(0, first with { Scale = 0 }) }),
            WithSides(sides with { Cases = sides.Cases.SetItem(0, first with { Scale = long.MaxValue }) }),
            WithSides(sides with { MatchWorth = -1 }),
            honest with
            {
                Certificate = null,
            },
        ];
        Assert.True(ResultVerifier.Verify(honest, cohort, policy, Format.OneToOne).Holds);
        Assert.All(forged, document => Assert.False(ResultVerifier.Verify(document, cohort, policy, Format.OneToOne).Holds));
        Assert.False(ResultVerifier.Verify(honest, cohort, policy with { Quotas = [] }, Format.OneToOne).Holds);

        ResultDocument WithSides(SideCertificate changed) => honest with { Certificate = honest.Certificate! with { Sides = changed } };
    }

    [Fact]
    public void The_result_and_the_reports_of_a_matching_under_quotas_are_as_they_were()
    {
        MatchingPolicy policy = TinyCohort.Policy with
        {
            Quotas =
            [
                Quota.Mentees("department", "Sales", atMost: 1),
                Quota.PairShare(PairRelation.Different, "department", atLeast: 1),
                Quota.Parity("department", within: 70),
            ],
        };
        MatchResult result = Matcher.Match(TinyCohort.Cohort, policy, Format.Ratio(maxMentees: 3), FrozenClock.Options);
        GoldenFile.AssertEqual("quotas.result.json", ResultDocument.From(result).ToJson());
        foreach (Language language in (Language[])[Language.English, Language.French])
        {
            ResultDocument document = ResultDocument.From(result, language);
            GoldenFile.AssertEqual(
                $"quotas.report.{document.Language}.html",
                HtmlReport.Render(document, PersonNames.Of(TinyCohort.Cohort, policy))
            );
        }
    }

    [Fact]
    public void Formats_that_know_no_quotas_refuse_them_by_name()
    {
        (Cohort cohort, MatchingPolicy policy) = Offices(Quota.Mentees("site", "Lyon", atLeast: 1));
        foreach (
            Format format in (Format[])
                [Format.Groups(), Format.Suggestions(), Format.ALaCarte(), Format.Peers(), Format.Teams(), Format.PeerGroups()]
        )
        {
            DataProblemsException refused = Assert.Throws<DataProblemsException>(() => Matcher.Match(cohort, policy, format));
            Assert.Contains($"the format {format.Name} knows no quotas", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Quotas_are_read_and_written_as_json_and_what_is_wrong_with_them_is_placed()
    {
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Quotas =
            [
                Quota.Mentees("site", "Lyon", atLeast: 2, atMost: 5),
                Quota.MenteeShare("site", "Oslo", ShareOf.Matches, atMost: 0.35m),
                Quota.Mentors("site", "Rome", atMost: 5),
                Quota.PairShare(PairRelation.Different, "department", atLeast: 0.5m),
                Quota.Parity("gender", within: 7.5m),
            ],
        };
        Assert.Equal(policy, PolicyJson.Read(PolicyJson.Write(policy)));
        const string wrong = """
            { "objective": "best-total",
              "quotas": [{ "type": "mentees", "attribute": "site", "value": "Lyon" },
                         { "type": "pairs", "attribute": "site", "relation": "other", "atLeast": 1 },
                         { "type": "parity", "attribute": "site", "within": 5 }] }
            """;
        Assert.False(PolicyJson.TryRead(wrong, "p.json", out _, out ImmutableArray<DataProblem> problems));
        Assert.Equal(["unknown-value"], problems.Select(problem => problem.Code));
        Assert.False(PolicyJson.TryRead(wrong.Replace("other", "same", StringComparison.Ordinal), "p.json", out _, out problems));
        Assert.Equal(("no-limit", 2), (problems.Single().Code, problems.Single().Line));
    }

    /// <summary>Two people on either side at each of two sites; a pair at the same site scores 1, across sites 0.</summary>
    private static (Cohort, MatchingPolicy) Offices(params ImmutableArray<Quota> quotas) =>
        (
            Cohort.Create([
                .. Enumerable.Range(0, 4).Select(k => Someone.Mentor($"m{k}").With("site", Sites[k / 2])),
                .. Enumerable.Range(0, 4).Select(k => Someone.Mentee($"e{k}").With("site", Sites[k / 2])),
            ]),
            new MatchingPolicy
            {
                Objective = Objective.MostMatches.Then(Objective.BestTotal),
                Criteria = [Criterion.Same("site").Weight(1), Criterion.LevelGap(ideal: 0).Weight(1)],
                Quotas = quotas,
            }
        );

    private static (Cohort, MatchingPolicy) Draw(Random random)
    {
        List<Participant> people =
        [
            .. Enumerable.Range(0, random.Next(2, 4)).Select(k => Person(Someone.Mentor($"m{k}"))),
            .. Enumerable.Range(0, random.Next(3, 6)).Select(k => Person(Someone.Mentee($"e{k}"))),
        ];
        MatchingPolicy policy = new()
        {
            Objective = random.Next(2) == 0 ? Objective.BestTotal : Objective.MostMatches.Then(Objective.BestTotal),
            Criteria = [Criterion.LevelGap(ideal: 1, tolerance: 5), Criterion.Same("site").Weight(0.7m)],
            Rules = random.Next(2) == 0 ? [] : [Rule.LevelGapAtLeast(-1)],
            Quotas = [.. Enumerable.Range(0, random.Next(1, 4)).Select(k => Any() with { GivenName = $"q{k}" })],
        };
        return (Cohort.Create(people), policy);

        Participant Person(Participant person) =>
            (random.Next(8) == 0 ? person : person.With("site", Sites[random.Next(Sites.Length)])).At(random.Next(1, 7));

        Quota Any()
        {
            string site = Sites[random.Next(Sites.Length)];
            int count = random.Next(0, 3);
            decimal share = random.Next(0, 21) / 20m;
            PairRelation relation = (PairRelation)random.Next(2);
            return random.Next(10) switch
            {
                0 => Quota.Mentees("site", site, atLeast: count),
                1 => Quota.Mentees("site", site, atMost: count),
                2 => Quota.MenteeShare("site", site, ShareOf.Group, atLeast: share / 2, atMost: random.Next(2) == 0 ? null : 0.75m),
                3 => Quota.MenteeShare("site", site, ShareOf.Matches, atLeast: share / 2),
                4 => Quota.Mentors("site", site, atMost: count),
                5 => Quota.Mentors("site", site, atLeast: 1),
                6 => Quota.Pairs(relation, "site", atLeast: count),
                7 => Quota.PairShare(relation, "site", atMost: share),
                8 => Quota.Parity("site", within: random.Next(0, 60), QuotaSide.Mentors),
                _ => Quota.Parity("site", within: random.Next(0, 60)),
            };
        }
    }

    private static (long, long)? BestByHand(Cohort cohort, MatchingPolicy policy)
    {
        CohortScorer scorer = CohortScorer.Compile(cohort, policy);
        ScoredPairs pairs = scorer.ScoreAll(1, null, CancellationToken.None);
        (long Matched, long Total)? best = null;
        Visit(0, []);
        return best;

        void Visit(int mentee, ImmutableList<Match> chosen)
        {
            if (mentee == cohort.Mentees.Length)
            {
                long total = chosen.Sum(match => match.Score.Millionths);
                long count = policy.Objective == Objective.BestTotal ? 0 : chosen.Count;
                if (Keeps(cohort, policy, [.. chosen]) && (best is not { } known || (count, total).CompareTo(known) > 0))
                {
                    best = (count, total);
                }

                return;
            }

            Visit(mentee + 1, chosen);
            foreach (Participant mentor in cohort.Mentors)
            {
                if (
                    pairs.TryGetScore(cohort.Mentees[mentee].Id, mentor.Id, out Score score)
                    && chosen.Count(match => match.Mentor == mentor.Id) < 2
                )
                {
                    Visit(mentee + 1, chosen.Add(new Match(cohort.Mentees[mentee].Id, mentor.Id, score, false)));
                }
            }
        }
    }

    /// <summary>The quotas told anew, in fractions of decimals and without any constraint.</summary>
    private static bool Keeps(Cohort cohort, MatchingPolicy policy, ImmutableArray<Match> matches)
    {
        Participant Mentee(Match match) => cohort.FindMentee(match.Mentee)!;
        Participant Mentor(Match match) => cohort.FindMentor(match.Mentor)!;
        static bool Has(Participant person, string value) => person.Attributes["site"].Contains(value);
        return policy.Quotas.All(quota =>
            quota switch
            {
                MentorMatch.Policies.Quotas.MenteeQuota q => Within(
                    q,
                    matches.Count(match => Has(Mentee(match), q.Value)),
                    q.ShareOf == ShareOf.Matches ? matches.Length : cohort.Mentees.Count(person => Has(person, q.Value))
                ),
                MentorMatch.Policies.Quotas.MentorQuota q => Within(q, matches.Count(match => Has(Mentor(match), q.Value)), matches.Length),
                MentorMatch.Policies.Quotas.PairQuota q => Within(
                    q,
                    matches.Count(match =>
                        (Mentee(match).Attributes["site"], Mentor(match).Attributes["site"]) is ([var one], [var other])
                        && one == other == (q.Relation == PairRelation.Same)
                    ),
                    matches.Length
                ),
                MentorMatch.Policies.Quotas.ParityQuota q => Apart(q.Within, q.Side),
                _ => false,
            }
        );

        static bool Within(MentorMatch.Policies.Quotas.BoundedQuota quota, int counted, int of) =>
            !(counted < quota.AtLeast)
            && !(counted > quota.AtMost)
            && !(counted < quota.AtLeastShare * of)
            && !(counted > quota.AtMostShare * of);

        bool Apart(decimal within, QuotaSide side)
        {
            if (side == QuotaSide.Mentors)
            {
                (int Matched, int Size)[] places =
                [
                    .. Sites
                        .Select(site =>
                            (matches.Count(match => Has(Mentor(match), site)), 2 * cohort.Mentors.Count(person => Has(person, site)))
                        )
                        .Where(group => group.Item2 > 0),
                ];
                return places.All(a => places.All(b => (a.Matched * b.Size - b.Matched * a.Size) * 100m <= within * a.Size * b.Size));
            }

            (int Matched, int Size)[] groups =
            [
                .. Sites
                    .Select(site => (matches.Count(match => Has(Mentee(match), site)), cohort.Mentees.Count(person => Has(person, site))))
                    .Where(group => group.Item2 > 0),
            ];
            return groups.All(a => groups.All(b => (a.Matched * b.Size - b.Matched * a.Size) * 100m <= within * a.Size * b.Size));
        }
    }
}
