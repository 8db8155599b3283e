using System.Collections.Immutable;

namespace MentorMatch.Reporting.Sections;

/// <summary>One label of a bar chart with its values.</summary>
/// <param name="Label">What it is.</param>
/// <param name="IsForeign">Whether the label came from a file.</param>
/// <param name="Values">One value a series, at least 0.</param>
public sealed record ChartBar(string Label, bool IsForeign, ImmutableArray<decimal> Values);
