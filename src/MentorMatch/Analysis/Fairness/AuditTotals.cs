namespace MentorMatch.Analysis.Fairness;

/// <summary>How everybody on one side fares.</summary>
/// <param name="Side">The side.</param>
/// <param name="Figures">The figures.</param>
public sealed record AuditTotals(AuditSide Side, AuditFigures Figures);
