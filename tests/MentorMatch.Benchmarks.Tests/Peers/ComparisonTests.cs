using MentorMatch.Benchmarks.Measuring;
using MentorMatch.Benchmarks.Peers;

namespace MentorMatch.Benchmarks.Tests.Peers;

/// <summary>Solvers that disagree are named before any table is written; a table says who was stopped and who failed.</summary>
public class ComparisonTests
{
    private static readonly SolverRun Ours = new()
    {
        Kind = "b-matching",
        Size = 1_000,
        Solver = Comparison.Ours,
        Status = "optimal",
        Total = 700_000_000,
        Bound = 700_000_000,
        Matched = 999,
        SolveSeconds = 0.1,
        EndToEndSeconds = 0.4,
        LimitSeconds = 60,
    };

    private static readonly SolverRun Theirs = Ours with { Solver = "another", Bound = null, SolveSeconds = 2, EndToEndSeconds = 3 };

    [Fact]
    public void Solvers_with_one_optimum_agree()
    {
        Assert.Empty(Of(Ours, Theirs, Theirs with { Solver = "third", Status = "over", Total = null }).Disagreements());
    }

    [Fact]
    public void Two_optima_are_a_disagreement_that_names_both()
    {
        string line = Assert.Single(Of(Ours, Theirs with { Total = 699_999_999 }).Disagreements());

        Assert.Equal("b-matching-1000: MentorMatch 700000000, another 699999999", line);
    }

    [Fact]
    public void A_total_above_a_proven_bound_is_a_disagreement_even_of_a_feasible_answer()
    {
        SolverRun stopped = Ours with { Status = "feasible", Total = 600_000_000, Bound = 650_000_000 };

        string line = Assert.Single(Of(stopped, Theirs).Disagreements());

        Assert.Contains("above a proven bound", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_median_of_repetitions_counts()
    {
        SolverRun[] runs = [.. new[] { 3.0, 1.0, 2.0 }.Select(seconds => Theirs with { SolveSeconds = seconds })];

        Assert.Equal(2.0, Assert.Single(Of(runs).Medians()).SolveSeconds);
    }

    [Fact]
    public void The_page_says_who_was_how_many_times_slower_who_was_stopped_and_what_was_proved()
    {
        SolverRun over = Theirs with { Solver = "slow", Status = "over", Total = null, SolveSeconds = null };
        SolverRun broken = over with { Solver = "broken", Status = "failed", Reason = "no memory" };
        SolverRun hard = Ours with { Kind = "tight", Status = "feasible", Bound = 700_000_001 };

        string page = new ComparisonPage(Of(Ours, Theirs, over, broken, hard)).ToMarkdown();

        Assert.Contains("| another | 2.000 (20 ×) |", page, StringComparison.Ordinal);
        Assert.Contains("| slow | > 60 s |", page, StringComparison.Ordinal);
        Assert.Contains("failed: no memory", page, StringComparison.Ordinal);
        Assert.Contains("| tight-1000 |  | feasible, gap 0.000001 | 0.100 |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_stands_under_its_heading()
    {
        SolverRun measured = Ours with { JudgeSeconds = 0.2, ProcessorSeconds = 0.3, PeakMebibytes = 50 };

        string[] lines = new ComparisonPage(Of(measured, Theirs)).ToMarkdown().Split('\n');

        Assert.Contains("| MentorMatch |  | optimal, proved | 0.100 | 1.0 | 0.200 | 0.400 | 1.0 | 0.300 | 50 |", lines);
        int cells = 0;
        foreach (string line in lines)
        {
            bool isTable = line.StartsWith('|');
            cells =
                isTable && cells == 0 ? line.Count(c => c == '|')
                : isTable ? cells
                : 0;
            Assert.Equal(cells, isTable ? line.Count(c => c == '|') : 0);
        }
    }

    private static Comparison Of(params SolverRun[] runs) =>
        new(new Machine("processor", 2, 8, "system", "runtime", "2026-01-01"), [.. runs]);
}
