namespace MentorMatch.Testing.Instances;

/// <summary>One allowed pair of an <see cref="AssignmentSketch"/>.</summary>
/// <param name="Row">The row, from 0.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="Weight">The weight.</param>
/// <param name="Pinned">Whether every solution must choose this pair.</param>
public readonly record struct SketchEdge(int Row, int Column, long Weight, bool Pinned = false);
