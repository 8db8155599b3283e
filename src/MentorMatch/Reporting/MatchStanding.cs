using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>How firmly a match stands.</summary>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Standing">In which best plans the match stands; <see langword="null"/> when it was not proved that the plan is a best one.</param>
/// <param name="Without">What the best plan without the pair is worth less what this one is: the margin. <see langword="null"/> when not known, and when there is no such plan.</param>
public sealed record MatchStanding(string Mentor, PairStanding? Standing, PlanChange? Without)
{
    /// <summary>The eligible mentor with the best score for the mentee whom the mentee does not have; <see langword="null"/> when there is none.</summary>
    public string? NextBest { get; init; }

    /// <summary>The score of the match less that of <see cref="NextBest"/>; below 0 where the mentee had to leave a better mentor to somebody else.</summary>
    public Score? Ahead { get; init; }

    /// <summary>What the match could score once what is not known is answered; <see langword="null"/> when everything is known, and for own scores.</summary>
    public PairBlanks? Blanks { get; init; }

    /// <summary>
    /// Whether the match would still stand in a best plan at the worst of <see cref="Blanks"/>, all other pairs scoring what they do now; <see langword="null"/> without blanks, and
    /// when it was not proved that the plan is a best one.
    /// </summary>
    public bool? StandsAtWorst { get; init; }
}
