using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Sections;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Reasons;

/// <summary>Why two people are not matched, and what it would change if they were.</summary>
/// <param name="Mentee">The mentee's id; of two peers, the one asked about first.</param>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Answer">What kind of answer this is.</param>
public sealed record WhyNot(string Mentee, string Mentor, WhyNotAnswer Answer)
{
    /// <summary>What the pair scores, and the rules that forbid it.</summary>
    public required PairExplanation Pair { get; init; }

    /// <summary>
    /// For <see cref="WhyNotAnswer.Costs"/>: what the best plan with the pair is worth less what the best plan is; <see langword="null"/> when only <see cref="Least"/> and
    /// <see cref="Most"/> are known.
    /// </summary>
    public PlanChange? Change { get; init; }

    /// <summary>For <see cref="WhyNotAnswer.Costs"/>: the best plan with the pair is worth at least this much more (below 0: less) than the best without; <see langword="null"/> without a proof.</summary>
    public PlanChange? Least { get; init; }

    /// <summary>For <see cref="WhyNotAnswer.Costs"/>: and at most this much more; <see langword="null"/> without a proof.</summary>
    public PlanChange? Most { get; init; }

    /// <summary>Who would have whom instead, in the order in which one makes room for the next, the pair asked about first.</summary>
    public ImmutableArray<PlanMove> Moves
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>For <see cref="WhyNotAnswer.Impossible"/>: what is at odds, where that is known.</summary>
    public ImmutableArray<Clash> Clashes
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Whether scores are costs.</summary>
    public bool Minimize { get; init; }

    /// <summary>Answers for a pair.</summary>
    /// <remarks>
    /// One to one, ratio and own scores: one solve prepares all questions about a result, and each is then one search, exact. Other formats are solved again with the pair
    /// pinned: exact when both plans are proved, otherwise the bounds say between what the difference lies.
    /// </remarks>
    /// <param name="result">The plan.</param>
    /// <param name="mentee">The mentee's id.</param>
    /// <param name="mentor">The mentor's id.</param>
    /// <param name="options">How to work where it is solved again; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops solving again.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">There is no such mentee or mentor.</exception>
    /// <exception cref="OperationCanceledException">Solving again was cancelled, or its time was over, while pairs were scored.</exception>
    public static WhyNot Of(
        MatchResult result,
        string mentee,
        string mentor,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(mentee);
        ArgumentNullException.ThrowIfNull(mentor);
        WhyNot asked = new(mentee, mentor, WhyNotAnswer.NotComparable)
        {
            Pair = result.Explain(mentee, mentor),
            Minimize = result.Minimize,
        };
        if (result.Matches.Any(match => Joins(result, match, mentee, mentor) || Joins(result, match, asked.Pair.Mentee, mentor)))
        {
            return asked with { Answer = WhyNotAnswer.Matched };
        }

        if (!asked.Pair.Eligible)
        {
            return asked with { Answer = WhyNotAnswer.Forbidden };
        }

        if (result.Status is not (SolutionStatus.Optimal or SolutionStatus.Feasible) || result.Question.IsStable)
        {
            return asked;
        }

        return result.Question.SensitivityOf(result) is { } sensitivity
            ? BySearch(asked, sensitivity)
            : BySolvingAgain(asked, result, options ?? MatchOptions.Default, cancellationToken);
    }

    /// <summary>The answer in sentences, one a line.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Lines that end in <c>\n</c>.</returns>
    public string ToText(Language language = Language.English) => WhyNotText.Of(this, Wording.Of(language));

    /// <summary>The answer as a section of a report: the sentences, and who would have whom instead as a table.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The section.</returns>
    public ReportSection ToSection(Language language = Language.English) => WhyNotText.Section(this, Wording.Of(language));

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static WhyNot BySearch(WhyNot asked, PlanSensitivity sensitivity) =>
        sensitivity.With(sensitivity.Model.EdgeOf(new Pairing(asked.Mentee, asked.Mentor))!.Value) is (var change, var moves)
            ? asked with
            {
                Answer = WhyNotAnswer.Costs,
                Change = change,
                Least = change,
                Most = change,
                Moves = moves,
            }
            : asked with
            {
                Answer = WhyNotAnswer.Impossible,
            };

    private static WhyNot BySolvingAgain(WhyNot asked, MatchResult before, MatchOptions options, CancellationToken cancellationToken)
    {
        MatchResult? after;
        try
        {
            after = before.Question.SolveWithPin(new Pairing(asked.Mentee, asked.Mentor), options, cancellationToken);
        }
        catch (DataProblemsException)
        {
            // The format has no use for such a pin: there is no plan with the pair.
            return asked with { Answer = WhyNotAnswer.Impossible };
        }

        return after?.Status switch
        {
            SolutionStatus.Optimal or SolutionStatus.Feasible => PlanInterval.Between(before, after, asked),
            SolutionStatus.Infeasible => asked with { Answer = WhyNotAnswer.Impossible, Clashes = after.Clashes },
            SolutionStatus.Unknown => asked with { Answer = WhyNotAnswer.NotKnown },
            _ => asked,
        };
    }

    private static bool Joins(MatchResult result, Match match, string one, string other) =>
        (Is(match.Mentee, one) && Is(match.Mentor, other)) || (result.ArePeers && Is(match.Mentee, other) && Is(match.Mentor, one));

    private static bool Is(string id, string other) => string.Equals(id, other, StringComparison.Ordinal);
}
