namespace MentorMatch.Optimization.Problems;

/// <summary>Two different members.</summary>
/// <param name="First">The smaller number.</param>
/// <param name="Second">The larger number.</param>
public readonly record struct MemberPair(int First, int Second);
