using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Solvers;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Comparing;

/// <summary>The steps of a comparison: plans, figures, differences, and then what takes repetitions.</summary>
internal sealed class ComparisonWork(
    Cohort cohort,
    ImmutableArray<Contender> contenders,
    ComparisonOptions options,
    MatchOptions work,
    CancellationToken cancellationToken
)
{
    private readonly long start = work.Clock.GetTimestamp();

    public PlanComparison Do()
    {
        ImmutableArray<ComparedPlan> plans = [.. contenders.Select(Solve)];
        (ImmutableArray<Yardstick> yardsticks, ImmutableArray<int> whose) = Yardstick.Of(cohort, contenders);
        (StopReason stop, ImmutableArray<PlanBaselines> baselines, ResamplingFindings? resampling) = Repeat(plans, yardsticks, whose);
        return new PlanComparison
        {
            Mentees = cohort.Mentees.Length,
            Mentors = cohort.Mentors.Length,
            Seed = options.Seed,
            Plans = plans,
            Crossed = [.. plans.SelectMany(_ => yardsticks, Under)],
            Differences =
            [
                .. plans.SelectMany(
                    (first, k) => plans.Skip(k + 1).Where(HasAnswer).Where(_ => HasAnswer(first)).Select(second => Between(first, second))
                ),
            ],
            Changes = Changes([.. plans.Select(MentorsOf)]),
            Baselines = baselines,
            Resampling = resampling,
            Stop = stop,
        };
    }

    /// <summary>The repetitions, given up together when the time is over; the plans are known by then.</summary>
    private (StopReason Stop, ImmutableArray<PlanBaselines> Baselines, ResamplingFindings? Resampling) Repeat(
        ImmutableArray<ComparedPlan> plans,
        ImmutableArray<Yardstick> yardsticks,
        ImmutableArray<int> whose
    )
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (TimeLeft() is { } left)
        {
            StopAfter(left, limit);
        }

        try
        {
            ImmutableArray<PlanBaselines> baselines =
            [
                .. plans
                    .Where(plan => HasAnswer(plan) && ModelOf(plan)?.Pairs.Count <= ComparisonOptions.MostPairsOfBaselines)
                    .Select(plan => BaselineWork.Of(cohort, plan, ModelOf(plan)!, options, work, limit.Token)),
            ];
            ImmutableArray<ResampledContender> resampled =
            [
                .. plans
                    .Select((plan, k) => (Plan: plan, Own: whose[k], Model: ModelOf(plan)))
                    // Resampling solves for matches and total alone, which would say something else of a plan whose worst-off come first.
                    .Where(entry => entry.Model is { PinClashes.IsEmpty: true, Fair: null })
                    .Select(entry => new ResampledContender(entry.Plan.Contender.Name, entry.Model!, entry.Own)),
            ];
            return (StopReason.Finished, baselines, Resampler.Findings(resampled, yardsticks, options, work, limit.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (StopReason.TimeLimit, [], null);
        }
    }

    private ComparedPlan Solve(Contender contender)
    {
        MatchResult result = Matcher.Match(
            cohort,
            contender.Policy,
            contender.Format,
            work with
            {
                TimeLimit = TimeLeft(),
            },
            cancellationToken
        );
        int matched = result.Matches.Select(match => match.Mentee).Distinct(StringComparer.Ordinal).Count();
        return new ComparedPlan
        {
            Contender = contender,
            Result = result,
            Matched = matched,
            Coverage = cohort.Mentees.IsEmpty ? 1 : Percentiles.Rounded((decimal)matched / cohort.Mentees.Length),
            Mean = Percentiles.Share(result.Total, result.Matches.Length),
            Worst = result.Matches.IsEmpty ? null : result.Matches.Min(match => match.Score),
            MentorsUsed = result.Matches.Select(match => match.Mentor).Distinct(StringComparer.Ordinal).Count(),
        };
    }

    private static void StopAfter(TimeSpan left, CancellationTokenSource limit)
    {
        if (left == TimeSpan.Zero)
        {
            limit.Cancel();
        }
        else
        {
            limit.CancelAfter(left);
        }
    }

    private TimeSpan? TimeLeft() =>
        work.TimeLimit is { } limit ? TimeSpan.FromTicks(Math.Max(0, (limit - work.Clock.GetElapsedTime(start)).Ticks)) : null;

    private static PairingModel? ModelOf(ComparedPlan plan) => (plan.Result.Question as PairingQuestion)?.Model;

    private static bool HasAnswer(ComparedPlan plan) =>
        plan.Result.Status is Optimization.Certificates.SolutionStatus.Optimal or Optimization.Certificates.SolutionStatus.Feasible;

    private static PlanUnderPolicy Under(ComparedPlan plan, Yardstick yardstick)
    {
        PairScore[] scores = [.. plan.Result.Matches.Select(match => yardstick.Score(match.Mentee, match.Mentor))];
        Score total = scores.Aggregate(Score.Zero, (sum, pair) => sum + pair.Score);
        return new PlanUnderPolicy(
            plan.Contender.Name,
            yardstick.Name,
            total,
            Percentiles.Share(total, scores.Length),
            scores.Length == 0 ? null : scores.Min(pair => pair.Score),
            scores.Count(pair => !pair.IsEligible)
        );
    }

    private static PlanDifference Between(ComparedPlan first, ComparedPlan second)
    {
        Dictionary<string, string> before = MentorsOf(first);
        Dictionary<string, string> after = MentorsOf(second);
        int shared = before.Count(pair =>
            after.TryGetValue(pair.Key, out string? other) && string.Equals(pair.Value, other, StringComparison.Ordinal)
        );
        int inBoth = before.Keys.Count(after.ContainsKey);
        return new PlanDifference(
            first.Contender.Name,
            second.Contender.Name,
            shared,
            before.Count - shared,
            after.Count - shared,
            inBoth - shared,
            before.Count - inBoth,
            after.Count - inBoth
        );
    }

    private static Dictionary<string, string> MentorsOf(ComparedPlan plan) =>
        plan.Result.Matches.ToDictionary(match => match.Mentee, match => match.Mentor, StringComparer.Ordinal);

    private ImmutableArray<ChangedMentee> Changes(ImmutableArray<Dictionary<string, string>> mentors) =>
        [
            .. cohort
                .Mentees.Select(mentee => new ChangedMentee(mentee.Id, [.. mentors.Select(of => of.GetValueOrDefault(mentee.Id))]))
                .Where(change => change.Mentors.Distinct(StringComparer.Ordinal).Count() > 1),
        ];
}
