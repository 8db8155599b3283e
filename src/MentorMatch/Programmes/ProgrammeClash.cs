using MentorMatch.Reporting;

namespace MentorMatch.Programmes;

/// <summary>Wishes that cannot all be kept.</summary>
/// <param name="Programme">The programme; empty where several take part.</param>
/// <param name="Clash">What is at odds.</param>
public sealed record ProgrammeClash(string Programme, Clash Clash);
