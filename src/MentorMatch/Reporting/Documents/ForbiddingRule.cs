using System.Text.Json.Serialization;

namespace MentorMatch.Reporting.Documents;

/// <summary>How many mentors a rule forbids for one mentee.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Mentors">How many mentors.</param>
[method: JsonConstructor] // A struct can also be made of nothing: what its members must be is asked of a constructor only.
public readonly record struct ForbiddingRule(string Rule, int Mentors);
