using System.Collections.Immutable;
using MentorMatch.HrPortal.Programmes;
using MentorMatch.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MentorMatch.HrPortal.Http;

/// <summary>
/// Answers what went wrong with problem details (RFC 9457). Takes the place of the framework's exception handler, which would log messages, and messages name people: here the
/// manager reads them, the log has counts and types.
/// </summary>
internal static class FaultAnswers
{
    private const int MostProblems = 200;

    /// <summary>Puts it around everything after it.</summary>
    /// <param name="app">The application.</param>
    public static void UseFaultAnswers(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
                {
                    // Nobody waits for an answer.
                }
                catch (Exception fault) when (!context.Response.HasStarted)
                {
                    ProblemHttpResult answer = Answer(fault, app.Logger);
                    context.Response.StatusCode = answer.StatusCode;
                    await answer.ExecuteAsync(context);
                }
            }
        );

    /// <summary>An answer with a list of problems.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="title">What is wrong.</param>
    /// <param name="problems">Every problem.</param>
    /// <returns>The answer.</returns>
    public static ProblemHttpResult Refusal(int status, string title, ImmutableArray<string> problems) =>
        TypedResults.Problem(
            new ProblemDetails
            {
                Status = status,
                Title = title,
                Extensions = { ["problems"] = problems.Take(MostProblems).ToArray(), ["problemCount"] = problems.Length },
            }
        );

    private static ProblemHttpResult Answer(Exception fault, ILogger logger)
    {
        switch (fault)
        {
            case StaleRevisionException stale:
                logger.Stale(stale.Revision, stale.Changes.Length);
                return TypedResults.Problem(
                    new ProblemDetails
                    {
                        Status = StatusCodes.Status409Conflict,
                        Title = stale.Message,
                        Extensions = { ["revision"] = stale.Revision, ["changes"] = stale.Changes },
                    }
                );
            case RefusedException refused:
                logger.Refused(refused.Status, refused.Problems.Length);
                return Refusal(refused.Status, refused.Message, refused.Problems);
            case DataProblemsException wrong:
                logger.Refused(StatusCodes.Status400BadRequest, wrong.Problems.Length);
                return Refusal(
                    StatusCodes.Status400BadRequest,
                    "There is something wrong with the data. Nothing was stored.",
                    [.. wrong.Problems.Select(problem => problem.ToString())]
                );
            case BadHttpRequestException { StatusCode: var status } bad:
                logger.Refused(status, 1);
                return Refusal(
                    status,
                    status == StatusCodes.Status413PayloadTooLarge ? "The request is too large." : "The request cannot be read.",
                    [bad.InnerException?.Message ?? bad.Message]
                );
            default:
                logger.RequestFailed(
                    fault.GetType().Name,
                    fault.TargetSite is { } site ? $"{site.DeclaringType?.Name}.{site.Name}" : "unknown"
                );
                return Refusal(StatusCodes.Status500InternalServerError, "This was not expected. Nothing was stored.", []);
        }
    }
}
