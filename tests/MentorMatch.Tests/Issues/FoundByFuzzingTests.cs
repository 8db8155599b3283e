using System.Text;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Audit;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Issues;

/// <summary>What the fuzz runner found in formats, results and records: each failed unexpectedly where it now answers or refuses by name.</summary>
public sealed class FoundByFuzzingTests
{
    [Fact]
    public void Circles_that_ask_for_a_senior_nobody_is_and_company_nobody_needs_are_refused_with_a_reason()
    {
        Cohort cohort = Cohort.Create([Peer("a"), Peer("b"), Peer("c"), Peer("d")]);
        PeerGroupsFormat format = new()
        {
            MinMembers = 2,
            MaxMembers = 3,
            NeverAlone = ["an attribute that nobody has"],
            SeniorLevel = 9,
        };
        MatchResult result = Matcher.Match(cohort, new MatchingPolicy { Objective = Objective.BestTotal }, format);
        Assert.Equal(SolutionStatus.Infeasible, result.Status);
        Assert.Single(result.Clashes);
    }

    [Fact]
    public void A_pin_of_somebody_who_is_no_peer_is_refused_by_name()
    {
        Cohort cohort = Cohort.Create([Peer("a"), Peer("b"), Someone.Mentor("m"), Someone.Mentee("e")]).WithPins([new Pairing("e", "m")]);
        DataProblemsException refusal = Assert.Throws<DataProblemsException>(() =>
            Matcher.Match(cohort, new MatchingPolicy { Objective = Objective.BestTotal }, Format.Peers())
        );
        Assert.Equal(("pin-takes-no-part", "e"), (refusal.Problems.Single().Code, refusal.Problems.Single().PersonId));
    }

    [Fact]
    public void Requests_of_which_none_can_be_met_are_judged_without_a_proof_too()
    {
        Cohort cohort = Cohort
            .Create([Someone.Mentor("m") with { Capacity = 0 }, Someone.Mentee("e")])
            .WithChoices([new RankedChoice("e", "m", 1)]);
        MatchingPolicy policy = new() { Objective = Objective.MostMatches.Then(Objective.BestTotal) };
        Format format = Format.ALaCarte();
        ResultDocument document = ResultDocument.From(Matcher.Match(cohort, policy, format));
        Assert.True(ResultVerifier.Verify(document, cohort, policy, format).Holds);
        CertificateSection certificate = document.Certificate!;
        ResultDocument forged = document with
        {
            Certificate = certificate with { Parts = certificate.Parts! with { Prices = [new PartPrice("m", "", new Score(-5))] } },
        };
        Assert.False(ResultVerifier.Verify(forged, cohort, policy, format).Holds);
    }

    [Theory]
    [InlineData("\"rule\":", "\"rule\":\"x\",\"mentors\":1},{\"rule\":", false)]
    [InlineData("\"rule\":\"gap\",", "", true)]
    public void A_rule_without_its_name_is_refused_like_any_other_missing_member(string before, string after, bool isMissing)
    {
        Cohort cohort = Cohort.Create([Someone.Mentor("m").At(1), Someone.Mentee("e").At(1)]);
        MatchingPolicy policy = new() { Objective = Objective.BestTotal, Rules = [Rule.LevelGapAtLeast(9).Named("gap")] };
        string json = ResultDocument.From(Matcher.Match(cohort, policy, Format.OneToOne)).ToJson();
        string forged = json.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(json, forged);
        if (isMissing)
        {
            Assert.Throws<DataProblemsException>(() => ResultDocument.Read(Encoding.UTF8.GetBytes(forged)));
        }
        else
        {
            Assert.False(ResultVerifier.Verify(ResultDocument.Read(Encoding.UTF8.GetBytes(forged)), cohort, policy, Format.OneToOne).Holds);
        }
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("-1")]
    public void A_load_that_no_mentor_can_have_is_refused_before_anything_is_made_of_it(string mentees)
    {
        string json = ResultDocument.From(TinyCohort.Result).ToJson();
        string forged = json.Replace(
            "\"mentor\":\"m1\",\"mentees\":2",
            $"\"mentor\":\"m1\",\"mentees\":{mentees}",
            StringComparison.Ordinal
        );
        Assert.NotEqual(json, forged);
        DataProblem problem = Assert.Single(
            Assert.Throws<DataProblemsException>(() => ResultDocument.Read(Encoding.UTF8.GetBytes(forged))).Problems
        );
        Assert.Equal("impossible-load", problem.Code);
    }

    [Fact]
    public void A_record_that_does_not_say_where_its_certificate_is_is_refused()
    {
        string json = AuditRecord.Of(ResultDocument.From(TinyCohort.Result), []).ToJson();
        string[] lines = [.. json.Split('\n')];
        int at = Array.FindIndex(lines, line => line.Contains("certificateFile", StringComparison.Ordinal));
        string forged = string.Join('\n', lines.Where((_, line) => line != at))
            .Replace($"{lines[at - 1]}\n", $"{lines[at - 1].TrimEnd(',')}\n", StringComparison.Ordinal);
        Assert.Throws<DataProblemsException>(() => AuditRecord.Read(Encoding.UTF8.GetBytes(forged)));
    }

    [Fact]
    public void A_forged_proof_that_charges_more_for_a_quota_than_a_score_can_hold_is_refused()
    {
        Cohort cohort = Cohort.Create([Someone.Mentor("m").With("site", "Lyon"), Someone.Mentee("e").With("site", "Lyon")]);
        MatchingPolicy policy = new() { Objective = Objective.BestTotal, Quotas = [Quota.Mentees("site", "Lyon", atMost: 1)] };
        ResultDocument honest = ResultDocument.From(Matcher.Match(cohort, policy, Format.OneToOne));
        SideCertificate sides = honest.Certificate!.Sides!;
        foreach (long huge in (long[])[long.MaxValue, long.MinValue + 1, long.MaxValue / 3])
        {
            ResultDocument forged = honest with
            {
                Certificate = honest.Certificate with
                {
                    Sides = sides with
                    {
                        Cases =
                        [
                            .. sides.Cases.Select(each =>
                                each with
                                {
                                    Multipliers = [.. Enumerable.Repeat(huge, each.Multipliers!.Value.Length)],
                                }
                            ),
                        ],
                    },
                },
            };
            Assert.False(ResultVerifier.Verify(forged, cohort, policy, Format.OneToOne).Holds);
        }
    }

    private static Participant Peer(string id) =>
        new()
        {
            Id = id,
            Role = ParticipantRole.Peer,
            Level = 1,
        };
}
