using MentorMatch.Optimization.Certificates;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Changes;

/// <summary>The best plan with at most so many changes.</summary>
/// <param name="MostChanges">How many changes were allowed; <see langword="null"/> for any number.</param>
/// <param name="Changes">How many current pairs that could be kept are not, in the plan found.</param>
/// <param name="Status">What was proved about it; infeasible where so few changes are impossible.</param>
/// <param name="Matched">Its number of matches.</param>
/// <param name="MatchedBound">A proven limit on the matches of any plan with at most so many changes.</param>
/// <param name="Total">Its total.</param>
/// <param name="Gap">How far the total may be from the best; 0 where it is proved, <see langword="null"/> without a bound.</param>
public sealed record RematchLine(
    int? MostChanges,
    int Changes,
    SolutionStatus Status,
    int Matched,
    long MatchedBound,
    Score Total,
    Score? Gap
);
