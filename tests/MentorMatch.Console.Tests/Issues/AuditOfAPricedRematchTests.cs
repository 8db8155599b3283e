using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Issues;

/// <summary>
/// <c>verify</c> did not know <c>--change-price</c>, so the record of a rematch made with one could only differ from whatever options it was held against.
/// </summary>
public sealed class AuditOfAPricedRematchTests
{
    [Theory]
    [InlineData("3")]
    [InlineData("0.250000")]
    public void The_record_of_a_rematch_with_a_price_holds_with_the_options_that_made_it(string price)
    {
        using Trial trial = new();
        string[] verify = Verify(trial, price);

        Outcome same = trial.Run([.. verify, "--change-price", price]);
        Assert.Equal((0, string.Empty), (same.Code, same.Error));

        Outcome other = trial.Run([.. verify, "--change-price", "2"]);
        Assert.Equal(4, other.Code);
        Assert.Contains("options.change-price", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_priced_plan_is_still_judged_as_the_best_with_as_many_changes()
    {
        using Trial trial = new();
        string[] verify = Verify(trial, "0");
        string result = trial.Read("plan/result.json");
        Assert.Contains("\"name\":\"max-changes\"", result, StringComparison.Ordinal);

        trial.Write("plan/result.json", result.Replace("\"atLeast\":", "\"atLeast\":1", StringComparison.Ordinal));
        Assert.Equal(4, trial.Run([.. verify, "--change-price", "0"]).Code);
    }

    [Fact]
    public void The_current_round_and_what_was_made_of_it_belong_together()
    {
        using Trial trial = new();
        string[] verify = Verify(trial, "3");
        Assert.Equal(2, trial.Run(verify).Code);
        Assert.Equal(2, trial.Run([.. verify, "--change-price", "3", "--max-changes", "1"]).Code);
        Assert.Equal(2, trial.Run([.. verify, "--change-price", "-1"]).Code);
    }

    /// <summary>Makes a plan of the bundled cohort and gives the command that verifies it, without the option in question.</summary>
    private static string[] Verify(Trial trial, string price)
    {
        string[] format = ["--format", "one-to-one"];
        trial.Run(["match", .. format, "--objective", "best-total", "--out", trial.PathOf("round")]);
        string current = trial.PathOf("round/matches.csv");
        Outcome plan = trial.Run(["rematch", .. format, "--current", current, "--change-price", price, "--out", trial.PathOf("plan")]);
        Assert.Equal(0, plan.Code);
        return
        [
            "verify",
            .. format,
            "--current",
            current,
            "--result",
            trial.PathOf("plan/result.json"),
            "--audit",
            trial.PathOf("plan/audit.json"),
        ];
    }
}
