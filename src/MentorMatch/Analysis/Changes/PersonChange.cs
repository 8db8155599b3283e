using System.Collections.Immutable;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Changes;

/// <summary>What became of one person: a mentee, a peer, a member of a circle, or a team by its name.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Kind">What became of them.</param>
/// <param name="Before">Ids of the partners before, in ordinal order: mentors, or everybody in the same circle.</param>
/// <param name="After">Ids of the partners after.</param>
/// <param name="ScoreBefore">The sum of the scores of the person's matches before; <see langword="null"/> without a match, and where the two results cannot be compared.</param>
/// <param name="ScoreAfter">The same after.</param>
/// <param name="Gain">
/// What the person gained (below 0: lost): the difference of scores, nobody counting 0; of costs, what is saved. <see langword="null"/> where there is nothing to compare: who joined
/// or left, who has no match in either, and of costs who has none in one.
/// </param>
public sealed record PersonChange(
    string Id,
    ChangeKind Kind,
    ImmutableArray<string> Before,
    ImmutableArray<string> After,
    Score? ScoreBefore,
    Score? ScoreAfter,
    Score? Gain
);
