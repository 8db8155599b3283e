namespace MentorMatch.Optimization.Solvers;

/// <summary>How far a solve is.</summary>
/// <param name="Phase">What the solver is doing, a short English phrase such as <c>auction</c>.</param>
/// <param name="Done">Units of work done in this phase.</param>
/// <param name="Expected">Units of work expected in this phase, 0 when unknown.</param>
public readonly record struct SolveProgress(string Phase, long Done, long Expected);
