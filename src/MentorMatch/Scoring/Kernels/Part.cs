namespace MentorMatch.Scoring.Kernels;

/// <summary>One part of a criterion's value for a pair: a fraction from 0 to 1. The value is the mean of the parts that are known.</summary>
/// <param name="Numerator">0 … <paramref name="Denominator"/>.</param>
/// <param name="Denominator">At least 1.</param>
internal readonly record struct Part(long Numerator, long Denominator);
