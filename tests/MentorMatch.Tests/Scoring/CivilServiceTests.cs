using System.Text.Json.Nodes;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Tests.Given;
using Xunit.Abstractions;

namespace MentorMatch.Tests.Scoring;

/// <summary>The published rules of the UK Civil Service's mentoring programme as a policy, on its published sample: 50 mentors and 50 mentees.</summary>
public sealed class CivilServiceTests(ITestOutputHelper output)
{
    private const string Folder = "mentoring_csv/uk_civil_service";
    private const int PointsInAll = 12 + 10 + 6;

    private static readonly MatchingPolicy Policy = new()
    {
        Objective = Objective.BestTotal,
        Criteria =
        [
            Criterion.LevelGap(ideal: 2, tolerance: 4).Weight(12),
            Criterion.Same("profession").Weight(10),
            Criterion.Wanted("identity to match", "characteristics").Weight(6).IfUnknown(0),
        ],
        Rules = [Rule.Different("organisation"), Rule.LevelGap(min: 1, max: 2)],
    };

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void The_known_eligible_pairs_have_the_known_points(int expected, bool onlyWhenAsked)
    {
        if (SharedCases.Find($"{Folder}/expected_shared.json", output) is not string path)
        {
            return;
        }

        JsonNode facts = JsonNode.Parse(File.ReadAllText(path))!;
        JsonNode answer = facts["expected"]![expected]!;
        string[] grades = [.. facts["grades_low_to_high"]!.AsArray().Select(grade => grade!.GetValue<string>())];
        string folder = Path.GetDirectoryName(path)!;
        Cohort cohort = Cohort.Create(
            mentors: SharedCases
                .Rows(Path.Combine(folder, "small_mentors.csv"))
                .Select(row => Common(row, ParticipantRole.Mentor, grades).With("characteristics", row["characteristics"].Split(", "))),
            mentees: SharedCases
                .Rows(Path.Combine(folder, "small_mentees.csv"))
                .Select(row =>
                    Common(row, ParticipantRole.Mentee, grades)
                        .With(
                            "identity to match",
                            onlyWhenAsked && row["match with similar identity"] != "yes" ? "" : row["identity to match"]
                        )
                )
        );
        Assert.Equal((50, 50), (cohort.Mentors.Length, cohort.Mentees.Length));

        CohortScorer scorer = CohortScorer.Compile(cohort, Policy);
        ScoredPairs pairs = scorer.ScoreAll();
        Assert.Empty(scorer.Warnings);
        Assert.Equal(answer["eligible_pairs"]!.GetValue<int>(), pairs.Count);
        Dictionary<string, int> histogram = [];
        foreach (long millionths in pairs.Millionths)
        {
            string points = $"{(millionths * PointsInAll + 500_000) / 1_000_000}";
            histogram[points] = histogram.GetValueOrDefault(points) + 1;
        }

        Assert.Equal(
            answer["score_histogram"]!.AsObject().ToDictionary(entry => entry.Key, entry => entry.Value!.GetValue<int>()),
            histogram
        );
    }

    private static Participant Common(Dictionary<string, string> row, ParticipantRole role, string[] grades) =>
        new Participant
        {
            Id = row["email address"],
            Role = role,
            Level = Array.IndexOf(grades, row["grade"]),
        }
            .With("organisation", row["organisation"])
            .With("profession", row["profession"]);
}
