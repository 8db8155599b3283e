using System.Collections.Immutable;
using MentorMatch.People;

namespace MentorMatch.Policies.Rules;

/// <summary>A rule written by the user; see <see cref="Rule.Custom"/>.</summary>
public sealed record CustomRule : Rule
{
    private readonly string code;
    private readonly ImmutableArray<string> reads;
    private readonly string words;

    internal CustomRule(string code, Func<Participant, Participant, bool?> allows, string words, ImmutableArray<string> reads)
    {
        this.code = code;
        Allows = allows;
        this.words = words;
        this.reads = reads;
    }

    /// <summary>Whether a pair is allowed, mentee first, or <see langword="null"/> when the facts are not known.</summary>
    public Func<Participant, Participant, bool?> Allows { get; }

    internal override string OwnCode => code;

    internal override IEnumerable<string> Facts => reads;

    internal override string Words => words;
}
