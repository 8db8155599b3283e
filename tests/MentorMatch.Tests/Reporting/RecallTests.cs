using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Reporting;

/// <summary>A kept result, taken up again.</summary>
public sealed class RecallTests
{
    private static readonly Format Three = Format.Ratio(maxMentees: 3);

    [Fact]
    public void A_recalled_result_explains_itself_like_the_fresh_one()
    {
        ResultDocument kept = ResultDocument.Read(System.Text.Encoding.UTF8.GetBytes(ResultDocument.From(TinyCohort.Result).ToJson()));
        MatchResult recalled = ResultVerifier.Recall(kept, TinyCohort.Cohort, TinyCohort.Policy, Three);
        Assert.All(
            TinyCohort.Cohort.Mentees,
            mentee => Assert.Equal(TinyCohort.Result.Explain(mentee.Id).ToText(), recalled.Explain(mentee.Id).ToText())
        );
    }

    [Fact]
    public void A_result_of_other_people_is_not_recalled()
    {
        ResultDocument kept = ResultDocument.From(TinyCohort.Result);
        DataProblemsException refusal = Assert.Throws<DataProblemsException>(() =>
            ResultVerifier.Recall(kept, TinyCohort.Cohort.Without("e2"), TinyCohort.Policy, Three)
        );
        Assert.All(refusal.Problems, problem => Assert.Equal("result-does-not-hold", problem.Code));
    }

    [Fact]
    public void A_row_that_names_no_pair_is_named()
    {
        ResultDocument kept = ResultDocument.From(TinyCohort.Result);
        MatchRow nameless = kept.Matches[1] with { Mentor = null };
        string text = (kept with { Matches = kept.Matches.SetItem(1, nameless) }).ToJson();
        DataProblemsException refusal = Assert.Throws<DataProblemsException>(() =>
            ResultDocument.Read(System.Text.Encoding.UTF8.GetBytes(text), "kept.json")
        );
        DataProblem problem = Assert.Single(refusal.Problems);
        Assert.Equal("names-no-pair", problem.Code);
        Assert.Contains("matches[1]", problem.Message, StringComparison.Ordinal);
    }
}
