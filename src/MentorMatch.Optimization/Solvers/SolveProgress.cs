namespace MentorMatch.Optimization.Solvers;

/// <summary>How far a solve is.</summary>
/// <param name="Phase">What the solver is doing, a short English phrase such as <c>auction</c>.</param>
/// <param name="Done">Units of work done in this phase.</param>
/// <param name="Expected">Units of work expected in this phase, 0 when unknown.</param>
public readonly record struct SolveProgress(string Phase, long Done, long Expected)
{
    /// <summary>The total of the best solution known so far; <see langword="null"/> where the solver does not say.</summary>
    public Int128? Total { get; init; }

    /// <summary>A limit on the total of every solution, as far as it is known; <see langword="null"/> where the solver does not say. The judge has not seen it yet.</summary>
    public Int128? Bound { get; init; }
}
