namespace MentorMatch.Testing.Instances;

/// <summary>A kind of general matching instance that can be had in any size.</summary>
/// <param name="Name">What the instances have in common, in a few words.</param>
/// <param name="IsDense">Whether nearly every pair is an edge, so that edges grow with the square of the vertices.</param>
/// <param name="Plant">Makes the instance with about so many vertices, at least 20, from a seed.</param>
public sealed record GeneralMatchingFamily(string Name, bool IsDense, Func<int, ulong, PlantedGeneralMatching> Plant)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
