namespace MentorMatch.Reporting;

/// <summary>The sentences about requests.</summary>
internal abstract partial class Wording
{
    /// <summary>What is maximised where mentees ask for mentors.</summary>
    public abstract string ChoicesObjective(bool isStable);

    /// <summary>How many requests were met, and whether the bookings are stable.</summary>
    public abstract string Choices(ChoiceOutcome outcome);

    /// <summary>Why a request was refused, and what meeting it would have cost.</summary>
    public abstract string Refused(RefusedRequest request);

    /// <summary>The same, naming the request.</summary>
    public abstract string RefusedRequest(RefusedRequest request);

    public abstract string AsksForNothing(string mentee);

    protected abstract string StabilityChecked(long requests);

    protected abstract string RequestForbidden(MatchWarning warning);

    protected abstract string BelowMinimum(MatchWarning warning);

    protected abstract string UnmatchedRequests(UnmatchedPerson mentee);

    protected abstract string PinsWithoutTimes(Clash clash);

    /// <summary>A time after a name, if there is one.</summary>
    protected static string At(string? slot) => slot is null ? "" : $" ({slot})";

    /// <summary>A change with its sign.</summary>
    protected static string Signed(long change, string number) => change > 0 ? $"+{number}" : number;
}
