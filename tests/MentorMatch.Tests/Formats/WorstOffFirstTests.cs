using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Formats;

/// <summary>The objective worst-off-first, from people to the document and back.</summary>
public sealed class WorstOffFirstTests
{
    private static readonly PairingTerms Terms = new()
    {
        Objective = AssignmentObjective.MostMatches,
        WorstOffFirst = new ScoreBands(Score.Zero, new Score(Score.UnitsPerOne), 4),
    };

    /// <summary>0.9 + 0.2 is the better total, 0.6 + 0.5 the better worst; the third mentee has one chance only.</summary>
    private static readonly ScoredPairs Pairs = OwnScores.Table([0.9m, 0.5m, null], [0.6m, 0.2m, null], [null, null, 0.3m]);

    private static readonly ResultDocument Honest = ResultDocument.From(Matcher.Solve(Pairs, Terms, FrozenClock.Options));

    private static readonly Dictionary<string, Func<ResultDocument, ResultDocument>> Changes = new()
    {
        ["the objective"] = document => document with { Objective = Objective.MostMatches.Then(Objective.BestTotal) },
        ["a stage's price"] = document =>
            WithStages(document, stages => stages.SetItem(1, stages[1] with { Prices = [new("m0", new Score(5_000_000))] })),
        ["half a price"] = document =>
            WithStages(document, stages => stages.SetItem(0, stages[0] with { Prices = [new("m0", new Score(500_000))] })),
        ["a dropped stage"] = document => WithStages(document, stages => stages.RemoveAt(2)),
        ["a dropped last stage"] = document => WithStages(document, stages => stages.RemoveAt(stages.Length - 1)),
        ["a stage more"] = document => WithStages(document, stages => stages.Add(stages[^1])),
        ["stages exchanged"] = document => WithStages(document, stages => stages.SetItem(0, stages[^1])),
        ["no stages"] = document => document with { Certificate = document.Certificate! with { Stages = null } },
        ["a price of nobody"] = document =>
            WithStages(document, stages => stages.SetItem(0, stages[0] with { Prices = [new("nobody", new Score(1_000_000))] })),
        ["a better total"] = document => document with { Total = document.Total + new Score(1), Bound = document.Bound + new Score(1) },
        ["the plan of the best total"] = document =>
            document with
            {
                Matches = ResultDocument.From(Matcher.Solve(Pairs, OwnScores.MostMatches, FrozenClock.Options)).Matches,
            },
        ["a higher lowest score"] = document => document with { Fairness = document.Fairness! with { Worst = new Score(310_000) } },
        ["a count of a band"] = document =>
            document with
            {
                Fairness = document.Fairness! with
                {
                    Bands = document.Fairness.Bands.SetItem(0, document.Fairness.Bands[0] with { Matches = 1 }),
                },
            },
        ["the value of a stage"] = document =>
            document with
            {
                Fairness = document.Fairness! with
                {
                    Stages = document.Fairness.Stages.SetItem(1, document.Fairness.Stages[1] with { Value = new Score(310_000) }),
                },
            },
        ["no fairness"] = document => document with { Fairness = null },
        ["the sentence"] = document => document with { Fairness = document.Fairness! with { Message = "All is well." } },
    };

    public static TheoryData<string> ChangeNames => [.. Changes.Keys];

    [Fact]
    public void The_worst_off_come_before_the_total()
    {
        MatchResult result = Matcher.Solve(Pairs, Terms, FrozenClock.Options);
        Assert.Equal(SolutionStatus.Optimal, result.Status);
        Assert.Equal("e0-m1 e1-m0 e2-m2", result.Words());
        Assert.Equal(Objective.WorstOffFirst, result.Objective);
        Assert.Equal(new Score(300_000), result.Fairness!.Worst);
        Assert.True(result.Fairness.IsWorstProved);
        Assert.Equal([0, 1, 2, 0], result.Fairness.Bands.Select(band => band.Matches));
        Assert.Equal(
            [3_000_000, 300_000, 0, 1_000_000, 2_000_000, 1_400_000],
            result.Fairness.Stages.Select(stage => stage.Value.Millionths)
        );
        Assert.Equal("e0-m0 e1-m1 e2-m2", Matcher.Solve(Pairs, OwnScores.MostMatches).Words());
    }

    [Fact]
    public void An_honest_document_holds_and_reads_back_the_same()
    {
        Assert.Contains("\"objective\": \"worst-off-first\"", Honest.ToJson());
        ResultDocument read = ResultDocument.Read(System.Text.Encoding.UTF8.GetBytes(Honest.ToJson()));
        Assert.Equal(Honest.ToJson(), read.ToJson());
        VerificationReport report = ResultVerifier.Verify(read, Pairs, Terms);
        Assert.Empty(report.Problems);
        Assert.True(report.Holds);
        Assert.Equal(SolutionStatus.Optimal, report.Proved);
    }

    [Theory]
    [MemberData(nameof(ChangeNames))]
    public void A_changed_document_does_not_hold(string change)
    {
        VerificationReport report = ResultVerifier.Verify(Changes[change](Honest), Pairs, Terms);
        Assert.False(report.Holds);
        Assert.NotEmpty(report.Problems);
    }

