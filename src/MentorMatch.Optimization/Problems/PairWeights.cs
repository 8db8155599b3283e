namespace MentorMatch.Optimization.Problems;

/// <summary>Numbers that all <see cref="IPairWeights"/> keep to.</summary>
public static class PairWeights
{
    /// <summary>Written for a pair that does not exist; below every weight.</summary>
    public const int Absent = int.MinValue;

    /// <summary>The largest size of a weight: 2^28, room for a score in millionths and for a bonus beside it.</summary>
    public const int Limit = 1 << 28;
}
