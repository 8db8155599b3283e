namespace MentorMatch.Optimization.Certificates;

/// <summary>Two who accept each other, are not matched with each other, and would both gain from it.</summary>
/// <param name="First">The row, or the smaller agent.</param>
/// <param name="Second">The column, or the larger agent.</param>
public readonly record struct BlockingPair(int First, int Second);
