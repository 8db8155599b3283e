using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Reporting.Json;

namespace MentorMatch.Formats;

/// <summary>
/// Takes from a document no more than a solver would have given (who is matched, the prices, the cut, a clash), judges that, tells the result in the words of
/// people anew, and compares: whatever was changed in the document shows as a difference.
/// </summary>
internal sealed class Rejudgement
{
    private readonly ResultDocument document;
    private readonly PairingModel model;
    private readonly Wording wording;
    private readonly List<string> problems = [];

    private Rejudgement(ResultDocument document, PairingModel model, Wording wording)
    {
        this.document = document;
        this.model = model;
        this.wording = wording;
    }

    public static VerificationReport Of(ResultDocument document, PairingModel model, ResultHeading heading)
    {
        Language? language = Wording.Find(document.Language);
        Rejudgement judgement = new(document, model, Wording.Of(language ?? Language.English));
        if (language is null)
        {
            judgement.problems.Add(judgement.wording.UnknownLanguage(document.Language));
        }

        return judgement.Run(heading, language ?? Language.English);
    }

    private VerificationReport Run(ResultHeading heading, Language language)
    {
        AssignmentSolution claim = Claim();
        AssignmentVerdict verdict = model.PinClashes.IsEmpty
            ? AssignmentJudge.Judge(model.Problem, claim)
            : new AssignmentVerdict { Status = SolutionStatus.Infeasible };
        CheckSums();
        if (!model.PinClashes.IsEmpty)
        {
            Compare(PairingAnswer.OfPinClashes(model, heading), language);
        }
        else if (verdict.Status == SolutionStatus.Unknown && (!claim.Edges.IsDefault || claim.Stop == StopReason.Finished))
        {
            problems.AddRange(verdict.Objections.Select(objection => ObjectionWords.InPeople(model, objection)));
            problems.Add(wording.Difference("status", wording.Status(document.Status), wording.Status(SolutionStatus.Unknown)));
        }
        else
        {
            Compare(PairingAnswer.Of(model, heading, claim, verdict), language);
        }

        return new VerificationReport
        {
            Proved = verdict.Status,
            PairsChecked = verdict.EdgesChecked,
            Checked =
                problems.Count == 0
                    ? wording.Checked(document, verdict.EdgesChecked)
                    : [wording.DoesNotHold(verdict.EdgesChecked, problems.Count)],
            Problems = [.. problems],
        };
    }

    private AssignmentSolution Claim()
    {
        if (document.Status == SolutionStatus.Infeasible)
        {
            AssignmentClash? clash = document.Clashes.IsEmpty ? null : ClashWords.ToClaim(model, DocumentRows.ToClash(document.Clashes[0]));
            return new AssignmentSolution { Stop = document.Stop, Clash = clash };
        }

        List<string> unknown = [];
        AssignmentProof? proof = document.Certificate is null
            ? null
            : CertificateWords.ToProof(model, DocumentRows.ToCertificate(document.Certificate), unknown);
        problems.AddRange(unknown.Select(wording.UnknownInCertificate));
        return new AssignmentSolution
        {
            Stop = document.Stop,
            Edges = document.Status == SolutionStatus.Unknown ? default : Edges(),
            Proof = proof,
        };
    }

    private ImmutableArray<int> Edges()
    {
        List<int> edges = [];
        foreach (MatchRow match in document.Matches)
        {
            if (model.EdgeOf(new Pairing(match.Mentee, match.Mentor)) is int edge)
            {
                edges.Add(edge);
            }
            else
            {
                problems.Add(wording.NotEligible(match.Mentee, match.Mentor));
            }
        }

        edges.Sort();
        return [.. edges];
    }

    /// <summary>That the numbers shown add up, from the document alone.</summary>
    private void CheckSums()
    {
        decimal total = 0;
        foreach (MatchRow match in document.Matches)
        {
            total += match.Score.ToDecimal();
            decimal parts = match.Contributions.Sum(part => part.Score.ToDecimal());
            if (!match.Contributions.IsEmpty && parts != match.Score.ToDecimal())
            {
                problems.Add(wording.PartsDoNotAddUp(match.Mentee, match.Mentor));
            }
        }

        if (total != document.Total.ToDecimal())
        {
            problems.Add(wording.TotalDoesNotAddUp());
        }
    }

    private void Compare(MatchResult result, Language language)
    {
        ResultDocument expected = ResultDocument.From(result, language) with
        {
            Version = document.Version,
            Language = document.Language,
            Timing = document.Timing,
        };
        bool sameVersion = string.Equals(document.Version, ResultDocument.LibraryVersion, StringComparison.Ordinal);
        problems.AddRange(
            DocumentComparison
                .Differences(said: document, found: expected, withSentences: sameVersion)
                .Select(difference => wording.Difference(difference.Path, difference.Said, difference.Found))
        );
    }
}
