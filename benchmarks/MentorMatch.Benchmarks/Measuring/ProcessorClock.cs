namespace MentorMatch.Benchmarks.Measuring;

/// <summary>A clock that stands still while this process does nothing: it shows processor time, of all threads together.</summary>
internal sealed class ProcessorClock : TimeProvider
{
    /// <summary>The clock.</summary>
    public static ProcessorClock Instance { get; } = new();

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
