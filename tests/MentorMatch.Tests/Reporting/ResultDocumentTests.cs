using System.Globalization;
using System.Text;
using System.Text.Json;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Reporting;

public sealed class ResultDocumentTests
{
    private static readonly MatchResult Result = OwnScores.Solve(
        OwnScores.MostMatches with
        {
            Mentors = PersonBounds.AtMost(1).With("m1", Bounds.AtMost(2)),
        },
        [.5m, .25m, 0.000001m],
        [.5m, null, null],
        [.125m, null, null],
        [null, null, null]
    );

    [Fact]
    public void What_was_written_is_read_back()
    {
        ResultDocument document = ResultDocument.From(Result);
        ResultDocument read = ResultDocument.Read(Encoding.UTF8.GetBytes(document.ToJson()));
        Assert.Equal(document.ToJson(), read.ToJson());
        Assert.Equal(document.ToJson(), ResultDocument.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(document.ToJson())]).ToJson());
    }

    [Fact]
    public void The_keys_of_the_contract_stand_in_the_document()
    {
        using JsonDocument json = JsonDocument.Parse(ResultDocument.From(Result).ToJson());
        JsonElement root = json.RootElement;
        Assert.Equal("mentormatch/result/1", root.GetProperty("schema").GetString());
        Assert.Equal("most-matches", root.GetProperty("objective").GetString());
        Assert.Equal("optimal", root.GetProperty("status").GetString());
        Assert.Equal("finished", root.GetProperty("stop").GetString());
        Assert.Equal(2, root.GetProperty("matched").GetInt32());
        Assert.Equal(5, root.GetProperty("pairs").GetInt32());
        Assert.Equal(0, root.GetProperty("groups").GetArrayLength());
        Assert.Equal(JsonValueKind.Object, root.GetProperty("matches")[0].GetProperty("contributions").ValueKind);
        Assert.Equal("capacity", root.GetProperty("unmatched")[0].GetProperty("reason").GetString());
        Assert.Equal("no-eligible-mentor", root.GetProperty("unmatched")[1].GetProperty("reason").GetString());
        Assert.Equal(JsonValueKind.Object, root.GetProperty("certificate").GetProperty("mentorPrices").ValueKind);
        Assert.Equal(JsonValueKind.Number, root.GetProperty("timing").GetProperty("solveMs").ValueKind);
    }

    [Fact]
    public void Numbers_have_the_decimals_they_need_in_any_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            string invariant = ResultDocument.From(Result).ToJson();
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
            string french = ResultDocument.From(Result).ToJson();
            Assert.Equal(invariant, french);
            Assert.Contains("\"total\": 0.75,", french, StringComparison.Ordinal);
            Assert.Contains("\"gap\": 0,", french, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Lines_end_in_a_line_feed_and_each_match_has_a_line_of_its_own()
    {
        string json = ResultDocument.From(Result).ToJson();
        Assert.DoesNotContain('\r', json);
        Assert.EndsWith("}\n", json, StringComparison.Ordinal);
        Assert.Single(json.Split('\n'), line => line.Contains("\"mentee\":\"e0\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\n  \"schema\": \"mentormatch/result/1\",\n  \"status\": \"best\"\n}", 3)]
    [InlineData("{\n \"schema\": \"mentormatch/result/1\",\n \"schema\": \"mentormatch/result/1\" }", 3)]
    [InlineData("{\n\n\"total\": 0.1234567 }", 3)]
    [InlineData("{\n\"total\": \"1\" }", 2)]
    [InlineData("{\n\n\n\"colour\": 1 }", 4)]
    [InlineData("[", 1)]
    [InlineData("", 1)]
    public void A_fault_in_the_text_is_named_with_its_line(string text, int line)
    {
        DataProblemsException fault = Assert.Throws<DataProblemsException>(() =>
            ResultDocument.Read(Encoding.UTF8.GetBytes(text), "result.json")
        );
        DataProblem problem = Assert.Single(fault.Problems);
        Assert.Equal(("result.json", line), (problem.File, problem.Line!.Value));
        Assert.NotNull(problem.Column);
        Assert.NotNull(problem.Maybe);
    }

    [Fact]
    public void Another_schema_is_refused()
    {
        string json = ResultDocument.From(Result).ToJson().Replace("result/1", "result/9", StringComparison.Ordinal);
        DataProblemsException fault = Assert.Throws<DataProblemsException>(() => ResultDocument.Read(Encoding.UTF8.GetBytes(json)));
        Assert.Equal("wrong-schema", Assert.Single(fault.Problems).Code);
    }
}
