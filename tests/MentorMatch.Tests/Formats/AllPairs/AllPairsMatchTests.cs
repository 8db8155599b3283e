using MentorMatch.Formats;
using MentorMatch.Menus;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Testing.Cohorts;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Formats.AllPairs;

/// <summary>Matched without storing its pairs, a cohort gets what it gets with them stored, and the document of it holds.</summary>
public sealed class AllPairsMatchTests
{
    private static readonly MatchOptions Stored = MatchOptions.Default;
    private static readonly MatchOptions NotStored = MatchOptions.Default with { StoredPairsLimit = 0 };

    private static readonly MatchingPolicy Policy = new()
    {
        Objective = Objective.MostMatches.Then(Objective.BestTotal),
        Criteria =
        [
            Criterion.Skills.Weight(3),
            Criterion.LevelGap(ideal: 2).Weight(1),
            Criterion.Preferences.Weight(1),
            Criterion.Different("department").Weight(0.5m),
        ],
        Rules = [Rule.NotInReportingLine, Rule.LevelGapAtLeast(0), Rule.Same("languages")],
    };

    [Fact]
    public void Random_cohorts_get_the_same_status_and_totals_and_documents_that_hold() =>
        Seeds.Hold(
            150,
            random =>
            {
                Cohort drawn = RandomCohort.Draw(random, most: 10);
                Cohort cohort = drawn.WithPins(SomePins(random, drawn));
                MatchingPolicy policy = RandomCohort.Policy(random);
                foreach (Format format in new[] { Format.OneToOne, Format.Ratio(3, random.Next(0, 3)), Format.Suggestions(3, 4) })
                {
                    Compare(cohort, policy, format);
                }
            }
        );

    [Fact]
    public void Where_the_matches_are_the_same_everything_that_is_told_of_them_is() =>
        Seeds.Hold(
            80,
            random =>
            {
                Cohort cohort = RandomCohort.Draw(random, most: 8);
                MatchingPolicy policy = RandomCohort.Policy(random);
                foreach (
                    Format format in new[]
                    {
                        Format.Ratio(2),
                        new SuggestionsFormat
                        {
                            PerMentee = 2,
                            Exposure = 2,
                            Alternates = 2,
                        },
                    }
                )
                {
                    MatchResult stored = Matcher.Match(cohort, policy, format, Stored);
                    MatchResult result = Matcher.Match(cohort, policy, format, NotStored);
                    if (!stored.Matches.Select(match => match.Pairing).SequenceEqual(result.Matches.Select(match => match.Pairing)))
                    {
                        continue;
                    }

                    Assert.Equal(
                        stored.Unmatched.Select(left => $"{left.Id} {left.Reason} {left.Eligible} {left.Places} {Rules(left)}"),
                        result.Unmatched.Select(left => $"{left.Id} {left.Reason} {left.Eligible} {left.Places} {Rules(left)}")
                    );
                    Assert.Equal(
                        stored.IdleMentors.Select(idle => (idle.Id, idle.Reason)),
                        result.IdleMentors.Select(idle => (idle.Id, idle.Reason))
                    );
                    Assert.Equal(stored.Loads.AsEnumerable(), result.Loads);
                    Assert.Equal(stored.Warnings.AsEnumerable(), result.Warnings);
                    foreach (Participant mentee in cohort.Mentees)
                    {
                        Assert.Equal(stored.Explain(mentee.Id).Matches.Length, result.Explain(mentee.Id).Matches.Length);
                    }
                }
            }
        );

    [Fact]
    public void A_list_matched_without_its_pairs_names_the_same_who_may_be_asked_next()
    {
        // One mentor each, and of six three are not shown: the next two are the best of those, best first.
        Cohort cohort = Cohort.Create([
            .. Enumerable.Range(1, 6).Select(k => Someone.Mentor($"m{k}").At(k)),
            .. Enumerable.Range(1, 3).Select(k => Someone.Mentee($"e{k}").At(0)),
        ]);
        MatchingPolicy policy = new() { Objective = Objective.BestTotal, Criteria = [Criterion.LevelGap(ideal: 6, tolerance: 9)] };
        SuggestionsFormat format = new()
        {
            PerMentee = 1,
            Exposure = 1,
            Alternates = 2,
        };
        foreach (MatchOptions options in (MatchOptions[])[Stored, NotStored])
        {
            Assert.Equal(
                ["e1 m3 1", "e1 m2 2", "e2 m3 1", "e2 m2 2", "e3 m3 1", "e3 m2 2"],
                Matcher.Match(cohort, policy, format, options).Alternates.Select(next => $"{next.Mentee} {next.Mentor} {next.Rank}")
            );
            Assert.Empty(Matcher.Match(cohort, policy, format with { Alternates = 0 }, options).Alternates);
            Assert.Empty(Matcher.Match(cohort, policy, format with { PerMentee = 6, Exposure = 3 }, options).Alternates);
        }

        // A mentor in the list who may be shown again is named once.
        Assert.Equal(
            ["e1 m5 1", "e1 m4 2"],
            Matcher
                .Match(cohort, policy, format with { Exposure = 9 }, NotStored)
                .Alternates.Where(next => next.Mentee == "e1")
                .Select(next => $"{next.Mentee} {next.Mentor} {next.Rank}")
        );
    }

