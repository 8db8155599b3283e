using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>
/// One step of a <see cref="SideCertificate"/>: a pair on which the proof divides (first everything that follows when the two are not matched, then everything when they are), the
/// evidence for what is left, or both.
/// </summary>
public sealed record SideCase
{
    /// <summary>The mentee of the pair on which the proof divides; <see langword="null"/> for evidence alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Mentee { get; init; }

    /// <summary>The mentor of that pair.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Mentor { get; init; }

    /// <summary>What scores are multiplied by; at 0 the evidence says that the case has no solution.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Scale { get; init; }

    /// <summary>What every demand charges for a unit, in scaled millionths, in the order of the demands.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<long>? Multipliers { get; init; }

    /// <summary>Every mentor whose price is not 0, scaled.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<NamedScore>? MentorPrices { get; init; }

    /// <summary>Which bounds or pins leave the case no solution, whatever the demands.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ClashKind? Clash { get; init; }

    /// <summary>The mentees or mentors of that clash.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? Clashing { get; init; }
}
