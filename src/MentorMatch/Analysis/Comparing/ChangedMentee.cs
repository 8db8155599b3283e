using System.Collections.Immutable;

namespace MentorMatch.Analysis.Comparing;

/// <summary>A mentee who does not have the same mentor in all plans.</summary>
/// <param name="Mentee">The mentee's id.</param>
/// <param name="Mentors">The mentor's id in each plan, in their order; <see langword="null"/> for none.</param>
public sealed record ChangedMentee(string Mentee, ImmutableArray<string?> Mentors);