    [Fact]
    public void Both_languages_say_how_the_worst_off_fare()
    {
        Assert.Equal(
            "The lowest score is 0.3; no plan with as many matches has a higher one (pinned pairs left aside). Matches by score: 0.25–0.5: 1 · 0.5–0.75: 2.",
            Honest.Fairness!.Message
        );
        MatchResult result = Matcher.Solve(Pairs, Terms, FrozenClock.Options);
        Assert.Equal(
            "Le score le plus bas est de 0,3 ; aucun plan avec autant de binômes n’en a un plus haut (binômes imposés mis à part). Binômes par score : 0,25–0,5: 1 · 0,5–0,75: 2.",
            ResultDocument.From(result, Language.French).Fairness!.Message.Replace('\u00a0', ' ').Replace('\u202f', ' ')
        );
        foreach (Language language in (Language[])[Language.English, Language.French])
        {
            ResultDocument document = ResultDocument.From(result, language);
            Assert.Contains(document.Fairness!.Message, HtmlReport.Render(document), StringComparison.Ordinal);
            Assert.True(ResultVerifier.Verify(document, Pairs, Terms).Holds);
        }
    }

    [Fact]
    public void Cohorts_are_matched_worst_off_first_and_verified()
    {
        int better = 0;
        foreach (Random random in Enumerable.Range(1, 150).Select(seed => new Random(seed)))
        {
            Cohort cohort = RandomCohort.Draw(random);
            MatchingPolicy plain = RandomCohort.Policy(random) with { Objective = Objective.MostMatches.Then(Objective.BestTotal) };
            MatchingPolicy fair = plain with { Objective = Objective.WorstOffFirst, ScoreBands = random.Next(1, 30) };
            Format format = random.Next(2) == 0 ? Format.OneToOne : Format.Ratio(maxMentees: 2);
            MatchResult before = Matcher.Match(cohort, plain, format, FrozenClock.Options);
            MatchResult after = Matcher.Match(cohort, fair, format, FrozenClock.Options);
            Assert.Equal(before.Status, after.Status);
            Assert.Equal(before.Matches.Length, after.Matches.Length);
            Assert.True(after.Total <= before.Total);
            if (after.Fairness?.Worst is { } worst)
            {
                Score plainWorst = before.Matches.Min(match => match.Score);
                Assert.True(worst >= plainWorst);
                better += worst > plainWorst ? 1 : 0;
            }

            VerificationReport report = ResultVerifier.Verify(ResultDocument.From(after), cohort, fair, format, FrozenClock.Options);
            Assert.True(report.Holds, string.Join('\n', report.Problems));
            Assert.NotNull(after.ToString());
            foreach (string mentee in cohort.Mentees.Select(person => person.Id))
            {
                Assert.NotNull(after.Explain(mentee));
            }
        }

        Assert.True(better > 0);
    }

    [Fact]
    public void Formats_that_do_not_know_the_objective_refuse_it_by_name()
    {
        Cohort cohort = Cohort.Create([Someone.Mentor("m"), Someone.Mentee("e")]);
        MatchingPolicy policy = new() { Objective = Objective.WorstOffFirst };
        foreach (
            Format format in (Format[])
                [
                    new OneToOneFormat { WaitingFirst = true },
                    Format.Groups(),
                    Format.Suggestions(),
                    Format.ALaCarte(),
                    Format.Peers(),
                    Format.PeerGroups(),
                    Format.Teams(),
                ]
        )
        {
            DataProblem problem = Assert
                .Throws<DataProblemsException>(() => Matcher.Match(cohort, policy, format))
                .Problems.First(one => one.Code == "objective-not-for-format");
            Assert.Contains(format.Name, problem.Message, StringComparison.Ordinal);
        }

        Assert.Throws<DataProblemsException>(() =>
            Matcher.Match([
                new MentorMatch.Programmes.Programme
                {
                    Name = "one",
                    Cohort = cohort,
                    Policy = policy,
                    Format = (PairingFormat)Format.OneToOne,
                },
            ])
        );
        Assert.Throws<ArgumentException>(() => Matcher.Solve(Pairs, Terms with { Minimize = true }));
        Assert.Throws<ArgumentException>(() => Matcher.Solve(Pairs, Terms with { Objective = AssignmentObjective.BestTotal }));
    }

    [Fact]
    public void The_number_of_bands_is_a_setting_of_the_policy()
    {
        Cohort two = Cohort.Create([Someone.Mentor("m"), Someone.Mentee("e")]);
        MatchingPolicy four = new() { Objective = Objective.WorstOffFirst, ScoreBands = 4 };
        Assert.Equal(4, Matcher.Match(two, four, Format.OneToOne).Fairness!.Bands.Length);
        Assert.Equal(20, Matcher.Match(two, four with { ScoreBands = null }, Format.OneToOne).Fairness!.Bands.Length);
        MatchingPolicy policy = new() { Objective = Objective.WorstOffFirst, ScoreBands = 0 };
        Assert.Equal("out-of-range", Assert.Single(policy.Problems()).Code);
        Assert.Equal(20, ScoreBands.Default.Count);
        Assert.Equal(new ScoreBands(new Score(200_000), new Score(900_000), 7), ScoreBands.Over(Pairs, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScoreBands(new Score(1), Score.Zero));
    }

    private static ResultDocument WithStages(ResultDocument document, Func<ImmutableArray<StageRow>, ImmutableArray<StageRow>> change) =>
        document with
        {
            Certificate = document.Certificate! with { Stages = change(document.Certificate.Stages!.Value) },
        };
}
