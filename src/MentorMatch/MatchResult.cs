using System.Collections.Immutable;
using MentorMatch.Analysis.Reasons;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch;

/// <summary>
/// A matching with what was proved about it, a reason for everybody left over, and an answer to "why?". Made by <see cref="Matcher"/> only; immutable.
/// </summary>
/// <remarks>All but <see cref="Timing"/> is the same for the same people and pairs in any order, any number of threads and any culture.</remarks>
public sealed record MatchResult
{
    internal MatchResult(FormatQuestion question) => Question = question;

    /// <summary>The format's name, such as <c>ratio</c>; <c>own-scores</c> where scores were given without people.</summary>
    public string Format { get; internal init; } = "";

    /// <summary>The policy's name; <see langword="null"/> when it has none.</summary>
    public string? Policy { get; internal init; }

    /// <summary>The name of the solver.</summary>
    public string Solver { get; internal init; } = "";

    /// <summary>What was maximised.</summary>
    public Objective Objective { get; internal init; } = Objective.BestTotal;

    /// <summary>Whether scores are costs, so that totals are costs and <see cref="Bound"/> is a lower bound.</summary>
    public bool Minimize { get; internal init; }

    /// <summary>What was proved, by code that shares nothing with the solver.</summary>
    public SolutionStatus Status { get; internal init; }

    /// <summary>Why the solver stopped; says nothing about what was proved.</summary>
    public StopReason Stop { get; internal init; }

    /// <summary>Number of mentees in the programme.</summary>
    public int MenteeCount { get; internal init; }

    /// <summary>Number of mentors in the programme.</summary>
    public int MentorCount { get; internal init; }

    /// <summary>How many mentees the mentors can take together.</summary>
    public long Places { get; internal init; }

    /// <summary>Number of eligible pairs; the proof is about all of them.</summary>
    public long EligiblePairs { get; internal init; }

    /// <summary>
    /// Whether all eligible pairs were held in memory at once. Where they were too many (<see cref="MatchOptions.StoredPairsLimit"/>) the matches and their proof are the same, but ties
    /// are not counted, nor who is eligible for an idle mentor, and no shortage of places is worked out.
    /// </summary>
    public bool PairsStored { get; internal init; } = true;

    /// <summary>A proven limit on the number of matches of any matching.</summary>
    public long MatchedBound { get; internal init; }

    /// <summary>The exact sum of the scores of <see cref="Matches"/>.</summary>
    public Score Total { get; internal init; }

    /// <summary>
    /// A proven limit on the total of any matching (where most matches come first: of any with <see cref="MatchedBound"/> matches);
    /// <see langword="null"/> when none was proved.
    /// </summary>
    public Score? Bound { get; internal init; }

    /// <summary>How far <see cref="Total"/> may be from the best, at least 0; 0 where <see cref="Status"/> is optimal, <see langword="null"/> without a bound.</summary>
    public Score? Gap { get; internal init; }

    /// <summary>The matches, by mentee, then by place in the mentee's list where there is one, then by mentor, in ordinal order of ids.</summary>
    public ImmutableArray<Match> Matches { get; internal init; } = [];

    /// <summary>Whether <see cref="Matches"/> join peers, who have no sides.</summary>
    public bool ArePeers { get; internal init; }

    /// <summary>How the worst-off fare; <see langword="null"/> where the objective does not put them first, and where no matching is known.</summary>
    public FairnessProfile? Fairness { get; internal init; }

    /// <summary>The groups, in ordinal order of their ids; empty in the formats of pairs.</summary>
    public ImmutableArray<MatchGroup> Groups { get; internal init; } = [];

    /// <summary>Who comes next when somebody in a list declines, by mentee, then in the order in which to ask; empty in the formats without lists.</summary>
    public ImmutableArray<Alternate> Alternates { get; internal init; } = [];

    /// <summary>What became of the requests; <see langword="null"/> where nobody asks for anybody, and where no matching is known.</summary>
    public ChoiceOutcome? Choices { get; internal init; }

    /// <summary>What became of the policy's quotas, in its order; empty where there are none, and when no matching is known.</summary>
    public ImmutableArray<QuotaFinding> Quotas { get; internal init; } = [];

    /// <summary>The people who were to be matched and are not (mentees or peers), each with a reason, in ordinal order of ids. Empty when no matching is known.</summary>
    public ImmutableArray<UnmatchedPerson> Unmatched { get; internal init; } = [];

    /// <summary>The mentors without a mentee, each with a reason, in ordinal order of ids. Empty when no matching is known.</summary>
    public ImmutableArray<IdleMentor> IdleMentors { get; internal init; } = [];

    /// <summary>The mentors with mentees, and how many, in ordinal order of ids.</summary>
    public ImmutableArray<MentorLoad> Loads { get; internal init; } = [];

    /// <summary>What the reader should know.</summary>
    public ImmutableArray<MatchWarning> Warnings { get; internal init; } = [];

    /// <summary>Why there is no matching; empty unless <see cref="Status"/> is infeasible.</summary>
    public ImmutableArray<Clash> Clashes { get; internal init; } = [];

    /// <summary>The evidence behind <see cref="Bound"/>; <see langword="null"/> when there is none.</summary>
    public MatchCertificate? Certificate { get; internal init; }

    /// <summary>Where the time went.</summary>
    public MatchTiming Timing { get; init; } = new();

    /// <summary>The question that this result answers.</summary>
    internal FormatQuestion Question { get; }

    /// <summary>What small changes would do to this result, prepared when first asked.</summary>
    internal SensitivityOnDemand Sensitivity { get; } = new();

    /// <summary>Explains why a person is matched as they are, or not.</summary>
    /// <param name="mentee">The id of a mentee (of a peer, in formats of peers).</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentException">There is no such person.</exception>
    public Explanation Explain(string mentee)
    {
        ArgumentNullException.ThrowIfNull(mentee);
        return Question.Explain(this, mentee);
    }

    /// <summary>Explains what a pair scores and why, or which rules forbid it, whether or not it was chosen.</summary>
    /// <param name="mentee">The mentee's id.</param>
    /// <param name="mentor">The mentor's id.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentException">There is no such mentee or mentor.</exception>
    public PairExplanation Explain(string mentee, string mentor)
    {
        ArgumentNullException.ThrowIfNull(mentee);
        ArgumentNullException.ThrowIfNull(mentor);
        return Question.Explain(mentee, mentor);
    }

    /// <summary>Why two people are not matched: the rules that forbid it, or what the whole would lose and who would have whom instead.</summary>
    /// <remarks>See <see cref="Analysis.Reasons.WhyNot.Of"/>.</remarks>
    /// <param name="mentee">The mentee's id.</param>
    /// <param name="mentor">The mentor's id.</param>
    /// <param name="options">How to work where it is solved again; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops solving again.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">There is no such mentee or mentor.</exception>
    public WhyNot WhyNot(string mentee, string mentor, MatchOptions? options = null, CancellationToken cancellationToken = default) =>
        Analysis.Reasons.WhyNot.Of(this, mentee, mentor, options, cancellationToken);

    /// <summary>Status, matches, total and bound in one line.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The line.</returns>
    public string Summary(Language language = Language.English) => Wording.Of(language).Summary(this);

    /// <summary>Status, matches, total and bound in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => Wording.Of(Language.English).Summary(this);
}
