using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Comparing;

/// <summary>The best plan of one contender, in figures under its own policy.</summary>
public sealed record ComparedPlan
{
    /// <summary>Whose plan it is.</summary>
    public required Contender Contender { get; init; }

    /// <summary>The plan, with its status, total, bound and gap.</summary>
    public required MatchResult Result { get; init; }

    /// <summary>Mentees with a mentor.</summary>
    public required int Matched { get; init; }

    /// <summary>Mentees with a mentor over all mentees, 0 to 1, to six decimals; 1 where there are no mentees.</summary>
    public required decimal Coverage { get; init; }

    /// <summary>The mean score of the matches to six decimals; <see langword="null"/> without a match.</summary>
    public required decimal? Mean { get; init; }

    /// <summary>The lowest score of a match; <see langword="null"/> without a match.</summary>
    public required Score? Worst { get; init; }

    /// <summary>Mentors with a mentee.</summary>
    public required int MentorsUsed { get; init; }
}
