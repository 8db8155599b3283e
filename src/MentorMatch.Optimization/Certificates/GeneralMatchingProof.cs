using System.Collections.Immutable;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// Evidence that bounds every matching of a general graph (Edmonds' odd-set duals). All numbers belong to doubled weights 2 (w + bonus): an edge is covered when
/// the duals of its ends and of the blossoms that contain both add up to at least that; then no matching exceeds half of the sum of all vertex duals and of
/// (size − 1) / 2 times each blossom's dual.
/// </summary>
/// <param name="VertexDuals">One dual a vertex, at least 0.</param>
/// <param name="Blossoms">Odd sets of at least three vertices with positive duals.</param>
public sealed record GeneralMatchingProof(ImmutableArray<long> VertexDuals, ImmutableArray<BlossomDual> Blossoms);
