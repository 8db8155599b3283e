using System.Collections.Immutable;
using MentorMatch.Analysis;
using MentorMatch.Analysis.Comparing;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

/// <summary>Sentences of a comparison of plans in English.</summary>
internal sealed partial class EnglishWording
{
    public override ComparisonLabels Comparing { get; } =
        new()
        {
            Title = "Plans side by side",
            SideBySide = "Each plan by its own policy",
            Plan = "Plan",
            Policy = "Policy",
            Format = "Format",
            Status = "Status",
            Matched = "Matched",
            Coverage = "Coverage",
            Total = "Total",
            Mean = "Mean",
            Worst = "Lowest",
            Bound = "Bound",
            Gap = "Gap",
            MentorsUsed = "Mentors used",
            Crossed = "Each plan by every policy's scores",
            ByPolicy = "Scores of",
            Forbidden = "Forbidden there",
            Apart = "How far plans are apart",
            First = "First plan",
            Second = "Second plan",
            Shared = "Same pairs",
            OnlyFirst = "Only in first",
            OnlySecond = "Only in second",
            Moved = "Other mentor",
            Lost = "Mentor in first only",
            Gained = "Mentor in second only",
            WhoChanges = "Who changes",
            NobodyChanges = "Nobody changes: every mentee has the same mentor, or none, in all plans.",
            Mentee = "Mentee",
            OtherWays = "Other ways of choosing, on the same eligible pairs and places",
            Way = "Chosen by",
            ThisPlan = "this plan",
            Greedy = "best pair first",
            StableByScore = "deferred acceptance, by score",
            StableByWishes = "deferred acceptance, by wishes",
            Drawn = "lots",
            Share = "Of highest total",
            Blocking = "Would rather swap (score)",
            BlockingByWishes = "Would rather swap (wishes)",
            BelowMinimum = "Below minimum",
            Resampled = "If other people like these had applied: 95 of 100 resampled cohorts",
            ResampledDifferences = "First plan less second, on the same resampled cohorts",
            Difference = "First − second",
            ShareChart = "Total of each way of choosing, in percent of the highest possible",
            CoverageChart = "Mentees with a mentor, in percent",
            Percent = "percent",
        };

    public override string Range(string low, string high) => $"{low} to {high}";

    public override string Compared(PlanComparison comparison) =>
        $"{Count(comparison.Plans.Length, "plan", "plans")} for {Count(comparison.Mentees, "mentee", "mentees")} and {Count(comparison.Mentors, "mentor", "mentors")}.";

    public override string Apart(PlanDifference difference) =>
        difference.Moved + difference.Lost + difference.Gained == 0
            ? $"{difference.First} and {difference.Second} give the same pairs."
            : $"{difference.First} and {difference.Second} share {Count(difference.Shared, "pair", "pairs")}; {Count(difference.Moved, "mentee has", "mentees have")} another mentor, "
                + $"{Number(difference.Lost)} a mentor in {difference.First} only, {Number(difference.Gained)} in {difference.Second} only.";

    public override string OtherWays(PlanBaselines baselines, string drawnShare, string greedyShare, string chosenShare) =>
        $"{baselines.Plan} reaches {chosenShare} of the highest total that these pairs allow; best pair first {greedyShare}"
        + (baselines.Drawn is { } drawn ? $", drawing lots {drawnShare} and {Tenths(drawn.Matched.Mean)} matches on average" : "")
        + $". In the plan {Count(baselines.Chosen.Blocking, "pair", "pairs")} would both rather have each other by score.";

    public override string DrawnTimes(int draws) => $"lots, mean of {Number(draws)}";

    public override string BeyondChance(ResampledDifference difference, ImmutableArray<string> what) =>
        what.IsEmpty
            ? $"Between {difference.First} and {difference.Second} nothing stands out from who happened to apply: every interval holds 0."
            : $"More than who happened to apply, {difference.First} less {difference.Second}: {string.Join("; ", what)}.";

    public override string CoverageDiffers(Interval difference) => $"coverage {PercentRange(difference)}";

    public override string MeanDiffers(string policy, Interval difference) => $"mean score by {policy} {Range(difference)}";

