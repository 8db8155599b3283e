using MentorMatch.Scoring;

namespace MentorMatch.Formats.ALaCarte;

/// <summary>A request that no rule forbids, or a pin that nobody asked for.</summary>
/// <param name="Mentee">Id of the mentee.</param>
/// <param name="Mentor">Id of the mentor.</param>
/// <param name="Rank">How much the mentee wants it, from 1; 0 for a pin that the mentee did not ask for.</param>
/// <param name="Slot">When; <see langword="null"/> where no times are booked.</param>
/// <param name="Pair">What the pair scores and why.</param>
internal sealed record Request(string Mentee, string Mentor, int Rank, string? Slot, PairScore Pair)
{
    /// <summary>The score of the pair in millionths.</summary>
    public long Millionths => Pair.Score.Millionths;

    /// <summary>Whether the mentee asked for it.</summary>
    public bool IsAskedFor => Rank > 0;
}
