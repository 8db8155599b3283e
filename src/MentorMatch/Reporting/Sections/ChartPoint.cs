namespace MentorMatch.Reporting.Sections;

/// <summary>One point.</summary>
/// <param name="X">Its value to the right.</param>
/// <param name="Y">Its value upwards.</param>
/// <param name="Label">What it is, for whoever points at it.</param>
/// <param name="IsMarked">Whether it is the one the page is about.</param>
public sealed record ChartPoint(decimal X, decimal Y, string Label, bool IsMarked = false);
