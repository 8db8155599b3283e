using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MentorMatch.Scoring.Kernels;

/// <summary>
/// One mentee against some thousands of mentors: finds those for whom an upper bound of score − price exceeds a limit, in numbers of 16 bits.
/// <see cref="ScoreScan"/> says why it is a bound.
/// </summary>
/// <remarks>
/// For each mentor the units of at most six skills, each times a factor, are added up as a byte; the sum is scaled to 15 bits by the mentee's scale, to the mentor's share
/// of skills by the share, and added to the mentor's base. Bases and shares of even and of odd places stand apart, so that one layout serves every width. No method is
/// called in the loop: a call would cost the registers.
/// </remarks>
internal ref struct BoundTile
{
    /// <summary>Most skills that are added up.</summary>
    public const int MostSkills = 6;

    /// <summary>Places come in multiples of this, the bytes of the widest vector.</summary>
    public const int Step = 64;

    private const int Sections = 4;
    private const int ByteBits = 8;
    private const int ShortBits = 16;

    public ref byte Skill0;
    public ref byte Skill1;
    public ref byte Skill2;
    public ref byte Skill3;
    public ref byte Skill4;
    public ref byte Skill5;

    /// <summary>
    /// For each <see cref="Step"/> places the bases of even places, those of odd ones, the shares of even places and those of odd ones: numbers of 16 bits, as <see cref="BoundColumns"/> has them.
    /// </summary>
    public ref byte Numbers;

    /// <summary>One bit a place: who is allowed.</summary>
    public ref byte Allowed;

    /// <summary>The factors of the skills, a byte each, the first lowest.</summary>
    public ulong Factors;

    /// <summary>Number of skills.</summary>
    public int Skills;

    /// <summary>How far a sum is shifted left before it is scaled.</summary>
    public int Shift;

    /// <summary>What a shifted sum is multiplied by, over 2^16.</summary>
    public ushort Scale;

    /// <summary>What a bound has to exceed.</summary>
    public short Limit;

    /// <summary>A number of places rounded up to a multiple of <see cref="Step"/>.</summary>
    public static int Padded(int places) => (places + Step - 1) / Step * Step;

    /// <summary>Sets all skills to none: any place that may be read, with factors of 0.</summary>
    public void Clear()
    {
        Skill0 = ref Numbers;
        Skill1 = ref Numbers;
        Skill2 = ref Numbers;
        Skill3 = ref Numbers;
        Skill4 = ref Numbers;
        Skill5 = ref Numbers;
        Factors = 0;
        Skills = 0;
    }

    /// <summary>Adds a skill.</summary>
    /// <param name="units">Units of the first place.</param>
    /// <param name="factor">The factor.</param>
    public void Add([UnscopedRef] ref byte units, byte factor)
    {
        Factors |= (ulong)factor << (ByteBits * Skills);
        switch (Skills++)
        {
            case 0:
                Skill0 = ref units;
                break;
            case 1:
                Skill1 = ref units;
                break;
            case 2:
                Skill2 = ref units;
                break;
            case 3:
                Skill3 = ref units;
                break;
            case 4:
                Skill4 = ref units;
                break;
            default:
                Skill5 = ref units;
                break;
        }
    }

    /// <summary>The sum of units × factor at a place.</summary>
    public readonly int Sum(int place)
    {
        int sum = Factor(0) * Unsafe.Add(ref Skill0, place);
        sum += Factor(1) * Unsafe.Add(ref Skill1, place);
        sum += Factor(2) * Unsafe.Add(ref Skill2, place);
        sum += Factor(3) * Unsafe.Add(ref Skill3, place);
        sum += Factor(4) * Unsafe.Add(ref Skill4, place);
        return sum + Factor(5) * Unsafe.Add(ref Skill5, place);
    }

    /// <summary>Finds the places whose bound exceeds the limit and that are allowed.</summary>
    /// <param name="from">The first place, a multiple of <see cref="Step"/>.</param>
    /// <param name="to">The end, a multiple of <see cref="Step"/>.</param>
    /// <param name="width">How many bits to work on at a time; all find the same.</param>
    /// <param name="hits">Room for one place each.</param>
    /// <returns>Number of places found, which ascend.</returns>
    public readonly int Find(int from, int to, VectorWidth width, Span<int> hits) =>
        width switch
        {
            VectorWidth.Bits512 => Find<Vector512<byte>, Lanes512>(from, to, hits[..(to - from)]),
            VectorWidth.Bits256 => Find<Vector256<byte>, Lanes256>(from, to, hits[..(to - from)]),
            VectorWidth.Bits128 => Find<Vector128<byte>, Lanes128>(from, to, hits[..(to - from)]),
            _ => FindOneByOne(from, to, hits[..(to - from)]),
        };

    private readonly int Find<T, TLanes>(int from, int to, Span<int> hits)
        where T : struct
        where TLanes : struct, ILanes<T> =>
        Skills switch
        {
            0 => Find<T, TLanes, NoSkill>(from, to, hits),
            <= 3 => Find<T, TLanes, ThreeSkills>(from, to, hits),
            4 => Find<T, TLanes, FourSkills>(from, to, hits),
            5 => Find<T, TLanes, FiveSkills>(from, to, hits),
            _ => Find<T, TLanes, SixSkills>(from, to, hits),
        };

    private readonly int Find<T, TLanes, TCount>(int from, int to, Span<int> hits)
        where T : struct
        where TLanes : struct, ILanes<T>
        where TCount : struct, ISkillCount
    {
        ref byte skill0 = ref Skill0;
        ref byte skill1 = ref Skill1;
        ref byte skill2 = ref Skill2;
        ref byte skill3 = ref Skill3;
        ref byte skill4 = ref Skill4;
        ref byte skill5 = ref Skill5;
        ref byte numbers = ref Numbers;
        ref byte allowed = ref Allowed;
        T factor0 = TLanes.All((ushort)Factor(0));
        T factor1 = TLanes.All((ushort)Factor(1));
        T factor2 = TLanes.All((ushort)Factor(2));
        T factor3 = TLanes.All((ushort)Factor(3));
        T factor4 = TLanes.All((ushort)Factor(4));
        T factor5 = TLanes.All((ushort)Factor(5));
        T scale = TLanes.All(Scale);
        T limit = TLanes.All((ushort)Limit);
        int shift = Shift;
        int count = 0;
        for (int place = from; place < to; place += TLanes.Bytes)
        {
            nuint at = (nuint)place;
            ref byte here = ref Unsafe.Add(ref numbers, Sections * (at - (at % Step)) + (at % Step));
            T even = TLanes.Load(ref here, 0);
            T odd = TLanes.Load(ref here, Step);
            if (TCount.Most > 0)
            {
                T sum = TLanes.Multiply(TLanes.Load(ref skill0, at), factor0);
                sum = TLanes.AddBytes(sum, TLanes.Multiply(TLanes.Load(ref skill1, at), factor1));
                sum = TLanes.AddBytes(sum, TLanes.Multiply(TLanes.Load(ref skill2, at), factor2));
                if (TCount.Most > 3)
                {
                    sum = TLanes.AddBytes(sum, TLanes.Multiply(TLanes.Load(ref skill3, at), factor3));
                }

                if (TCount.Most > 4)
                {
                    sum = TLanes.AddBytes(sum, TLanes.Multiply(TLanes.Load(ref skill4, at), factor4));
                }

                if (TCount.Most > 5)
                {
                    sum = TLanes.AddBytes(sum, TLanes.Multiply(TLanes.Load(ref skill5, at), factor5));
                }

                T evenSum = TLanes.MultiplyHigh(TLanes.Even(sum, shift), scale);
                T oddSum = TLanes.MultiplyHigh(TLanes.Odd(sum, shift), scale);
                even = TLanes.Add(even, TLanes.MultiplyHigh(evenSum, TLanes.Load(ref here, 2 * Step)));
                odd = TLanes.Add(odd, TLanes.MultiplyHigh(oddSum, TLanes.Load(ref here, 3 * Step)));
            }

            ulong above = TLanes.Above(even, odd, limit);
            if (above == 0)
            {
                continue;
            }

            above &= Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref allowed, place / ByteBits));
            while (above != 0)
            {
                hits[count++] = place + BitOperations.TrailingZeroCount(above);
                above &= above - 1;
            }
        }

        return count;
    }

    private readonly int FindOneByOne(int from, int to, Span<int> hits)
    {
        int count = 0;
        for (int place = from; place < to; place++)
        {
            ref byte number = ref Unsafe.Add(ref Numbers, sizeof(short) * BoundColumns.IndexOf(place));
            uint scaled = ((uint)Sum(place) << Shift) * Scale >> ShortBits;
            uint added = Skills == 0 ? 0 : scaled * Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref number, 2 * Step)) >> ShortBits;
            int bound = Unsafe.ReadUnaligned<short>(ref number) + (int)added;
            if (bound > Limit && (Unsafe.Add(ref Allowed, place / ByteBits) >> (place % ByteBits) & 1) != 0)
            {
                hits[count++] = place;
            }
        }

        return count;
    }

    private readonly int Factor(int skill) => (int)(Factors >> (ByteBits * skill)) & byte.MaxValue;

    /// <summary>How many skills are added up, known when the loop is compiled.</summary>
    private interface ISkillCount
    {
        static abstract int Most { get; }
    }

    private readonly struct NoSkill : ISkillCount
    {
        public static int Most => 0;
    }

    private readonly struct ThreeSkills : ISkillCount
    {
        public static int Most => 3;
    }

    private readonly struct FourSkills : ISkillCount
    {
        public static int Most => 4;
    }

    private readonly struct FiveSkills : ISkillCount
    {
        public static int Most => 5;
    }

    private readonly struct SixSkills : ISkillCount
    {
        public static int Most => MostSkills;
    }
}
