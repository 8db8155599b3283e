using MentorMatch.Optimization.Certificates;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Formats;

/// <summary>What is found in a forged document, sentence by sentence.</summary>
public sealed class RejudgementTests
{
    private static readonly ScoredPairs Pairs = OwnScores.Table([9, 5, 4], [8, 1, null], [7, null, null], [null, null, null]);

    private static readonly PairingTerms Terms = OwnScores.MostMatches;

    private static readonly ResultDocument Honest = ResultDocument.From(Matcher.Solve(Pairs, Terms, FrozenClock.Options));

    [Fact]
    public void A_stranger_in_a_match_or_in_the_certificate_is_named_and_nothing_is_proved()
    {
        ResultDocument forged = Honest with
        {
            Matches = Honest.Matches.SetItem(0, Honest.Matches[0] with { Mentor = "zoe" }),
            Certificate = Honest.Certificate! with
            {
                MentorPrices = [.. Honest.Certificate.MentorPrices, new NamedScore("zac", new Score(1))],
                Cut = new CoverageCut(["zed"], ["zia"]),
            },
        };
        VerificationReport report = ResultVerifier.Verify(forged, Pairs, Terms);
        Assert.Equal(
            [
                "The certificate names zac, whom these inputs do not know.",
                "The certificate names zed, whom these inputs do not know.",
                "The certificate names zia, whom these inputs do not know.",
                "The match e0, zoe is not among the eligible pairs of these inputs.",
            ],
            report.Problems.Take(4)
        );
        Assert.NotEqual(SolutionStatus.Optimal, report.Proved);
    }

    [Fact]
    public void A_matching_that_breaks_a_bound_is_refused_by_the_name_of_the_mentor_and_the_status_is_unknown()
    {
        ResultDocument forged = Honest with { Matches = [Match("e0", "m0", 9), Match("e1", "m0", 8)], Total = new Score(17_000_000) };
        VerificationReport report = ResultVerifier.Verify(forged, Pairs, Terms);
        Assert.Equal(SolutionStatus.Unknown, report.Proved);
        Assert.Contains("Mentor m0 has 2 chosen edges; its bounds are 0..1.", report.Problems, StringComparer.Ordinal);
        Assert.Contains("status: the document says optimal, the inputs give unknown.", report.Problems, StringComparer.Ordinal);
    }

    [Fact]
    public void Matches_in_another_order_are_judged_as_they_stand_and_told_as_differences()
    {
        ResultDocument forged = Honest with { Matches = [.. Honest.Matches.Reverse()] };
        VerificationReport report = ResultVerifier.Verify(forged, Pairs, Terms);
        Assert.Equal(SolutionStatus.Optimal, report.Proved);
        Assert.False(report.Holds);
        Assert.All(report.Problems, problem => Assert.StartsWith("matches", problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("parts", "The contributions of e0, m2 do not add up to the score.")]
    [InlineData("total", "The total is not the sum of the scores.")]
    [InlineData("language", "The language 'de' is neither en nor fr.")]
    public void Sums_and_the_language_are_checked(string change, string expected)
    {
        ResultDocument forged = change switch
        {
            "parts" => Honest with
            {
                Matches = Honest.Matches.SetItem(0, Honest.Matches[0] with { Contributions = [new("skills", new Score(1))] }),
            },
            "total" => Honest with { Total = Honest.Total + new Score(1) },
            _ => Honest with { Language = "de" },
        };
        VerificationReport report = ResultVerifier.Verify(forged, Pairs, Terms);
        Assert.Contains(expected, report.Problems, StringComparer.Ordinal);
        Assert.DoesNotContain(
            (string[])
                [
                    "The contributions of e0, m2 do not add up to the score.",
                    "The total is not the sum of the scores.",
                    "The language 'de' is neither en nor fr.",
                ],
            other => other != expected && report.Problems.Contains(other, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void What_is_wrong_with_a_document_is_told_in_its_language()
    {
        ResultDocument french = ResultDocument.From(Matcher.Solve(Pairs, Terms, FrozenClock.Options), Language.French);
        Assert.True(ResultVerifier.Verify(french, Pairs, Terms).Holds);
        VerificationReport report = ResultVerifier.Verify(french with { Total = french.Total + new Score(1) }, Pairs, Terms);
        Assert.Contains("Le total n’est pas la somme des scores.", report.Problems, StringComparer.Ordinal);
    }

    [Fact]
    public void Sentences_of_another_version_are_not_compared_and_times_never()
    {
        ResultDocument other = Honest with
        {
            Version = "0.0.1",
            Timing = Honest.Timing with { SolveMs = Honest.Timing.SolveMs + 7 },
            Warnings = [.. Honest.Warnings.Select(warning => warning with { Message = "In other words." })],
            Unmatched = [.. Honest.Unmatched.Select(left => left with { Detail = "In other words." })],
        };
        Assert.True(ResultVerifier.Verify(other, Pairs, Terms).Holds);
        Assert.True(ResultVerifier.Verify(Honest with { Timing = other.Timing }, Pairs, Terms).Holds);
        Assert.False(ResultVerifier.Verify(other with { Version = Honest.Version }, Pairs, Terms).Holds);
        Assert.False(ResultVerifier.Verify(other with { Total = other.Total + new Score(1) }, Pairs, Terms).Holds);
    }

    [Fact]
    public void An_objective_of_costs_is_recalled_with_its_bound()
    {
        PairingTerms costs = Terms with { Minimize = true };
        MatchResult result = Matcher.Solve(Pairs, costs, FrozenClock.Options);
        Assert.Equal(
            (SolutionStatus.Optimal, new Score(12_000_000), new Score(12_000_000), Score.Zero),
            (result.Status, result.Total, result.Bound, result.Gap)
        );
        Assert.Equal("e0-m2 e1-m1 e2-m0", result.Words());
        Assert.True(ResultVerifier.Verify(ResultDocument.From(result), Pairs, costs).Holds);
        Assert.Equal(Objective.MostMatches.Then(Objective.BestTotal), result.Objective);
        Assert.False(ResultVerifier.Verify(ResultDocument.From(result), Pairs, Terms).Holds);
    }

    private static MatchRow Match(string mentee, string mentor, int score) =>
        Honest.Matches[0] with
        {
            Mentee = mentee,
            Mentor = mentor,
            Score = new Score(score * Score.UnitsPerOne),
        };
}
