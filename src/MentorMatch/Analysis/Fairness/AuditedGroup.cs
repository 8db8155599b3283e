namespace MentorMatch.Analysis.Fairness;

/// <summary>The people who share one value of an attribute.</summary>
/// <param name="Value">The value, as the first of them by id wrote it; <see langword="null"/> for those of whom it is not known.</param>
/// <param name="Figures">How they fare.</param>
public sealed record AuditedGroup(string? Value, AuditFigures Figures);
