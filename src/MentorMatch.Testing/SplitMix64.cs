namespace MentorMatch.Testing;

/// <summary>
/// A small deterministic source of pseudo-random numbers: the same seed gives the same numbers on every machine and in every release.
/// </summary>
/// <remarks>
/// The generator is SplitMix64 (Steele, Lea and Flood, “Fast splittable pseudorandom number generators”, 2014): a 64-bit counter that grows by the
/// golden ratio and is mixed three times. Period 2^64, equidistributed. It is a <see cref="Random"/>, so the distributions of MathNet.Numerics draw
/// from it. Not for secrets. Not safe for concurrent use: give each thread its own seed.
/// </remarks>
/// <param name="seed">Any number; each starts a different sequence.</param>
public sealed class SplitMix64(ulong seed) : Random(0)
{
    internal const ulong GoldenRatio = 0x9E3779B97F4A7C15;

    private ulong counter = seed;

    /// <summary>Draws 64 random bits.</summary>
    /// <returns>A number, each value equally likely.</returns>
    public ulong NextUInt64()
    {
        counter += GoldenRatio;
        return Mix(counter);
    }

    /// <summary>Spreads bits: the mixing step of the generator by itself, a hash of 64 bits that loses none.</summary>
    /// <param name="bits">Any bits.</param>
    /// <returns>The hash; different bits give different hashes.</returns>
    public static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <inheritdoc/>
    public override long NextInt64(long minValue, long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        ulong range = (ulong)maxValue - (ulong)minValue;
        return range == 0 ? minValue : (long)((ulong)minValue + Below(range));
    }

    /// <inheritdoc/>
    public override long NextInt64(long maxValue) => NextInt64(0, maxValue);

    /// <inheritdoc/>
    public override long NextInt64() => NextInt64(0, long.MaxValue);

    /// <inheritdoc/>
    public override int Next(int minValue, int maxValue) => (int)NextInt64(minValue, maxValue);

    /// <inheritdoc/>
    public override int Next(int maxValue) => (int)NextInt64(0, maxValue);

    /// <inheritdoc/>
    public override int Next() => (int)NextInt64(0, int.MaxValue);

    /// <inheritdoc/>
    public override double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <inheritdoc/>
    public override float NextSingle() => (NextUInt64() >> 40) * (1.0f / (1UL << 24));

    /// <inheritdoc/>
    public override void NextBytes(Span<byte> buffer)
    {
        for (int at = 0; at < buffer.Length; at++)
        {
            buffer[at] = (byte)(NextUInt64() >> 56);
        }
    }

    /// <inheritdoc/>
    public override void NextBytes(byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        NextBytes(buffer.AsSpan());
    }

    /// <summary>Decides by chance.</summary>
    /// <param name="probability">How likely the answer is yes, from 0 to 1.</param>
    /// <returns><see langword="true"/> with that probability.</returns>
    public bool NextBoolean(double probability = 0.5) => NextDouble() < probability;

    /// <inheritdoc/>
    protected override double Sample() => NextDouble();

    /// <summary>Multiply-and-shift with rejection (Lemire 2019): exactly uniform for every range, unlike a remainder.</summary>
    private ulong Below(ulong range)
    {
        ulong high = Math.BigMul(NextUInt64(), range, out ulong low);
        if (low < range)
        {
            ulong unfair = (0 - range) % range;
            while (low < unfair)
            {
                high = Math.BigMul(NextUInt64(), range, out low);
            }
        }

        return high;
    }
}
