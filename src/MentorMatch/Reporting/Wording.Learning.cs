using System.Collections.Immutable;
using MentorMatch.Analysis.Learning;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

/// <summary>Sentences about weights learned from past matches.</summary>
internal abstract partial class Wording
{
    /// <summary>Headings of what was learned.</summary>
    public abstract LearningLabels Learning { get; }

    /// <summary>What was learned from.</summary>
    public abstract string LearnedFrom(LearnedWeights learned);

    /// <summary>The past matches that could not be used.</summary>
    public abstract string LeftOut(ImmutableArray<PastMatch> matches);

    /// <summary>What comes of it.</summary>
    public abstract string Verdict(LearnedWeights learned);

    /// <summary>How much better learned weights predict than the policy's own.</summary>
    public abstract string Advantage(LearnedWeights learned);

    /// <summary>How to read what was learned and what it does not say.</summary>
    public abstract ImmutableArray<string> LearningNotes(LearnedWeights learned);

    /// <summary>A number as it was given.</summary>
    protected string Plain(decimal value) =>
        value
            .ToString("0.############", System.Globalization.CultureInfo.InvariantCulture)
            .Replace(".", DecimalPoint, StringComparison.Ordinal);

    /// <summary>The matches left out, as people are named.</summary>
    protected string Pairs(ImmutableArray<PastMatch> matches) => Ids([.. matches.Select(match => $"{match.Mentee}–{match.Mentor}")]);
}
