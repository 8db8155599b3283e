namespace MentorMatch.Scoring;

/// <summary>What one criterion adds to a pair's score.</summary>
/// <param name="Name">Name of the criterion, or <c>private</c> for all that read private facts, taken together.</param>
/// <param name="Value">The criterion's value for the pair, from 0 to 1 to the nearest 28 digits; <see langword="null"/> when it is not known or is private.</param>
/// <param name="Score">The part of the score; 0 when the criterion is not known and leaves the mean. The parts of a pair add up exactly to its score.</param>
public sealed record Contribution(string Name, decimal? Value, Score Score);
