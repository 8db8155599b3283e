using System.Collections.Immutable;
using System.Text;
using MentorMatch.Analysis.Reasons;
using MentorMatch.Console.Texts;
using MentorMatch.Reporting;

namespace MentorMatch.Console.Commands;

/// <summary>Explains people of one answer, fresh or recalled.</summary>
/// <param name="result">The answer.</param>
/// <param name="language">The language.</param>
/// <param name="options">How to work where a plan is solved again.</param>
/// <param name="cancellationToken">Stops solving again.</param>
internal sealed class AnswerExplainer(MatchResult result, Language language, MatchOptions options, CancellationToken cancellationToken)
{
    /// <summary>Explains a pair: what it scores and why, which rules forbid it or what it would cost, and whom the first of the two has.</summary>
    /// <param name="person">The mentee's id, or a peer's.</param>
    /// <param name="partner">The mentor's id, or another peer's.</param>
    /// <returns>Lines.</returns>
    public string Pair(string person, string partner) =>
        result.WhyNot(person, partner, options, cancellationToken).ToText(language) + "\n" + Person(person);

    /// <summary>Explains why a mentee or a peer is matched as they are, or not, and what would give an unmatched mentee a mentor.</summary>
    /// <param name="person">The person's id.</param>
    /// <returns>Lines.</returns>
    public string Person(string person)
    {
        Explanation explanation = result.Explain(person);
        return explanation.Unmatched is not null && Remedies.AreKnownFor(result)
            ? explanation.ToText(language) + Remedies.Of(result, person, cancellationToken).ToText(language)
            : explanation.ToText(language);
    }

    /// <summary>Explains whom a mentor has, or why nobody.</summary>
    /// <param name="mentor">The mentor's id.</param>
    /// <returns>Lines.</returns>
    public string Mentor(string mentor)
    {
        ImmutableArray<Match> matches = [.. result.Matches.Where(match => Is(match.Mentor, mentor))];
        StringBuilder text = new();
        text.Append(CommandTexts.Of(language).MentorHas(mentor, matches.Length)).Append('\n');
        foreach (Match match in matches)
        {
            text.Append('\n').Append(result.Explain(match.Mentee, mentor).ToText(language));
        }

        if (ResultDocument.From(result, language).IdleMentors.FirstOrDefault(idle => Is(idle.Id, mentor)) is { } row)
        {
            text.Append(row.Detail).Append('\n');
        }

        return text.ToString();
    }

    private static bool Is(string id, string other) => string.Equals(id, other, StringComparison.Ordinal);
}
