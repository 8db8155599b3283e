using MentorMatch.Scoring;

namespace MentorMatch.Files.Reading.Binary;

/// <summary>An instance read from a binary file.</summary>
/// <param name="Pairs">The pairs. A weight <c>w</c> of the file is a score of <c>w</c> millionths, so that totals are the plain sum of weights divided by 1,000,000.</param>
/// <param name="Capacity">The most mentees of every mentor.</param>
internal sealed record BinaryInstance(ScoredPairs Pairs, int Capacity);
