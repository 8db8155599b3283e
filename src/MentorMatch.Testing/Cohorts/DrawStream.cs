namespace MentorMatch.Testing.Cohorts;

/// <summary>
/// A stream of draws that belongs to one fact of one person: SplitMix64 (Steele, Lea and Flood, 2014), started from a hash of the seed and of what is drawn.
/// </summary>
/// <remarks>
/// Every person and every question has its own stream, so that nobody's answers depend on how many others were made before, in which order or on which thread.
/// Integers only: the same on every machine. A mutable struct: pass it by reference.
/// </remarks>
internal struct DrawStream
{
    private ulong state;

    /// <summary>Opens the stream of one fact of one person.</summary>
    /// <param name="seed">The seed of the cohort.</param>
    /// <param name="fact">What is drawn.</param>
    /// <param name="role">0 for a mentor, 1 for a mentee.</param>
    /// <param name="person">The person's position among those of the role.</param>
    public DrawStream(ulong seed, PersonFact fact, int role, int person)
    {
        state = SplitMix64.Mix(SplitMix64.Mix(seed) ^ SplitMix64.Mix(((ulong)(uint)fact << 40) ^ ((ulong)(uint)role << 32) ^ (uint)person));
    }

    /// <summary>64 random bits.</summary>
    /// <returns>The bits.</returns>
    public ulong Next()
    {
        state += SplitMix64.GoldenRatio;
        return SplitMix64.Mix(state);
    }

    /// <summary>A number from 0 to <paramref name="limit"/> − 1, each as likely (to within 2^−32).</summary>
    /// <param name="limit">At least 1.</param>
    /// <returns>The number.</returns>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>Whether something happens that happens so often.</summary>
    /// <param name="share">How often, from 0 (never) to 1 (always).</param>
    /// <returns>Whether it happens.</returns>
    public bool Happens(double share) => (Next() >> 40) < share * (1 << 24);
}
