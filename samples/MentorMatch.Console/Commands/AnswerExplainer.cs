using System.Collections.Immutable;
using System.Text;
using MentorMatch.Console.Texts;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;

namespace MentorMatch.Console.Commands;

/// <summary>Explains people of one answer: a fresh one, with what alternatives would cost, or an earlier <c>result.json</c>.</summary>
internal sealed class AnswerExplainer
{
    private readonly ResultDocument document;
    private readonly Language language;
    private readonly Func<string, string> explainMentee;
    private readonly Func<string, string, PairExplanation> explainPair;

    private AnswerExplainer(
        ResultDocument document,
        Language language,
        Func<string, string> explainMentee,
        Func<string, string, PairExplanation> explainPair
    )
    {
        this.document = document;
        this.language = language;
        this.explainMentee = explainMentee;
        this.explainPair = explainPair;
    }

    /// <summary>Explains a fresh result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="language">The language.</param>
    /// <returns>The explainer.</returns>
    public static AnswerExplainer Of(MatchResult result, Language language) =>
        new(ResultDocument.From(result, language), language, mentee => result.Explain(mentee).ToText(language), result.Explain);

    /// <summary>Explains an earlier result; its pairs are scored anew.</summary>
    /// <param name="document">The result.</param>
    /// <param name="scorer">Scores pairs.</param>
    /// <param name="language">The language.</param>
    /// <returns>The explainer.</returns>
    public static AnswerExplainer Of(ResultDocument document, CohortScorer scorer, Language language) =>
        new(
            document,
            language,
            mentee => OfDocument(document, scorer, mentee, language),
            (mentee, mentor) => PairExplanation.Of(scorer.Score(mentee, mentor))
        );

    /// <summary>Explains a pair: what it scores and why, or which rules forbid it, and whether it was chosen.</summary>
    /// <param name="mentee">The mentee's id.</param>
    /// <param name="mentor">The mentor's id.</param>
    /// <returns>Lines.</returns>
    public string Pair(string mentee, string mentor) => explainPair(mentee, mentor).ToText(language) + "\n" + Mentee(mentee);

    /// <summary>Explains why a mentee has this mentor, or none.</summary>
    /// <param name="mentee">The mentee's id.</param>
    /// <returns>Lines.</returns>
    public string Mentee(string mentee) => explainMentee(mentee);

    /// <summary>Explains whom a mentor has, or why nobody.</summary>
    /// <param name="mentor">The mentor's id.</param>
    /// <returns>Lines.</returns>
    public string Mentor(string mentor)
    {
        ImmutableArray<MatchRow> matches = [.. document.Matches.Where(match => Is(match.Mentor, mentor))];
        StringBuilder text = new();
        text.Append(CommandTexts.Of(language).MentorHas(mentor, matches.Length)).Append('\n');
        foreach (MatchRow match in matches)
        {
            text.Append('\n').Append(explainPair(match.Mentee, mentor).ToText(language));
        }

        if (document.IdleMentors.FirstOrDefault(idle => Is(idle.Id, mentor)) is { } row)
        {
            text.Append(row.Detail).Append('\n');
        }

        return text.ToString();
    }

    private static string OfDocument(ResultDocument document, CohortScorer scorer, string mentee, Language language)
    {
        if (document.Unmatched.FirstOrDefault(left => Is(left.Id, mentee)) is { } unmatched)
        {
            return $"{mentee}: {unmatched.Detail}\n";
        }

        ImmutableArray<MatchRow> matches = [.. document.Matches.Where(match => Is(match.Mentee, mentee))];
        Explanation explanation = new(mentee)
        {
            Matches = [.. matches.Select(match => PairExplanation.Of(scorer.Score(mentee, match.Mentor)))],
            Pinned = [.. matches.Where(match => match.Pinned).Select(match => match.Mentor)],
        };
        return explanation.ToText(language);
    }

    private static bool Is(string id, string other) => string.Equals(id, other, StringComparison.Ordinal);
}
