using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>Wishes that cannot all be kept: the reason why a matching is infeasible. Nothing is dropped to get around one.</summary>
public sealed record Clash
{
    /// <summary>What is at odds.</summary>
    public required ClashReason Reason { get; init; }

    /// <summary>The mentees concerned, in ordinal order of ids.</summary>
    public ImmutableArray<string> Mentees
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The mentors concerned, in ordinal order of ids.</summary>
    public ImmutableArray<string> Mentors
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The pins that take part, by mentee and mentor.</summary>
    public ImmutableArray<Pairing> Pins
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>For <see cref="ClashReason.PinForbidden"/>: the rules that the pair breaks. Empty for own scores, where a pair not listed is forbidden.</summary>
    public ImmutableArray<BrokenRule> BrokenRules
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>For clashes about circles: the attributes of the rules concerned; otherwise <see langword="null"/>.</summary>
    public string? Topic { get; init; }

    /// <summary>For clashes about circles: the sizes asked for; otherwise <see langword="null"/>.</summary>
    public Bounds? Sizes { get; init; }

    /// <summary>For <see cref="ClashReason.QuotasAtOdds"/>: the names of the quotas, in the order of the policy.</summary>
    public ImmutableArray<string> Quotas
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>How many matches the pins and bounds ask for; for quotas, the limit of a single one that counts matches, otherwise 0.</summary>
    public long Needed { get; init; }

    /// <summary>How many there can be; less than <see cref="Needed"/>, but for an upper limit of a quota, where it is the fewest there can be.</summary>
    public long Available { get; init; }

    /// <summary>One sentence that says what is at odds.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The sentence.</returns>
    public string Message(Language language = Language.English) => Wording.Of(language).Clash(this);

    /// <summary>One sentence, beginning with "Maybe", that says what could be done.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The sentence.</returns>
    public string Maybe(Language language = Language.English) => Wording.Of(language).ClashRemedy(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Message()} {Maybe()}";
}
