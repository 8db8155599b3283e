using System.ComponentModel;
using System.Text.Json.Serialization;
using MentorMatch.Formats.AllPairs;
using MentorMatch.Formats.Suggestions;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Formats;

/// <summary>
/// Each mentee is shown a ranked list of mentors, and no mentor is shown too often: nobody is committed yet. All lists are made together, the best there are. See
/// <c>Formats/Suggestions/README.md</c>.
/// </summary>
public sealed record SuggestionsFormat : Format
{
    internal const string TypeName = "suggestions";

    /// <summary>The longest list there may be.</summary>
    public const int LongestList = 100;

    /// <summary>The most times any mentor may be shown.</summary>
    public const int MostExposure = 1_000_000;

    /// <summary>The <see cref="Category"/> that stands for the skill a pair would talk about.</summary>
    public const string TopicCategory = "topic";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Name => TypeName;

    /// <summary>Most mentors in one list, 1 to 100. Default: 5.</summary>
    [Description("Most mentors in one list, 1 to 100. Default: 5.")]
    public int PerMentee { get; init; } = 5;

    /// <summary>In how many lists one mentor may stand, 1 to 1,000,000. A mentor of capacity 0 is not shown; any other capacity does not count, for to be shown commits to nothing. Default: 15.</summary>
    [Description("In how many lists one mentor may stand, 1 to 1000000; a mentor of capacity 0 stands in none. Default: 15.")]
    public int Exposure { get; init; } = 15;

    /// <summary>Most mentors of one category in one list, at least 1; <see langword="null"/> (the default) for any number.</summary>
    [Description("Most mentors of one category in one list, at least 1. Default: any number.")]
    public int? MaxPerCategory { get; init; }

    /// <summary>
    /// What <see cref="MaxPerCategory"/> counts: <c>topic</c> (the default) for the wanted skill that a mentor answers best for this mentee, or the name of an attribute of mentors, such
    /// as <c>department</c>, of whose values the first counts. A mentor without one is a category alone.
    /// </summary>
    [Description(
        "What maxPerCategory counts: topic, the wanted skill that the mentor answers best, or an attribute of mentors such as department. Default: topic."
    )]
    public string Category { get; init; } = TopicCategory;

    /// <summary>How many further mentors are named for each mentee, for when one in the list declines, 0 to 100. Default: 3.</summary>
    [Description("How many further mentors are named for each mentee, for when one in the list declines, 0 to 100. Default: 3.")]
    public int Alternates { get; init; } = 3;

    /// <summary>Whether categories are by topic rather than by an attribute.</summary>
    internal bool IsByTopic => NameKey.Same(Category, TopicCategory);

    internal override IEnumerable<string> Facts =>
        MaxPerCategory is null ? []
        : IsByTopic ? ["skills", "wants"]
        : [Category];

    internal override IEnumerable<string> FactsShown => Facts;

    internal override IEnumerable<Flaw> Flaws() =>
        [
            .. Flaw.Number("perMentee", PerMentee, least: 1, LongestList, decimals: 0),
            .. Flaw.Number("exposure", Exposure, least: 1, MostExposure, decimals: 0),
            .. MaxPerCategory is { } most ? Flaw.Number("maxPerCategory", most, least: 1, LongestList, decimals: 0) : [],
            .. Flaw.Name("category", Category),
            .. Flaw.Number("alternates", Alternates, least: 0, LongestList, decimals: 0),
        ];

    /// <summary>The format itself, once its numbers are known to be in range.</summary>
    /// <exception cref="ArgumentException">A number is out of its range, or the category is blank.</exception>
    internal SuggestionsFormat Checked()
    {
        Flaw.ThrowIfAny(Flaws());
        return this;
    }

    internal override FormatQuestion Ask(Cohort cohort, MatchingPolicy policy, MatchOptions options, CancellationToken cancellationToken) =>
        MaxPerCategory is null && AllPairsQuestion.IsFor(cohort, options)
            ? AllPairsQuestion.Of(cohort, policy, SuggestionsModel.Terms(cohort, policy, Checked()), this, options)
            : SuggestionsQuestion.Of(cohort, policy, Checked(), options, cancellationToken);
}
