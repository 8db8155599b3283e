namespace MentorMatch.Optimization.Problems;

/// <summary>What one stage of a <see cref="FairAssignmentProblem"/> asks for, in the order in which the stages come.</summary>
public enum FairAim
{
    /// <summary>As many chosen edges as possible.</summary>
    Matches,

    /// <summary>The lowest weight of any chosen edge that is not pinned, as high as possible.</summary>
    Worst,

    /// <summary>As few chosen edges as possible in one band of weights; one stage for each band but the highest, the lowest first.</summary>
    Band,

    /// <summary>The largest total weight.</summary>
    Total,
}
