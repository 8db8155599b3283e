using System.Collections.Immutable;

namespace MentorMatch.HrPortal.Programmes;

/// <summary>A request that cannot be done as things stand: what is wrong, and the answer's status.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="message">What is wrong and what to do, in a sentence.</param>
/// <param name="problems">Every problem, where there are several.</param>
internal sealed class RefusedException(int status, string message, ImmutableArray<string> problems = default) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>Every problem; empty where the message says it all.</summary>
    public ImmutableArray<string> Problems { get; } = problems.IsDefault ? [] : problems;

    /// <summary>There is no such thing.</summary>
    public static RefusedException NotFound(string what) => new(StatusCodes.Status404NotFound, $"There is no such {what}.");

    /// <summary>It does not fit what the programme has come to.</summary>
    public static RefusedException Conflict(string message) => new(StatusCodes.Status409Conflict, message);
}
