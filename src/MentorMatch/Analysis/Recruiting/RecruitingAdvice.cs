using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Analysis.Recruiting;

/// <summary>Whom to recruit: what one more place, one more mentor or several are worth, with whom, and where demand and supply stand.</summary>
/// <remarks>
/// Every gain is the difference between the best plan of the cohort and the best plan of a cohort that has the place, or the mentors, besides. Gains of one place follow from
/// the proof of the best plan; what is said to be confirmed was solved and judged again. Immutable. See the page beside <c>Analysis/Recruiting</c>.
/// </remarks>
public sealed record RecruitingAdvice
{
    /// <summary>How many mentees a mentor can well have: programmes work best at one mentor for three.</summary>
    public const int WellServed = 3;

    /// <summary>The most wanted skills of which profiles are drawn: those that most unmatched mentees want.</summary>
    public const int MostSkills = 20;

    /// <summary>The most levels of which profiles are drawn: those that most people have.</summary>
    public const int MostLevels = 8;

    /// <summary>The most locations, and the most departments, of which profiles are drawn: those that most people have.</summary>
    public const int MostSites = 4;

    /// <summary>How many of the best places are confirmed by solving again.</summary>
    public const int PlacesConfirmed = 5;

    /// <summary>How many of the best profiles are solved as whole mentors.</summary>
    public const int ProfilesSolved = 10;

    /// <summary>Of how many profiles bundles are made.</summary>
    public const int ProfilesBundled = 3;

    /// <summary>The most mentors in a bundle.</summary>
    public const int LargestBundle = 5;

    internal RecruitingAdvice() { }

    /// <summary>The best plan without anybody new. Where it is not proved optimal, nothing is worked out but <see cref="Skills"/> and the ratio.</summary>
    public required MatchResult Result { get; init; }

    /// <summary>How many mentees a new mentor could take in the format.</summary>
    public int PlacesEach { get; internal init; }

    /// <summary>How many mentors can take at least one mentee.</summary>
    public int Mentors { get; internal init; }

    /// <summary>How many mentors are missing for one mentor for every <see cref="WellServed"/> mentees; 0 when there are enough.</summary>
    public int MentorsMissing { get; internal init; }

    /// <summary>The mentors one more place of whom is worth something, the best first, then by id.</summary>
    public ImmutableArray<PlaceWorth> Places { get; internal init; } = [];

    /// <summary>How many profiles were drawn and judged.</summary>
    public int ProfilesDrawn { get; internal init; }

    /// <summary>
    /// Of each skill the profile whose first place is worth most (of equal ones, the one whose further places promise most), if it is worth anything: those solved as whole
    /// mentors first, the best first, then the others.
    /// </summary>
    public ImmutableArray<ProfileWorth> Profiles { get; internal init; } = [];

    /// <summary>
    /// Whether no profile drawn is worth more than the first of <see cref="Profiles"/>: the first place of every profile that was not solved, times <see cref="PlacesEach"/>,
    /// is no more than that.
    /// </summary>
    public bool IsBestProved { get; internal init; }

    /// <summary>The best profiles in growing number, by profile, then by number, as far as one more mentor still gained something.</summary>
    public ImmutableArray<ProfileBundle> Bundles { get; internal init; } = [];

    /// <summary>What one new place is worth by skill, level, location and department, the best first within each. Values worth nothing are among them.</summary>
    public ImmutableArray<ValueWorth> Values { get; internal init; } = [];

    /// <summary>Demand and supply by wanted skill, the most wanted first; empty where the policy keeps skills private.</summary>
    public ImmutableArray<SkillBalance> Skills { get; internal init; } = [];

    /// <summary>Public facts that the policy reads and that profiles leave unknown, in ordinal order.</summary>
    public ImmutableArray<string> UnknownFacts { get; internal init; } = [];

    /// <summary>Whether the work was stopped, or the solver gave up, before everything was solved.</summary>
    public bool IsCutShort { get; internal init; }

    /// <summary>Works out whom to recruit.</summary>
    /// <param name="cohort">The people.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="format">The format: one to one, or ratio.</param>
    /// <param name="options">How to work; the defaults when <see langword="null"/>. The time limit is for everything together.</param>
    /// <param name="cancellationToken">Stops scoring with an exception; stops solving, and then what is not known is left out.</param>
    /// <returns>
    /// The advice. Takes two solves of the problem, one to score at most <see cref="MostSkills"/> × <see cref="MostLevels"/> × <see cref="MostSites"/>² profiles with every
    /// mentee, and up to 27 solves to confirm.
    /// </returns>
    /// <exception cref="DataProblemsException">The format is another one, something comes before the total, there are quotas, or policy and people do not fit it; every problem is listed.</exception>
    /// <exception cref="RejectedSolutionException">The solver's answer breaks the problem's bounds.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled, or its time was over, while pairs were scored.</exception>
    public static RecruitingAdvice Of(
        Cohort cohort,
        MatchingPolicy policy,
        Format format,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(format);
        options ??= MatchOptions.Default;
        if (format is not PairingFormat pairing)
        {
            throw new DataProblemsException([
                new DataProblem
                {
                    Code = "recruiting-format",
                    Message = $"what a new mentor is worth is worked out for the formats one-to-one and ratio, not for {format.Name}",
                    Maybe = "ask with the format ratio and the number of mentees a mentor takes",
                },
            ]);
        }

        if (pairing.WaitingFirst)
        {
            throw new DataProblemsException([
                new DataProblem
                {
                    Code = "recruiting-waiting-first",
                    Message = "what a new mentor is worth is worked out by matches and scores, not where those who waited come first",
                    Maybe = "ask without waitingFirst",
                },
            ]);
        }

        if (policy.Objective.PutsWorstOffFirst)
        {
            throw new DataProblemsException([
                new DataProblem
                {
                    Code = "recruiting-worst-off-first",
                    Message = "what a new mentor is worth is worked out by matches and scores, not where the worst-off come first",
                    Maybe = "ask with the objective most-matches",
                },
            ]);
        }

        if (!policy.Quotas.IsEmpty)
        {
            throw new DataProblemsException([
                new DataProblem
                {
                    Code = "recruiting-quotas",
                    Column = "quotas",
                    Message = "what a new mentor is worth is worked out by matches and scores, not under quotas",
                    Maybe = "ask without quotas",
                },
            ]);
        }

        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.TimeLimit ?? Timeout.InfiniteTimeSpan);
        return new Recruiter(cohort, policy, pairing, options with { TimeLimit = null }, limit.Token).Advise();
    }

    /// <summary>The advice in words.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The section: profiles, bundles, places, values, skills.</returns>
    public ReportSection ToSection(Language language = Language.English) => RecruitingSection.Of(this, Wording.Of(language));
}
