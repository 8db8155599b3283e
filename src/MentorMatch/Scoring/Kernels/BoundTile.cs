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

    private const int FewSkills = 3;
    private const int ByteBits = 8;
    private const int ShortBits = 16;

    public ref byte Skill0;
    public ref byte Skill1;
    public ref byte Skill2;
    public ref byte Skill3;
    public ref byte Skill4;
    public ref byte Skill5;
    public ref byte EvenBase;
    public ref byte OddBase;
    public ref byte EvenShare;
    public ref byte OddShare;

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
        Skill0 = ref EvenBase;
        Skill1 = ref EvenBase;
        Skill2 = ref EvenBase;
        Skill3 = ref EvenBase;
        Skill4 = ref EvenBase;
        Skill5 = ref EvenBase;
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly int Find<T, TLanes>(int from, int to, Span<int> hits)
        where T : struct
        where TLanes : struct, ILanes<T> =>
        Skills == 0 ? Find<T, TLanes, NoSkill>(from, to, hits)
        : Skills <= FewSkills ? Find<T, TLanes, ThreeSkills>(from, to, hits)
        : Find<T, TLanes, SixSkills>(from, to, hits);

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
        ref byte evenBase = ref EvenBase;
        ref byte oddBase = ref OddBase;
        ref byte evenShare = ref EvenShare;
        ref byte oddShare = ref OddShare;
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
            T even = TLanes.Load(ref evenBase, at);
            T odd = TLanes.Load(ref oddBase, at);
            if (TCount.Most > 0)
            {
                T sum = TLanes.Multiply(TLanes.Load(ref skill0, at), factor0);
                sum = TLanes.AddBytes(sum, TLanes.Multiply(TLanes.Load(ref skill1, at), factor1));
                sum = TLanes.AddBytes(sum, TLanes.Multiply(TLanes.Load(ref skill2, at), factor2));
                if (TCount.Most > FewSkills)
                {
                    sum = TLanes.AddBytes(sum, TLanes.Multiply(TLanes.Load(ref skill3, at), factor3));
                    sum = TLanes.AddBytes(sum, TLanes.Multiply(TLanes.Load(ref skill4, at), factor4));
                    sum = TLanes.AddBytes(sum, TLanes.Multiply(TLanes.Load(ref skill5, at), factor5));
                }

                T evenSum = TLanes.MultiplyHigh(TLanes.Even(sum, shift), scale);
                T oddSum = TLanes.MultiplyHigh(TLanes.Odd(sum, shift), scale);
                even = TLanes.Add(even, TLanes.MultiplyHigh(evenSum, TLanes.Load(ref evenShare, at)));
                odd = TLanes.Add(odd, TLanes.MultiplyHigh(oddSum, TLanes.Load(ref oddShare, at)));
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
            ref byte bases = ref place % 2 == 0 ? ref EvenBase : ref OddBase;
            ref byte shares = ref place % 2 == 0 ? ref EvenShare : ref OddShare;
            int at = place / 2 * sizeof(ushort);
            uint scaled = ((uint)Sum(place) << Shift) * Scale >> ShortBits;
            uint added = Skills == 0 ? 0 : scaled * Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref shares, at)) >> ShortBits;
            int bound = Unsafe.ReadUnaligned<short>(ref Unsafe.Add(ref bases, at)) + (int)added;
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
        public static int Most => FewSkills;
    }

    private readonly struct SixSkills : ISkillCount
    {
        public static int Most => MostSkills;
    }
}
