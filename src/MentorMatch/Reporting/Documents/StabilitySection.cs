using System.Collections.Immutable;

namespace MentorMatch.Reporting.Documents;

/// <summary>Whether bookings are stable in a <see cref="ResultDocument"/>; see <see cref="StabilityFinding"/>.</summary>
/// <param name="Checked">How many requests were looked at.</param>
/// <param name="BlockingPairs">Mentees and mentors who would both rather have each other.</param>
public sealed record StabilitySection(long Checked, ImmutableArray<PinRow> BlockingPairs);
