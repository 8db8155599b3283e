using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Formats;

/// <summary>The price list and single plans with few changes, from the command line.</summary>
public sealed class RematchCommandTests
{
    private const string People = "id,role,level\nm1,mentor,5\nm2,mentor,4\nm3,mentor,6\ne1,mentee,3\ne2,mentee,2\ne3,mentee,4\n";
    private const string Current = "mentee,mentor\ne1,m2\ne2,m3\ne3,m1\nleft,m9\n";
    private const string Policy =
        """{ "objective": "best-total", "criteria": [{ "type": "level-gap", "ideal": 2 }], "format": { "type": "one-to-one" } }""";

    [Fact]
    public void The_price_list_has_a_line_for_each_number_of_changes_in_either_language()
    {
        using Trial trial = new();
        Outcome list = trial.Run(Arguments(trial));
        Assert.Equal(0, list.Code);
        Assert.Contains("4 current pairs, 3 still eligible.", list.Output, StringComparison.Ordinal);
        Assert.Contains("any", list.Output, StringComparison.Ordinal);
        Assert.Contains("sans limite", trial.Run([.. Arguments(trial), "--lang", "fr"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_is_written_and_verified_with_the_same_options_and_with_no_others()
    {
        using Trial trial = new();
        Outcome plan = trial.Run([.. Arguments(trial), "--max-changes", "2", "--out", trial.PathOf("out")]);
        Assert.Equal(0, plan.Code);
        Assert.Contains("current pair kept (at least 1)", plan.Output, StringComparison.Ordinal);
        string[] verify = ["verify", .. Arguments(trial)[1..], "--result", trial.PathOf("out/result.json")];
        Assert.Equal(0, trial.Run([.. verify, "--max-changes", "2"]).Code);
        Assert.Equal(4, trial.Run([.. verify, "--max-changes", "1"]).Code);
        Assert.Equal(2, trial.Run(verify).Code);
    }

    [Fact]
    public void A_price_beyond_every_gain_keeps_everybody()
    {
        using Trial trial = new();
        Outcome plan = trial.Run([.. Arguments(trial), "--change-price", "3", "--out", trial.PathOf("out")]);
        Assert.Equal(0, plan.Code);
        Assert.Contains("e1,m2", trial.Read("out/matches.csv"), StringComparison.Ordinal);
        Assert.Equal(2, trial.Run([.. Arguments(trial), "--change-price", "3", "--max-changes", "1"]).Code);
        Assert.Equal(2, trial.Run([.. Arguments(trial), "--out", trial.PathOf("out")]).Code);
    }

    private static string[] Arguments(Trial trial) =>
        [
            "rematch",
            "--current",
            trial.Write("current.csv", Current),
            "--people",
            trial.Write("people.csv", People),
            "--policy",
            trial.Write("policy.json", Policy),
        ];
}
