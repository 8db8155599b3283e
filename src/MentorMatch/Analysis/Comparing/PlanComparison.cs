using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Solvers;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Analysis.Comparing;

/// <summary>Policies and formats side by side on one cohort: what each plan comes to, who changes, what other ways of choosing come to, and how much is chance.</summary>
public sealed record PlanComparison
{
    /// <summary>The most contenders of one comparison.</summary>
    public const int MostContenders = 12;

    /// <summary>Mentees in the cohort.</summary>
    public required int Mentees { get; init; }

    /// <summary>Mentors in the cohort.</summary>
    public required int Mentors { get; init; }

    /// <summary>Where chance started.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The plans, in the order of the contenders.</summary>
    public required ImmutableArray<ComparedPlan> Plans { get; init; }

    /// <summary>Each plan under each policy's scores, by plan, then by policy. Contenders that differ in format or objective alone share a policy here.</summary>
    public required ImmutableArray<PlanUnderPolicy> Crossed { get; init; }

    /// <summary>Each two plans.</summary>
    public required ImmutableArray<PlanDifference> Differences { get; init; }

    /// <summary>The mentees who do not have the same mentor in all plans, in ordinal order of ids.</summary>
    public required ImmutableArray<ChangedMentee> Changes { get; init; }

    /// <summary>Other ways of choosing, for each plan of pairs that has an answer and not too many pairs.</summary>
    public required ImmutableArray<PlanBaselines> Baselines { get; init; }

    /// <summary>How the figures vary over resampled cohorts; <see langword="null"/> when none was drawn.</summary>
    public required ResamplingFindings? Resampling { get; init; }

    /// <summary>Why the work ended; time limit when baselines and resampling were given up for it.</summary>
    public required StopReason Stop { get; init; }

    /// <summary>Compares contenders on a cohort.</summary>
    /// <param name="cohort">The people, with pins, bans and history.</param>
    /// <param name="contenders">The contenders, 1 to <see cref="MostContenders"/>, in the order in which they are shown.</param>
    /// <param name="options">How much chance to look at; the defaults when <see langword="null"/>.</param>
    /// <param name="work">How to work; the time limit is for everything together.</param>
    /// <param name="cancellationToken">Stops the work with an exception.</param>
    /// <returns>The findings. Without a time limit they do not depend on the threads.</returns>
    /// <exception cref="ArgumentException">There are no or too many contenders, or two have the same name.</exception>
    /// <exception cref="DataProblemsException">A policy is wrong, people's bounds do not fit a format, or a format cannot be compared; every problem is listed.</exception>
    /// <exception cref="RejectedSolutionException">The solver's answer breaks the problem's bounds, or is not proved the best where a measure needs the best.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled, or its time was over before the plans were known.</exception>
    public static PlanComparison Of(
        Cohort cohort,
        IReadOnlyList<Contender> contenders,
        ComparisonOptions? options = null,
        MatchOptions? work = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(contenders);
        ThrowIfWrong(contenders);
        return new ComparisonWork(
            cohort,
            [.. contenders],
            options ?? ComparisonOptions.Default,
            work ?? MatchOptions.Default,
            cancellationToken
        ).Do();
    }

    /// <summary>The findings as a section of a report.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The section.</returns>
    public ReportSection ToSection(Language language) => ComparisonSection.Of(this, language);

    /// <summary>Who changes, as a table by itself: one row a mentee, one column a plan.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The table, which is also one of the section's.</returns>
    public ReportTable ToChangesTable(Language language) => ComparisonSection.ChangesTable(this, language);

    private static void ThrowIfWrong(IReadOnlyList<Contender> contenders)
    {
        if (contenders.Count is 0 or > MostContenders)
        {
            throw new ArgumentException(
                $"There are {contenders.Count} contenders; 1 to {MostContenders} can be compared.",
                nameof(contenders)
            );
        }

        if (contenders.GroupBy(contender => contender.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException(
                $"Two contenders are called {Quoted.Text(twice.Key)}. Maybe give each a name of its own.",
                nameof(contenders)
            );
        }

        ImmutableArray<DataProblem> problems =
        [
            .. contenders
                .Where(contender => contender.Format is PairingFormat { WaitingFirst: true })
                .Select(contender => new DataProblem
                {
                    Code = "waiting-not-compared",
                    Message =
                        $"plans in which those who waited come first are not best by score, and cannot be compared by it: {Quoted.Text(contender.Name)}",
                    Maybe = "compare without waitingFirst, and match with it afterwards",
                }),
            .. contenders
                .Where(contender => contender.Format is not (PairingFormat or GroupsFormat))
                .Select(contender => new DataProblem
                {
                    Code = "format-not-compared",
                    Message = $"plans of the format {contender.Format.Name} cannot be compared",
                    Maybe = $"use {OneToOneFormat.TypeName}, {RatioFormat.TypeName} or {GroupsFormat.TypeName}",
                }),
        ];
        if (!problems.IsEmpty)
        {
            throw new DataProblemsException(problems);
        }
    }
}
