using System.Collections.Immutable;
using MentorMatch.Benchmarks.Measuring;
using static System.FormattableString;

namespace MentorMatch.Benchmarks.Peers;

/// <summary>Solvers side by side on the same instances, on one machine.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Runs">Every run, in the order in which they were made.</param>
internal sealed record Comparison(Machine Machine, ImmutableArray<SolverRun> Runs)
{
    /// <summary>The name of this library among the solvers.</summary>
    public const string Ours = "MentorMatch";

    /// <summary>Instances on which two solvers that claim the optimum found different totals, or somebody exceeds a proven bound; none when all is well.</summary>
    /// <returns>One line for each.</returns>
    public IEnumerable<string> Disagreements()
    {
        foreach (
            IGrouping<string, SolverRun> instance in Runs.Where(run => run.HasAnswer).GroupBy(run => run.Instance, StringComparer.Ordinal)
        )
        {
            SolverRun[] optimal = [.. instance.Where(run => string.Equals(run.Status, SolverRun.Optimal, StringComparison.Ordinal))];
            if (optimal.DistinctBy(run => run.Total).Count() > 1)
            {
                yield return $"{instance.Key}: {string.Join(", ", optimal.DistinctBy(run => (run.Solver, run.Total)).Select(run => Invariant($"{run.Solver} {run.Total}")))}";
            }

            if (instance.Min(run => run.Bound) is { } bound && instance.MaxBy(run => run.Total) is { } highest && highest.Total > bound)
            {
                yield return Invariant($"{instance.Key}: {highest.Solver} found {highest.Total}, above a proven bound of {bound}");
            }
        }
    }

    /// <summary>One entry for each solver and instance: the run whose solving took the median of its repetitions, an answer before none.</summary>
    /// <returns>The entries, in the order in which they were first made.</returns>
    public ImmutableArray<SolverRun> Medians() =>
        [
            .. Runs.GroupBy(run => (run.Instance, run.Solver))
                .Select(group => group.OrderBy(run => run.SolveSeconds ?? double.MaxValue).ToArray())
                .Select(sorted => sorted[(sorted.Length - 1) / 2]),
        ];
}
