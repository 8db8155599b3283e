namespace MentorMatch.Analysis.Comparing;

/// <summary>A figure over many draws by lot.</summary>
/// <param name="Mean">The mean, to six decimals.</param>
/// <param name="Interval">Where 95 of 100 draws lie.</param>
public sealed record DrawnFigure(decimal Mean, Interval Interval);
