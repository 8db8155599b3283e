using System.Collections.Immutable;
using System.Text;
using MentorMatch.Console.Texts;
using MentorMatch.Reporting;

namespace MentorMatch.Console.Commands;

/// <summary>Explains people of one answer, fresh or recalled.</summary>
/// <param name="result">The answer.</param>
/// <param name="language">The language.</param>
internal sealed class AnswerExplainer(MatchResult result, Language language)
{
    /// <summary>Explains a pair: what it scores and why, or which rules forbid it, and whether it was chosen.</summary>
    /// <param name="person">The mentee's id, or a peer's.</param>
    /// <param name="partner">The mentor's id, or another peer's.</param>
    /// <returns>Lines.</returns>
    public string Pair(string person, string partner) => result.Explain(person, partner).ToText(language) + "\n" + Person(person);

    /// <summary>Explains why a mentee or a peer is matched as they are, or not.</summary>
    /// <param name="person">The person's id.</param>
    /// <returns>Lines.</returns>
    public string Person(string person) => result.Explain(person).ToText(language);

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
