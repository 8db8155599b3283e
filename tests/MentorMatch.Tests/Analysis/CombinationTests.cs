using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Analysis.Certainty;
using MentorMatch.Analysis.Changes;
using MentorMatch.Analysis.Comparing;
using MentorMatch.Analysis.Fairness;
using MentorMatch.Analysis.Reasons;
using MentorMatch.Analysis.Recruiting;
using MentorMatch.Formats;
using MentorMatch.Menus;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Quotas;
using MentorMatch.Programmes;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Audit;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Analysis;

/// <summary>Every analysis of a result under every aim and condition: what trying every plan finds, or a refusal that says why.</summary>
public sealed class CombinationTests
{
    private const int Rounds = 25;
    private const int Places = 2;
    private const int MostChanges = 1;

    private static readonly string[] Sites = ["Lyon", "Oslo"];

    public enum Aim
    {
        Totals,
        WorstOffFirst,
        WaitingFirst,
        Quotas,
        FewChanges,
        FewChangesAndQuotas,
    }

    public static TheoryData<Aim> Aims => [.. Enum.GetValues<Aim>()];

    [Theory]
    [MemberData(nameof(Aims))]
    public void Why_not_and_why_are_exact_or_say_that_a_loss_is_not_a_matter_of_totals(Aim aim)
    {
        int answered = 0;
        foreach (Case drawn in Cases(aim))
        {
            MatchResult result = drawn.Solve();
            foreach (Pairing pair in drawn.Eligible.Where(pair => result.Matches.All(match => match.Pairing != pair)))
            {
                WhyNot asked = result.WhyNot(pair.Mentee, pair.Mentor, FrozenClock.Options);
                Plan? forced = drawn.Best(plan => plan.Pairs.Contains(pair));
                Assert.Equal(forced is null ? WhyNotAnswer.Impossible : WhyNotAnswer.Costs, asked.Answer);
                if (forced is not null && aim is not (Aim.WorstOffFirst or Aim.WaitingFirst))
                {
                    int matches = drawn.Policy.Objective.PutsMatchesFirst ? forced.Pairs.Length - result.Matches.Length : 0;
                    Assert.Equal(new PlanChange(matches, new Score(forced.Total) - result.Total), asked.Change);
                    answered++;
                }
                else
                {
                    Assert.Null(asked.Change);
                }
            }

            foreach (Participant mentee in drawn.Cohort.Mentees)
            {
                Explanation why = result.Explain(mentee.Id);
                Assert.All(why.Alternatives, other => Assert.Equal(aim is Aim.Totals or Aim.WaitingFirst, other.Price is not null));
                Assert.DoesNotContain("price 0\n", aim == Aim.WorstOffFirst ? why.ToText() : "", StringComparison.Ordinal);
                if (why.Shortage is { } shortage)
                {
                    // A set of mentees who have no other mentors and ask for more places than these have, whoever else comes first.
                    Assert.True(shortage.Asked > shortage.Places);
                    Assert.Equal(shortage.Mentors.Length * Places, shortage.Places);
                    Assert.All(
                        drawn.Eligible.Where(pair => shortage.Mentees.Contains(pair.Mentee)),
                        pair => Assert.Contains(pair.Mentor, shortage.Mentors)
                    );
                }
            }
        }

        Assert.True(aim is Aim.WorstOffFirst or Aim.WaitingFirst || answered > Rounds, $"{answered} answers");
    }

    [Theory]
    [MemberData(nameof(Aims))]
    public void What_asks_for_prices_of_totals_is_refused_under_other_aims(Aim aim)
    {
        foreach (Case drawn in Cases(aim))
        {
            MatchResult result = drawn.Solve();
            Assert.Equal(aim == Aim.Totals, Remedies.AreKnownFor(result));
            if (aim == Aim.Totals)
            {
                Assert.Equal(result.Matches.Length, PlanCertainty.Of(result, withWeights: false).Pairs.Length);
                continue;
            }

            Refused("certainty-not-known", () => PlanCertainty.Of(result, withWeights: true, FrozenClock.Options));
            Refused("remedies-not-known", () => Remedies.Of(result, drawn.Cohort.Mentees[0].Id));
        }
    }

