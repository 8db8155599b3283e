namespace MentorMatch.Optimization.Solvers.Sensitivity;

/// <summary>Which of all optimal solutions choose an edge.</summary>
public enum EdgeStanding
{
    /// <summary>No optimal solution chooses it.</summary>
    None,

    /// <summary>At least one chooses it and at least one does not.</summary>
    Some,

    /// <summary>Every optimal solution chooses it.</summary>
    Every,
}
