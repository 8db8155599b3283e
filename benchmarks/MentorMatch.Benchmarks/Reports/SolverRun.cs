namespace MentorMatch.Benchmarks.Reports;

/// <summary>What one solver did with one instance.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Solver">The solver and, where it has several, its algorithm.</param>
/// <param name="Version">Its version.</param>
/// <param name="Total">The total it found, in millionths.</param>
/// <param name="Matched">The number of pairs it chose.</param>
/// <param name="SolveSeconds">Seconds of solving alone, as the solver's own driver measures them.</param>
/// <param name="EndToEndSeconds">Seconds from the start of its process to its end: start-up, reading, building, solving, and whatever else it does.</param>
/// <param name="PeakMebibytes">The most memory its process held.</param>
internal sealed record SolverRun(
    string Instance,
    string Solver,
    string Version,
    long Total,
    long Matched,
    double SolveSeconds,
    double EndToEndSeconds,
    double PeakMebibytes
);