    [Theory]
    [InlineData(Aim.Totals, null, null, null)]
    [InlineData(Aim.WorstOffFirst, null, "recruiting-worst-off-first", "programmes-worst-off-first")]
    [InlineData(Aim.WaitingFirst, "frontier-waiting-first", "recruiting-waiting-first", "programmes-waiting-first")]
    [InlineData(Aim.Quotas, "frontier-quotas", "recruiting-quotas", "programmes-quotas")]
    public void Frontier_recruiting_and_programmes_answer_or_name_what_they_do_not_know(
        Aim aim,
        string? frontier,
        string? recruiting,
        string? programmes
    )
    {
        foreach (Case drawn in Cases(aim).Take(10))
        {
            MatchResult result = drawn.Solve();
            Frontier Points() => Frontier.Of(drawn.Cohort, drawn.Policy, drawn.Format, null, FrozenClock.Options);
            RecruitingAdvice Advice() => RecruitingAdvice.Of(drawn.Cohort, drawn.Policy, drawn.Format, FrozenClock.Options);
            ProgrammesResult Together() =>
                Matcher.Match(
                    [
                        new Programme
                        {
                            Name = "one",
                            Cohort = drawn.Cohort,
                            Policy = drawn.Policy,
                            Format = (PairingFormat)drawn.Format,
                        },
                    ],
                    null,
                    FrozenClock.Options
                );
            if (frontier is null)
            {
                // The objective does not matter: each is one of the points.
                Score? worst = result.Matches.IsEmpty ? null : result.Matches.Min(match => match.Score);
                Assert.Contains(
                    Points().Points,
                    point =>
                        (aim == Aim.Totals || point.Worst == worst)
                        && (point.Total == result.Total || point.Total > result.Total)
                        && point.Matched >= (drawn.Policy.Objective.PutsMatchesFirst ? result.Matches.Length : 0)
                );
            }
            else
            {
                Refused(frontier, Points);
            }

            if (recruiting is null)
            {
                Assert.Equal((result.Matches.Length, result.Total), (Advice().Result.Matches.Length, Advice().Result.Total));
                Assert.Equal((result.Matches.Length, result.Total), (Together().Matched, Together().Total));
            }
            else
            {
                Refused(recruiting, Advice);
                Refused(programmes!, Together);
            }
        }
    }

    [Theory]
    [InlineData(Aim.Totals)]
    [InlineData(Aim.WorstOffFirst)]
    [InlineData(Aim.WaitingFirst)]
    [InlineData(Aim.Quotas)]
    public void A_rematch_keeps_quotas_and_refuses_what_comes_before_the_total(Aim aim)
    {
        int priced = 0;
        foreach (Case drawn in Cases(aim))
        {
            MatchResult Priced(long millionths) =>
                Rematch.WithPrice(drawn.Current, drawn.Cohort, drawn.Policy, drawn.Format, new Score(millionths), FrozenClock.Options);
            Rematch List() => Rematch.PriceList(drawn.Current, drawn.Cohort, drawn.Policy, drawn.Format, FrozenClock.Options);
            if (aim is Aim.WorstOffFirst or Aim.WaitingFirst)
            {
                Refused("conditions-and-other-aims", List);
                Refused("conditions-and-other-aims", () => Priced(1));
                Refused(
                    "conditions-and-other-aims",
                    () => Rematch.WithAtMost(drawn.Current, drawn.Cohort, drawn.Policy, drawn.Format, 1, FrozenClock.Options)
                );
                continue;
            }

            foreach (RematchLine line in List().Lines)
            {
                Plan? best = drawn.Best(plan => drawn.Changes(plan.Pairs) <= (line.MostChanges ?? int.MaxValue));
                Assert.Equal(best is null ? SolutionStatus.Infeasible : SolutionStatus.Optimal, line.Status);
                Assert.True(
                    best is null
                        || (best.Total == line.Total.Millionths && best.Pairs.Length == line.Matched)
                        || !drawn.Policy.Objective.PutsMatchesFirst
                );
                Assert.Equal(best?.Total ?? 0, line.Total.Millionths);
            }

            foreach (long price in (long[])[0, 50_000, 200_000, 900_000, 1_000_000_000_000])
            {
                MatchResult plan = Priced(price);
                long Value(IEnumerable<Pairing> pairs, long total) => total - (price * drawn.Changes(pairs));
                (int, long)? best = drawn
                    .Feasible.Select(other =>
                        (drawn.Policy.Objective.PutsMatchesFirst ? other.Pairs.Length : 0, Value(other.Pairs, other.Total))
                    )
                    .Cast<(int, long)?>()
                    .Max();
                Assert.Equal(best is null, plan.Status == SolutionStatus.Infeasible);
                if (best is not null)
                {
                    Assert.Equal(
                        best,
                        (
                            drawn.Policy.Objective.PutsMatchesFirst ? plan.Matches.Length : 0,
                            Value(plan.Matches.Select(match => match.Pairing), plan.Total.Millionths)
                        )
                    );
                    priced++;
                }
            }
        }

        Assert.True(aim is Aim.WorstOffFirst or Aim.WaitingFirst || priced > Rounds);
    }

