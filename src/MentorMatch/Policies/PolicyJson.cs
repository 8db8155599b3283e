namespace MentorMatch.Policies;

/// <summary>Policies as JSON files.</summary>
public static class PolicyJson { }
