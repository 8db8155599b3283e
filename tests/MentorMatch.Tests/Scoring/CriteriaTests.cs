using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring;

/// <summary>Each criterion on cases worked out by hand from the definition of scoring.</summary>
public sealed class CriteriaTests
{
    [Theory]
    [InlineData("Python", "Python", "1.000000")]
    [InlineData("Python", "Python:4", "0.800000")]
    [InlineData("Python:2;SQL:1", "Python:4", "0.533333")]
    [InlineData("Python;SQL", "sql; PYTHON:5", "1.000000")]
    [InlineData("Node.js", "nodejs:3", "0.600000")]
    [InlineData("AI", "retail", "0.000000")]
    [InlineData("C", "C++;C#", "0.000000")]
    [InlineData("Python", "", "0.000000")]
    [InlineData("Python;Go;Rust", "Go", "0.333333")]
    public void Skills_are_priority_times_best_match_over_priorities(string wants, string skills, string score) =>
        Assert.Equal(
            score,
            Value(Criterion.Skills, Someone.Mentee("e").Wanting(Split(wants)), Someone.Mentor("m").Offering(Split(skills)))
        );

    [Theory]
    [InlineData("Python", "R", "0.600000")]
    [InlineData("R", "Python:4", "0.480000")]
    [InlineData("Python", "R;Python:2", "0.600000")]
    [InlineData("Python", "R;Python:4", "0.800000")]
    [InlineData(".NET", "dotnet:4", "0.800000")]
    [InlineData("Java", "Python", "0.000000")]
    public void The_best_of_the_same_and_the_related_skills_counts(string wants, string skills, string score)
    {
        MatchingPolicy policy = Only(Criterion.Skills) with
        {
            RelatedSkills = [new("python", "R", 0.6m), new(".NET", "dotnet", 1), new("R", "Java", 0.9m)],
        };
        Assert.Equal(score, Value(policy, Someone.Mentee("e").Wanting(Split(wants)), Someone.Mentor("m").Offering(Split(skills))));
    }

    [Theory]
    [InlineData(1, 3, "1.000000")]
    [InlineData(1, 2, "0.666667")]
    [InlineData(1, 4, "0.666667")]
    [InlineData(1, 1, "0.333333")]
    [InlineData(2, 1, "0.000000")]
    [InlineData(1, 6, "0.000000")]
    [InlineData(1, 1000, "0.000000")]
    public void The_level_gap_is_best_at_the_ideal_and_worthless_at_the_tolerance(int mentee, int mentor, string score) =>
        Assert.Equal(
            score,
            Value(Criterion.LevelGap(ideal: 2, tolerance: 3), Someone.Mentee("e").At(mentee), Someone.Mentor("m").At(mentor))
        );

    [Theory]
    [InlineData("m", "", "1.000000")]
    [InlineData("x;m", "", "0.500000")]
    [InlineData("x;y;m", "", "0.333333")]
    [InlineData("x", "", "0.000000")]
    [InlineData("", "e", "1.000000")]
    [InlineData("m", "d;e", "0.750000")]
    [InlineData("x", "e", "0.500000")]
    [InlineData("x", "d", "0.000000")]
    public void Preferences_fall_with_the_rank_and_are_the_mean_of_those_who_answered(string mentee, string mentor, string score)
    {
        Cohort cohort = Cohort.Create(
            mentors: [Someone.Mentor("m").Preferring([.. Split(mentor)]), Someone.Mentor("x"), Someone.Mentor("y")],
            mentees: [Someone.Mentee("e").Preferring([.. Split(mentee)]), Someone.Mentee("d")]
        );
        Assert.Equal(score, CohortScorer.Compile(cohort, Only(Criterion.Preferences)).Score("e", "m").Score.ToString());
    }

    [Fact]
    public void Somebody_on_both_sides_ranks_mentors_and_mentees_apart()
    {
        Cohort cohort = Cohort.Create([
            Someone.Both("b").Preferring("e1", "m1", "e2", "m2"),
            Someone.Mentor("m1"),
            Someone.Mentor("m2"),
            Someone.Mentee("e1"),
            Someone.Mentee("e2"),
        ]);
        CohortScorer scorer = CohortScorer.Compile(cohort, Only(Criterion.Preferences));
        Assert.Equal("1.000000", scorer.Score("b", "m1").Score.ToString());
        Assert.Equal("0.500000", scorer.Score("b", "m2").Score.ToString());
        Assert.Equal("0.500000", scorer.Score("e2", "b").Score.ToString());
    }

    [Fact]
    public void A_preferred_person_who_left_keeps_the_rank_of_the_others()
    {
        Cohort cohort = Cohort.Create(
            mentors: [Someone.Mentor("m"), Someone.Mentor("x")],
            mentees: [Someone.Mentee("e").Preferring("x", "m")]
        );
        Assert.Equal("0.500000", CohortScorer.Compile(cohort.Without("x"), Only(Criterion.Preferences)).Score("e", "m").Score.ToString());
    }

    [Theory]
    [InlineData("a", "a", "0.000000", "1.000000")]
    [InlineData("a", "b", "1.000000", "0.000000")]
    [InlineData("a", "A ", "0.000000", "1.000000")]
    [InlineData("a;b", "b;c", "0.666667", "0.333333")]
    [InlineData("a;b", "b", "0.500000", "0.500000")]
    public void Different_and_same_are_Jaccard_distance_and_similarity(string mentee, string mentor, string different, string same)
    {
        Participant e = Someone.Mentee("e").With("x", Split(mentee));
        Participant m = Someone.Mentor("m").With("X", Split(mentor));
        Assert.Equal(different, Value(Criterion.Different("x"), e, m));
        Assert.Equal(same, Value(Criterion.Same("x"), e, m));
    }

