using System.Collections.Immutable;

namespace MentorMatch.HrPortal.Programmes;

/// <summary>Somebody else changed the programme first: nothing was done.</summary>
/// <param name="revision">The revision the programme has.</param>
/// <param name="changes">What was changed since the revision that was seen.</param>
internal sealed class StaleRevisionException(long revision, ImmutableArray<Change> changes)
    : Exception("The programme was changed by somebody else meanwhile. Nothing was done.")
{
    /// <summary>The revision the programme has.</summary>
    public long Revision { get; } = revision;

    /// <summary>What was changed since the revision that was seen, oldest first.</summary>
    public ImmutableArray<Change> Changes { get; } = changes;
}
