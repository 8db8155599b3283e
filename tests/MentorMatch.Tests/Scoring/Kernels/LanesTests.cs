using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MentorMatch.Scoring.Kernels;

namespace MentorMatch.Tests.Scoring.Kernels;

/// <summary>The upper halves of products, by the instruction for it and without.</summary>
public sealed class LanesTests
{
    [Fact]
    public void The_upper_half_of_a_product_is_the_same_with_and_without_an_instruction_for_it()
    {
        Random random = new(6);
        for (int round = 0; round < 50; round++)
        {
            ushort[] one = Numbers(random);
            ushort[] other = Numbers(random);
            ushort[] expected = [.. one.Zip(other, (left, right) => (ushort)(left * (uint)right / 65536))];
            Vector512<byte> wide = Vector512.Create(one).AsByte();
            Vector512<byte> wideOther = Vector512.Create(other).AsByte();
            Vector256<byte> middle = wide.GetLower();
            Vector256<byte> middleOther = wideOther.GetLower();
            Check(expected, Lanes512.MultiplyHigh(wide, wideOther));
            Check(expected, Lanes512.MultiplyHighWidened(wide, wideOther));
            Check(expected, Lanes256.MultiplyHigh(middle, middleOther));
            Check(expected, Lanes256.MultiplyHighWidened(middle, middleOther));
            Check(expected, Lanes128.MultiplyHigh(middle.GetLower(), middleOther.GetLower()));
            Check(expected, Lanes128.MultiplyHighWidened(middle.GetLower(), middleOther.GetLower()));
        }
    }

    private static ushort[] Numbers(Random random) =>
        [.. Enumerable.Range(0, 32).Select(_ => random.Next(4) == 0 ? ushort.MaxValue : (ushort)random.Next(ushort.MaxValue + 1))];

    private static void Check<T>(ushort[] expected, T found)
        where T : struct
    {
        ReadOnlySpan<ushort> numbers = MemoryMarshal.Cast<T, ushort>(new ReadOnlySpan<T>(in found));
        Assert.Equal(expected[..numbers.Length], numbers.ToArray());
    }
}
