using MentorMatch.Console.Tests.Trials;
using Xunit.Abstractions;

namespace MentorMatch.Console.Tests.Instances;

/// <summary>Files as survey tools and HR systems really write them: read, or every problem listed.</summary>
public sealed class SurveyShapeTests(ITestOutputHelper output)
{
    [Fact]
    public void Files_with_a_byte_order_mark_and_lists_in_cells_are_matched()
    {
        if (Cases.Find(output, "mentoring_csv", "shapes") is not { } folder)
        {
            return;
        }

        using Trial trial = new();
        string policy = trial.Write(
            "policy.json",
            """{ "objective": "most-matches", "criteria": [{ "type": "same", "attributes": ["locations"] }] }"""
        );
        Outcome outcome = trial.Run(
            "match",
            "--mentors",
            Path.Combine(folder, "bom_semicolon_mentors.csv"),
            "--mentees",
            Path.Combine(folder, "bom_semicolon_mentees.csv"),
            "--policy",
            policy,
            "--format",
            "ratio"
        );
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.StartsWith("optimal: 5 matches", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_that_an_export_did_not_double_are_listed_with_their_lines()
    {
        if (Cases.Find(output, "mentoring_csv", "shapes") is not { } folder)
        {
            return;
        }

        using Trial trial = new();
        Outcome outcome = trial.Run(
            "validate",
            "--mentors",
            Path.Combine(folder, "pylist_mentors.csv"),
            "--mentees",
            Path.Combine(folder, "pylist_mentees.csv")
        );
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.Equal(2, outcome.ErrorLines.Length);
        Assert.Contains("pylist_mentees.csv:6: ", outcome.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("pylist_mentees.csv:30: ", outcome.ErrorLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Ragged_rows_are_all_listed_with_their_lines()
    {
        if (Cases.Find(output, "mentoring_csv", "shapes") is not { } folder)
        {
            return;
        }

        using Trial trial = new();
        Outcome outcome = trial.Run(
            "validate",
            "--mentors",
            Path.Combine(folder, "ragged_mentors.csv"),
            "--mentees",
            Path.Combine(folder, "ragged_mentees.csv"),
            "--map",
            trial.Write("map.json", """{ "columns": { "id": "Name" } }""")
        );
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        string[] ragged =
        [
            .. outcome.ErrorLines.Where(line => line.Contains("has 7 cells where the header has 6", StringComparison.Ordinal)),
        ];
        Assert.Equal(5, ragged.Length);
        Assert.All(ragged.Index(), row => Assert.Contains($"ragged_mentors.csv:{row.Index + 2}: ", row.Item, StringComparison.Ordinal));
    }

    [Fact]
    public void Pay_and_birth_dates_of_an_export_are_not_read_and_zeros_before_staff_numbers_stay()
    {
        if (Cases.Find(output, "mentoring_csv", "hr_semicolon_dmy", "employees_300.csv") is not { } file)
        {
            return;
        }

        using Trial trial = new();
        Outcome outcome = trial.Run("validate", "--mentors", file, "--mentees", file);
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Matches(@"(?m)^  Salary +not read: pay +300$", outcome.Output);
        Assert.Matches(@"(?m)^  Birthdate +not read: a birth date or place +300$", outcome.Output);
        Assert.Contains("300 mentors, 300 mentees", outcome.Output, StringComparison.Ordinal);
        Outcome explained = trial.Run(
            "explain",
            "--mentors",
            file,
            "--mentees",
            file,
            "--mentee",
            "00-95822412",
            "--mentor",
            "00-95822412"
        );
        Assert.True(explained.Code == 0, explained.Error);
    }
}
