using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>One person who has somebody else in another plan.</summary>
/// <param name="Person">The person's id: a mentee, or one of peers.</param>
/// <param name="From">Whom the person has now; <see langword="null"/> for nobody.</param>
/// <param name="To">Whom the person would have; <see langword="null"/> for nobody.</param>
/// <param name="Before">The score of the present pair; <see langword="null"/> when there is none.</param>
/// <param name="After">The score of the pair that would be; <see langword="null"/> when there is none.</param>
public sealed record PlanMove(string Person, string? From, string? To, Score? Before, Score? After)
{
    /// <summary>The score after less the score before, nobody counting 0.</summary>
    public Score Change => (After ?? Score.Zero) - (Before ?? Score.Zero);
}
