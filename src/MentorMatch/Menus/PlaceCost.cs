using MentorMatch.Scoring;

namespace MentorMatch.Menus;

/// <summary>The opportunity cost of a mentor's place: what the best matching of the others loses when one place of this mentor is not theirs.</summary>
/// <param name="Matches">How many matches are lost; 0 unless the objective puts matches first.</param>
/// <param name="Score">How much of the total is lost beside; negative when fewer matches are better ones.</param>
/// <param name="IsExact">Whether this is the loss itself. Otherwise it is the place's price in the proof, and the loss is at least that.</param>
public sealed record PlaceCost(int Matches, Score Score, bool IsExact);
