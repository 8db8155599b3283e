using MentorMatch.Optimization.Certificates;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Reporting.Json;

namespace MentorMatch.Formats;

/// <summary>
/// Has a question judge what a document claims, and compares the document with the result told anew: whatever was changed in it shows as a difference.
/// </summary>
internal static class Rejudgement
{
    public static (MatchResult? Retold, VerificationReport Report) Of(ResultDocument document, FormatQuestion question)
    {
        Language? language = Wording.Find(document.Language);
        Wording wording = Wording.Of(language ?? Language.English);
        ClaimFindings findings = new(wording);
        if (language is null)
        {
            findings.Add(wording.UnknownLanguage(document.Language));
        }

        JudgedClaim judged = question.Judge(document, findings);
        CheckSums(document, question, findings);
        if (judged.Retold is { } retold)
        {
            Compare(document, retold, language ?? Language.English, findings);
        }
        else
        {
            findings.Add(wording.Difference("status", wording.Status(document.Status), wording.Status(SolutionStatus.Unknown)));
        }

        VerificationReport report = new()
        {
            Proved = judged.Proved,
            PairsChecked = judged.PairsChecked,
            Checked =
                findings.Problems.Count == 0
                    ? wording.Checked(document, judged.PairsChecked)
                    : [wording.DoesNotHold(judged.PairsChecked, findings.Problems.Count)],
            Problems = [.. findings.Problems],
        };
        return (judged.Retold, report);
    }

    /// <summary>That the numbers shown add up, from the document alone.</summary>
    private static void CheckSums(ResultDocument document, FormatQuestion question, ClaimFindings findings)
    {
        foreach (MatchRow match in document.Matches)
        {
            if (!match.Contributions.IsEmpty && match.Contributions.Sum(part => part.Score.ToDecimal()) != match.Score.ToDecimal())
            {
                findings.Add(findings.Wording.PartsDoNotAddUp(match.First, match.Second));
            }
        }

        if (question.TotalShown(document) != document.Total.ToDecimal())
        {
            findings.Add(findings.Wording.TotalDoesNotAddUp());
        }
    }

    private static void Compare(ResultDocument document, MatchResult retold, Language language, ClaimFindings findings)
    {
        ResultDocument expected = ResultDocument.From(retold, language) with
        {
            Version = document.Version,
            Language = document.Language,
            Timing = document.Timing,
        };
        bool sameVersion = string.Equals(document.Version, ResultDocument.LibraryVersion, StringComparison.Ordinal);
        findings.AddRange(
            DocumentComparison
                .Differences(said: document, found: expected, withSentences: sameVersion)
                .Select(difference => findings.Wording.Difference(difference.Path, difference.Said, difference.Found))
        );
    }
}
