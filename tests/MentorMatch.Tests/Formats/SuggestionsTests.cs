using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Testing.Oracles;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Formats;

/// <summary>Lists for every mentee at once: the best there are, within exposure and categories, ranked, proved.</summary>
public sealed class SuggestionsTests
{
    private static readonly Cohort People = Cohort.Create(
        mentors:
        [
            Someone.Mentor("m1").Offering("SQL:5").With("department", "Finance"),
            Someone.Mentor("m2").Offering("SQL:4").With("department", "finance"),
            Someone.Mentor("m3").Offering("SQL:3", "Excel:5").With("department", "Sales"),
            Someone.Mentor("m4").Offering("Excel:2"),
            Someone.Mentor("m5").Offering("SQL:5", "Excel:5") with
            {
                Capacity = 0,
            },
        ],
        mentees: [Someone.Mentee("e1").Wanting("SQL:2", "Excel"), Someone.Mentee("e2").Wanting("SQL")]
    );

    private static readonly MatchingPolicy Policy = new() { Objective = Objective.BestTotal, Criteria = [Criterion.Skills] };

    [Fact]
    public void Lists_are_ranked_by_score_and_then_by_id()
    {
        MatchResult result = Matcher.Match(People, Policy, Format.Suggestions(perMentee: 3));
        Assert.Equal(SolutionStatus.Optimal, result.Status);
        Assert.Equal("e1-m3-1 e1-m1-2 e1-m2-3 e2-m1-1 e2-m2-2 e2-m3-3", Lists(result));
    }

    [Fact]
    public void Nobody_is_shown_more_often_than_the_exposure_allows_and_the_whole_is_best()
    {
        MatchResult result = Matcher.Match(People, Policy, Format.Suggestions(perMentee: 2, exposure: 1));
        Assert.All(result.Loads, load => Assert.InRange(load.Mentees, 1, 1));
        Assert.Equal("e1-m3-1 e1-m4-2 e2-m1-1 e2-m2-2", Lists(result));
        Assert.Equal(SolutionStatus.Optimal, result.Status);
    }

    [Fact]
    public void A_mentor_of_capacity_0_is_not_shown_and_other_capacities_do_not_count()
    {
        Cohort one = Cohort.Create(
            People.Mentors.Select(mentor => mentor.Capacity == 0 ? mentor : mentor with { Capacity = 1, MinCapacity = 1 }),
            People.Mentees
        );
        MatchResult result = Matcher.Match(one, Policy, Format.Suggestions(perMentee: 5));
        Assert.Equal(8, result.Matches.Length);
        Assert.DoesNotContain(result.Matches, match => match.Mentor == "m5");
        Assert.Equal(IdleReason.NoPlaces, result.IdleMentors.Single(idle => idle.Id == "m5").Reason);
    }

    [Fact]
    public void A_list_holds_no_more_of_a_department_than_allowed_whatever_its_spelling()
    {
        MatchResult result = Matcher.Match(People, Policy, Format.Suggestions(perMentee: 3, maxPerCategory: 1, category: "Department"));
        Assert.Equal("e1-m3-1 e1-m1-2 e1-m4-3 e2-m1-1 e2-m3-2 e2-m4-3", Lists(result));
        Assert.Equal(["Sales", "Finance", null], result.Matches.Take(3).Select(match => match.Topic));
        Assert.Equal(SolutionStatus.Optimal, result.Status);
        Assert.NotNull(result.Certificate!.Parts);
    }

    [Fact]
    public void A_list_by_topic_shows_several_subjects()
    {
        MatchResult result = Matcher.Match(People, Policy, Format.Suggestions(perMentee: 2, maxPerCategory: 1));
        Assert.Equal("e1-m3-1 e1-m1-2 e2-m1-1 e2-m4-2", Lists(result));
        Assert.Equal(["Excel", "SQL"], result.Matches.Take(2).Select(match => match.Topic));
    }

