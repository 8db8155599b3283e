namespace MentorMatch.Optimization.Solvers.Incremental;

/// <summary>An edge as one of its ends sees it.</summary>
/// <param name="Other">The node at the other end.</param>
/// <param name="Place">Where this edge stands in the list of the other end.</param>
/// <param name="Weight">Its weight, with the bonus of a match.</param>
internal readonly record struct EvolvingEdge(int Other, int Place, long Weight);
