using System.Collections.Immutable;

namespace MentorMatch.Reporting.Overview;

/// <summary>One thing to do, and why.</summary>
/// <param name="Kind">What it is.</param>
public sealed record NextStep(NextStepKind Kind)
{
    /// <summary>How many people or pairs it is about; 0 where that says nothing.</summary>
    public long Count { get; init; }

    /// <summary>A second number: the places for <see cref="NextStepKind.AddPlaces"/>.</summary>
    public long Other { get; init; }

    /// <summary>The first of the people it is about, or of the criteria for <see cref="NextStepKind.AskForFacts"/>.</summary>
    public ImmutableArray<string> Names
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Whether the matching had to keep quotas, which may be why.</summary>
    public bool IsUnderQuotas { get; init; }

    /// <summary>What the result itself says about it; <see langword="null"/> where it says nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>A command that helps, in which <c>…</c> stands for the options of the command that made the result; <see langword="null"/> where none does.</summary>
    public string? Command { get; init; }

    /// <summary>The step in words, without its command.</summary>
    /// <param name="language">The language; <see cref="Detail"/> stays in that of the result.</param>
    /// <returns>The words.</returns>
    public string ToText(Language language = Language.English) => Wording.Of(language).Step(this);
}