    [Fact]
    public void Pins_are_in_the_list_although_they_cost()
    {
        Cohort pinned = People.WithPins([new Pairing("e2", "m4")]);
        MatchResult result = Matcher.Match(pinned, Policy, Format.Suggestions(perMentee: 1));
        Assert.Equal("e1-m3-1 e2-m4-1", Lists(result));
        Assert.True(result.Matches[1].Pinned);
    }

    [Fact]
    public void Pins_that_a_list_or_a_category_cannot_hold_are_named()
    {
        Cohort pinned = People.WithPins([new Pairing("e1", "m1"), new Pairing("e1", "m2")]);
        Clash list = Assert.Single(Matcher.Match(pinned, Policy, Format.Suggestions(perMentee: 1)).Clashes);
        Assert.Equal(ClashReason.PinsExceedMentee, list.Reason);
        MatchResult result = Matcher.Match(pinned, Policy, Format.Suggestions(perMentee: 3, maxPerCategory: 1, category: "department"));
        Clash category = Assert.Single(result.Clashes);
        Assert.Equal(SolutionStatus.Infeasible, result.Status);
        Assert.Equal((ClashReason.PinsExceedCategory, 2L, 1L), (category.Reason, category.Needed, category.Available));
        Assert.Equal(
            "Mentee e1 is pinned to 2 mentors of one category (m1, m2), of which a list may hold 1. Maybe remove pins until 1 of the category are left, or allow 2.",
            category.ToString()
        );
        Format format = Format.Suggestions(perMentee: 3, maxPerCategory: 1, category: "department");
        Assert.True(ResultVerifier.Verify(ResultDocument.From(result), pinned, Policy, format).Holds);
    }

    [Fact]
    public void The_next_to_ask_are_the_best_who_may_still_be_shown()
    {
        SuggestionsFormat format = new()
        {
            PerMentee = 1,
            Exposure = 1,
            Alternates = 2,
        };
        MatchResult result = Matcher.Match(People, Policy, format);
        Assert.Equal("e1-m3-1 e2-m1-1", Lists(result));
        Assert.Equal(
            ["e1-m2-1", "e1-m4-2", "e2-m2-1", "e2-m4-2"],
            result.Alternates.Select(next => $"{next.Mentee}-{next.Mentor}-{next.Rank}")
        );
        Assert.Empty(Matcher.Match(People, Policy, format with { Alternates = 0 }).Alternates);
    }

