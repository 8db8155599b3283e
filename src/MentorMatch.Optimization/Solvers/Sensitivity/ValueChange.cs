namespace MentorMatch.Optimization.Solvers.Sensitivity;

/// <summary>By how much an optimum changes: matches first under <see cref="Problems.AssignmentObjective.MostMatches"/>, then the total.</summary>
/// <param name="Matches">Matches gained (or, for a cost, lost); 0 under <see cref="Problems.AssignmentObjective.BestTotal"/>, which does not count them.</param>
/// <param name="Total">Total weight gained (or, for a cost, lost). Where matches change it may have either sign.</param>
public readonly record struct ValueChange(long Matches, long Total)
{
    /// <summary>Whether nothing changes.</summary>
    public bool IsNone => Matches == 0 && Total == 0;
}
