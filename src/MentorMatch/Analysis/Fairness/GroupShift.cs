namespace MentorMatch.Analysis.Fairness;

/// <summary>How the people of one value of an attribute fare with it and without it.</summary>
/// <param name="Side">The side on which they stand.</param>
/// <param name="Value">The value; <see langword="null"/> for those of whom it is not known.</param>
/// <param name="Before">How they fare under the policy.</param>
/// <param name="After">How they fare when the attribute is left out, scored by the policy that leaves it out.</param>
public sealed record GroupShift(AuditSide Side, string? Value, AuditFigures Before, AuditFigures After);
