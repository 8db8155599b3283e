using System.Globalization;
using MentorMatch.Formats;
using MentorMatch.Reporting.Overview;

namespace MentorMatch.Reporting;

/// <summary>What the overview of a result says.</summary>
internal abstract partial class Wording
{
    /// <summary>The language.</summary>
    public abstract Language Language { get; }

    public abstract string ScoresHeading { get; }

    public abstract string CostsHeading { get; }

    /// <summary>Heading of a share of the whole.</summary>
    public abstract string ShareHeading { get; }

    public abstract string MentorsHeading { get; }

    public abstract string MentorsByLoad { get; }

    public abstract string SkillsHeading { get; }

    public abstract string SkillsWantedAndMet { get; }

    public abstract string SkillHeading { get; }

    public abstract string WantedHeading { get; }

    public abstract string MetHeading { get; }

    public abstract string OfferedHeading { get; }

    public abstract string SkillsInShort(SkillsInPlan plan);

    public abstract string ScoresInShort(ScoreDistribution scores);

    public abstract string LoadsInShort(LoadDistribution loads);

    /// <summary>What to do, and why.</summary>
    public abstract string Step(NextStep step);

    /// <summary>A number with the decimals it needs, at most six.</summary>
    public string Number(decimal value) =>
        value
            .ToString("#,0.######", CultureInfo.InvariantCulture)
            .Replace(",", "\0", StringComparison.Ordinal)
            .Replace(".", DecimalPoint, StringComparison.Ordinal)
            .Replace("\0", ThousandsSign, StringComparison.Ordinal);

    /// <summary>Whether the scores came from elsewhere, without people.</summary>
    public static bool IsOwnScores(ResultDocument document) => document.Format is ResultHeading.OwnScores or ResultHeading.OwnPeerScores;

    /// <summary>The first names in brackets, and that there are more; nothing without names.</summary>
    protected static string Such(NextStep step) =>
        step.Names.IsEmpty ? "" : $" ({string.Join(", ", step.Names)}{(step.Count > step.Names.Length ? ", …" : "")})";
}
