namespace MentorMatch.Reporting;

/// <summary>A rule that forbids a pair.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Message">What is broken, in words.</param>
public readonly record struct BrokenRule(string Rule, string Message);
