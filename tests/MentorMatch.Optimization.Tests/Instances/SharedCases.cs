using System.Globalization;
using System.IO.Compression;
using Xunit.Abstractions;

namespace MentorMatch.Optimization.Tests.Instances;

/// <summary>
/// Finds the folder of real data with known answers that lies beside the repository, not in it. Without it these tests end early and say so: this version
/// of xunit cannot skip while it runs.
/// </summary>
internal static class SharedCases
{
    /// <summary>The path of a file of the shared cases, or <see langword="null"/>, with a message, when it is not there.</summary>
    public static string? Find(ITestOutputHelper output, params string[] parts)
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "MentorMatch.sln")))
        {
            directory = directory.Parent;
        }

        string? path = directory is null ? null : Path.GetFullPath(Path.Combine([directory.FullName, "..", "shared", "cases", .. parts]));
        if (path is not null && File.Exists(path))
        {
            return path;
        }

        output.WriteLine($"NOT RUN: {Path.Combine(parts)} of ../shared/cases is not there.");
        return null;
    }

    /// <summary>The blank-separated words of a compressed text file.</summary>
    public static string[] Words(string path)
    {
        using GZipStream stream = new(File.OpenRead(path), CompressionMode.Decompress);
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A number with up to six decimals as millionths; more decimals are rounded to the nearest millionth.</summary>
    public static long Millionths(string number) =>
        (long)
            Math.Round(decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture) * 1_000_000m, MidpointRounding.AwayFromZero);
}
