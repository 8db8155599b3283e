namespace MentorMatch.Reporting;

/// <summary>How many pairs a rule forbids.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Pairs">How many pairs break it; a pair may break several.</param>
public readonly record struct RuleCount(string Rule, int Pairs);
