namespace MentorMatch.Reporting;

/// <summary>A mentor without a mentee, and why.</summary>
/// <param name="Id">The mentor's id.</param>
/// <param name="Reason">Why.</param>
/// <param name="EligibleMentees">How many mentees are eligible for this mentor; <see langword="null"/> where there were too many pairs to count.</param>
public sealed record IdleMentor(string Id, IdleReason Reason, int? EligibleMentees)
{
    /// <summary>In formats of groups: how many mentees a group of this mentor needs; otherwise 0.</summary>
    public int Needed { get; init; }

    /// <summary>Whether quotas or the like had to be kept, which may have kept this mentor from a match. Default: no.</summary>
    public bool IsUnderQuotas { get; init; }
}
