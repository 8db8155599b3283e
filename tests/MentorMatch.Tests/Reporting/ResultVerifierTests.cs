using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Reporting;

/// <summary>An honest document holds; whatever is changed in it is found.</summary>
public sealed class ResultVerifierTests
{
    private static readonly ScoredPairs Pairs = OwnScores.Table([9, 5, 4], [8, 1, null], [7, null, null], [6, 2, null], [null, null, null]);

    private static readonly PairingTerms Terms = OwnScores.MostMatches with
    {
        Mentors = PersonBounds.AtMost(1).With("m0", new Bounds(1, 2)),
    };

    private static readonly ResultDocument Honest = ResultDocument.From(Matcher.Solve(Pairs, Terms));

    private static readonly Dictionary<string, Func<ResultDocument, ResultDocument>> Changes = new(StringComparer.Ordinal)
    {
        ["drop a pair"] = document => document with { Matches = document.Matches.RemoveAt(1) },
        ["drop a pair and its score"] = document =>
            document with
            {
                Matches = document.Matches.RemoveAt(1),
                Matched = document.Matched - 1,
                Total = document.Total - document.Matches[1].Score,
            },
        ["swap two mentors"] = document =>
            document with
            {
                Matches = document
                    .Matches.SetItem(0, document.Matches[0] with { Mentor = document.Matches[1].Mentor })
                    .SetItem(1, document.Matches[1] with { Mentor = document.Matches[0].Mentor }),
            },
        ["repeat a pair"] = document => document with { Matches = document.Matches.Add(document.Matches[0]) },
        ["a stranger"] = document => document with { Matches = document.Matches.SetItem(0, document.Matches[0] with { Mentee = "zoe" }) },
        ["another order"] = document => document with { Matches = [.. document.Matches.Reverse()] },
        ["a price"] = document =>
            WithPrices(document, prices => prices.SetItem(0, new(prices[0].Name, prices[0].Score + new Score(1_000 * Score.UnitsPerOne)))),
        ["drop the prices"] = document => WithPrices(document, _ => []),
        ["a price of a stranger"] = document => WithPrices(document, prices => prices.Add(new("zoe", new Score(1)))),
        ["the bonus"] = document => document with { Certificate = document.Certificate! with { MatchBonus = Score.Zero } },
        ["drop the certificate"] = document => document with { Certificate = null },
        ["a score"] = document => WithScore(document, document.Matches[0].Score + new Score(1)),
        ["a score and the total"] = document =>
            WithScore(document, document.Matches[0].Score + new Score(1)) with
            {
                Total = document.Total + new Score(1),
            },
        ["the total"] = document => document with { Total = document.Total + new Score(1) },
        ["the total and the bound"] = document =>
            document with
            {
                Total = document.Total + new Score(1),
                Bound = document.Bound + new Score(1),
            },
        ["the bound"] = document => document with { Bound = document.Bound + new Score(1) },
        ["a pin"] = document => document with { Matches = document.Matches.SetItem(0, document.Matches[0] with { Pinned = true }) },
        ["leave out somebody unmatched"] = document => document with { Unmatched = document.Unmatched.RemoveAt(0) },
        ["a reason"] = document =>
            document with
            {
                Unmatched = document.Unmatched.SetItem(0, document.Unmatched[0] with { Reason = UnmatchedReason.NotChosen }),
            },
        ["a sentence"] = document =>
            document with
            {
                Unmatched = document.Unmatched.SetItem(0, document.Unmatched[0] with { Detail = "No." }),
            },
        ["invent an idle mentor"] = document =>
            document with
            {
                IdleMentors =
                [
                    new IdleRow
                    {
                        Id = "m0",
                        Reason = IdleReason.NotChosen,
                        Detail = "",
                        Eligible = 0,
                    },
                ],
            },
        ["the pair count"] = document => document with { Pairs = document.Pairs + 1 },
        ["the number matched"] = document => document with { Matched = document.Matched + 1 },
        ["the objective"] = document => document with { Objective = Objective.BestTotal },
        ["the format"] = document => document with { Format = "ratio" },
        ["contributions"] = document =>
            document with
            {
                Matches = document.Matches.SetItem(0, document.Matches[0] with { Contributions = [new("skills", new Score(1))] }),
            },
        ["infeasible"] = document => document with { Status = SolutionStatus.Infeasible },
        ["the language"] = document => document with { Language = "de" },
        ["a warning"] = document => document with { Warnings = [] },
    };

    public static TheoryData<string> ChangeNames => [.. Changes.Keys];

