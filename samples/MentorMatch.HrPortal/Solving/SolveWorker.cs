using System.Collections.Immutable;
using MentorMatch.HrPortal.Programmes;
using MentorMatch.HrPortal.Reading;
using MentorMatch.HrPortal.Storage;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;

namespace MentorMatch.HrPortal.Solving;

/// <summary>
/// Solves what was asked, one at a time, oldest first. When the portal ends in the middle, the solve is said to be interrupted (now, or after a crash at the next start) and
/// nothing of it is kept; those that wait are taken up again.
/// </summary>
internal sealed class SolveWorker(
    SolveQueue queue,
    SolveStore solves,
    LoadedCohorts cohorts,
    RecalledResults results,
    IMatchmaker matchmaker,
    TimeProvider clock,
    ILogger<SolveWorker> logger
) : BackgroundService
{
    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        int interrupted = solves.MarkInterrupted();
        if (interrupted > 0)
        {
            logger.FoundInterrupted(interrupted);
        }

        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            do
            {
                while (!stoppingToken.IsCancellationRequested && solves.TakeNext() is { } solve)
                {
                    await Task.Run(() => Work(solve, stoppingToken), CancellationToken.None);
                }
            } while (await queue.WaitAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal ends.
        }
    }

    private void Work(Solve solve, CancellationToken stopping)
    {
        long start = clock.GetTimestamp();
        LiveSolve live = queue.Begin(solve.Id, stopping);
        try
        {
            MatchResult result = Match(solve, live);
            TimeSpan took = clock.GetElapsedTime(start);
            if (stopping.IsCancellationRequested || result.Status == SolutionStatus.Unknown)
            {
                SolveState state = stopping.IsCancellationRequested ? SolveState.Interrupted : SolveState.Cancelled;
                solves.End(solve.Id, state, null, took);
                logger.SolveStopped(solve.Programme, solve.Id, state);
            }
            else
            {
                // Kept before it is stored: where the programme was deleted meanwhile, it is stored no more and forgotten again.
                results.Keep(solve.Id, result);
                if (!solves.Finish(solve.Id, ResultDocument.From(result), took))
                {
                    results.Forget(solve.Id);
                }

                logger.SolveFinished(solve.Programme, solve.Id, result.Status, result.Matches.Length, (long)took.TotalMilliseconds);
            }
        }
        catch (OperationCanceledException)
        {
            SolveState state = stopping.IsCancellationRequested ? SolveState.Interrupted : SolveState.Cancelled;
            solves.End(solve.Id, state, null, clock.GetElapsedTime(start));
            logger.SolveStopped(solve.Programme, solve.Id, state);
        }
        catch (DataProblemsException wrong)
        {
            solves.End(solve.Id, SolveState.Failed, wrong.Problems.Select(problem => problem.ToString()), clock.GetElapsedTime(start));
            logger.SolveRefused(solve.Programme, solve.Id, wrong.Problems.Length);
        }
        // One solve that fails, for whatever reason, must not end the worker.
        catch (Exception fault)
        {
            solves.End(
                solve.Id,
                SolveState.Failed,
                ["This was not expected. The operator finds the kind of fault in the log."],
                clock.GetElapsedTime(start)
            );
            logger.SolveFailed(solve.Programme, solve.Id, fault.GetType().Name);
        }
        finally
        {
            queue.End(solve.Id);
        }
    }

    private MatchResult Match(Solve solve, LiveSolve live)
    {
        MatchingPolicy policy = PolicyJson.Read(solve.Policy);
        Cohort cohort = cohorts.Get(solve.People, policy, solve.ReadRules());
        return matchmaker.Match(cohort, policy, policy.Format!, matchmaker.Options with { Progress = live }, live.Stop);
    }
}
