using System.Text;
using MentorMatch.Console.Tests.Trials;
using MentorMatch.Files.Reading.Edges;
using MentorMatch.Files.Reading.People;

namespace MentorMatch.Console.Tests.Reading;

/// <summary>Bad input never crashes: every problem is on the error stream with its place, the exit code is 2, and nothing is written.</summary>
public sealed class MalformedFileTests
{
    private const string People =
        "id,role,level,skills,wants\nm1,mentor,5,SQL:5,\nm2,mentor,4,Excel,\ne1,mentee,2,,SQL\ne2,mentee,1,,Excel\n";

    /// <summary>A name, the file of people, and what the error lines begin with.</summary>
    public static TheoryData<string, string, string[]> PeopleFiles() =>
        new()
        {
            { "nothing but blank lines", "\n\n\r\n", ["people.csv: "] },
            { "no id column", "role,level\nmentor,3\n", ["people.csv:1: no column holds ids"] },
            { "no role column", "id,level\nm1,3\n", ["people.csv:1: no column says who is a mentor"] },
            { "neither id nor role", "a,b\n1,2\n", ["people.csv:1: no column holds ids", "people.csv:1: no column says"] },
            {
                "two columns of one field",
                "id,role,Level,Grade\nm1,mentor,1,2\n",
                ["people.csv:1: Grade: columns 3 \"Level\" and 4 \"Grade\" both claim level"]
            },
            { "the same header twice", "id,role,skills,Skills\nm1,mentor,a,b\n", ["people.csv:1: Skills: columns 3"] },
            { "a short row", "id,role,level\nm1,mentor\ne1,mentee,1\n", ["people.csv:2: has 2 cells where the header has 3"] },
            { "a long row", "id,role\nm1,mentor,3\n", ["people.csv:2: has 3 cells where the header has 2"] },
            { "a quote never closed", "id,role\nm1,\"mentor\ne1,mentee\n", ["people.csv:2: opens a quote that is never closed"] },
            { "text after a quote", "id,role\n\"m1\"x,mentor\n", ["people.csv:2: has text after a closing quote"] },
            { "an id missing", "id,role\n,mentor\n", ["people.csv:2: id: the id is missing"] },
            { "a duplicate id", "id,role\nm1,mentor\nm2,mentor\nm1,mentor\n", ["people.csv:4: "] },
            { "an unknown role", "id,role\nm1,boss\n", ["people.csv:2: role: \"boss\" is no role"] },
            { "a role missing", "id,role\nm1,\n", ["people.csv:2: role: the role is missing"] },
            { "a level in words", "id,role,level\nm1,mentor,senior\n", ["people.csv:2: level: \"senior\" is not a whole number"] },
            { "a level with a fraction", "id,role,level\nm1,mentor,2.5\n", ["people.csv:2: level: \"2.5\" is not a whole number"] },
            { "a level out of range", "id,role,level\nm1,mentor,100000\n", ["people.csv:2: "] },
            {
                "a negative capacity",
                "id,role,capacity\nm1,mentor,-1\n",
                ["people.csv:2: capacity: \"-1\" is not a whole number of 0 or more"]
            },
            { "a capacity in words", "id,role,capacity\nm1,mentor,two\n", ["people.csv:2: capacity: \"two\""] },
            { "a minimum above the capacity", "id,role,capacity,min_capacity\nm1,mentor,1,2\n", ["people.csv:2: "] },
            { "a proficiency out of range", "id,role,skills\nm1,mentor,SQL:9\n", ["people.csv:2: skills: proficiency 9"] },
            { "a priority out of range", "id,role,wants\ne1,mentee,SQL:500\n", ["people.csv:2: wants: priority 500"] },
            { "an unknown time zone", "id,role,timezone\nm1,mentor,Mars/Base\n", ["people.csv:2: timezone: time zone \"Mars/Base\""] },
            { "hours that end before they start", "id,role,availability\nm1,mentor,Mon 12-9\n", ["people.csv:2: availability: "] },
            { "a preference for nobody", "id,role,prefers\ne1,mentee,m9\nm1,mentor,\n", ["people.csv:2: prefers: "] },
            { "an avoided nobody", "id,role,avoids\ne1,mentee,m9\nm1,mentor,\n", ["people.csv:2: avoids: "] },
            {
                "several at once, in quoted line breaks too",
                "id,role,level,note\nm1,mentor,x,\"two\nlines\"\nm2,chief,1,\n,mentee,1,\n",
                ["people.csv:2: level: ", "people.csv:4: role: ", "people.csv:5: id: "]
            },
        };

