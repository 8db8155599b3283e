using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Criteria;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Analysis.Fairness;

/// <summary>
/// Plans to choose from, where one aim is paid for with another: coverage (number of matches), total, the worst-off (the lowest score of a match that is not pinned) and, where an
/// attribute is named, diversity (matches between people who differ in it).
/// </summary>
/// <remarks>
/// <para>Exact, each proved by a judge that shares no code with the solver: most matches, then the best total; the best total; worst-off first; most matches, then most diverse,
/// then the best total; for every minimum score on a grid of steps, most matches of at least that score and the best total among them; for numbers of matches between those of the
/// best total and the most, the best total with that number (all of them, or 8 spread evenly); and up to 6 plans between the most diverse and the best total that are best for
/// some price of diversity.</para>
/// <para>Not covered: plans between two steps of the grid, plans that mix a minimum score with a price of diversity, and plans that are best for no price (unsupported ones).</para>
/// <para>No point is worse in something and better in nothing than another. Where more than <see cref="FrontierSettings.MostPoints"/> are left, the four named first stay, and of the
/// others, ordered by matches, total and lowest score, those at even distances.</para>
/// <para>Takes one solve for each plan looked at: about 20 for the grid, and up to 18 others.</para>
/// </remarks>
public sealed record Frontier
{
    private Frontier() { }

    /// <summary>The format's name.</summary>
    public required string Format { get; init; }

    /// <summary>The attribute that diversity is about; <see langword="null"/> without one.</summary>
    public required string? Attribute { get; init; }

    /// <summary>Whether the policy keeps the attribute private: then diversity is shown only where neither side of the count is below five.</summary>
    public required bool IsAttributePrivate { get; init; }

    /// <summary>The points: most matches first, then the best total, then the highest lowest score, then the most diverse.</summary>
    public required ImmutableArray<FrontierPoint> Points { get; init; }

    /// <summary>How many points were left out because there were too many.</summary>
    public required int LeftOut { get; init; }

    /// <summary>How many plans could not be proved within the time limit, and are left out as well.</summary>
    public required int NotProved { get; init; }

    /// <summary>Finds the points.</summary>
    /// <param name="cohort">The people.</param>
    /// <param name="policy">The policy; its objective does not matter.</param>
    /// <param name="format">One-to-one or ratio.</param>
    /// <param name="settings">How fine; the defaults when <see langword="null"/>.</param>
    /// <param name="options">How to work; the time limit is for each plan by itself. The defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work with an exception.</param>
    /// <returns>The points; none when pins, minimums or bounds cannot be kept.</returns>
    /// <exception cref="DataProblemsException">The policy is wrong, mentors' own bounds do not fit the format, the format has no pairs to choose from, or puts those who waited first, or there are quotas.</exception>
    /// <exception cref="RejectedSolutionException">The solver's answer breaks the problem's bounds.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Frontier Of(
        Cohort cohort,
        MatchingPolicy policy,
        Format format,
        FrontierSettings? settings = null,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(format);
        settings ??= FrontierSettings.Default;
        if (format is not PairingFormat pairing)
        {
            throw new DataProblemsException([
                new DataProblem
                {
                    Code = "frontier-not-for-format",
                    Column = "format",
                    Message = $"there is no frontier for the format {format.Name}",
                    Maybe = "take one-to-one or ratio",
                },
            ]);
        }

        if (pairing.WaitingFirst)
        {
            throw new DataProblemsException([
                new DataProblem
                {
                    Code = "frontier-waiting-first",
                    Column = "format",
                    Message = "there is no frontier by score where those who waited come first",
                    Maybe = "ask without waitingFirst",
                },
            ]);
        }

        if (!policy.Quotas.IsEmpty)
        {
            throw new DataProblemsException([
                new DataProblem
                {
                    Code = "frontier-quotas",
                    Column = "quotas",
                    Message = "there is no frontier under quotas: its plans are chosen from all matchings",
                    Maybe = "ask without quotas, or match under them",
                },
            ]);
        }

        string? attribute = settings.Attribute ?? AttributeOf(policy);
        MatchingPolicy most = policy with { Objective = Objective.MostMatches.Then(Objective.BestTotal) };
        FrontierSearch search = new(cohort, most, pairing, attribute, settings, options ?? MatchOptions.Default, cancellationToken);
        return search.Run() is var (points, leftOut)
            ? new Frontier
            {
                Format = format.Name,
                Attribute = attribute,
                IsAttributePrivate = attribute is not null && policy.IsPrivate([attribute]),
                Points = points,
                LeftOut = leftOut,
                NotProved = search.NotProved,
            }
            : throw new InvalidOperationException("A search ends with points.");
    }

    /// <summary>The points as a section of a report.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The section: one table and a chart of coverage against the lowest score.</returns>
    public ReportSection ToSection(Language language = Language.English) => FrontierSection.Of(this, Wording.Of(language));

    /// <summary>A private attribute is only shown to whoever names it.</summary>
    private static string? AttributeOf(MatchingPolicy policy) =>
        policy
            .Criteria.OfType<DifferentCriterion>()
            .SelectMany(criterion => criterion.Attributes)
            .Concat(policy.Criteria.OfType<SameCriterion>().SelectMany(criterion => criterion.Attributes))
            .FirstOrDefault(attribute => !policy.IsPrivate([attribute]));
}
