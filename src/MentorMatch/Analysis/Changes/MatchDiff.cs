using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Sections;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Changes;

/// <summary>What differs between two results: who kept their partner, who moved, came, left, gained or lost, and whose load changed.</summary>
/// <remarks>
/// Made from results or from kept documents, in every format; compares what they say and judges neither. Immutable. The difference of a result and itself names nobody but those who
/// kept everything.
/// </remarks>
public sealed record MatchDiff
{
    private MatchDiff() { }

    /// <summary>The earlier result in numbers.</summary>
    public required RoundFigures Before { get; init; }

    /// <summary>The later result in numbers.</summary>
    public required RoundFigures After { get; init; }

    /// <summary>
    /// Whether scores of the two mean the same: both are scores or both costs, the policies have the same name, and every pair that stands in both has the same score in both.
    /// Otherwise nobody is said to have gained or lost.
    /// </summary>
    public required bool SameScores { get; init; }

    /// <summary>Everybody who takes part in either (mentees; peers, where there are no sides), in ordinal order of ids.</summary>
    public required ImmutableArray<PersonChange> People { get; init; }

    /// <summary>The mentors whose number of mentees changed, in ordinal order of ids.</summary>
    public required ImmutableArray<LoadChange> Loads { get; init; }

    /// <summary>Whether everybody kept their partners and nobody came or left.</summary>
    public bool IsEmpty => People.All(person => person.Kind is ChangeKind.Kept or ChangeKind.Waiting) && Loads.IsEmpty;

    /// <summary>How many people something became of.</summary>
    /// <param name="kind">What.</param>
    /// <returns>The number.</returns>
    public int Count(ChangeKind kind) => People.Count(person => person.Kind == kind);

    /// <summary>Those who gained, those who gained most first, then by id; empty where scores cannot be compared.</summary>
    public ImmutableArray<PersonChange> Gained =>
        [.. People.Where(person => person.Gain > Score.Zero).OrderByDescending(person => person.Gain)];

    /// <summary>Those who lost, those who lost most first, then by id; empty where scores cannot be compared.</summary>
    public ImmutableArray<PersonChange> Lost => [.. People.Where(person => person.Gain < Score.Zero).OrderBy(person => person.Gain)];

    /// <summary>Compares two results.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="ArgumentException">One of them has no matching.</exception>
    public static MatchDiff Between(MatchResult before, MatchResult after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ThrowIfWithout(before.Status, nameof(before));
        ThrowIfWithout(after.Status, nameof(after));
        return Between(KeptRound.Of(before), KeptRound.Of(after));
    }

    /// <summary>Compares two kept results.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="ArgumentException">One of them has no matching.</exception>
    public static MatchDiff Between(ResultDocument before, ResultDocument after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ThrowIfWithout(before.Status, nameof(before));
        ThrowIfWithout(after.Status, nameof(after));
        return Between(KeptRound.Of(before), KeptRound.Of(after));
    }

    /// <summary>The difference in words.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The section: a table of everybody to whom something happened, and one of loads.</returns>
    public ReportSection ToSection(Language language = Language.English) => MatchDiffSection.Of(this, Wording.Of(language));

    private static MatchDiff Between(KeptRound before, KeptRound after)
    {
        bool same = before.ScoresLike(after);
        return new MatchDiff
        {
            Before = before.Figures,
            After = after.Figures,
            SameScores = same,
            People =
            [
                .. before
                    .People.Union(after.People, StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(id => Change(id, before, after, same)),
            ],
            Loads =
            [
                .. before
                    .Loads.Keys.Union(after.Loads.Keys, StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(mentor => new LoadChange(mentor, before.Loads.GetValueOrDefault(mentor), after.Loads.GetValueOrDefault(mentor)))
                    .Where(load => load.Before != load.After),
            ],
        };
    }

    private static PersonChange Change(string id, KeptRound before, KeptRound after, bool sameScores)
    {
        ImmutableArray<string> had = before.PartnersOf(id);
        ImmutableArray<string> has = after.PartnersOf(id);
        ChangeKind kind =
            !before.People.Contains(id) ? ChangeKind.Joined
            : !after.People.Contains(id) ? ChangeKind.Left
            : had.IsEmpty && has.IsEmpty ? ChangeKind.Waiting
            : had.IsEmpty ? ChangeKind.Matched
            : has.IsEmpty ? ChangeKind.Unmatched
            : had.SequenceEqual(has, StringComparer.Ordinal) ? ChangeKind.Kept
            : ChangeKind.Moved;
        Score? then = sameScores ? before.ScoreOf(id) : null;
        Score? now = sameScores ? after.ScoreOf(id) : null;
        bool isCompared =
            kind is not (ChangeKind.Joined or ChangeKind.Left)
            && (before.AreCosts ? then is not null && now is not null : then is not null || now is not null);
        Score more = (now ?? Score.Zero) - (then ?? Score.Zero);
        return new PersonChange(
            id,
            kind,
            had,
            has,
            then,
            now,
            isCompared
                ? before.AreCosts
                    ? -more
                    : more
                : null
        );
    }

    private static void ThrowIfWithout(SolutionStatus status, string parameter)
    {
        if (status is SolutionStatus.Infeasible or SolutionStatus.Unknown)
        {
            throw new ArgumentException("This result has no matching to compare.", parameter);
        }
    }
}