    [Theory]
    [MemberData(nameof(PeopleFiles))]
    public void A_bad_people_file_is_refused_with_every_problem_and_its_place(string what, string text, string[] expected)
    {
        using Trial trial = new();
        string file = trial.Write("people.csv", text);
        Outcome outcome = trial.Run("match", "--people", file, "--out", trial.PathOf("out"));
        Assert.True(outcome.Code == ExitCode.BadInput, $"{what}: exit {outcome.Code}: {outcome.Error}");
        Assert.Empty(outcome.Output);
        Assert.True(expected.Length == outcome.ErrorLines.Length, outcome.Error);
        Assert.All(expected.Zip(outcome.ErrorLines), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Equal(["people.csv"], trial.Files());
    }

    /// <summary>An option, its file, and what the error lines begin with.</summary>
    public static TheoryData<string, string, string[]> OtherFiles() =>
        new()
        {
            { "--pins", "mentee\ne1\n", ["x.csv:1: mentor: the column is missing"] },
            { "--pins", "mentee,mentor\ne1,\n", ["x.csv:2: mentor: the id is missing"] },
            { "--pins", "mentee,mentor\ne1,m1\ne1,m1\n", ["x.csv:3: "] },
            { "--pins", "mentee,mentor\ne9,m1\ne1,m9\n", ["x.csv:2: ", "x.csv:3: "] },
            { "--bans", "mentee,mentor\ne1,m7\n", ["x.csv:2: "] },
            { "--previous", "mentor,score\nm1,1\n", ["x.csv:1: mentee: the column is missing"] },
            { "--map", "{\"colums\": {}}", ["x.csv:1: "] },
            { "--map", "{\"columns\": {\"id\": \"No such column\"}}", ["x.csv: id: no file has the column \"No such column\""] },
            {
                "--map",
                "{\"roles\": {\"Boss\": \"chief\"}, \"delimiter\": \"::\", \"headerRow\": 0}",
                ["x.csv: roles: ", "x.csv: delimiter: ", "x.csv: headerRow: "]
            },
            { "--map", "{\"levels\": {\"A\": 1, \"a\": 2}}", ["x.csv: levels: says \"a\" twice"] },
            { "--map", "{", ["x.csv:1: "] },
            { "--policy", "{", ["x.csv:1: "] },
            { "--policy", "{\"objective\": \"most-matches\", \"criterias\": []}", ["x.csv:1: "] },
        };

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void A_bad_file_beside_the_people_is_refused_with_every_problem_and_its_place(string option, string text, string[] expected)
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        string file = trial.Write("x.csv", text);
        Outcome outcome = trial.Run("match", "--people", people, option, file, "--out", trial.PathOf("out"));
        Assert.True(outcome.Code == ExitCode.BadInput, outcome.Error);
        Assert.True(expected.Length == outcome.ErrorLines.Length, outcome.Error);
        Assert.All(expected.Zip(outcome.ErrorLines), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Equal(["people.csv", "x.csv"], trial.Files());
    }

    /// <summary>A file of scores and what the error lines begin with.</summary>
    public static TheoryData<string, string[]> EdgeFiles() =>
        new()
        {
            { "mentee,mentor\ne1,m1\n", ["x.csv:1: score: the column is missing"] },
            { "mentee,mentor,score\ne1,m1,\n", ["x.csv:2: score: the score is missing"] },
            { "mentee,mentor,score\ne1,m1,high\n", ["x.csv:2: score: \"high\" is not a finite number"] },
            { "mentee,mentor,score\ne1,m1,NaN\ne1,m2,-Infinity\n", ["x.csv:2: score: \"NaN\"", "x.csv:3: score: \"-Infinity\""] },
            { "mentee,mentor,score\ne1,m1,1000000.5\n", ["x.csv:2: score: 1000000.5 is beyond 1,000,000"] },
            { "mentee,mentor,score\n,m1,1\ne1,,1\n", ["x.csv:2: mentee: the id is missing", "x.csv:3: mentor: the id is missing"] },
            {
                "mentee,mentor,score\ne1,m1,1\n\ne2,m1,1\n\"e1\",m1,2\ne1,m1,3\n",
                ["x.csv:5: the pair e1, m1 already stands on line 2", "x.csv:6: the pair e1, m1 already stands on line 2"]
            },
            { "mentee,mentor,score\ne1,m1\n", ["x.csv:2: has 2 cells"] },
            { "mentee,mentor,score,score\ne1,m1,1,2\n", ["x.csv:1: score: columns 3 and 4 have the same name"] },
            { "", ["x.csv: is empty"] },
            { "PK\u0003\u0004 zipped", ["x.csv: is an Excel workbook"] },
        };

    [Theory]
    [MemberData(nameof(EdgeFiles))]
    public void A_bad_file_of_scores_is_refused_with_every_problem_and_its_place(string text, string[] expected)
    {
        using Trial trial = new();
        string file = trial.Write("x.csv", text);
        Outcome outcome = trial.Run("solve", "--edges", file, "--out", trial.PathOf("out"));
        Assert.True(outcome.Code == ExitCode.BadInput, outcome.Error);
        Assert.True(expected.Length == outcome.ErrorLines.Length, outcome.Error);
        Assert.All(expected.Zip(outcome.ErrorLines), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Equal(["x.csv"], trial.Files());
    }

    [Theory]
    [InlineData("--capacities", "mentor,max\nm9,1\n", "x.csv:2: mentor: no pair in edges.csv has the mentor \"m9\"")]
    [InlineData("--capacities", "mentor,max\nm1,1\nm1,2\n", "x.csv:3: mentor: \"m1\" already stands on line 2")]
    [InlineData("--capacities", "mentor,max\nm1,many\n", "x.csv:2: max: \"many\" is not a whole number")]
    [InlineData("--capacities", "mentor,max,min\nm1,1,2\n", "x.csv:2: min: the minimum, 2, is above the maximum, 1")]
    [InlineData("--demands", "mentee,max\ne7,1\n", "x.csv:2: mentee: no pair in edges.csv has the mentee \"e7\"")]
    [InlineData("--pins", "mentee,mentor\ne7,m1\n", "x.csv:2: mentee: no pair in edges.csv has the mentee \"e7\"")]
    public void Bad_terms_of_own_scores_are_refused_with_their_place(string option, string text, string expected)
    {
        using Trial trial = new();
        string edges = trial.Write("edges.csv", "mentee,mentor,score\ne1,m1,1\n");
        Outcome outcome = trial.Run("solve", "--edges", edges, option, trial.Write("x.csv", text));
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.StartsWith(expected, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_whose_row_has_a_problem_is_not_reported_as_unknown_too()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", "id,role,level,prefers\nm1,mentor,x,\nm2,chief,1,\nm3,mentor\ne1,mentee,1,m1;m2;m3\n");
        string pins = trial.Write("pins.csv", "mentee,mentor\ne1,m1\n");
        Outcome outcome = trial.Run("match", "--people", people, "--pins", pins);
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.Equal(3, outcome.ErrorLines.Length);
        Assert.StartsWith("people.csv:2: level: ", outcome.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith("people.csv:3: role: ", outcome.ErrorLines[1], StringComparison.Ordinal);
        Assert.StartsWith("people.csv:4: has 2 cells", outcome.ErrorLines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_or_a_directory_is_named()
    {
        using Trial trial = new();
        Assert.StartsWith(
            "no.csv: does not exist",
            trial.Run("validate", "--people", trial.PathOf("no.csv")).Error,
            StringComparison.Ordinal
        );
        Directory.CreateDirectory(trial.PathOf("dir"));
        Assert.StartsWith("dir: is a directory", trial.Run("validate", "--people", trial.PathOf("dir")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_thousand_problems_the_rest_are_counted()
    {
        using Trial trial = new();
        StringBuilder text = new("mentee,mentor,score\n");
        for (int row = 0; row < 1_500; row++)
        {
            text.Append("e1,m1,bad\n");
        }

        Outcome outcome = trial.Run("solve", "--edges", trial.Write("x.csv", text.ToString()));
        Assert.Equal(1_001, outcome.ErrorLines.Length);
        Assert.Equal("and 500 more.", outcome.ErrorLines[^1]);
    }
}
