namespace MentorMatch.Policies;

/// <summary>“Most matches”, which is an objective only together with what comes second.</summary>
public sealed class FirstAim
{
    private readonly Objective withBestTotal;

    internal FirstAim(Objective withBestTotal) => this.withBestTotal = withBestTotal;

    /// <summary>Says what is to be best among all matchings with the most matches: one lexicographic optimum, not two passes.</summary>
    /// <param name="next">The second aim, <see cref="Objective.BestTotal"/>.</param>
    /// <returns>The objective.</returns>
    /// <exception cref="ArgumentException">The second aim is no single aim.</exception>
    public Objective Then(Objective next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return next == Objective.BestTotal
            ? withBestTotal
            : throw new ArgumentException($"After most matches comes best-total, not {next}.", nameof(next));
    }
}
