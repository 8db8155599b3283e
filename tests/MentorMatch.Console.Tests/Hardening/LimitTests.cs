using System.Text;
using MentorMatch.Console.Tests.Trials;
using MentorMatch.Files.Reading;
using MentorMatch.Files.Reading.Text;
using MentorMatch.People;

namespace MentorMatch.Console.Tests.Hardening;

/// <summary>Every limit on what is read is kept, and what is beyond it is refused with the limit in the message.</summary>
public sealed class LimitTests
{
    [Fact]
    public void A_file_with_more_rows_than_are_read_is_refused_at_the_first_row_too_many()
    {
        ProblemList problems = new();
        InputFile file = InputFile.Of("x.csv", "id,role\na,mentor\nb,mentor\nc,mentor\n"u8.ToArray());
        using CsvTable table = CsvTable.Open(file, TextFormHints.None, problems, mostRows: 3)!;
        int rows = 0;
        while (table.Read())
        {
            rows++;
        }

        Assert.Equal((2, false), (rows, table.IsWhole));
        Assert.Equal("x.csv:4: is row 4; at most 3 are read", OnlyProblem(problems, "too-many-rows"));
    }

    [Fact]
    public void A_file_with_more_columns_than_are_read_is_refused()
    {
        using Trial trial = new();
        string file = trial.Write("people.csv", $"id,role{string.Concat(Enumerable.Range(0, 4095).Select(k => $",c{k}"))}\n");
        Refused(trial.Run("validate", "--people", file), "people.csv:1: has 4097 columns; at most 4096 are read");
    }

    [Fact]
    public void A_row_or_cell_longer_than_is_read_is_refused()
    {
        using Trial trial = new();
        string file = trial.Write("people.csv", $"id,role,notes\na,mentor,{new string('x', 2 * InputLimits.MostRowBytes)}\n");
        Refused(trial.Run("validate", "--people", file), "people.csv:2: starts a row of more than 16 MB");
    }

    [Theory]
    [InlineData("--policy")]
    [InlineData("--map")]
    public void A_file_of_settings_larger_than_is_read_is_refused_before_it_is_read(string option)
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", "id,role\na,mentor\nb,mentee\n");
        string file = Sparse(trial, "settings.json", InputLimits.MostSettingsBytes + 1);
        Refused(trial.Run("match", "--people", people, option, file), "settings.json: has 16777217 bytes; at most 16777216 are read");
    }

    [Fact]
    public void A_result_larger_than_is_read_is_refused_before_it_is_read()
    {
        using Trial trial = new();
        string edges = trial.Write("edges.csv", "mentee,mentor,score\ne,m,1\n");
        string file = Sparse(trial, "result.json", InputLimits.MostDocumentBytes + 1);
        Refused(trial.Run("verify", "--edges", edges, "--result", file), "result.json: has 1073741825 bytes; at most 1073741824 are read");
    }

    [Theory]
    [InlineData("--policy", "[")]
    [InlineData("--policy", "{\"a\":")]
    [InlineData("--map", "[")]
    [InlineData("--map", "{\"columns\":")]
    public void Json_nested_deeper_than_is_read_is_refused_with_its_place(string option, string level)
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", "id,role\na,mentor\nb,mentee\n");
        string file = trial.Write("deep.json", string.Concat(Enumerable.Repeat(level, 100_000)));
        Refused(trial.Run("match", "--people", people, option, file), "deep.json:1: ");
    }

    [Fact]
    public void A_result_nested_deeper_than_is_read_is_refused_with_its_place()
    {
        using Trial trial = new();
        string edges = trial.Write("edges.csv", "mentee,mentor,score\ne,m,1\n");
        string file = trial.Write("result.json", $"{{\"schema\":{new string('[', 100_000)}");
        Refused(trial.Run("verify", "--edges", edges, "--result", file), "result.json:1: ");
    }

    [Fact]
    public void A_thousand_problems_are_told_and_the_others_counted()
    {
        using Trial trial = new();
        StringBuilder rows = new("id,role\n");
        for (int row = 0; row < 5_000; row++)
        {
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"p{row},boss\n");
        }

        Outcome outcome = trial.Run("validate", "--people", trial.Write("people.csv", rows.ToString()));
        Assert.Equal(2, outcome.Code);
        Assert.EndsWith("and 4,000 more.\n", outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_larger_than_is_taken_is_refused_after_that_many_bytes()
    {
        using MemoryStream upload = new(new byte[100_000]);
        DataProblemsException refusal = await Assert.ThrowsAsync<DataProblemsException>(() =>
            InputFile.ReadAsync("people.csv", upload, mostBytes: 1_000, CancellationToken.None)
        );
        Assert.Equal("file-too-large", refusal.Problems.Single().Code);
        Assert.InRange(upload.Position, 1_001, 2_000);
    }

    private static void Refused(Outcome outcome, string start)
    {
        Assert.Equal(2, outcome.Code);
        Assert.Contains(start, outcome.Error + outcome.Output, StringComparison.Ordinal);
    }

    private static string OnlyProblem(ProblemList problems, string code)
    {
        DataProblem problem = Assert.Single(problems.Problems);
        Assert.Equal(code, problem.Code);
        return problem.ToString().Split(". Maybe")[0];
    }

    /// <summary>A file of that length that takes no room on the disk.</summary>
    private static string Sparse(Trial trial, string name, long length)
    {
        using FileStream stream = new(trial.PathOf(name), FileMode.Create, FileAccess.Write);
        stream.SetLength(length);
        return trial.PathOf(name);
    }
}
