using System.Collections.Immutable;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// Evidence that bounds every solution of a <see cref="Problems.TrioMatchingProblem"/>. One set of odd-set duals for the pairs bounds every matching, and every
/// trio: take out its vertices, count each blossom that holds two or three of them with one pair less, and add the trio's own weight. Where that is not sharp
/// enough, a trio has duals of its own for the vertices that it leaves.
/// </summary>
/// <param name="Pairs">Duals for the whole graph.</param>
/// <param name="Trios">The trios that were solved one by one.</param>
public sealed record TrioMatchingProof(GeneralMatchingProof Pairs, ImmutableArray<SolvedTrio> Trios);
