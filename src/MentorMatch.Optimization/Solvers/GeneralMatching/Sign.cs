namespace MentorMatch.Optimization.Solvers.GeneralMatching;

/// <summary>The part an outermost node plays in a tree. The number is what a unit of time adds to the duals of its vertices.</summary>
internal enum Sign : sbyte
{
    /// <summary>At an even distance from the root: duals of its vertices fall.</summary>
    Plus = -1,

    /// <summary>Outside the tree.</summary>
    Free = 0,

    /// <summary>At an odd distance from the root: duals of its vertices rise.</summary>
    Minus = 1,
}
