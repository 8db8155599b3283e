using MentorMatch.Formats;
using MentorMatch.Reporting;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Reporting;

/// <summary>What the files of suggestions look like, whole.</summary>
public sealed class SuggestionsGoldenTests
{
    private static readonly MatchResult Result = Matcher.Match(
        TinyCohort.Cohort,
        TinyCohort.Policy,
        new SuggestionsFormat
        {
            PerMentee = 2,
            Exposure = 3,
            MaxPerCategory = 1,
            Alternates = 1,
        },
        FrozenClock.Options
    );

    [Fact]
    public void The_result_is_as_it_was() => GoldenFile.AssertEqual("tiny-suggestions.result.json", ResultDocument.From(Result).ToJson());

    [Fact]
    public void The_english_report_is_as_it_was() => GoldenFile.AssertEqual("tiny-suggestions.report.en.html", Report(Language.English));

    [Fact]
    public void The_french_report_is_as_it_was() => GoldenFile.AssertEqual("tiny-suggestions.report.fr.html", Report(Language.French));

    [Fact]
    public void The_explanations_are_as_they_were() =>
        GoldenFile.AssertEqual(
            "tiny-suggestions.explanations.txt",
            string.Join(
                '\n',
                TinyCohort.Cohort.Mentees.SelectMany(mentee =>
                    new[] { Result.Explain(mentee.Id).ToText(), Result.Explain(mentee.Id).ToText(Language.French) }
                )
            )
        );

    private static string Report(Language language) =>
        HtmlReport.Render(ResultDocument.From(Result, language), PersonNames.Of(TinyCohort.Cohort, TinyCohort.Policy));
}
