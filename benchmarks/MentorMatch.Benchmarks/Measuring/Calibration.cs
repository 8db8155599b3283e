using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Measuring;

/// <summary>
/// The unit of times that compare between machines: a fixed piece of work that sorts a million numbers, looks them up out of order and adds them up, so that it needs what
/// matching needs: branches, memory, and arithmetic on integers.
/// </summary>
internal sealed class Calibration
{
    private const int Count = 1 << 20;
    private const long Expected = 550_365_515_627;

    private readonly long[] numbers = new long[Count];
    private readonly int[] order = new int[Count];

    /// <summary>Does the work once.</summary>
    /// <returns>The processor time it took.</returns>
    /// <exception cref="InvalidOperationException">The sum is wrong: nothing measured here can be trusted.</exception>
    public TimeSpan Run()
    {
        SplitMix64 random = new(1);
        for (int k = 0; k < Count; k++)
        {
            numbers[k] = (long)(random.NextUInt64() >> 24 << 20) | (uint)k; // no two are equal, so that every sort gives one order
            order[k] = k;
        }

        TimeSpan started = Environment.CpuUsage.TotalTime;
        Array.Sort(numbers, order);
        long sum = 0;
        for (int k = 0; k < Count; k++)
        {
            sum += numbers[order[k]] >> 40;
        }

        TimeSpan time = Environment.CpuUsage.TotalTime - started;
        return sum == Expected ? time : throw new InvalidOperationException($"The calibration gave {sum} instead of {Expected}.");
    }
}
