using MentorMatch.Formats;
using MentorMatch.Policies;

namespace MentorMatch.Analysis.Comparing;

/// <summary>One way to run the programme: a policy in a format, under a name to tell it by.</summary>
/// <param name="Name">The name, different from those of the others.</param>
/// <param name="Policy">What makes a pair good and what forbids it.</param>
/// <param name="Format">Who is matched with how many: one-to-one, ratio or groups.</param>
public sealed record Contender(string Name, MatchingPolicy Policy, Format Format);