    [Fact]
    public void A_cohort_large_enough_for_markets_gets_the_same_in_every_format()
    {
        Cohort cohort = CohortGenerator.Generate(
            new CohortOptions
            {
                Mentees = 2000,
                Mentors = 700,
                Seed = 3,
            }
        );
        Compare(cohort, Policy, Format.Ratio(3));
        Compare(cohort, Policy, Format.OneToOne);
        Compare(cohort, Policy, Format.Suggestions(4, 12));
    }

    [Fact]
    public void Everybody_in_it_can_ask_why()
    {
        Cohort cohort = CohortGenerator.Generate(
            new CohortOptions
            {
                Mentees = 60,
                Mentors = 12,
                Seed = 5,
            }
        );
        MatchResult result = Matcher.Match(cohort, Policy, Format.Ratio(3), NotStored);
        MatchResult stored = Matcher.Match(cohort, Policy, Format.Ratio(3), Stored);
        Assert.NotEmpty(result.Unmatched);
        foreach (Participant mentee in cohort.Mentees)
        {
            Explanation why = result.Explain(mentee.Id);
            Assert.Null(why.Shortage);
            Assert.Equal(result.Matches.Count(match => match.Mentee == mentee.Id), why.Matches.Length);
            Assert.Equal(stored.Explain(mentee.Id).Unmatched is null, stored.Matches.Any(match => match.Mentee == mentee.Id));
        }

        UnmatchedPerson left = result.Unmatched[0];
        int eligible = CohortScorer.Compile(cohort, Policy).EligibilityOf(left.Id).Eligible;
        Assert.Equal(eligible, left.Eligible);
        Assert.Equal(eligible == 0 ? UnmatchedReason.NoEligibleMentor : UnmatchedReason.Capacity, left.Reason);
    }

    [Fact]
    public void Why_not_is_answered_by_matching_again()
    {
        Cohort cohort = Small();
        MatchResult result = Matcher.Match(cohort, Policy, Format.OneToOne, NotStored);
        MatchResult stored = Matcher.Match(cohort, Policy, Format.OneToOne, Stored);
        string mentee = result.Matches[0].Mentee;
        string other = cohort.Mentors.First(mentor => mentor.Id != result.Matches[0].Mentor).Id;
        Assert.Equal(stored.WhyNot(mentee, other).Change?.Total, result.WhyNot(mentee, other).Change?.Total);
    }

    [Fact]
    public void Places_left_can_be_offered_in_a_catalogue()
    {
        Cohort cohort = Small();
        MatchResult result = Matcher.Match(cohort, Policy, Format.Ratio(3), NotStored);
        MatchResult stored = Matcher.Match(cohort, Policy, Format.Ratio(3), Stored);
        MentorCatalogue catalogue = MentorCatalogue.Prepare(CohortScorer.Compile(cohort, Policy));
        string mentee = cohort.Mentees[0].Id;
        Assert.Equal(catalogue.WithResult(stored).MenuFor(mentee).Count, catalogue.WithResult(result).MenuFor(mentee).Count);
    }

    [Fact]
    public void Pins_that_clash_are_told_alike()
    {
        Cohort cohort = Small();
        string mentor = cohort.Mentors[0].Id;
        Cohort pinned = cohort.WithPins([new Pairing(cohort.Mentees[0].Id, mentor), new Pairing(cohort.Mentees[1].Id, mentor)]);
        foreach (Format format in new[] { Format.OneToOne, Format.Suggestions(2, 1) })
        {
            MatchResult result = Matcher.Match(pinned, Policy with { Rules = [] }, format, NotStored);
            MatchResult stored = Matcher.Match(pinned, Policy with { Rules = [] }, format, Stored);
            Assert.Equal(SolutionStatus.Infeasible, result.Status);
            Assert.Equal(stored.Clashes.Single().Reason, result.Clashes.Single().Reason);
            Assert.Equal(stored.Clashes.Single().Mentees.ToArray(), result.Clashes.Single().Mentees.ToArray());
        }
    }

