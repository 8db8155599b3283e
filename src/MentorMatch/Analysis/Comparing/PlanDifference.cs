namespace MentorMatch.Analysis.Comparing;

/// <summary>How far two plans are apart.</summary>
/// <param name="First">One plan.</param>
/// <param name="Second">The other.</param>
/// <param name="Shared">Pairs in both.</param>
/// <param name="OnlyFirst">Pairs in the first alone.</param>
/// <param name="OnlySecond">Pairs in the second alone.</param>
/// <param name="Moved">Mentees with a mentor in both, but another one.</param>
/// <param name="Lost">Mentees with a mentor in the first alone.</param>
/// <param name="Gained">Mentees with a mentor in the second alone.</param>
public sealed record PlanDifference(
    string First,
    string Second,
    int Shared,
    int OnlyFirst,
    int OnlySecond,
    int Moved,
    int Lost,
    int Gained
);
