namespace MentorMatch.HrPortal.Http.Views;

/// <summary>What one criterion adds to a score.</summary>
/// <param name="Name">The criterion.</param>
/// <param name="Score">What it adds; <see langword="null"/> when it is not known, which is not zero.</param>
internal sealed record PartView(string Name, decimal? Score);
