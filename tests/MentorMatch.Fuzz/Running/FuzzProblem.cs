using System.Collections.Immutable;
using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Running;

/// <summary>Which problem an index stands for: its kind, its size and its chance follow from the seed and the index alone.</summary>
internal readonly record struct FuzzProblem(FuzzKind Kind, int Size, ulong Seed)
{
    /// <summary>The problem of an index.</summary>
    public static FuzzProblem Of(ImmutableArray<FuzzKind> kinds, ulong seed, long index)
    {
        SplitMix64 draw = new(SplitMix64.Mix(seed ^ SplitMix64.Mix((ulong)index + 0x9E37_79B9_7F4A_7C15)));
        int at = draw.Next(kinds.Sum(kind => kind.Share));
        FuzzKind drawn = kinds[0];
        foreach (FuzzKind kind in kinds)
        {
            drawn = kind;
            at -= kind.Share;
            if (at < 0)
            {
                break;
            }
        }

        return new FuzzProblem(drawn, 1 + draw.Next(drawn.MostSize), draw.NextUInt64());
    }

    /// <summary>Another problem of the same kind, of a size of choice.</summary>
    public FuzzProblem Sibling(int size, int attempt) =>
        this with
        {
            Size = size,
            Seed = SplitMix64.Mix(Seed + (ulong)((1_000_003L * size) + attempt)),
        };

    /// <summary>Tries it; returns a word for what came of it.</summary>
    public string Try() => Kind.Try(new SplitMix64(Seed), Size);
}
