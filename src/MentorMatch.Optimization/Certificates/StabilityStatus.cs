namespace MentorMatch.Optimization.Certificates;

/// <summary>What was proved about the stability of a proposed matching, by code that shares nothing with the solver.</summary>
public enum StabilityStatus
{
    /// <summary>Nothing: the claim is no matching, and none was shown impossible.</summary>
    Unknown,

    /// <summary>It was proved that no stable matching exists.</summary>
    NoneExists,

    /// <summary>A matching within all capacities, but some pair would leave it for each other.</summary>
    Unstable,

    /// <summary>A matching within all capacities without a blocking pair.</summary>
    Stable,
}
