using System.Collections.Immutable;

namespace MentorMatch.Reporting.Audit;

/// <summary>What a record says that the library cannot know by itself.</summary>
public sealed record AuditContext
{
    /// <summary>Nothing.</summary>
    public static AuditContext None { get; } = new();

    /// <summary>The input files by what they are for, such as <c>people</c> or <c>pins</c>. Default: none.</summary>
    public ImmutableSortedDictionary<string, AuditInput> Inputs
    {
        get;
        init => field = value.WithComparers(StringComparer.Ordinal);
    } = ImmutableSortedDictionary.Create<string, AuditInput>(StringComparer.Ordinal);

    /// <summary>
    /// What else was asked for and can change a byte of the answer, by name: for the command, options beside those that the policy and the inputs hold. Number of threads,
    /// paths and progress cannot. Default: none.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Options
    {
        get;
        init => field = value.WithComparers(StringComparer.Ordinal);
    } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Whether cohort and policy were turned for reverse mentoring after they were read; the record then keeps the policy as it was before.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Who ran it and when; <see langword="null"/>, the default, to leave that out.</summary>
    public AuditRun? Run { get; init; }
}