    public override string WorstDiffers(string policy, Interval difference) => $"lowest score by {policy} {Range(difference)}";

    public override string PlanWithoutAnswer(ComparedPlan plan) =>
        $"{plan.Contender.Name}: {string.Join(' ', plan.Result.Clashes.Select(clash => $"{Clash(clash)} {ClashRemedy(clash)}").DefaultIfEmpty(StatusMeaning(plan.Result.Status, plan.Result.Stop)))}";

    public override ImmutableArray<string> ComparisonNotes(PlanComparison comparison)
    {
        ImmutableArray<string>.Builder notes = ImmutableArray.CreateBuilder<string>();
        bool hasCrossed = comparison.Crossed.Select(entry => entry.Policy).Distinct(StringComparer.Ordinal).Count() > 1;
        if (hasCrossed)
        {
            notes.Add(
                "Totals and means under different policies are different things: compare plans by the scores of one policy, in one block of the second table. A policy's own plan need not have the highest mean by it: most matches may come first, and its rules bind no other plan."
            );
        }

        if (!comparison.Baselines.IsEmpty)
        {
            notes.Add(
                "The highest total is a proven limit on any choice of eligible pairs within the places, pins kept, however many people it matches and minimums aside. Where most matches come first, a plan may give up some of it to match more people. \"Would rather swap\" counts the eligible pairs of whom each has a free place or a partner of lower score (or, by wishes, one further down their list); pins are settled. Deferred acceptance has none by its own order; where both sides go by the same scores and no two are equal, it chooses what best pair first chooses."
            );
        }

        if (comparison.Baselines.Any(entry => entry.Greedy.BelowMinimum + entry.StableByScore.BelowMinimum > 0))
        {
            notes.Add("Minimums of mentors bind the plan alone: no other way shown here can promise them.");
        }

        if (comparison.Resampling is { } resampling)
        {
            notes.Add(
                $"Intervals: {Number(resampling.Resamples)} cohorts of the same size were drawn from these people, mentees and mentors each with replacement, and every plan was solved anew on each, so that differences are between plans for the same people. Whoever is drawn twice stands there as two people with the same facts and as many places each; bans and rules hold for every copy, a pin joins as many copies as both people have. 95 of 100 outcomes lie in an interval. It says how much hangs on who happened to apply from a population like this one; it knows nothing of people unlike them, of answers that are wrong, or of whether scores foretell good matches. Copies resemble each other more than new people would, and cohorts lose about a third of their distinct people, so levels, above all the lowest score and coverage of rare wishes, lean to one side; differences are safer."
            );
            if (resampling.Infeasible > 0)
            {
                notes.Add(
                    $"In {Count(resampling.Infeasible, "resampled cohort", "resampled cohorts")} minimums could not all be kept by every plan; {(resampling.Infeasible == 1 ? "it is" : "they are")} not counted, and the intervals are about the others."
                );
            }
        }
        else if (comparison.Stop == StopReason.TimeLimit)
        {
            notes.Add("The time was over before other ways of choosing and resampled cohorts were looked at.");
        }
        else
        {
            notes.Add(
                $"No resampled cohorts: none were asked for, or the eligible pairs of all plans together are more than {Number(ComparisonOptions.PairsLookedAt / ComparisonOptions.FewestRepetitions)}. Maybe ask for a number of resamples."
            );
        }

        if (comparison.Plans.Any(plan => plan.Contender.Format is Formats.GroupsFormat))
        {
            notes.Add("Groups stand in the first tables only: other ways of choosing and resampled cohorts are for one-to-one and ratio.");
        }

        if (comparison.Plans.Any(plan => !plan.Contender.Policy.Quotas.IsEmpty))
        {
            notes.Add(
                "Plans under quotas stand in the first tables only: no other way of choosing shown here keeps quotas, and resampled cohorts are solved without."
            );
        }

        if (comparison.Plans.Any(plan => plan.Contender.Policy.Objective.PutsWorstOffFirst))
        {
            notes.Add(
                "Plans in which the worst-off come first are not solved on resampled cohorts: these are solved for matches and total alone."
            );
        }

        notes.Add($"Chance started from seed {comparison.Seed}; the same seed gives the same numbers.");
        return notes.ToImmutable();
    }
}
