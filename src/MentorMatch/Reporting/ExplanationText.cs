using System.Text;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>Explanations as lines of text.</summary>
internal static class ExplanationText
{
    public static string Of(Explanation explanation, Wording wording)
    {
        StringBuilder text = new();
        if (explanation.Group is { } circle)
        {
            Line(text, wording.InCircle(explanation.Mentee, circle));
            foreach (PairExplanation pair in explanation.Matches)
            {
                text.Append(Of(pair, wording));
            }

            return text.ToString();
        }

        foreach ((int place, PairExplanation pair) in explanation.Matches.Index())
        {
            bool pinned = explanation.Pinned.Contains(pair.Mentor, StringComparer.Ordinal);
            Line(
                text,
                explanation.ArePeers ? wording.Meets(pair.Mentee, pair.Mentor, pinned)
                    : explanation.AreSuggestions ? wording.Suggested(pair.Mentee, pair.Mentor, place + 1, pinned)
                    : wording.Matched(pair.Mentee, pair.Mentor, pinned)
            );
            text.Append(Of(pair, wording));
            Standing(text, explanation, place, wording);
        }

        if (explanation.Unmatched is { } unmatched)
        {
            Line(
                text,
                explanation.ArePeers ? wording.SinglePeer(explanation.Mentee)
                    : explanation.AreSuggestions ? wording.NothingSuggested(explanation.Mentee)
                    : wording.UnmatchedHeading(explanation.Mentee)
            );
            Line(text, wording.Unmatched(unmatched));
            if (explanation.Shortage is { } shortage)
            {
                Line(text, wording.WhoIsShort(shortage));
                if (shortage.Cause is { } cause)
                {
                    Line(text, wording.WhyShort(cause));
                }
            }
        }
        else if (explanation.Matches.IsEmpty)
        {
            Line(text, explanation.AsksForNothing ? wording.AsksForNothing(explanation.Mentee) : wording.NoMatching(explanation.Mentee));
        }

        foreach (RefusedRequest request in explanation.Refused)
        {
            Line(text, wording.RefusedRequest(request));
        }

        if (!explanation.Alternates.IsEmpty)
        {
            Line(text, wording.AlternatesHeading);
            foreach (Alternate alternate in explanation.Alternates)
            {
                Line(text, "  " + wording.Alternate(alternate));
            }
        }

        if (!explanation.Alternatives.IsEmpty)
        {
            Line(text, wording.AlternativesHeading);
            foreach (Alternative alternative in explanation.Alternatives)
            {
                Line(text, "  " + wording.Alternative(alternative));
            }
        }

        return text.ToString();
    }

    public static string Of(PairExplanation pair, Wording wording)
    {
        StringBuilder text = new();
        if (pair.Eligible)
        {
            Line(text, wording.PairScore(pair));
        }
        else if (pair.BrokenRules.IsEmpty)
        {
            Line(text, wording.PairNotListed(pair));
        }
        else
        {
            Line(text, wording.PairForbidden(pair));
            foreach (BrokenRule broken in pair.BrokenRules)
            {
                Line(text, $"  {broken.Name}: {broken.Words}");
            }
        }

        foreach (Contribution part in pair.Contributions.Where(part => !ScoreParts.IsUnknown(part)))
        {
            Line(text, $"  {part.Name}: {wording.Number(part.Score)}");
        }

        if (pair.Unknown.Any() && pair.KnownShare is { } known)
        {
            Line(text, "  " + wording.UnknownCriteria(pair.Unknown, known));
        }

        if (!pair.Skills.IsEmpty)
        {
            Line(text, "  " + wording.SkillsOffered(pair.Skills));
        }

        return text.ToString();
    }

    private static void Standing(StringBuilder text, Explanation explanation, int place, Wording wording)
    {
        if (place >= explanation.Standings.Length)
        {
            return;
        }

        MatchStanding standing = explanation.Standings[place];
        if (wording.Stands(standing) is { } sentence)
        {
            Line(text, sentence);
        }

        if (standing.Blanks is { } blanks)
        {
            Line(text, wording.Blanks(blanks, standing.StandsAtWorst));
        }

        if (standing is { NextBest: { } mentor, Ahead: { } ahead })
        {
            Line(text, wording.NextBest(mentor, ahead));
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