    [Fact]
    public void Equal_scores_stand_by_id_and_who_has_no_category_is_never_held_back()
    {
        Cohort cohort = Cohort.Create([
            Someone.Mentor("m3").Offering("SQL:2").With("department", "Sales"),
            Someone.Mentor("m1").Offering("SQL:2").With("department", "Sales"),
            Someone.Mentor("m4").Offering("SQL:2"),
            Someone.Mentor("m2").Offering("SQL:2"),
            Someone.Mentee("e1").Wanting("SQL"),
        ]);
        Assert.Equal("e1-m1-1 e1-m2-2 e1-m3-3 e1-m4-4", Lists(Matcher.Match(cohort, Policy, Format.Suggestions(perMentee: 4))));
        MatchResult departments = Matcher.Match(
            cohort,
            Policy,
            Format.Suggestions(perMentee: 4, maxPerCategory: 1, category: "department")
        );
        Assert.Equal("e1-m1-1 e1-m2-2 e1-m4-3", Lists(departments));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, true)]
    public void Prices_that_prove_something_come_off_the_scores_of_those_who_are_next(int bonus, bool isWeaker)
    {
        // m2 scores most and its place is dear; of m1 and m3, which cost the same, m3 is worth no less than m1.
        Cohort cohort = Cohort.Create([
            Someone.Mentor("m1").At(1),
            Someone.Mentor("m2").At(3),
            Someone.Mentor("m3").At(2),
            Someone.Mentor("m4").At(4),
            Someone.Mentee("e1").At(0),
        ]);
        MatchingPolicy levels = Policy with { Criteria = [Criterion.LevelGap(ideal: 4, tolerance: 4)] };
        SuggestionsFormat format = new()
        {
            PerMentee = 1,
            Exposure = 2,
            Alternates = 3,
        };
        MatchResult best = Matcher.Match(cohort, levels, format, FrozenClock.Options);
        Assert.Equal(["m2", "m3", "m1"], best.Alternates.Select(next => next.Mentor));
        long score = best.Alternates[0].Score.Millionths;
        long second = best.Alternates[1].Score.Millionths;
        long third = best.Alternates[2].Score.Millionths;

        // The price of m3 makes it equal to m1, that of m2 puts it last; a price of the wrong shape counts for nothing.
        ImmutableArray<long> prices = [0, score, second - third, 0];
        ScriptedSolver solver = ScriptedSolver.Twisting(solution =>
            solution with
            {
                Proof = new AssignmentProof(isWeaker ? prices : prices[bonus..], 0, null),
            }
        );
        foreach (int storedPairs in (int[])[0, 1000])
        {
            MatchResult result = Matcher.Match(
                cohort,
                levels,
                format,
                FrozenClock.Options with
                {
                    Solver = solver,
                    StoredPairsLimit = storedPairs,
                }
            );
            if (storedPairs > 0)
            {
                Assert.Equal(isWeaker ? SolutionStatus.Feasible : result.Status, result.Status);
                Assert.Equal(isWeaker ? ["m3", "m1", "m2"] : ["m2", "m3", "m1"], result.Alternates.Select(next => next.Mentor));
            }

            Assert.Equal(
                best.Alternates.Select(next => (next.Mentor, next.Score)).Order(),
                result.Alternates.Select(next => (next.Mentor, next.Score)).Order()
            );
        }
    }

    [Fact]
    public void Nobody_is_warned_of_too_little_exposure_where_it_is_just_enough_or_nobody_asks()
    {
        Assert.DoesNotContain(
            Matcher.Match(People, Policy, Format.Suggestions(perMentee: 2, exposure: 1)).Warnings,
            warning => warning.Code == WarningCode.TooLittleExposure
        );
        MatchResult empty = Matcher.Match(Cohort.Create(People.Mentors, []), Policy, Format.Suggestions());
        Assert.Equal((0, 0, SolutionStatus.Optimal), (empty.Matches.Length, empty.Warnings.Length, empty.Status));
    }

    [Fact]
    public void An_objection_to_lists_by_category_names_the_pair()
    {
        // Rows of categories stand in another order than pairs: m4, who has none, comes first.
        Format format = Format.Suggestions(perMentee: 3, maxPerCategory: 1, category: "department");
        ResultDocument honest = ResultDocument.From(Matcher.Match(People, Policy, format));
        ResultDocument twice = honest with { Matches = [.. honest.Matches, .. honest.Matches] };
        Assert.Contains(
            "The pair e1, m4 does not exist, is chosen twice or is out of order.",
            ResultVerifier.Verify(twice, People, Policy, format).Problems,
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void A_list_shorter_than_asked_for_and_too_little_exposure_are_warned_of()
    {
        MatchResult result = Matcher.Match(People, Policy, Format.Suggestions(perMentee: 4, exposure: 1));
        Assert.Equal(
            [new MatchWarning(WarningCode.TooLittleExposure, 4, 8), new MatchWarning(WarningCode.ShortLists, 2, 2, "e1, e2")],
            result.Warnings.AsEnumerable()
        );
        Assert.All(result.Warnings, warning => Assert.NotEqual(warning.Message(), warning.Message(Language.French)));
    }

    [Fact]
    public void A_private_category_is_refused()
    {
        MatchingPolicy secret = Policy with { PrivateAttributes = ["department"] };
        Format format = Format.Suggestions(maxPerCategory: 1, category: "Department");
        Assert.Equal(
            "shows-private",
            Assert.Single(Assert.Throws<DataProblemsException>(() => Matcher.Match(People, secret, format)).Problems).Code
        );
        Assert.Equal(SolutionStatus.Optimal, Matcher.Match(People, secret, Format.Suggestions()).Status);
    }

    [Fact]
    public void Lists_of_random_people_equal_exhaustive_search_and_their_documents_hold() =>
        Seeds.Hold(
            150,
            random =>
            {
                (Cohort cohort, MatchingPolicy policy, SuggestionsFormat format) = Draw(random);
                MatchResult result = Matcher.Match(cohort, policy, format, FrozenClock.Options);
                AssignmentOptimum? best = PlainSuggestions.Optimum(cohort, policy, format);
                if (best is null)
                {
                    Assert.Equal(SolutionStatus.Infeasible, result.Status);
                    Assert.NotEmpty(result.Clashes);
                }
                else
                {
                    Assert.Equal(SolutionStatus.Optimal, result.Status);
                    Assert.Equal(best.Total, result.Total.Millionths);
                    Assert.True(result.Objective == Objective.BestTotal || result.Matches.Length == best.Matched);
                    ExpectLists(cohort, policy, format, result);
                }

                ResultDocument document = ResultDocument.From(result);
                ResultDocument read = ResultDocument.Read(System.Text.Encoding.UTF8.GetBytes(document.ToJson()));
                VerificationReport report = ResultVerifier.Verify(read, cohort, policy, format);
                Assert.Empty(report.Problems);
                Assert.Equal(document.ToJson(), read.ToJson());
            }
        );

    [Fact]
    public void The_order_of_people_changes_no_byte() =>
        Seeds.Hold(
            30,
            random =>
            {
                (Cohort cohort, MatchingPolicy policy, SuggestionsFormat format) = Draw(random);
                Cohort backwards = Cohort
                    .Create(
                        cohort.Mentors.Concat(cohort.Mentees).DistinctBy(person => person.Id).Reverse(),
                        new KnownPairings { Bans = cohort.Bans, History = cohort.History }
                    )
                    .WithPins(cohort.Pins.Reverse());
                Assert.Equal(
                    ResultDocument.From(Matcher.Match(cohort, policy, format, FrozenClock.Options)).ToJson(),
                    ResultDocument.From(Matcher.Match(backwards, policy, format, FrozenClock.Options with { Threads = 1 })).ToJson()
                );
            }
        );

    [Fact]
    public void A_document_with_anything_changed_does_not_hold()
    {
        Format format = Format.Suggestions(perMentee: 2, exposure: 2, maxPerCategory: 1);
        ResultDocument honest = ResultDocument.From(Matcher.Match(People, Policy, format));
        Assert.True(ResultVerifier.Verify(honest, People, Policy, format).Holds);
        PartCertificate parts = honest.Certificate!.Parts!;
        foreach (
            ResultDocument changed in (ResultDocument[])
                [
                    honest with
                    {
                        Matches = honest.Matches.RemoveAt(0),
                    },
                    honest with
                    {
                        Matches = honest.Matches.SetItem(0, honest.Matches[0] with { Rank = 2 }),
                    },
                    honest with
                    {
                        Matches = honest.Matches.SetItem(0, honest.Matches[0] with { Topic = "Cooking" }),
                    },
                    honest with
                    {
                        Matches = honest.Matches.SetItem(0, honest.Matches[0] with { Mentor = "m5" }),
                    },
                    honest with
                    {
                        Alternates = null,
                    },
                    honest with
                    {
                        Certificate = honest.Certificate with { Parts = null },
                    },
                    honest with
                    {
                        Certificate = honest.Certificate with
                        {
                            Parts = parts with { Prices = [new PartPrice("m1", "", new Score(9_000_000))] },
                        },
                    },
                    honest with
                    {
                        Bound = honest.Bound + new Score(1),
                    },
                ]
        )
        {
            Assert.False(ResultVerifier.Verify(changed, People, Policy, format).Holds);
        }

        Assert.False(ResultVerifier.Verify(honest, People, Policy, Format.Suggestions(perMentee: 2, exposure: 2)).Holds);
    }

    [Fact]
    public void A_kept_result_explains_itself()
    {
        Format format = Format.Suggestions(perMentee: 2, maxPerCategory: 1);
        ResultDocument document = ResultDocument.From(Matcher.Match(People, Policy, format));
        MatchResult recalled = ResultVerifier.Recall(document, People, Policy, format);
        string text = recalled.Explain("e1").ToText();
        Assert.Contains("1. m3 is suggested to e1.", text, StringComparison.Ordinal);
        Assert.Contains("Next, should somebody in the list decline:", text, StringComparison.Ordinal);
        Assert.Contains("1. m2 (SQL): score", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 15, null)]
    [InlineData(101, 15, null)]
    [InlineData(5, 0, null)]
    [InlineData(5, 15, 0)]
    public void Numbers_out_of_range_are_refused(int perMentee, int exposure, int? perCategory) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Format.Suggestions(perMentee, exposure, perCategory));

    private static string Lists(MatchResult result) =>
        string.Join(' ', result.Matches.Select(match => $"{match.Mentee}-{match.Mentor}-{match.Rank}"));

    private static (Cohort Cohort, MatchingPolicy Policy, SuggestionsFormat Format) Draw(Random random)
    {
        Cohort cohort = RandomCohort.Draw(random);
        MatchingPolicy policy = RandomCohort.Policy(random) with
        {
            Objective = random.Next(2) == 0 ? Objective.BestTotal : Objective.MostMatches.Then(Objective.BestTotal),
        };
        ScoredPairs pairs = CohortScorer.Compile(cohort, policy).ScoreAll(1);
        List<Pairing> pins = [];
        foreach (string mentee in pairs.Mentees)
        {
            pins.AddRange(
                pairs
                    .Mentors.Where(mentor => pairs.TryGetScore(mentee, mentor, out _) && random.Next(8) == 0)
                    .Select(mentor => new Pairing(mentee, mentor))
            );
        }

        SuggestionsFormat format = new()
        {
            PerMentee = random.Next(1, 4),
            Exposure = random.Next(1, 4),
            MaxPerCategory = random.Next(3) == 0 ? null : random.Next(1, 3),
            Category = random.Next(2) == 0 ? "topic" : "department",
            Alternates = random.Next(0, 3),
        };
        return (cohort.WithPins(pins), policy, format);
    }

    private static void ExpectLists(Cohort cohort, MatchingPolicy policy, SuggestionsFormat format, MatchResult result)
    {
        Assert.All(cohort.Pins, pin => Assert.Contains(result.Matches, match => match.Pairing == pin && match.Pinned));
        Assert.All(result.Loads, load => Assert.InRange(load.Mentees, 1, format.Exposure));
        foreach (IGrouping<string, Match> list in result.Matches.GroupBy(match => match.Mentee, StringComparer.Ordinal))
        {
            Assert.InRange(list.Count(), 1, format.PerMentee);
            Assert.Equal(Enumerable.Range(1, list.Count()), list.Select(match => match.Rank!.Value));
            Assert.Equal(
                list.OrderByDescending(match => match.Score)
                    .ThenBy(match => match.Mentor, StringComparer.Ordinal)
                    .Select(match => match.Mentor),
                list.Select(match => match.Mentor)
            );
            IEnumerable<string> categories = list.Select(match =>
                    PlainSuggestions.Category(cohort, policy, format, match.Mentee, match.Mentor)
                )
                .OfType<string>();
            Assert.All(
                categories.GroupBy(key => key, StringComparer.Ordinal),
                group => Assert.True(group.Count() <= (format.MaxPerCategory ?? int.MaxValue))
            );
        }
    }
}
