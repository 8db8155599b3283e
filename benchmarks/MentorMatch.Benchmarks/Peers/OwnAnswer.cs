namespace MentorMatch.Benchmarks.Peers;

/// <summary>What this library's driver prints; the peers' drivers print the same names, as far as they know.</summary>
/// <param name="Solver">The solver.</param>
/// <param name="Version">Its version.</param>
/// <param name="Status">What the judge proved.</param>
/// <param name="Pairs">Number of pairs of the instance.</param>
/// <param name="Total">The total, in millionths.</param>
/// <param name="Bound">The proven limit on the total, in millionths.</param>
/// <param name="Matched">Number of pairs chosen.</param>
/// <param name="SolveSeconds">Seconds of solving alone.</param>
/// <param name="JudgeSeconds">Seconds of judging.</param>
internal sealed record OwnAnswer(
    string Solver,
    string Version,
    string Status,
    long Pairs,
    long Total,
    long? Bound,
    long Matched,
    double SolveSeconds,
    double JudgeSeconds
);