    [Fact]
    public void An_honest_document_holds_and_tells_what_was_checked()
    {
        VerificationReport report = ResultVerifier.Verify(Honest, Pairs, Terms);
        Assert.Empty(report.Problems);
        Assert.True(report.Holds);
        Assert.Equal(SolutionStatus.Optimal, report.Proved);
        Assert.Equal(Pairs.Count, report.PairsChecked);
        Assert.Contains(report.Checked, line => line.StartsWith("8 eligible pairs:", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ChangeNames))]
    public void A_changed_document_does_not_hold(string change)
    {
        VerificationReport report = ResultVerifier.Verify(Changes[change](Honest), Pairs, Terms);
        Assert.False(report.Holds);
        Assert.Contains("does not hold", Assert.Single(report.Checked), StringComparison.Ordinal);
        Assert.NotEmpty(report.Problems);
        Assert.All(report.Problems, problem => Assert.NotEmpty(problem));
    }

    [Fact]
    public void A_feasible_matching_cannot_be_called_optimal()
    {
        MatchResult worse = Matcher.Solve(
            Pairs,
            Terms,
            new MatchOptions
            {
                Solver = ScriptedSolver.Twisting(solution => solution with { Proof = new AssignmentProof([0, 0, 0], 0, null) }),
            }
        );
        ResultDocument document = ResultDocument.From(worse);
        Assert.Equal(SolutionStatus.Feasible, document.Status);
        Assert.True(ResultVerifier.Verify(document, Pairs, Terms).Holds);

        VerificationReport report = ResultVerifier.Verify(document with { Status = SolutionStatus.Optimal }, Pairs, Terms);
        Assert.Contains("status: the document says \"optimal\", the inputs give \"feasible\".", report.Problems, StringComparer.Ordinal);
    }

    [Fact]
    public void A_document_does_not_hold_for_other_scores_or_terms()
    {
        Assert.False(
            ResultVerifier
                .Verify(Honest, OwnScores.Table([9, 5, 4], [8, 1, null], [7, null, null], [6, 3, null], [null, null, null]), Terms)
                .Holds
        );
        Assert.False(ResultVerifier.Verify(Honest, Pairs, Terms with { Mentors = PersonBounds.AtMost(1) }).Holds);
        Assert.False(ResultVerifier.Verify(Honest, Pairs, Terms.Pinned(("e3", "m0"))).Holds);
    }

    [Fact]
    public void An_infeasible_result_is_verified_too_and_its_clash_cannot_be_changed()
    {
        PairingTerms impossible = OwnScores.BestTotal with { Mentors = PersonBounds.Between(1, 2) };
        ScoredPairs pairs = OwnScores.Table([1, 1, 1], [null, null, 1]);
        ResultDocument document = ResultDocument.From(Matcher.Solve(pairs, impossible));
        Assert.Equal(SolutionStatus.Infeasible, document.Status);
        Assert.Empty(ResultVerifier.Verify(document, pairs, impossible).Problems);

        ClashRow clash = Assert.Single(document.Clashes);
        Assert.False(ResultVerifier.Verify(document with { Clashes = [clash with { Available = 0 }] }, pairs, impossible).Holds);
        Assert.False(ResultVerifier.Verify(document with { Clashes = [clash with { Mentors = ["m2"] }] }, pairs, impossible).Holds);
        Assert.False(ResultVerifier.Verify(document with { Clashes = [] }, pairs, impossible).Holds);
        Assert.False(ResultVerifier.Verify(document, pairs, OwnScores.BestTotal).Holds);
    }

    [Fact]
    public void Clashing_pins_are_verified_too()
    {
        PairingTerms clashing = OwnScores.BestTotal.Pinned(("e0", "m0"), ("e1", "m0"));
        ResultDocument document = ResultDocument.From(Matcher.Solve(Pairs, clashing));
        Assert.Empty(ResultVerifier.Verify(document, Pairs, clashing).Problems);
        Assert.False(ResultVerifier.Verify(document, Pairs, OwnScores.BestTotal).Holds);
    }

    [Fact]
    public void A_french_document_holds_as_well()
    {
        ResultDocument french = ResultDocument.From(Matcher.Solve(Pairs, Terms), Language.French);
        Assert.Equal("fr", french.Language);
        Assert.Empty(ResultVerifier.Verify(french, Pairs, Terms).Problems);
    }

    private static ResultDocument WithPrices(
        ResultDocument document,
        Func<ImmutableArray<NamedScore>, ImmutableArray<NamedScore>> change
    ) => document with { Certificate = document.Certificate! with { MentorPrices = change(document.Certificate.MentorPrices) } };

    private static ResultDocument WithScore(ResultDocument document, Score score) =>
        document with
        {
            Matches = document.Matches.SetItem(0, document.Matches[0] with { Score = score }),
        };
}
