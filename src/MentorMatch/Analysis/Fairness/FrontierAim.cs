namespace MentorMatch.Analysis.Fairness;

/// <summary>What a point of a <see cref="Frontier"/> is best at.</summary>
public enum FrontierAim
{
    /// <summary>Most matches, then the best total.</summary>
    MostMatches,

    /// <summary>The best total, whatever the number of matches.</summary>
    BestTotal,

    /// <summary>Worst-off first: see <see cref="Policies.Objective.WorstOffFirst"/>.</summary>
    WorstOffFirst,

    /// <summary>Most matches, then most of them between people who differ in the attribute, then the best total.</summary>
    MostDiverse,

    /// <summary>Most matches among those of at least a minimum score, then the best total.</summary>
    MinimumScore,

    /// <summary>The best total with a given number of matches.</summary>
    GivenCoverage,

    /// <summary>Most matches, then the best sum of total and a price for every match between people who differ.</summary>
    PricedDiversity,
}
