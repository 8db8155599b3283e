using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Formats;

/// <summary>Who waited longest is matched first: held against every matching there is.</summary>
public sealed class WaitingFirstTests
{
    [Theory]
    [InlineData(AssignmentObjective.MostMatches)]
    [InlineData(AssignmentObjective.BestTotal)]
    public void No_matching_serves_those_who_waited_better_nor_scores_more(AssignmentObjective objective)
    {
        int decisive = 0;
        Seeds.Hold(
            300,
            random =>
            {
                int mentees = random.Next(1, 6);
                int mentors = random.Next(1, 4);
                (ScoredPairs pairs, PairingTerms terms) = Draw(random, mentees, mentors, objective);
                MatchResult result = Matcher.Solve(pairs, terms, FrozenClock.Options);
                MatchResult plain = Matcher.Solve(pairs, terms with { Waiting = terms.Waiting.Clear() }, FrozenClock.Options);
                Assert.Equal(SolutionStatus.Optimal, result.Status);
                Assert.Equal(result.Total, result.Bound);
                Assert.Equal(result.Matches.Sum(match => match.Score.Millionths), result.Total.Millionths);
                IEnumerable<Value> all = Matchings(pairs, terms, 0, ImmutableDictionary<string, int>.Empty)
                    .Select(matching => ValueOf(matching, terms, objective));
                Assert.Equal(
                    all.Max(),
                    ValueOf([.. result.Matches.Select(match => (match.Mentee, match.Score.Millionths))], terms, objective)
                );
                decisive += result.Total == plain.Total ? 0 : 1;
            }
        );
        Assert.True(decisive > 20, $"{decisive}");
    }

    [Fact]
    public void Of_costs_the_least_is_taken_among_the_plans_that_serve_who_waited()
    {
        PairingTerms terms = OwnScores.MostMatches with { Minimize = true, Waiting = OwnScores.MostMatches.Waiting.Add("e0", 1) };
        MatchResult result = OwnScores.Solve(terms, [9, 1], [1, 5]);
        Assert.Equal(("e0-m1 e1-m0", 2m), (result.Words(), result.Total.ToDecimal()));
    }

    [Fact]
    public void A_result_says_how_many_of_them_are_matched_and_is_verified_and_explained_like_any_other()
    {
        MatchResult earlier = Matcher.Match(TinyCohort.Cohort, TinyCohort.Policy, Format.OneToOne, FrozenClock.Options);
        ImmutableArray<string> left = [.. earlier.Unmatched.Select(person => person.Id)];
        Cohort cohort = TinyCohort.Cohort.WithPins([]).WithWaiting(left);
        Format format = new OneToOneFormat { WaitingFirst = true };
        MatchResult result = Matcher.Match(cohort, TinyCohort.Policy, format, FrozenClock.Options);
        Assert.Equal(SolutionStatus.Optimal, result.Status);
        Assert.Equal(2, left.Length);
        MatchWarning note = Assert.Single(result.Warnings, warning => warning.Code == WarningCode.WaitingFirst);
        Assert.Equal((1, 2), (note.Actual, note.Needed));
        Assert.Contains(result.Matches, match => match.Mentee == left[0]);
        Assert.Equal(UnmatchedReason.NoEligibleMentor, Assert.Single(result.Unmatched, person => person.Id == left[1]).Reason);
        ResultDocument document = ResultDocument.From(result);
        VerificationReport report = ResultVerifier.Verify(document, cohort, TinyCohort.Policy, format);
        Assert.True(report.Holds, string.Join('\n', report.Problems));
        Assert.False(ResultVerifier.Verify(document, cohort, TinyCohort.Policy, Format.OneToOne).Holds);
        foreach (Participant mentee in cohort.Mentees)
        {
            Assert.All(
                result.Explain(mentee.Id).Alternatives,
                other => Assert.InRange(Math.Abs(other.Price!.Value.Millionths), 0, 5 * Score.UnitsPerOne)
            );
        }
    }

    [Fact]
    public void Waiting_adds_up_over_rounds_and_is_a_number()
    {
        Cohort cohort = Cohort.Create([Someone.Mentor("m"), Someone.Mentee("e").With("Waiting", "2"), Someone.Mentee("f")]);
        Cohort later = cohort.WithWaiting(["e", "f", "gone"]).WithWaiting(["f"]);
        Assert.Equal(["3", "2"], later.Mentees.Select(person => person.Attributes["waiting"][0]));
        Cohort wrong = Cohort.Create([
            Someone.Mentor("m"),
            Someone.Mentee("e").With("waiting", "long"),
            Someone.Mentee("f").With("waiting", "-1"),
        ]);
        DataProblemsException problems = Assert.Throws<DataProblemsException>(() =>
            Matcher.Match(wrong, MatchingPolicy.Default, new RatioFormat { WaitingFirst = true })
        );
        Assert.Equal(2, problems.Problems.Length);
        Assert.Throws<DataProblemsException>(() => wrong.WithWaiting(["e"]));
        Assert.Throws<ArgumentException>(() =>
            Matcher.Solve(
                ScoredPairs.FromRows(["e"], ["m"], [0, 1], [0], [1]),
                new PairingTerms
                {
                    Objective = AssignmentObjective.BestTotal,
                    Waiting = ImmutableSortedDictionary<string, decimal>.Empty.Add("x", 1),
                }
            )
        );
    }

