namespace MentorMatch.Scoring;

/// <summary>A rule that forbids a pair.</summary>
/// <param name="Code">A stable code: <c>self</c>, <c>ban</c>, <c>avoid</c>, the type of a rule such as <c>level-gap</c>, or <c>private</c> for a rule that reads private facts.</param>
/// <param name="Name">The name given to the rule, else the code.</param>
/// <param name="Words">What the rule asks for, in a few English words.</param>
public sealed record BrokenRule(string Code, string Name, string Words);
