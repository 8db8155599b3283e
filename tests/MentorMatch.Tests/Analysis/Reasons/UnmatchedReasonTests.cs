using MentorMatch.Analysis.Reasons;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Analysis.Reasons;

/// <summary>What an unmatched mentee, and whoever runs the programme, is told.</summary>
public sealed class UnmatchedReasonTests
{
    private static readonly MatchingPolicy Policy = new()
    {
        Objective = Objective.MostMatches.Then(Objective.BestTotal),
        Criteria = [Criterion.Skills],
        Rules = [Rule.Same("languages")],
    };

    [Fact]
    public void A_shortage_with_one_rule_behind_it_says_what_all_of_them_need()
    {
        MatchResult result = Matcher.Match(Speakers(), Policy, Format.Ratio(1), FrozenClock.Options);
        Assert.Equal("e3", Assert.Single(result.Unmatched).Id);
        Explanation explanation = result.Explain("e3");
        ShortageProof shortage = explanation.Shortage!;
        Assert.Equal("e1 e2 e3 / m1 m2", $"{string.Join(' ', shortage.Mentees)} / {string.Join(' ', shortage.Mentors)}");
        Assert.Equal((3, 2), (shortage.Asked, shortage.Places));
        Assert.Equal("same-languages", shortage.Cause!.Rule.Name);
        Assert.Equal("Spanish", Assert.Single(shortage.Cause.Values));
        Assert.Contains(
            "3 mentees, this one among them, share 2 places with 2 eligible mentors.\n"
                + "The mentees: e1, e2, e3; the mentors: m1, m2.\n"
                + "All of them need Spanish: the rule same-languages forbids them every other mentor.\n",
            explanation.ToText(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Toutes ont besoin de Spanish : la règle same-languages leur interdit tout autre mentor.\n",
            explanation.ToText(Language.French),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(true, "Spanish")]
    [InlineData(false, null)]
    public void What_not_all_of_them_need_or_one_rule_does_not_explain_is_no_cause(bool isOneRule, string? shared)
    {
        // e1 speaks French too; m3 speaks English alone, and is banned to one of them where it would have the language.
        Cohort drawn = Speakers();
        Cohort cohort = Cohort.Create(
            drawn.Mentors.Select(mentor => !isOneRule && mentor.Id == "m3" ? mentor.With("languages", "French") : mentor),
            drawn.Mentees.Select(mentee => mentee.Id == "e1" ? mentee.With("languages", "French", "Spanish") : mentee)
        );
        cohort = isOneRule ? cohort : cohort.WithBans([new Pairing("e1", "m3")]);
        ShortageProof shortage = Matcher.Match(cohort, Policy, Format.Ratio(1), FrozenClock.Options).Explain("e3").Shortage!;
        Assert.Equal("e1 e2 e3 / m1 m2", $"{string.Join(' ', shortage.Mentees)} / {string.Join(' ', shortage.Mentors)}");
        Assert.Equal(shared, shortage.Cause is { } cause ? Assert.Single(cause.Values) : null);
    }

    [Fact]
    public void Of_several_rules_behind_a_shortage_the_first_by_name_is_told_and_of_wants_those_it_asks_for()
    {
        // Both want Law enough for the rule and Sales not enough; m2 has neither, and is of another site.
        Cohort cohort = Cohort.Create([
            Someone.Mentor("m1").Offering("Law").With("site", "Lyon"),
            Someone.Mentor("m2").Offering("Cooking").With("site", "Oslo"),
            Someone.Mentee("e1").Wanting("Law:2", "Sales:1").With("site", "Lyon"),
            Someone.Mentee("e2").Wanting("Law:3", "Sales:1").With("site", "Lyon"),
        ]);
        ShortageCause CauseUnder(params Rule[] rules) =>
            Matcher.Match(cohort, Policy with { Rules = [.. rules] }, Format.OneToOne, FrozenClock.Options).Explain("e1").Shortage!.Cause!;
        ShortageCause wants = CauseUnder(Rule.Same("site"), Rule.RequiredWants(2));
        Assert.Equal(("required-wants", "Law"), (wants.Rule.Name, Assert.Single(wants.Values)));
        ShortageCause site = CauseUnder(Rule.RequiredWants(2).Named("wants"), Rule.Same("site"));
        Assert.Equal(("same-site", "Lyon"), (site.Rule.Name, Assert.Single(site.Values)));
    }

    [Fact]
    public void A_private_rule_behind_a_shortage_is_named_as_private_and_what_it_reads_is_not_shown()
    {
        MatchingPolicy policy = Policy with { PrivateAttributes = ["languages"] };
        MatchResult result = Matcher.Match(Speakers(), policy, Format.Ratio(1), FrozenClock.Options);
        Explanation explanation = result.Explain("e3");
        Assert.Equal("private", explanation.Shortage!.Cause!.Rule.Name);
        Assert.Empty(explanation.Shortage.Cause.Values);
        Remedies remedies = Remedies.Of(result, "e3");
        Assert.DoesNotContain(remedies.Ways, way => way.Kind == RemedyKind.AllowPair);
        Assert.DoesNotContain("Spanish", explanation.ToText() + remedies.ToText(), StringComparison.Ordinal);
        Assert.DoesNotContain("languages", explanation.ToText() + remedies.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_kind_of_change_is_offered_once_the_best_for_the_whole_first()
    {
        MatchResult result = Matcher.Match(Speakers(), Policy, Format.Ratio(1), FrozenClock.Options);
        Remedies remedies = Remedies.Of(result, "e3");
        Assert.Equal(
            "What would give e3 a mentor, best for the whole first:\n"
                + "  same-languages lifted for e3 and m3 alone, score 1: 1 match more, total 1 higher.\n"
                + "  One place more with m1, or one more mentor like m1: 1 match more, total 0.4 higher.\n"
                + "  At most 2 mentees a mentor: 1 match more, total 0.4 higher.\n"
                + "  As things are, a pin of e3 to m1: nothing lost.\n",
            remedies.ToText()
        );
        Assert.Equal(
            "Ce qui donnerait un mentor à e3, du meilleur au moins bon pour l’ensemble :\n"
                + "  same-languages levée pour e3 et m3 seulement, score 1 : 1 binôme de plus, total supérieur de 1.\n"
                + "  Une place de plus chez m1, ou un mentor de plus comme m1 : 1 binôme de plus, total supérieur de 0,4.\n"
                + "  Au plus 2 personnes par mentor : 1 binôme de plus, total supérieur de 0,4.\n"
                + "  En l’état, imposer e3 avec m1 : rien de perdu.\n",
            remedies.ToText(Language.French)
        );
        Assert.Equal(4, Assert.Single(remedies.ToSection().Tables).Rows.Length);
    }

    [Fact]
    public void A_place_that_somebody_else_would_take_needs_a_pin()
    {
        // e1 and e2 wait for m0's place; one more would be given to e1.
        MatchResult result = OwnScores.Solve(OwnScores.MostMatches, [3], [2], [1]);
        Remedy place = Remedies.Of(result, "e2").Ways.Single(way => way.Kind == RemedyKind.PlaceMore);
        Assert.Equal(new PlanChange(1, new Score(1_000_000)), place.Change);
        Assert.True(place.NeedsPin);
        Assert.False(Remedies.Of(result, "e1").Ways.Single(way => way.Kind == RemedyKind.PlaceMore).NeedsPin);
        Assert.Contains(
            ", and a pin, or somebody else would gain: 1 match more",
            Remedies.Of(result, "e2").ToText(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Somebody_who_is_matched_needs_nothing_and_a_wish_to_avoid_somebody_is_never_lifted()
    {
        MatchResult result = Matcher.Match(Speakers(), Policy, Format.Ratio(1), FrozenClock.Options);
        Assert.Empty(Remedies.Of(result, "e1").Ways);
        Cohort avoiding = Cohort.Create(mentors: [Someone.Mentor("m1")], mentees: [Someone.Mentee("e1").Avoiding("m1")]);
        Remedies remedies = Remedies.Of(Matcher.Match(avoiding, Policy with { Rules = [] }, Format.OneToOne, FrozenClock.Options), "e1");
        Assert.Equal("No single place, pair or maximum would give e1 a mentor.\n", remedies.ToText());
        Assert.Throws<ArgumentException>(() => Remedies.Of(result, "nobody"));
    }

    [Fact]
    public void Wanted_skills_are_told_with_what_answers_them_and_stay_untold_when_private()
    {
        Cohort cohort = Cohort.Create(
            mentors: [Someone.Mentor("m1").Offering("excel:2", "Calc:5", "SQL")],
            mentees: [Someone.Mentee("e1").Wanting("Excel:3", "sql", "Chess")]
        );
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria = [Criterion.Skills],
            RelatedSkills = [new SkillRelation("Excel", "calc", 0.5m)],
        };
        PairExplanation pair = Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options).Explain("e1", "m1");
        Assert.Equal(
            [
                new SkillAnswer("Excel", 3)
                {
                    Offered = "Calc",
                    Proficiency = 5,
                    Similarity = 0.5m,
                },
                new SkillAnswer("sql", 1) { Offered = "SQL", Similarity = 1 },
                new SkillAnswer("Chess", 1),
            ],
            pair.Skills.AsEnumerable()
        );
        Assert.Contains(
            "  Wanted skills: Excel answered by Calc at 5, similar by 50%; sql offered; Chess missing.\n",
            pair.ToText(),
            StringComparison.Ordinal
        );

        // What is told adds up to what is scored: 3 x 0.5 + 1 x 1 over 5.
        Assert.Equal(new Score(500_000), pair.Score);
        foreach (string hidden in (string[])["skills", "wants"])
        {
            MatchResult result = Matcher.Match(cohort, policy with { PrivateAttributes = [hidden] }, Format.OneToOne, FrozenClock.Options);
            Assert.Empty(result.Explain("e1", "m1").Skills);
            Assert.DoesNotContain("Chess", result.Explain("e1").ToText(), StringComparison.Ordinal);
        }
    }

    /// <summary>Three mentees who speak Spanish only, two mentors who do, with a place each, and one who does not.</summary>
    private static Cohort Speakers() =>
        Cohort.Create(
            mentors:
            [
                Someone.Mentor("m1").Offering("Python:2").With("languages", "spanish", "English"),
                Someone.Mentor("m2").Offering("Python:1").With("languages", "Spanish"),
                Someone.Mentor("m3").Offering("Python").With("languages", "English"),
            ],
            mentees: [.. Enumerable.Range(1, 3).Select(k => Someone.Mentee($"e{k}").Wanting("Python").With("languages", "Spanish"))]
        );
}
