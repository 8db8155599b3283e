using MentorMatch.Console.Terminals;
using static System.FormattableString;

namespace MentorMatch.Benchmarks.Cohorts;

/// <summary>A report as tables for people: a column a cohort.</summary>
internal static class CohortTables
{
    private const double Million = 1e6;

    /// <summary>Writes the tables.</summary>
    /// <param name="report">The report.</param>
    /// <param name="terminal">Where to.</param>
    public static void Write(CohortReport report, Terminal terminal)
    {
        TextTable quality = Table("quality", report);
        void Add(string figure, Func<CohortFigures, FormattableString> text) =>
            quality.Add([figure, .. report.Cohorts.Select(cohort => Invariant(text(cohort)))]);
        Add("mentors, three places each", cohort => $"{cohort.Mentors:N0}");
        Add("eligible pairs", cohort => $"{cohort.EligiblePairs:N0}");
        Add("status", cohort => $"{cohort.Quality.Status}");
        Add("matched", cohort => $"{cohort.Quality.Plan.Matched:N0} of at most {cohort.Quality.MatchedBound:N0}");
        Add("coverage", cohort => $"{cohort.Quality.Plan.Matched / (double)cohort.Mentees:P2}");
        Add("total", cohort => $"{cohort.Quality.Plan.Total / Million:N6}");
        Add("proven bound", cohort => $"{cohort.Quality.Bound / Million:N6}");
        Add("best pair first: matched, total", cohort => $"{cohort.Quality.Greedy.Matched:N0}, {Of(cohort.Quality.Greedy, cohort):P2}");
        Add("names from a hat: matched, total", cohort => $"{cohort.Quality.Random.Matched:N0}, {Of(cohort.Quality.Random, cohort):P2}");
        Add(
            "worst off; of greedy, of lots",
            cohort =>
                $"{cohort.Quality.Plan.Worst / Million:N3}; {cohort.Quality.Greedy.Worst / Million:N3}, {cohort.Quality.Random.Worst / Million:N3}"
        );
        Add("have their best mentor by score", cohort => $"{cohort.Quality.BestChoice / (double)cohort.Mentees:P1}");
        Add("have one of their best three", cohort => $"{cohort.Quality.TopThree / (double)cohort.Mentees:P1}");
        Add(
            "of those who named: first, first three",
            cohort => $"{cohort.Quality.FirstNamed:N0}, {cohort.Quality.ThreeNamed:N0} of {cohort.Quality.Named:N0}"
        );
        Add("mentors with 0, 1, 2, 3 mentees", cohort => $"{string.Join(", ", cohort.Quality.Loads)}");
        quality.Write(terminal);
        if (report.Cohorts.Any(cohort => cohort.Speed is not null))
        {
            terminal.Output.WriteLine();
            WriteSpeed(report, terminal);
        }
    }

    private static double Of(PlanFigures other, CohortFigures cohort) => other.Total / (double)Math.Max(1, cohort.Quality.Plan.Total);

    private static void WriteSpeed(CohortReport report, Terminal terminal)
    {
        TextTable speed = Table("processor time (× calibration)", report);
        void Add(string phase, Func<SpeedFigures, double> time) =>
            speed.Add([phase, .. report.Cohorts.Select(cohort => cohort.Speed is { } found ? Phase(time(found), found) : "")]);
        void Tell(string figure, Func<SpeedFigures, FormattableString> text) =>
            speed.Add([figure, .. report.Cohorts.Select(cohort => cohort.Speed is { } found ? Invariant(text(found)) : "")]);
        Tell("calibration", found => $"{found.Calibration:N0} ms");
        Add("read", found => found.Read);
        Add("score", found => found.Score);
        Add("solve", found => found.Solve);
        Add("judge", found => found.Judge);
        Add("all four", found => found.Read + found.Score + found.Solve + found.Judge);
        Tell("score and solve / best pair first", found => $"{(found.Score + found.Solve) / Math.Max(found.Greedy, 0.001):N2}");
        Tell("on the wall", found => $"{found.Wall:N0} ms");
        Tell("threads, runs", found => $"{found.Threads}, {found.Runs}");
        Tell("peak memory", found => $"{found.PeakMebibytes:N0} MiB");
        speed.Write(terminal);
    }

    private static string Phase(double time, SpeedFigures found) => Invariant($"{time:N0} ms ({time / found.Calibration:N2})");

    private static TextTable Table(string first, CohortReport report) =>
        new([(first, false), .. report.Cohorts.Select(cohort => (Invariant($"{cohort.Mentees:N0} mentees"), true))]);
}