    [Fact]
    public void Several_attributes_count_as_the_mean_of_those_known_on_both_sides()
    {
        Participant e = Someone.Mentee("e").With("a", "1").With("b", "1").With("c", "1");
        Participant m = Someone.Mentor("m").With("a", "1").With("b", "2").With("d", "1");
        Assert.Equal("0.500000", Value(Criterion.Same("a", "b", "c", "d"), e, m));
        Assert.Equal(0.5m, Pair(Only(Criterion.Same("a", "b", "c", "d")), e, m).Contributions.Single().Value);
    }

    [Theory]
    [InlineData("Mon 9-12", "Mon 9-12", null, null, "1.000000")]
    [InlineData("Mon 9-12", "Mon 11-17", null, null, "0.333333")]
    [InlineData("Mon 9-12", "Tue 9-12", null, null, "0.000000")]
    [InlineData("Mon 9-12", "Mon 9-12", "UTC", "UTC+1", "0.666667")]
    [InlineData("Sun 22-24", "Mon 0-1", "UTC", "UTC+1", "1.000000")]
    public void Availability_is_shared_time_over_that_of_the_scarcer_side(
        string mentee,
        string mentor,
        string? menteeZone,
        string? mentorZone,
        string score
    ) =>
        Assert.Equal(
            score,
            Value(Criterion.Availability, Someone.Mentee("e").Free(mentee, menteeZone), Someone.Mentor("m").Free(mentor, mentorZone))
        );

    [Fact]
    public void Wanted_is_the_share_of_the_wishes_that_the_mentor_fulfils()
    {
        Participant e = Someone.Mentee("e").With("wish", "a", "b", "c");
        Assert.Equal("0.333333", Value(Criterion.Wanted("wish", "is"), e, Someone.Mentor("m").With("is", "C", "d")));
        Assert.Equal("0.000000", Value(Criterion.Wanted("wish", "is"), e, Someone.Mentor("m").With("is", "d")));
    }

    [Fact]
    public void A_criterion_of_your_own_takes_a_few_lines()
    {
        Criterion nearby = Criterion.Custom(
            "nearby",
            (mentee, mentor) =>
                mentee.TimeZone is null || mentor.TimeZone is null ? null
                : mentee.TimeZone.OffsetMinutes == mentor.TimeZone.OffsetMinutes ? 1m
                : 0.25m
        );
        Participant paris = Someone.Mentee("e") with { TimeZone = HomeTimeZone.Parse("Europe/Paris") };
        Participant rome = Someone.Mentor("m") with { TimeZone = HomeTimeZone.Parse("Europe/Rome") };
        Assert.Equal("1.000000", Value(nearby, paris, rome));
        Assert.Equal("0.250000", Value(nearby, paris, rome with { TimeZone = HomeTimeZone.Utc }));
        Assert.Equal(0, Pair(Only(nearby), paris, Someone.Mentor("m")).KnownShare);
    }

    [Fact]
    public void A_better_answer_never_lowers_the_score() =>
        Seeds.Hold(
            80,
            random =>
            {
                Cohort cohort = RandomCohort.Draw(random);
                MatchingPolicy policy = RandomCohort.Policy(random);
                Participant mentee = cohort.Mentees[random.Next(cohort.Mentees.Length)];
                Participant mentor = cohort.Mentors[random.Next(cohort.Mentors.Length)];
                if (mentee.Wants.IsEmpty || mentee.Id == mentor.Id)
                {
                    return;
                }

                // The mentor learns one of the wanted skills to the full.
                string learnt = mentee.Wants[0].Name;
                Participant better = mentor with
                {
                    Skills = [.. mentor.Skills.Where(skill => !NameKey.Same(skill.Name, learnt)), new Skill(learnt, 5)],
                };
                MatchingPolicy open = policy with { Rules = [] };
                Assert.True(Pair(open, mentee, better, cohort).Score >= Pair(open, mentee, mentor, cohort).Score);
            }
        );

    private static MatchingPolicy Only(Criterion criterion) => new() { Objective = Objective.BestTotal, Criteria = [criterion] };

    private static string Value(Criterion criterion, Participant mentee, Participant mentor) => Value(Only(criterion), mentee, mentor);

    private static string Value(MatchingPolicy policy, Participant mentee, Participant mentor)
    {
        PairScore pair = Pair(policy, mentee, mentor);
        Assert.Equal(1, pair.KnownShare);
        return pair.Score.ToString();
    }

    private static PairScore Pair(MatchingPolicy policy, Participant mentee, Participant mentor) =>
        CohortScorer.Compile(Cohort.Create([mentee, mentor]), policy).Score(mentee.Id, mentor.Id);

    private static PairScore Pair(MatchingPolicy policy, Participant mentee, Participant mentor, Cohort rest)
    {
        IEnumerable<Participant> people = rest
            .Mentors.Concat(rest.Mentees)
            .Distinct()
            .Select(person => person.Id == mentor.Id ? mentor : person);
        return CohortScorer.Compile(Cohort.Create(people), policy).Score(mentee.Id, mentor.Id);
    }

    private static string[] Split(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
