using System.Globalization;
using System.Runtime.InteropServices;

namespace MentorMatch.Benchmarks.Measuring;

/// <summary>Where measurements were made. Times of two machines, or of two days, do not compare; ratios of one run do.</summary>
/// <param name="Processor">The processor's name.</param>
/// <param name="Cores">Logical processors.</param>
/// <param name="MemoryGibibytes">Memory.</param>
/// <param name="System">Operating system.</param>
/// <param name="Runtime">The .NET runtime.</param>
/// <param name="Date">The day, UTC.</param>
internal sealed record Machine(string Processor, int Cores, double MemoryGibibytes, string System, string Runtime, string Date)
{
    /// <summary>This machine, today.</summary>
    public static Machine Current =>
        new(
            ProcessorName(),
            Environment.ProcessorCount,
            Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30), 1),
            RuntimeInformation.OSDescription,
            RuntimeInformation.FrameworkDescription,
            TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );

    private static string ProcessorName()
    {
        const string List = "/proc/cpuinfo";
        string? line = File.Exists(List)
            ? File.ReadLines(List).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':') + 1)..].Trim();
    }
}
