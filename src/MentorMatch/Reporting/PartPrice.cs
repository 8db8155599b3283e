using System.Text.Json.Serialization;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>What one place of a part of a mentor is worth to the whole: the dual price of the proof, what the mentor's shared limit costs included.</summary>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Part">The part; empty for the mentor as a whole.</param>
/// <param name="Price">The price in score; negative where a minimum binds.</param>
[method: JsonConstructor] // A struct can also be made of nothing: what its members must be is asked of a constructor only.
public readonly record struct PartPrice(string Mentor, string Part, Score Price);
