namespace MentorMatch.Testing.Instances;

/// <summary>One allowed pair of a <see cref="GeneralMatchingSketch"/>.</summary>
/// <param name="One">A vertex, from 0.</param>
/// <param name="Other">Another vertex.</param>
/// <param name="Weight">The weight.</param>
public readonly record struct GeneralMatchingEdge(int One, int Other, long Weight);
