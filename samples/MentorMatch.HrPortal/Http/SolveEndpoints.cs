using MentorMatch.Analysis.Changes;
using MentorMatch.Analysis.Reasons;
using MentorMatch.HrPortal.Approving;
using MentorMatch.HrPortal.Http.Views;
using MentorMatch.HrPortal.Programmes;
using MentorMatch.HrPortal.Reading;
using MentorMatch.HrPortal.Solving;
using MentorMatch.HrPortal.Storage;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.HrPortal.Http;

/// <summary>What a programme is answered with: solves, results with reasons, comparisons, the approved files.</summary>
internal sealed class SolveEndpoints(
    ProgrammeStore programmes,
    SolveStore solves,
    SolveQueue queue,
    ProgrammeViews views,
    LoadedCohorts cohorts,
    RecalledResults results,
    ApprovalDesk desk,
    IMatchmaker matchmaker,
    ILogger<SolveEndpoints> logger
)
{
    /// <summary>Asks for a solve of the programme as it is.</summary>
    public IResult Ask(long id, long revision)
    {
        Solve solve = queue.Ask(id, revision);
        logger.SolveAsked(id, solve.Id, revision);
        return TypedResults.Accepted($"/api/programmes/{id}/solves/{solve.Id}", views.Of(id));
    }

    /// <summary>Cancels a solve.</summary>
    public ProgrammeView Cancel(long id, long solve)
    {
        queue.Cancel(solves.Get(id, solve));
        return views.Of(id);
    }

    /// <summary>A result with the names of the people.</summary>
    public ResultView Get(long id, long solve)
    {
        Solve found = solves.Get(id, solve);
        ResultDocument document = ResultDocument.Read(solves.Result(found), "result.json");
        MatchingPolicy policy = PolicyJson.Read(found.Policy);
        PersonNames names = PersonNames.Of(cohorts.Get(found.People, policy, []), policy);
        return ResultView.Of(views.Of(found, programmes.Get(id)), document, policy, names);
    }

    /// <summary>Why this mentor, or none; why not these two, and what it would cost.</summary>
    public SectionView Explain(long id, long solve, Question question, CancellationToken cancellationToken)
    {
        MatchResult result = results.Get(solves.Get(id, solve));
        string mentee = InputText.Checked(question.Mentee, "mentee's id", InputText.MostOfId);
        string? mentor = InputText.CheckedOrNone(question.Mentor, "mentor's id", InputText.MostOfId);
        try
        {
            return SectionView.Of(
                mentor is null
                    ? Why(result, mentee, cancellationToken)
                    : result.WhyNot(mentee, mentor, matchmaker.Options, cancellationToken).ToSection()
            );
        }
        catch (ArgumentException unknown)
        {
            // The library names who is unknown; the name of its own parameter is of no use to the reader.
            string message = unknown.Message.Replace($" (Parameter '{unknown.ParamName}')", "", StringComparison.Ordinal);
            throw new RefusedException(StatusCodes.Status404NotFound, message);
        }
    }

    /// <summary>What differs between two results.</summary>
    public SectionView Compare(long id, long before, long after)
    {
        ResultDocument earlier = Matching(id, before);
        ResultDocument later = Matching(id, after);
        return SectionView.Of(MatchDiff.Between(earlier, later).ToSection());
    }

    /// <summary>Verifies a result and approves it.</summary>
    public async Task<ProgrammeView> Approve(long id, long revision, NewApproval wanted, HttpContext context)
    {
        string? manager = Actor.Of(context);
        await Task.Run(() => desk.Approve(id, revision, wanted.Solve, manager, context.RequestAborted), context.RequestAborted);
        return views.Of(id);
    }

    /// <summary>Takes an approval back.</summary>
    public ProgrammeView Reopen(long id, long revision, HttpContext context)
    {
        programmes.Reopen(id, revision, Actor.Of(context));
        logger.Changed(id, revision, WhatChanged.Reopened);
        return views.Of(id);
    }

    /// <summary>A file of the approved result.</summary>
    public IResult Export(long id, string name, HttpContext context)
    {
        ApprovedFile file = desk.Export(id, name);
        context.Response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(file.Sha256))}:";
        return TypedResults.File(file.Content, ContentType(name), file.Name);
    }

    private static string ContentType(string name) =>
        Path.GetExtension(name) switch
        {
            ".csv" => "text/csv; charset=utf-8",
            ".html" => "text/html; charset=utf-8",
            _ => "application/json",
        };

    private static ReportSection Why(MatchResult result, string mentee, CancellationToken cancellationToken)
    {
        Explanation explanation = result.Explain(mentee);
        bool hasRemedies = explanation.Unmatched is not null && Remedies.AreKnownFor(result);
        return new ReportSection
        {
            Id = "why",
            Title = "Why?",
            Paragraphs =
            [
                .. explanation.ToText().Split('\n', StringSplitOptions.RemoveEmptyEntries),
                .. hasRemedies
                    ? Remedies.Of(result, mentee, cancellationToken).ToText().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    : [],
            ],
        };
    }

    private ResultDocument Matching(long id, long solve)
    {
        ResultDocument document = ResultDocument.Read(solves.Result(solves.Get(id, solve)), "result.json");
        return document.Status is SolutionStatus.Optimal or SolutionStatus.Feasible
            ? document
            : throw RefusedException.Conflict("One of the two results has no matching to compare.");
    }
}