    [Fact]
    public void A_policy_file_may_ask_for_it()
    {
        MatchingPolicy policy = PolicyJson.Read("""{ "objective": "most-matches", "format": { "type": "ratio", "waitingFirst": true } }""");
        RatioFormat format = Assert.IsType<RatioFormat>(policy.Format);
        Assert.True(format.WaitingFirst);
        Assert.Equal("waiting", format.WaitingAttribute);
        Assert.Equal(3, format.MaxMentees);
        Assert.Contains("waiting", policy.FactsRead());
    }

    private static (ScoredPairs Pairs, PairingTerms Terms) Draw(Random random, int mentees, int mentors, AssignmentObjective objective)
    {
        List<int> starts = [0];
        List<int> columns = [];
        List<long> scores = [];
        for (int row = 0; row < mentees; row++)
        {
            for (int column = 0; column < mentors; column++)
            {
                if (random.Next(3) > 0)
                {
                    columns.Add(column);
                    scores.Add(random.Next(-300_000, 1_000_001));
                }
            }

            starts.Add(columns.Count);
        }

        string[] ids = [.. Enumerable.Range(0, mentees).Select(k => $"e{k}")];
        PairingTerms terms = new()
        {
            Objective = objective,
            Mentors = Enumerable
                .Range(0, mentors)
                .Aggregate(PersonBounds.AtMost(1), (all, k) => all.With($"m{k}", Bounds.AtMost(random.Next(1, 3)))),
            Waiting = ids.Where(_ => random.Next(2) == 0).ToImmutableSortedDictionary(id => id, _ => (decimal)random.Next(1, 4) / 2),
        };
        return (
            ScoredPairs.FromRows(ids, [.. Enumerable.Range(0, mentors).Select(k => $"m{k}")], [.. starts], [.. columns], [.. scores]),
            terms
        );
    }

    /// <summary>Every matching, as the mentees matched with their scores.</summary>
    private static IEnumerable<ImmutableArray<(string Mentee, long Score)>> Matchings(
        ScoredPairs pairs,
        PairingTerms terms,
        int row,
        ImmutableDictionary<string, int> loads
    )
    {
        if (row == pairs.Mentees.Length)
        {
            yield return [];
            yield break;
        }

        foreach (ImmutableArray<(string, long)> rest in Matchings(pairs, terms, row + 1, loads))
        {
            yield return rest;
        }

        foreach (string mentor in pairs.Mentors)
        {
            int load = loads.GetValueOrDefault(mentor);
            if (pairs.TryGetScore(pairs.Mentees[row], mentor, out Score score) && load < terms.Mentors[mentor].Max)
            {
                foreach (ImmutableArray<(string, long)> rest in Matchings(pairs, terms, row + 1, loads.SetItem(mentor, load + 1)))
                {
                    yield return rest.Add((pairs.Mentees[row], score.Millionths));
                }
            }
        }
    }

    private static Value ValueOf(ImmutableArray<(string Mentee, long Score)> matching, PairingTerms terms, AssignmentObjective objective) =>
        new(
            objective == AssignmentObjective.MostMatches ? matching.Length : 0,
            string.Join(
                ',',
                terms
                    .Waiting.Values.Distinct()
                    .OrderDescending()
                    .Select(time => matching.Count(match => terms.Waiting.GetValueOrDefault(match.Mentee) == time))
            ),
            matching.Sum(match => match.Score)
        );

    /// <summary>Matches, then how many of each waiting time, the longest first (each below 10, so that text compares as numbers do), then the total.</summary>
    private sealed record Value(int Matches, string Served, long Total) : IComparable<Value>
    {
        public static bool operator <(Value left, Value right) => left.CompareTo(right) < 0;

        public static bool operator >(Value left, Value right) => left.CompareTo(right) > 0;

        public static bool operator <=(Value left, Value right) => left.CompareTo(right) <= 0;

        public static bool operator >=(Value left, Value right) => left.CompareTo(right) >= 0;

        public int CompareTo(Value? other) =>
            other is null ? 1
            : Matches != other.Matches ? Matches.CompareTo(other.Matches)
            : string.CompareOrdinal(Served, other.Served) is var served and not 0 ? served
            : Total.CompareTo(other.Total);
    }
}
