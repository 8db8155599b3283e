using System.Text.Json;
using MentorMatch.Benchmarks.Cohorts;
using MentorMatch.Benchmarks.Commands;
using MentorMatch.Benchmarks.Measuring;

namespace MentorMatch.Benchmarks.Tests.Cohorts;

/// <summary>A regression is named, whichever figure it is in; noise is not one.</summary>
public class BaselineComparisonTests
{
    private static readonly CohortReport Known = new()
    {
        Schema = CohortReport.CurrentSchema,
        Machine = new Machine("processor", 2, 8, "system", "runtime", "2026-01-01"),
        Cohorts =
        [
            new CohortFigures
            {
                Mentees = 1_000,
                Mentors = 334,
                Capacity = 3,
                Seed = 1,
                EligiblePairs = 250_000,
                Quality = new QualityFigures
                {
                    Status = "optimal",
                    Plan = new PlanFigures(1_000, 660_000_000, 70_000),
                    MatchedBound = 1_000,
                    Bound = 660_000_000,
                    Greedy = new PlanFigures(990, 630_000_000, 0),
                    Random = new PlanFigures(980, 270_000_000, 0),
                    BestChoice = 500,
                    TopThree = 700,
                    Named = 90,
                    FirstNamed = 30,
                    ThreeNamed = 33,
                    Loads = [0, 0, 2, 332],
                },
                Speed = new SpeedFigures
                {
                    Threads = 1,
                    Runs = 5,
                    Calibration = 100,
                    Read = 40,
                    Score = 100,
                    Solve = 50,
                    Judge = 5,
                    Greedy = 80,
                    Wall = 200,
                    PeakMebibytes = 100,
                },
            },
        ],
    };

    private static CohortFigures Cohort => Known.Cohorts[0];

    [Fact]
    public void What_did_not_change_is_no_regression()
    {
        Assert.Empty(Regressions(Cohort));
    }

    [Fact]
    public void A_file_gives_back_every_figure()
    {
        string text = JsonSerializer.Serialize(Known, BenchmarkJsonContext.Readable.CohortReport);
        CohortReport read = JsonSerializer.Deserialize(text, BenchmarkJsonContext.Readable.CohortReport)!;

        Assert.Equal(text, JsonSerializer.Serialize(read, BenchmarkJsonContext.Readable.CohortReport));
        Assert.Empty(BaselineComparison.Regressions(read, Known, tolerance: 0));
    }

    [Fact]
    public void A_total_that_is_one_millionth_lower_is_a_regression()
    {
        string line = Assert.Single(
            Regressions(Cohort with { Quality = Cohort.Quality with { Plan = new PlanFigures(1_000, 659_999_999, 70_000) } })
        );

        Assert.Equal("1,000 mentees: total 659,999,999 instead of 660,000,000 (-1)", line);
    }

    [Fact]
    public void A_total_above_a_proved_optimum_is_a_fault_too()
    {
        Assert.Single(Regressions(Cohort with { Quality = Cohort.Quality with { Plan = new PlanFigures(1_000, 660_000_001, 70_000) } }));
    }

    [Fact]
    public void Each_figure_that_became_worse_has_a_line()
    {
        QualityFigures worse = Cohort.Quality with
        {
            Status = "feasible",
            Plan = new PlanFigures(999, 659_000_000, 0),
            Bound = 661_000_000,
        };

        string[] lines = Regressions(Cohort with { Quality = worse, EligiblePairs = 1 });

        Assert.Equal(5, lines.Length);
        Assert.Contains("1,000 mentees: status feasible instead of optimal", lines);
        Assert.Contains("1,000 mentees: matches 999 instead of 1,000 (-1)", lines);
    }

    [Theory]
    [InlineData(149, 0)]
    [InlineData(151, 1)]
    public void A_phase_counts_when_its_ratio_exceeds_the_tolerance(double scoring, int regressions)
    {
        string[] lines = Regressions(Cohort with { Speed = Cohort.Speed! with { Score = scoring } });

        Assert.Equal(regressions, lines.Length);
        Assert.All(
            lines,
            line => Assert.StartsWith("1,000 mentees: score / calibration 1.51 instead of 1.00", line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_slower_machine_is_no_regression()
    {
        SpeedFigures slower = Cohort.Speed! with { Calibration = 300, Read = 120, Score = 300, Solve = 150, Judge = 15 };

        Assert.Empty(Regressions(Cohort with { Speed = slower }));
    }

    [Fact]
    public void A_phase_too_short_to_be_measured_is_no_regression()
    {
        Assert.Empty(Regressions(Cohort with { Speed = Cohort.Speed! with { Judge = 19 } }));
        Assert.Single(Regressions(Cohort with { Speed = Cohort.Speed! with { Judge = 21 } }));
    }

    [Fact]
    public void Times_are_not_compared_when_only_quality_was_measured()
    {
        Assert.Empty(Regressions(Cohort with { Speed = null }));
    }

    [Fact]
    public void Times_of_another_number_of_threads_do_not_compare()
    {
        string line = Assert.Single(Regressions(Cohort with { Speed = Cohort.Speed! with { Threads = 2 } }));

        Assert.Contains("--threads 1", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cohort_that_the_baseline_does_not_have_is_named()
    {
        Assert.Contains("no such cohort", Assert.Single(Regressions(Cohort with { Seed = 2 })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_of_another_layout_is_refused()
    {
        CohortReport other = Known with { Schema = "something else" };

        Assert.Contains("layout", Assert.Single(BaselineComparison.Regressions(Known, other, 0.5)), StringComparison.Ordinal);
    }

    private static string[] Regressions(CohortFigures found) =>
        [.. BaselineComparison.Regressions(Known with { Cohorts = [found] }, Known, tolerance: 0.5)];
}
