using System.Text.Json;
using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Traps;

/// <summary>Where other tools of the field were seen to go wrong, through <c>solve</c>.</summary>
public sealed class OwnScoreTrapTests
{
    [Fact]
    public void Minimum_loads_are_kept_without_giving_up_the_optimum()
    {
        Assert.Equal((2, 19m), Solve("e1,m1,10\ne1,m2,10\ne2,m1,9\ne2,m2,1\n", "--capacities", "mentor,max,min\nm1,1,1\nm2,1,0\n"));
    }

    [Theory]
    [InlineData("most-matches")]
    [InlineData("best-total")]
    public void Allowed_pairs_worth_nothing_are_still_pairs_in_any_order_of_the_rows(string objective)
    {
        string[] rows = ["e1,m1,0\n", "e1,m2,0\n", "e2,m1,0\n", "e2,m2,0\n"];
        for (int shift = 0; shift < rows.Length; shift++)
        {
            string text = string.Concat(rows.Skip(shift).Concat(rows.Take(shift)));
            Assert.Equal((2, 0m), Solve(text, "--objective", objective));
        }
    }

    [Theory]
    [InlineData("most-matches", 2, 2)]
    [InlineData("best-total", 1, 5)]
    public void Coverage_and_total_are_two_objectives(string objective, int matched, int total)
    {
        Assert.Equal((matched, total), Solve("A,1,5\nA,2,1\nB,1,1\n", "--objective", objective));
    }

    [Fact]
    public void A_pin_is_kept_against_the_better_pairing() =>
        Assert.Equal((2, 17m), Solve("e0,m0,9\ne0,m1,5\ne1,m0,1\ne1,m1,8\n", "--pins", "mentee,mentor\ne0,m0\n"));

    [Fact]
    public void Two_pins_on_one_place_are_an_explicit_clash()
    {
        using Trial trial = new();
        string edges = trial.Write("x.csv", "mentee,mentor,score\ne0,m0,9\ne0,m1,5\ne1,m0,1\ne1,m1,8\n");
        Outcome outcome = trial.Run("solve", "--edges", edges, "--pins", trial.Write("pins.csv", "mentee,mentor\ne0,m0\ne1,m0\n"));
        Assert.Equal(ExitCode.Infeasible, outcome.Code);
        Assert.Contains("m0", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Thousandths_decide_and_tiny_scores_are_solvable()
    {
        Assert.Equal((2, 1.011m), Solve("a,x,.501\na,y,.509\nb,x,.502\nb,y,.501\n"));
        Assert.Equal((2, 0.000003m), Solve("a,x,0.000001\na,y,0.000001\nb,x,0.000002\n"));
    }

    [Fact]
    public void Six_places_for_eight_leave_two_named_with_the_reason()
    {
        using Trial trial = new();
        IEnumerable<string> rows = Enumerable
            .Range(1, 8)
            .SelectMany(mentee => Enumerable.Range(1, 6).Select(mentor => $"e{mentee},m{mentor},1"));
        Outcome outcome = trial.Run(
            "solve",
            "--edges",
            trial.Write("x.csv", "mentee,mentor,score\n" + string.Join('\n', rows)),
            "--out",
            trial.PathOf("out")
        );
        Assert.Equal(0, outcome.Code);
        using JsonDocument result = JsonDocument.Parse(trial.Read("out/result.json"));
        Assert.Equal(6, result.RootElement.GetProperty("matched").GetInt32());
        JsonElement[] unmatched = [.. result.RootElement.GetProperty("unmatched").EnumerateArray()];
        Assert.Equal(2, unmatched.Length);
        Assert.All(unmatched, left => Assert.Equal("capacity", left.GetProperty("reason").GetString()));
    }

    [Fact]
    public void The_best_whole_is_not_the_greedy_one() => Assert.Equal((2, 14m), Solve("A,M1,8\nB,M1,5\nA,M2,9\nB,M2,4\n"));

    [Fact]
    public void A_negative_pair_is_never_chosen_for_the_best_total() => Assert.Equal((1, 2m), Solve("a,x,2\nb,y,-1\n"));

    [Fact]
    public void More_than_six_decimals_are_rounded_with_a_warning_that_says_how_many_and_where()
    {
        using Trial trial = new();
        string edges = trial.Write("x.csv", "mentee,mentor,score\na,x,0.5\nb,y,0.1234565\nc,z,0.0000001\n");
        Outcome outcome = trial.Run("solve", "--edges", edges, "--out", trial.PathOf("out"));
        Assert.Equal(0, outcome.Code);
        Assert.StartsWith("warning: x.csv:3: score: 2 scores have more than six decimals", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("b,y,0.123457,no", trial.Read("out/matches.csv"), StringComparison.Ordinal);
    }

    private static (int Matched, decimal Total) Solve(string rows, params string[] options)
    {
        using Trial trial = new();
        string[] args =
        [
            .. options.Select(option => option.Contains('\n', StringComparison.Ordinal) ? trial.Write("terms.csv", option) : option),
        ];
        string edges = trial.Write("x.csv", "mentee,mentor,score\n" + rows);
        Outcome outcome = trial.Run(["solve", "--edges", edges, .. args, "--out", trial.PathOf("out")]);
        Assert.True(outcome.Code == 0, outcome.Error);
        using JsonDocument result = JsonDocument.Parse(trial.Read("out/result.json"));
        Assert.Equal("optimal", result.RootElement.GetProperty("status").GetString());
        return (result.RootElement.GetProperty("matched").GetInt32(), result.RootElement.GetProperty("total").GetDecimal());
    }
}
