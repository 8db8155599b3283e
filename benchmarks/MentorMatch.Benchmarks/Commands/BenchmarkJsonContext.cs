using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorMatch.Benchmarks.Cohorts;
using MentorMatch.Benchmarks.Peers;

namespace MentorMatch.Benchmarks.Commands;

/// <summary>The JSON that commands write and read, without reflection.</summary>
[JsonSerializable(typeof(CohortReport))]
[JsonSerializable(typeof(Comparison))]
[JsonSerializable(typeof(OwnAnswer))]
[JsonSerializable(typeof(SolverRun))]
internal sealed partial class BenchmarkJsonContext : JsonSerializerContext
{
    /// <summary>For files that people look at.</summary>
    public static BenchmarkJsonContext Readable { get; } = new(Written(indented: true));

    /// <summary>For one line.</summary>
    public static BenchmarkJsonContext OneLine { get; } = new(Written(indented: false));

    private static JsonSerializerOptions Written(bool indented) =>
        new(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = indented,
        };
}
