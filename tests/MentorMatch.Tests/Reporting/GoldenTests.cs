using MentorMatch.Reporting;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Reporting;

/// <summary>What a small cohort's files look like, whole.</summary>
public sealed class GoldenTests
{
    [Fact]
    public void The_result_of_the_tiny_cohort_is_as_it_was() =>
        GoldenFile.AssertEqual("tiny-ratio.result.json", ResultDocument.From(TinyCohort.Result).ToJson());

    [Fact]
    public void The_english_report_of_the_tiny_cohort_is_as_it_was() =>
        GoldenFile.AssertEqual("tiny-ratio.report.en.html", Report(Language.English));

    [Fact]
    public void The_french_report_of_the_tiny_cohort_is_as_it_was() =>
        GoldenFile.AssertEqual("tiny-ratio.report.fr.html", Report(Language.French));

    [Fact]
    public void The_explanations_of_the_tiny_cohort_are_as_they_were() =>
        GoldenFile.AssertEqual(
            "tiny-ratio.explanations.txt",
            string.Join('\n', TinyCohort.Cohort.Mentees.Select(mentee => TinyCohort.Result.Explain(mentee.Id).ToText()))
                + "\n"
                + TinyCohort.Result.Explain("e5", "m2").ToText()
        );

    private static string Report(Language language) =>
        HtmlReport.Render(ResultDocument.From(TinyCohort.Result, language), PersonNames.Of(TinyCohort.Cohort, TinyCohort.Policy));
}