    [Theory]
    [InlineData(Aim.Totals)]
    [InlineData(Aim.WorstOffFirst)]
    [InlineData(Aim.WaitingFirst)]
    [InlineData(Aim.Quotas)]
    public void A_comparison_shows_the_plans_of_every_aim_and_says_what_it_leaves_out(Aim aim)
    {
        foreach (Case drawn in Cases(aim).Take(5))
        {
            PlanComparison Compared() =>
                PlanComparison.Of(
                    drawn.Cohort,
                    [
                        new Contender("plain", drawn.Policy with { Quotas = [], Objective = Objective.BestTotal }, Format.Ratio(Places)),
                        new("asked", drawn.Policy, drawn.Format),
                    ],
                    new ComparisonOptions { Resamples = 40, Draws = 40 },
                    FrozenClock.Options
                );
            if (aim == Aim.WaitingFirst)
            {
                Refused("waiting-not-compared", Compared);
                continue;
            }

            PlanComparison comparison = Compared();
            string notes = string.Join('\n', comparison.ToSection(Language.English).Notes);
            Assert.Equal(drawn.Solve().Total, comparison.Plans[1].Result.Total);
            Assert.Equal(aim == Aim.Quotas, comparison.Baselines.All(plan => plan.Plan != "asked"));
            Assert.Equal(aim != Aim.Totals, comparison.Resampling!.Plans.All(plan => plan.Plan != "asked"));
            Assert.Equal(aim == Aim.Quotas, notes.Contains("Plans under quotas", StringComparison.Ordinal));
            Assert.Equal(aim == Aim.WorstOffFirst, notes.Contains("Plans in which the worst-off come first", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Aims))]
    public void Diff_and_audit_count_what_the_result_shows(Aim aim)
    {
        foreach (Case drawn in Cases(aim))
        {
            MatchResult result = drawn.Solve();
            MatchResult plain = Matcher.Match(drawn.Cohort, drawn.Policy with { Quotas = [] }, Format.Ratio(Places), FrozenClock.Options);
            MatchDiff diff = MatchDiff.Between(plain, result);
            Assert.True(diff.SameScores);
            Assert.Equal(result.Total - plain.Total, diff.People.Aggregate(Score.Zero, (sum, person) => sum + (person.Gain ?? Score.Zero)));
            FairnessAudit audit = FairnessAudit.Of(result, drawn.Cohort, drawn.Policy, ["site"]);
            Assert.Equal(result.Matches.Length, audit.Totals[0].Figures.Matched);
        }
    }

    [Theory]
    [InlineData(Aim.Totals)]
    [InlineData(Aim.WorstOffFirst)]
    [InlineData(Aim.WaitingFirst)]
    [InlineData(Aim.Quotas)]
    public void An_attribute_left_out_is_left_out_of_quotas_too(Aim aim)
    {
        foreach (Case drawn in Cases(aim))
        {
            AttributeLeftOut found = AttributeLeftOut.Of(drawn.Cohort, drawn.Policy, drawn.Format, "site", FrozenClock.Options);
            MatchingPolicy without = drawn.Policy with { Criteria = [drawn.Policy.Criteria[0]], Quotas = [] };
            MatchResult after = Matcher.Match(drawn.Cohort, without, drawn.Format, FrozenClock.Options);
            Assert.Equal((drawn.Solve().Matches.Length, after.Matches.Length), (found.MatchedBefore, found.MatchedAfter));
            Assert.Equal(after.Matches.Sum(match => drawn.ScoreOf(match.Pairing)), found.TotalAfter.Millionths);
        }
    }

    [Theory]
    [MemberData(nameof(Aims))]
    public void A_kept_result_is_verified_and_explains_itself_under_every_aim(Aim aim)
    {
        foreach (Case drawn in Cases(aim).Take(15))
        {
            MatchResult result = drawn.Solve();
            ResultDocument document = ResultDocument.From(result);
            if (aim is Aim.FewChanges or Aim.FewChangesAndQuotas)
            {
                Assert.True(Rematch.Verify(document, drawn.Current, drawn.Cohort, drawn.Policy, drawn.Format, MostChanges).Holds);
                Refused("result-of-a-rematch", () => ResultVerifier.Recall(document, drawn.Cohort, drawn.Policy, drawn.Format));
                continue;
            }

            VerificationReport report = ResultVerifier.Verify(document, drawn.Cohort, drawn.Policy, drawn.Format);
            Assert.True(report.Holds, string.Join('\n', report.Problems));
            MatchResult recalled = ResultVerifier.Recall(document, drawn.Cohort, drawn.Policy, drawn.Format);
            foreach (Participant mentee in drawn.Cohort.Mentees)
            {
                Assert.Equal(result.Explain(mentee.Id).ToText(), recalled.Explain(mentee.Id).ToText());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Aims))]
    public void A_menu_shows_free_places_under_every_aim_and_costs_where_they_are_totals(Aim aim)
    {
        foreach (Case drawn in Cases(aim))
        {
            MatchResult result = drawn.Solve();
            MentorCatalogue catalogue = MentorCatalogue.Prepare(CohortScorer.Compile(drawn.Cohort, drawn.Policy));
            foreach (bool exactCosts in (bool[])[false, true])
            {
                Menu menu = catalogue.WithResult(result, exactCosts).MenuFor(drawn.Cohort.Mentees[0].Id);
                foreach (MenuEntry entry in menu.Page(0, menu.Count))
                {
                    Assert.Equal(Places - result.Matches.Count(match => match.Mentor == entry.Mentor), entry.FreePlaces);
                    Assert.True(aim == Aim.Totals || entry.Cost is null, $"{aim}: {entry.Cost}");
                }
            }
        }
    }

    [Fact]
    public void The_hash_of_a_question_covers_every_fact_and_setting_that_an_aim_or_condition_reads()
    {
        (Case quotas, Case waiting, Case fair) = (
            Cases(Aim.Quotas).First(),
            Cases(Aim.WaitingFirst).First(),
            Cases(Aim.WorstOffFirst).First()
        );
        Assert.NotEqual(Hash(quotas), Hash(quotas with { Cohort = Changed(quotas.Cohort, "site", "Rome") }));
        Assert.NotEqual(Hash(quotas), Hash(quotas with { Policy = quotas.Policy with { Quotas = [.. quotas.Policy.Quotas.Skip(1)] } }));
        Assert.NotEqual(Hash(waiting), Hash(waiting with { Cohort = Changed(waiting.Cohort, "waiting", "77") }));
        Assert.NotEqual(Hash(waiting), Hash(waiting with { Format = Format.Ratio(Places) }));
        Assert.NotEqual(Hash(fair), Hash(fair with { Policy = fair.Policy with { ScoreBands = 7 } }));
        Assert.NotEqual(Hash(fair), Hash(fair with { Policy = fair.Policy with { Objective = Objective.BestTotal } }));
        Assert.Equal(Hash(fair), Hash(fair with { Cohort = Changed(fair.Cohort, "waiting", "77") }));

        static string Hash(Case asked) =>
            AuditRecord
                .Of(ResultDocument.From(Cases(Aim.Totals).First().Solve()), asked.Cohort, asked.Policy, asked.Format)
                .QuestionSha256!;

        static Cohort Changed(Cohort cohort, string attribute, string value) =>
            Cohort.Create([.. cohort.Mentors, cohort.Mentees[0].With(attribute, value), .. cohort.Mentees.Skip(1)]);
    }

    [Fact]
    public void A_quota_on_a_private_attribute_is_never_the_reason_of_one_pair_nor_counts_few_people()
    {
        Cohort cohort = Cohort.Create([
            .. Enumerable.Range(0, 4).Select(k => Someone.Mentor(Id('m', k)).With("secret", k < 2 ? "yes" : "no")),
            .. Enumerable.Range(0, 4).Select(k => Someone.Mentee(Id('e', k)).With("secret", k < 2 ? "yes" : "no")),
        ]);
        MatchingPolicy policy = new() { Objective = Objective.MostMatches.Then(Objective.BestTotal), PrivateAttributes = ["secret"] };
        MatchResult apart = Matcher.Match(
            cohort,
            policy with
            {
                Quotas = [Quota.PairShare(PairRelation.Different, "secret", atLeast: 1)],
            },
            Format.OneToOne,
            FrozenClock.Options
        );
        WhyNot same = apart.WhyNot("e0", "m0", FrozenClock.Options);
        Assert.Equal(WhyNotAnswer.Impossible, same.Answer);
        Assert.Empty(same.Clashes);
        Assert.DoesNotContain("secret", same.ToText(), StringComparison.Ordinal);
        MatchResult open = Matcher.Match(
            cohort,
            policy with
            {
                PrivateAttributes = [],
                Quotas = [Quota.Mentees("secret", "yes", atLeast: 3)],
            },
            Format.OneToOne
        );
        Assert.Equal((3, 2), (Assert.Single(open.Clashes).Needed, open.Clashes[0].Available));
        MatchResult hidden = Matcher.Match(cohort, policy with { Quotas = [Quota.Mentees("secret", "yes", atLeast: 3)] }, Format.OneToOne);
        Assert.Equal((0, 0), (Assert.Single(hidden.Clashes).Needed, hidden.Clashes[0].Available));
        Assert.DoesNotContain(" 2", hidden.Clashes[0].Message(), StringComparison.Ordinal);
    }

    private static void Refused(string code, Func<object?> ask) =>
        Assert.Equal(code, Assert.Single(Assert.Throws<DataProblemsException>(ask).Problems).Code);

    /// <summary>Small cohorts asked under an aim, all with a plan.</summary>
    private static IEnumerable<Case> Cases(Aim aim) =>
        Enumerable.Range(1, 4 * Rounds).Select(seed => Draw(new Random(seed), aim)).Where(drawn => !drawn.Feasible.IsEmpty).Take(Rounds);

    private static Case Draw(Random random, Aim aim)
    {
        int mentors = random.Next(2, 4);
        Cohort cohort = Cohort.Create([
            .. Enumerable.Range(0, mentors).Select(k => Person(Someone.Mentor(Id('m', k)))),
            .. Enumerable
                .Range(0, random.Next(3, 6))
                .Select(k => Person(Someone.Mentee(Id('e', k))).With("waiting", Number(random.Next(1, 4)))),
        ]);
        MatchingPolicy policy = new()
        {
            Objective =
                aim == Aim.WorstOffFirst ? Objective.WorstOffFirst
                : random.Next(2) == 0 ? Objective.BestTotal
                : Objective.MostMatches.Then(Objective.BestTotal),
            Criteria = [Criterion.LevelGap(ideal: 1, tolerance: 5), Criterion.Same("site").Weight(0.7m)],
            Rules = [Rule.LevelGapAtLeast(-2)],
            Quotas = aim is Aim.Quotas or Aim.FewChangesAndQuotas
                ? [Quota.Mentees("site", "Lyon", atMost: random.Next(1, 3)), Quota.Pairs(PairRelation.Different, "site", atLeast: 1)]
                : [],
        };
        ImmutableArray<Pairing> current = [.. cohort.Mentees.Select(mentee => new Pairing(mentee.Id, Id('m', random.Next(mentors))))];
        Format format = aim == Aim.WaitingFirst ? new RatioFormat { MaxMentees = Places, WaitingFirst = true } : Format.Ratio(Places);
        return new Case(aim, cohort, policy, format, current);

        Participant Person(Participant person) => person.With("site", Sites[random.Next(2)]).At(random.Next(1, 7));
    }

    private static string Id(char side, int number) => side + Number(number);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Plan(ImmutableArray<Pairing> Pairs, long Total);

    private sealed record Case(Aim Aim, Cohort Cohort, MatchingPolicy Policy, Format Format, ImmutableArray<Pairing> Current)
    {
        private ScoredPairs Scores { get; } = CohortScorer.Compile(Cohort, Policy).ScoreAll(1, null, CancellationToken.None);

        public IEnumerable<Pairing> Eligible => Again.All(Scores);

        public ImmutableArray<Plan> Feasible => field.IsDefault ? field = [.. Plans(0, []).Where(Keeps)] : field;

        public MatchResult Solve()
        {
            MatchResult result = Aim is Aim.FewChanges or Aim.FewChangesAndQuotas
                ? Rematch.WithAtMost(Current, Cohort, Policy, Format, MostChanges, FrozenClock.Options)
                : Matcher.Match(Cohort, Policy, Format, FrozenClock.Options);
            Assert.Equal(SolutionStatus.Optimal, result.Status);
            return result;
        }

        public long ScoreOf(Pairing pair) => Scores.TryGetScore(pair.Mentee, pair.Mentor, out Score score) ? score.Millionths : 0;

        /// <summary>The current pairs that are still eligible and that a plan does not keep.</summary>
        public int Changes(IEnumerable<Pairing> pairs) => Current.Intersect(Eligible).Except(pairs).Count();

        /// <summary>The best feasible plan of some kind, by matches where they come first, and total.</summary>
        public Plan? Best(Func<Plan, bool> isOfKind) =>
            Feasible.Where(isOfKind).MaxBy(plan => (Policy.Objective.PutsMatchesFirst ? plan.Pairs.Length : 0, plan.Total));

        private bool Keeps(Plan plan)
        {
            bool IsFrom(string id, string site) => (Cohort.FindMentee(id) ?? Cohort.FindMentor(id))!.Attributes["site"].Contains(site);
            bool keepsQuotas =
                Policy.Quotas.IsEmpty
                || (
                    plan.Pairs.Count(pair => IsFrom(pair.Mentee, "Lyon")) <= Policy.Quotas.OfType<MenteeQuota>().Single().AtMost
                    && plan.Pairs.Any(pair => IsFrom(pair.Mentee, "Lyon") != IsFrom(pair.Mentor, "Lyon"))
                );
            return keepsQuotas && (Aim is not (Aim.FewChanges or Aim.FewChangesAndQuotas) || Changes(plan.Pairs) <= MostChanges);
        }

        private IEnumerable<Plan> Plans(int mentee, ImmutableArray<Pairing> pairs)
        {
            if (mentee == Cohort.Mentees.Length)
            {
                return [new Plan(pairs, pairs.Sum(ScoreOf))];
            }

            string id = Cohort.Mentees[mentee].Id;
            return Eligible
                .Where(pair => pair.Mentee == id && pairs.Count(held => held.Mentor == pair.Mentor) < Places)
                .SelectMany(pair => Plans(mentee + 1, pairs.Add(pair)))
                .Concat(Plans(mentee + 1, pairs));
        }
    }
}
