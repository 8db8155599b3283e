using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Formats;

/// <summary>Quotas from the command line: kept, told, verified, and exit code 3 where they cannot be.</summary>
public sealed class QuotaCommandTests
{
    private const string People =
        "id,role,site,skills,wants\nm1,mentor,Lyon,SQL,\nm2,mentor,Oslo,Excel,\ne1,mentee,Lyon,,SQL\ne2,mentee,Oslo,,Excel\n";

    [Fact]
    public void A_quota_is_kept_told_and_verified_in_either_language()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        string policy = Policy(trial, """{ "type": "pairs", "relation": "different", "attribute": "site", "atLeast": 2 }""");
        Outcome outcome = trial.Run(
            "match",
            "--people",
            people,
            "--policy",
            policy,
            "--format",
            "one-to-one",
            "--out",
            trial.PathOf("out")
        );
        Assert.Equal(0, outcome.Code);
        Assert.Contains("Quota “pairs different site”: 2 matches (at least 2). Loosening", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("e1,m2", trial.Read("out/matches.csv"), StringComparison.Ordinal);
        string[] verify =
        [
            "verify",
            "--people",
            people,
            "--policy",
            policy,
            "--format",
            "one-to-one",
            "--result",
            trial.PathOf("out/result.json"),
        ];
        Assert.Equal(0, trial.Run(verify).Code);
        Outcome french = trial.Run("match", "--people", people, "--policy", policy, "--format", "one-to-one", "--lang", "fr");
        Assert.Contains("Quota « pairs different site » : 2 binômes (au moins 2).", french.Output, StringComparison.Ordinal);

        // Under a policy without the quota the result is not the one that people and policy give.
        Assert.Equal(4, trial.Run([.. verify[..4], Policy(trial, null), .. verify[5..]]).Code);
    }

    [Fact]
    public void A_quota_may_be_about_the_level()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", "id,role,level,wants,skills\nm1,mentor,5,,SQL\ne1,mentee,1,SQL,\ne2,mentee,2,,\n");
        string policy = Policy(trial, """{ "type": "mentees", "attribute": "level", "value": "2", "atLeast": 1 }""");

        Outcome outcome = trial.Run(
            "match",
            "--people",
            people,
            "--policy",
            policy,
            "--format",
            "one-to-one",
            "--out",
            trial.PathOf("out")
        );

        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Contains("e2,m1", trial.Read("out/matches.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Quotas_that_cannot_be_kept_end_with_3_and_name_the_clash()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        string policy = Policy(trial, """{ "type": "mentors", "attribute": "site", "value": "Oslo", "atLeast": 2 }""");
        Outcome outcome = trial.Run(
            "match",
            "--people",
            people,
            "--policy",
            policy,
            "--format",
            "one-to-one",
            "--out",
            trial.PathOf("out")
        );
        Assert.Equal(ExitCode.Infeasible, outcome.Code);
        Assert.Contains(
            "The quota “mentors site=Oslo” cannot be kept: it asks for 2 matches, and there can be only 1.",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    private static string Policy(Trial trial, string? quota) =>
        trial.Write(
            quota is null ? "plain.json" : "policy.json",
            $$"""
            { "objective": "most-matches", "criteria": [{ "type": "skills" }], "quotas": [{{quota}}] }
            """
        );
}
