using System.Diagnostics;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.People;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorMatch.Telemetry;

/// <summary>Watches matchings being made: logs, traces and measures them, and changes nothing about them.</summary>
/// <remarks>
/// Around the front door and not inside the library: a matching is a function of its question, without ambient state, and all that an operator wants to know stands in its result.
/// </remarks>
internal sealed class MatchWatch(MatchInstruments instruments, ILogger? logger, string? programme)
{
    private readonly ILogger log = logger ?? NullLogger.Instance;

    /// <summary>Watches one matching.</summary>
    /// <param name="format">The format's name.</param>
    /// <param name="people">People of all sides.</param>
    /// <param name="clock">The clock of the work.</param>
    /// <param name="work">The matching.</param>
    /// <param name="figures">What to tell of its result.</param>
    /// <returns>What the work gave.</returns>
    public TResult Over<TResult>(string format, int people, TimeProvider clock, Func<TResult> work, Func<TResult, MatchFigures> figures)
    {
        TagList tags = new() { { MatchTelemetry.FormatTag, format } };
        if (programme is not null)
        {
            tags.Add(MatchTelemetry.ProgrammeTag, programme);
        }

        using Activity? activity = instruments.Activities.StartActivity(MatchTelemetry.MatchActivity);
        Tag(activity, tags);
        activity?.SetTag(MatchTelemetry.PeopleTag, people);
        log.Started(format, people);
        long start = clock.GetTimestamp();
        instruments.ActiveMatches.Add(1, tags);
        TagList outcome = tags;
        try
        {
            TResult result = work();
            MatchFigures told = figures(result);
            outcome.Add(MatchTelemetry.StatusTag, Word(told.Status));
            outcome.Add(MatchTelemetry.StopTag, Word(told.Stop));
            Tag(activity, outcome);
            Trace(activity, told);
            Measure(told, outcome);
            Log(format, told);
            return result;
        }
        catch (Exception fault)
        {
            outcome.Add(MatchTelemetry.ErrorTag, fault.GetType().FullName);
            Tag(activity, outcome);
            activity?.SetStatus(ActivityStatusCode.Error);
            Log(format, fault);
            throw;
        }
        finally
        {
            instruments.MatchDuration.Record(clock.GetElapsedTime(start).TotalSeconds, outcome);
            instruments.ActiveMatches.Add(-1, tags);
        }
    }

    private static void Tag(Activity? activity, TagList tags)
    {
        if (activity is not null)
        {
            foreach ((string name, object? value) in tags)
            {
                activity.SetTag(name, value);
            }
        }
    }

    private static void Trace(Activity? activity, MatchFigures told) =>
        activity
            ?.SetTag(MatchTelemetry.MatchedTag, told.Matches)
            .SetTag(MatchTelemetry.UnmatchedTag, told.Unmatched)
            .SetTag(MatchTelemetry.EligiblePairsTag, told.EligiblePairs)
            .SetTag(MatchTelemetry.GapTag, told.Gap);

    private void Measure(MatchFigures told, TagList tags)
    {
        instruments.ScoreDuration.Record(told.Timing.Score.TotalSeconds, tags);
        instruments.SolveDuration.Record(told.Timing.Solve.TotalSeconds, tags);
        instruments.VerifyDuration.Record(told.Timing.Verify.TotalSeconds, tags);
        instruments.EligiblePairs.Record(told.EligiblePairs, tags);
        if (told.MatchedShare is { } share)
        {
            instruments.MatchedShare.Record(share, tags);
        }

        if (told.Gap is { } gap)
        {
            instruments.Gap.Record(gap, tags);
        }
    }

    private void Log(string format, MatchFigures told)
    {
        if (told.Status == SolutionStatus.Infeasible)
        {
            log.Infeasible(format, told.Clashes);
        }
        else
        {
            log.Finished(
                format,
                told.IsMatched ? told.Wanted - told.Unmatched : 0,
                told.Wanted,
                Word(told.Status),
                told.Gap,
                told.EligiblePairs,
                told.Timing.Score.TotalMilliseconds,
                told.Timing.Solve.TotalMilliseconds,
                told.Timing.Verify.TotalMilliseconds
            );
        }

        if (told.Stop != StopReason.Finished)
        {
            log.Stopped(format, Word(told.Stop), Word(told.Status), told.Gap);
        }
    }

    private void Log(string format, Exception fault)
    {
        switch (fault)
        {
            case DataProblemsException data:
                log.Refused(
                    format,
                    data.Problems.Length,
                    string.Join(
                        ", ",
                        data.Problems.Select(problem => problem.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                    )
                );
                break;
            case OperationCanceledException:
                log.Cancelled(format);
                break;
            default:
                log.Failed(format, fault.GetType().FullName ?? fault.GetType().Name);
                break;
        }
    }

    private static string Word(SolutionStatus status) =>
        status switch
        {
            SolutionStatus.Optimal => "optimal",
            SolutionStatus.Feasible => "feasible",
            SolutionStatus.Infeasible => "infeasible",
            _ => "unknown",
        };

    private static string Word(StopReason stop) =>
        stop switch
        {
            StopReason.TimeLimit => "time-limit",
            StopReason.Cancelled => "cancelled",
            _ => "finished",
        };
}
