using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Running;

/// <summary>One kind of problem: drawn from chance, solved or read, and held against a plain answer.</summary>
/// <param name="Name">How <c>--kind</c> calls it.</param>
/// <param name="Family">The name of all kinds like it; <c>--kind</c> takes that too.</param>
/// <param name="Share">How many of the problems are of this kind, beside the shares of the others.</param>
/// <param name="MostSize">The largest size that is drawn.</param>
/// <param name="Try">Draws one problem of at most a size and checks it; returns a word for what came of it, throws when a promise is broken.</param>
internal sealed record FuzzKind(string Name, string Family, int Share, int MostSize, Func<SplitMix64, int, string> Try);
