using System.Collections.Immutable;

namespace MentorMatch.Scoring;

/// <summary>What a pair could score once the criteria that are not known for it are answered, everything else as it is.</summary>
/// <param name="Unknown">The names of those criteria; private ones are left as they are and are not among them.</param>
/// <param name="Worst">The score if all of them were 0. At most the present score.</param>
/// <param name="Best">The score if all of them were 1. At least the present score.</param>
/// <param name="IsAllowedAtWorst">Whether the pair would keep every rule at <paramref name="Worst"/>: a minimum score may forbid it then.</param>
public sealed record PairBlanks(ImmutableArray<string> Unknown, Score Worst, Score Best, bool IsAllowedAtWorst);
