using System.Collections.Immutable;
using MentorMatch.People;

namespace MentorMatch.Reporting;

/// <summary>Whether bookings are stable, found by looking at every request.</summary>
/// <param name="Checked">How many requests were looked at.</param>
/// <param name="BlockingPairs">Mentees and mentors who would both rather have each other, by mentee and mentor; none when the bookings are stable.</param>
public sealed record StabilityFinding(long Checked, ImmutableArray<Pairing> BlockingPairs)
{
    /// <summary>Whether nobody would both rather.</summary>
    public bool IsStable => BlockingPairs.IsEmpty;
}
