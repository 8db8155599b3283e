using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using Xunit;

namespace MentorMatch.Tests.Issues;

/// <summary>A result with <c>null</c> for a row was read, and verifying it failed unexpectedly.</summary>
public sealed class MissingRowTests
{
    [Theory]
    [InlineData("{\"mentee\":\"A\"", "null, {\"mentee\":\"A\"")]
    [InlineData("\"loads\": [", "\"loads\": [ null,")]
    public void A_missing_row_is_a_problem_with_its_line(string before, string after)
    {
        ScoredPairs pairs = ScoredPairs.FromRows(["A"], ["M"], [0, 1], [0], [1_000_000]);
        string json = ResultDocument.From(Matcher.Solve(pairs, new PairingTerms { Objective = AssignmentObjective.BestTotal })).ToJson();
        string wrong = json.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(json, wrong);
        DataProblem problem = Assert.Single(
            Assert.Throws<DataProblemsException>(() => ResultDocument.Read(System.Text.Encoding.UTF8.GetBytes(wrong))).Problems
        );
        Assert.Equal(wrong[..wrong.IndexOf(after, StringComparison.Ordinal)].Count(sign => sign == '\n') + 1, problem.Line);
        Assert.Contains("null stands in a list", problem.Message, StringComparison.Ordinal);
    }
}
