using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Recruiting;

/// <summary>By how much the best plan would be better.</summary>
/// <param name="Matches">
/// Matches more. Under the objective <c>best-total</c>, which does not count matches, how many more the plan found has (it may be fewer), or <see langword="null"/> where
/// nothing was solved again.
/// </param>
/// <param name="Total">Total score more, in scores (exact to a millionth). Where matches are gained it may be below 0: matches come first.</param>
public readonly record struct PlanGain(long? Matches, Score Total)
{
    /// <summary>Whether nothing is gained.</summary>
    public bool IsNone => Matches is null or 0 && Total == Score.Zero;
}
