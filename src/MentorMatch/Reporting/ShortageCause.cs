using System.Collections.Immutable;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>What the people of a shortage have in common: one rule that forbids every one of them every mentor outside the shortage.</summary>
/// <param name="Rule">The rule.</param>
public sealed record ShortageCause(BrokenRule Rule)
{
    /// <summary>What all of them share that the rule asks about, as one of them wrote it: a language, a wanted skill. Empty where the rule is about nothing that can be named.</summary>
    public ImmutableArray<string> Values
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];
}