    [Fact]
    public void A_document_changed_afterwards_does_not_hold()
    {
        Cohort cohort = Small();
        ResultDocument document = ResultDocument.From(Matcher.Match(cohort, Policy, Format.Ratio(3), NotStored));
        Assert.True(ResultVerifier.Verify(document, cohort, Policy, Format.Ratio(3)).Holds);
        Assert.False(ResultVerifier.Verify(document with { Pairs = document.Pairs + 1 }, cohort, Policy, Format.Ratio(3)).Holds);
        Assert.False(ResultVerifier.Verify(document with { PairsStored = null }, cohort, Policy, Format.Ratio(3)).Holds);
        Assert.False(
            ResultVerifier.Verify(document with { Matches = document.Matches.RemoveAt(0) }, cohort, Policy, Format.Ratio(3)).Holds
        );
    }

    [Fact]
    public void What_needs_all_pairs_stored_stores_them_whatever_the_limit()
    {
        Cohort cohort = Small();
        MatchingPolicy fair = Policy with { Objective = Objective.WorstOffFirst };
        Assert.True(Matcher.Match(cohort, fair, Format.Ratio(3), NotStored).PairsStored);
        Assert.True(Matcher.Match(cohort, Policy, Format.Suggestions(3, 5, maxPerCategory: 1), NotStored).PairsStored);
        Assert.True(Matcher.Match(cohort, Policy, new RatioFormat { WaitingFirst = true }, NotStored).PairsStored);
        Assert.False(Matcher.Match(cohort, Policy, Format.Ratio(3), NotStored).PairsStored);
        Assert.True(Matcher.Match(cohort, Policy, Format.Ratio(3), Stored).PairsStored);
    }

    [Fact]
    public void A_time_limit_of_nothing_still_gives_matches_with_a_bound()
    {
        Cohort cohort = Small();
        MatchResult result = Matcher.Match(cohort, Policy, Format.Ratio(3), NotStored with { TimeLimit = TimeSpan.FromTicks(1) });
        Assert.NotEqual(SolutionStatus.Unknown, result.Status);
        Assert.True(result.Bound >= result.Total);
    }

    private static void Compare(Cohort cohort, MatchingPolicy policy, Format format)
    {
        MatchResult stored = Matcher.Match(cohort, policy, format, Stored);
        MatchResult result = Matcher.Match(cohort, policy, format, NotStored);
        Assert.False(result.PairsStored);
        Assert.Equal(
            (stored.Status, stored.Total, stored.Matches.Length, stored.EligiblePairs, stored.Places),
            (result.Status, result.Total, result.Matches.Length, result.EligiblePairs, result.Places)
        );
        Assert.Equal(stored.Clashes.Length, result.Clashes.Length);
        Assert.Equal(stored.Bound, result.Bound);
        VerificationReport report = ResultVerifier.Verify(ResultDocument.From(result), cohort, policy, format);
        Assert.Empty(report.Problems);
        Assert.True(report.Holds);
        Assert.Equal(ResultVerifier.Verify(ResultDocument.From(stored), cohort, policy, format).PairsChecked, report.PairsChecked);
    }

    private static string Rules(UnmatchedPerson left) =>
        string.Join(',', left.ForbiddenBy.Select(entry => $"{entry.Rule.Name}:{entry.Count}"));

    private static Cohort Small() =>
        CohortGenerator.Generate(
            new CohortOptions
            {
                Mentees = 30,
                Mentors = 14,
                Seed = 9,
                BlankShare = 0,
            }
        );

    private static Pairing[] SomePins(Random random, Cohort cohort)
    {
        if (random.Next(3) > 0 || cohort.Mentees.IsEmpty || cohort.Mentors.IsEmpty)
        {
            return [];
        }

        Pairing pin = new(cohort.Mentees[random.Next(cohort.Mentees.Length)].Id, cohort.Mentors[random.Next(cohort.Mentors.Length)].Id);
        return pin.Mentee == pin.Mentor || cohort.Bans.Contains(pin) ? [] : [pin];
    }
}
