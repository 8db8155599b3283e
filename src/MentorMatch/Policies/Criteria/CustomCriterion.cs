using System.Collections.Immutable;
using MentorMatch.People;

namespace MentorMatch.Policies.Criteria;

/// <summary>A criterion written by the user; see <see cref="Criterion.Custom"/>.</summary>
public sealed record CustomCriterion : Criterion
{
    private readonly string ownName;
    private readonly ImmutableArray<string> reads;

    internal CustomCriterion(string name, Func<Participant, Participant, Fraction?> value, ImmutableArray<string> reads)
    {
        ownName = name;
        Value = value;
        this.reads = reads;
    }

    /// <summary>The value of a pair, mentee first, or <see langword="null"/> when it is not known.</summary>
    public Func<Participant, Participant, Fraction?> Value { get; }

    internal override string OwnName => ownName;

    internal override IEnumerable<string> Facts => reads;

    internal override IEnumerable<Flaw> Flaws() => [.. base.Flaws(), .. Flaw.CriterionName(Name)];
}
