using static System.FormattableString;

namespace MentorMatch.Benchmarks.Cohorts;

/// <summary>
/// Holds a report against a stored one. Quality is compared exactly: the answers are proved optima, so whatever differs is a fault on one side. Of the ratios only those
/// count that took long enough to be measured.
/// </summary>
internal static class BaselineComparison
{
    /// <summary>A phase shorter than this, in milliseconds of processor time, is noise.</summary>
    public const double ShortestPhase = 20;

    /// <summary>Finds what became worse.</summary>
    /// <param name="report">The new report.</param>
    /// <param name="baseline">The stored one.</param>
    /// <param name="tolerance">How much longer than in the baseline a phase may take before it counts: 0.5 for half as long again.</param>
    /// <returns>One line for each regression, which names the cohort and both figures; none when all is well.</returns>
    public static IEnumerable<string> Regressions(CohortReport report, CohortReport baseline, double tolerance)
    {
        if (!string.Equals(baseline.Schema, CohortReport.CurrentSchema, StringComparison.Ordinal))
        {
            return
            [
                $"The baseline has the layout \"{baseline.Schema}\" instead of \"{CohortReport.CurrentSchema}\". Maybe write a new one with --json.",
            ];
        }

        return report.Cohorts.SelectMany(cohort =>
            Compare(cohort, baseline, tolerance).Select(line => Invariant($"{cohort.Mentees:N0} mentees: {line}"))
        );
    }

    private static IEnumerable<string> Compare(CohortFigures found, CohortReport baseline, double tolerance)
    {
        CohortFigures? known = baseline.Cohorts.FirstOrDefault(cohort => cohort.Mentees == found.Mentees && cohort.Seed == found.Seed);
        if (known is null)
        {
            return [Invariant($"the baseline has no such cohort of seed {found.Seed}. Maybe write a new one with --json.")];
        }

        return Quality(found, known).Concat(found.Speed is null || known.Speed is null ? [] : Speed(found.Speed, known.Speed, tolerance));
    }

    private static IEnumerable<string> Quality(CohortFigures found, CohortFigures known)
    {
        (string Name, long Found, long Known)[] facts =
        [
            ("mentors", found.Mentors, known.Mentors),
            ("capacity", found.Capacity, known.Capacity),
            ("eligible pairs", found.EligiblePairs, known.EligiblePairs),
            ("total of best pair first", found.Quality.Greedy.Total, known.Quality.Greedy.Total),
            ("matches", found.Quality.Plan.Matched, known.Quality.Plan.Matched),
            ("proven limit on matches", found.Quality.MatchedBound, known.Quality.MatchedBound),
            ("total", found.Quality.Plan.Total, known.Quality.Plan.Total),
            ("proven limit on the total", found.Quality.Bound ?? -1, known.Quality.Bound ?? -1),
        ];
        if (!string.Equals(found.Quality.Status, known.Quality.Status, StringComparison.Ordinal))
        {
            yield return $"status {found.Quality.Status} instead of {known.Quality.Status}";
        }

        foreach ((string name, long now, long before) in facts.Where(fact => fact.Found != fact.Known))
        {
            yield return Invariant($"{name} {now:N0} instead of {before:N0} ({now - before:+#,0;-#,0})");
        }
    }

    private static IEnumerable<string> Speed(SpeedFigures found, SpeedFigures known, double tolerance)
    {
        if (found.Threads != known.Threads)
        {
            yield return Invariant(
                $"measured with {found.Threads} threads, the baseline with {known.Threads}. Maybe give --threads {known.Threads}."
            );
            yield break;
        }

        foreach (((string name, double now), (_, double before)) in found.Ratios().Zip(known.Ratios()))
        {
            if (now > before * (1 + tolerance) && now * found.Calibration >= ShortestPhase)
            {
                yield return Invariant($"{name} {now:0.00} instead of {before:0.00} (+{(now / before) - 1:P0}, more than {tolerance:P0})");
            }
        }
    }
}
