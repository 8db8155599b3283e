using System.Numerics;

namespace MentorMatch.Optimization.Solvers;

/// <summary>Pseudo-random draws from a seed, integers only: the same on every machine. (SplitMix64.)</summary>
internal sealed class Draws(ulong seed)
{
    private ulong counter = seed;

    /// <summary>A number from 0 to one less than <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>An exponential variable with mean 1 / ln 2, in 256ths: minus the logarithm to base 2 of a uniform one, linear between powers of two.</summary>
    public long Exponential()
    {
        ulong bits = Next() | 1;
        int zeros = BitOperations.LeadingZeroCount(bits);
        long mantissa = zeros == 63 ? 0 : (long)(bits << (zeros + 1) >> 56);
        return ((zeros + 1) * 256L) - mantissa;
    }

    /// <summary>Spreads bits: a hash of 64 bits that loses none.</summary>
    public static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    private ulong Next()
    {
        counter += 0x9E3779B97F4A7C15;
        return Mix(counter);
    }
}
