using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Testing.Instances;
using Xunit.Abstractions;

namespace MentorMatch.Optimization.Tests.Instances;

/// <summary>
/// The Civil Service's small sample set with its published scoring rules (Open Government Licence v3.0), mentees as rows: the same totals whether the most
/// matches or the best total come first.
/// </summary>
public sealed class CivilServiceTests(ITestOutputHelper output)
{
    private static readonly string[] Grades = ["AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4"];

    [Theory]
    [InlineData(false, 1, 1, 750, 35)]
    [InlineData(false, 2, 1, 1006, 49)]
    [InlineData(false, 3, 3, 2036, 105)]
    [InlineData(true, 1, 1, 727, 35)]
    [InlineData(true, 2, 1, 968, 49)]
    [InlineData(true, 3, 3, 1982, 105)]
    public void Totals_are_the_known_ones(bool onlyWhenAsked, int mentorCapacity, int menteeDemand, long total, long matched)
    {
        if (Read(onlyWhenAsked, mentorCapacity, menteeDemand) is { } sketch)
        {
            Assert.Equal(392, sketch.Edges.Length);
            Assert.Equal(new ProvedValue(0, total), Proved.Value(sketch));
            Assert.Equal(new ProvedValue(matched, total), Proved.Value(sketch with { Objective = AssignmentObjective.MostMatches }));
        }
    }

    [Theory]
    [InlineData(false, "9:119 12:150 15:13 18:24 19:36 22:42 25:4 28:4")]
    [InlineData(true, "9:123 12:157 15:9 18:17 19:38 22:44 25:2 28:2")]
    public void Scores_are_distributed_as_published(bool onlyWhenAsked, string histogram)
    {
        if (Read(onlyWhenAsked, 1, 1) is { } sketch)
        {
            Assert.Equal(
                histogram,
                string.Join(' ', sketch.Edges.CountBy(e => e.Weight).OrderBy(c => c.Key).Select(c => $"{c.Key}:{c.Value}"))
            );
        }
    }

    private AssignmentSketch? Read(bool onlyWhenAsked, int mentorCapacity, int menteeDemand)
    {
        if (
            SharedCases.Find(output, "mentoring_csv", "uk_civil_service", "small_mentors.csv") is not { } mentorFile
            || SharedCases.Find(output, "mentoring_csv", "uk_civil_service", "small_mentees.csv") is not { } menteeFile
        )
        {
            return null;
        }

        Dictionary<string, string>[] mentors = Table(mentorFile);
        Dictionary<string, string>[] mentees = Table(menteeFile);
        return new AssignmentSketch
        {
            Rows = [.. Enumerable.Repeat(Bounds.AtMost(menteeDemand), mentees.Length)],
            Columns = [.. Enumerable.Repeat(Bounds.AtMost(mentorCapacity), mentors.Length)],
            Edges =
            [
                .. from mentee in mentees.Index()
                from mentor in mentors.Index()
                let score = Score(mentee.Item, mentor.Item, onlyWhenAsked)
                where score is not null
                select new SketchEdge(mentee.Index, mentor.Index, score.Value),
            ],
        };
    }

    private static long? Score(Dictionary<string, string> mentee, Dictionary<string, string> mentor, bool onlyWhenAsked)
    {
        int above = Array.IndexOf(Grades, mentor["grade"]) - Array.IndexOf(Grades, mentee["grade"]);
        if (Same(mentee["organisation"], mentor["organisation"]) || above is < 1 or > 2)
        {
            return null;
        }

        string identity = mentee["identity to match"];
        bool asked = identity.Length > 0 && (!onlyWhenAsked || Same(mentee["match with similar identity"], "yes"));
        return (above == 2 ? 12 : 9)
            + (Same(mentee["profession"], mentor["profession"]) ? 10 : 0)
            + (asked && mentor["characteristics"].Split(", ").Contains(identity, StringComparer.Ordinal) ? 6 : 0);
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    /// <summary>Just enough CSV for these two files: quoted fields with commas, no quote or line break inside a field.</summary>
    private static Dictionary<string, string>[] Table(string path)
    {
        string[][] lines = [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Fields)];
        return
        [
            .. lines
                .Skip(1)
                .Select(fields => lines[0].Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)),
        ];
    }

    private static string[] Fields(string line)
    {
        string[] parts = line.Split('"');
        return [.. string.Concat(parts.Select((part, at) => at % 2 == 0 ? part.Replace(',', '\t') : part)).Split('\t')];
    }
}
