using System.Collections.Immutable;
using MentorMatch.Analysis.Certainty;
using MentorMatch.Analysis.Changes;
using MentorMatch.Analysis.Fairness;
using MentorMatch.Analysis.Recruiting;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Overview;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Analysis;

/// <summary>What a programme manager asks about a plan, answered once for its report: what changed, how sure, how fair, what to choose from, whom to recruit.</summary>
/// <remarks>An analysis that does not know the format, or the aim, is not among the answers; one that was left out for its cost is named in <see cref="LeftOut"/>.</remarks>
public sealed record PlanReview
{
    /// <summary>Frontier and recruiting, which solve dozens of times, are worked out for at most this many eligible pairs.</summary>
    public const int MostPairs = 100_000;

    /// <summary>How many rows of each table stand in a report; the page of a large programme holds every match already.</summary>
    public const int MostRows = 30;

    private PlanReview() { }

    /// <summary>What differs from an earlier result; <see langword="null"/> when none was given.</summary>
    public MatchDiff? Changes { get; private init; }

    /// <summary>How sure the plan is, without trying other weights; <see langword="null"/> where that has no answer.</summary>
    public PlanCertainty? Certainty { get; private init; }

    /// <summary>How groups of people fare, by every attribute that is not private: a report is handed around. <see langword="null"/> where that has no answer.</summary>
    public FairnessAudit? Fairness { get; private init; }

    /// <summary>Plans to choose from; <see langword="null"/> where that has no answer, and beyond <see cref="MostPairs"/>.</summary>
    public Frontier? Frontier { get; private init; }

    /// <summary>Whom to recruit, with demand and supply; <see langword="null"/> where that has no answer, and beyond <see cref="MostPairs"/>.</summary>
    public RecruitingAdvice? Recruiting { get; private init; }

    /// <summary>Which wanted skills the plan meets; only in place of <see cref="Recruiting"/>.</summary>
    public SkillsInPlan? Skills { get; private init; }

    /// <summary>The commands whose answers were left out because there are too many pairs, or because the work was stopped.</summary>
    public ImmutableArray<string> LeftOut { get; private init; } = [];

    /// <summary>Works out the answers.</summary>
    /// <param name="result">The plan.</param>
    /// <param name="cohort">The people it was made of.</param>
    /// <param name="policy">The policy it was made under.</param>
    /// <param name="format">The format it was made in.</param>
    /// <param name="earlier">An earlier result to compare with; <see langword="null"/> for none.</param>
    /// <param name="options">How to work where it is solved again; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Leaves out what is not worked out yet.</param>
    /// <returns>The answers; none for a result without a plan.</returns>
    public static PlanReview Of(
        MatchResult result,
        Cohort cohort,
        MatchingPolicy policy,
        Format format,
        ResultDocument? earlier = null,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(format);
        if (result.Status is not (SolutionStatus.Optimal or SolutionStatus.Feasible))
        {
            return new PlanReview();
        }

        ResultDocument document = ResultDocument.From(result);
        List<string> leftOut = [];
        ImmutableArray<string> open = FairnessAudit.OpenOf(cohort, policy);
        bool isSmall = result.EligiblePairs <= MostPairs;
        RecruitingAdvice? recruiting = Answer(
            "recruit",
            isSmall,
            () => RecruitingAdvice.Of(cohort, policy, format, options, cancellationToken)
        );
        return new PlanReview
        {
            Changes = earlier is null ? null : MatchDiff.Between(earlier, document),
            Certainty = Answer("explain --plan", true, () => PlanCertainty.Of(result, withWeights: false, options, cancellationToken)),
            Fairness = open.IsEmpty ? null : Answer("fairness", true, () => FairnessAudit.Of(result, cohort, policy, open)),
            Frontier = Answer("frontier", isSmall, () => Frontier.Of(cohort, policy, format, settings: null, options, cancellationToken)),
            Recruiting = recruiting,
            Skills = recruiting is null ? SkillsInPlan.Of(cohort, policy, document) : null,
            LeftOut = [.. leftOut.Order(StringComparer.Ordinal)],
        };

        T? Answer<T>(string command, bool isAffordable, Func<T> work)
            where T : class
        {
            if (!isAffordable || cancellationToken.IsCancellationRequested)
            {
                leftOut.Add(command);
                return null;
            }

            try
            {
                return work();
            }
            catch (DataProblemsException)
            {
                // The analysis does not know this format or this aim, and says so by name to whoever asks for it alone.
                return null;
            }
            catch (OperationCanceledException)
            {
                leftOut.Add(command);
                return null;
            }
        }
    }

    /// <summary>The answers as sections of a report, in the order in which they are best read; of long tables the first <see cref="MostRows"/> rows, and the command that has them all.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The sections.</returns>
    public ImmutableArray<ReportSection> ToSections(Language language = Language.English) =>
        [
            .. new[]
            {
                Shortened(Changes?.ToSection(language), "diff", language),
                Shortened(Certainty?.ToSection(language), "explain --plan", language),
                Shortened(Fairness?.ToSection(language), "fairness", language),
                Shortened(Frontier?.ToSection(language), "frontier", language),
                Shortened(Recruiting?.ToSection(language), "recruit", language) ?? Skills?.ToSection(language),
                LeftOut.IsEmpty ? null : Wording.Of(language).LeftOutOfReport(LeftOut, MostPairs),
            }.OfType<ReportSection>(),
        ];

    private static ReportSection? Shortened(ReportSection? section, string command, Language language) =>
        section is null || section.Tables.All(table => table.Rows.Length <= MostRows)
            ? section
            : section with
            {
                Tables = [.. section.Tables.Select(table => table with { Rows = [.. table.Rows.Take(MostRows)] })],
                Notes =
                [
                    .. section.Notes,
                    Wording.Of(language).FirstRowsOnly(MostRows, section.Tables.Max(table => table.Rows.Length), $"mentormatch {command}"),
                ],
            };
}
