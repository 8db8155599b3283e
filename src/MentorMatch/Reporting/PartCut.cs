using System.Collections.Immutable;

namespace MentorMatch.Reporting;

/// <summary>Why no matching has more matches, as <see cref="CoverageCut"/>, where people stand several times; limits shared by a person's parts count once.</summary>
/// <param name="Mentees">The parts of mentees inside the cut.</param>
/// <param name="Mentors">The parts of mentors inside the cut.</param>
public sealed record PartCut(ImmutableArray<PersonPart> Mentees, ImmutableArray<PersonPart> Mentors);
