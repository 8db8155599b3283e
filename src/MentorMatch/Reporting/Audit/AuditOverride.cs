using System.ComponentModel;
using System.Text.Json.Serialization;

namespace MentorMatch.Reporting.Audit;

/// <summary>A pin or a ban, with who decided it, when and why, as far as that was said.</summary>
public sealed record AuditOverride
{
    /// <summary>What was decided.</summary>
    [Description("pin: the pair must be matched; ban: it must not be.")]
    public required OverrideKind Kind { get; init; }

    /// <summary>The mentee's id; of two peers, one of them.</summary>
    [Description("The mentee's id; of two peers, one of them.")]
    public required string Mentee { get; init; }

    /// <summary>The mentor's id; of two peers, the other.</summary>
    [Description("The mentor's id; of two peers, the other.")]
    public required string Mentor { get; init; }

    /// <summary>Who decided.</summary>
    [Description("Who decided; left out when not said.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }

    /// <summary>On which day.</summary>
    [Description("The day of the decision, as ISO 8601 writes it; left out when not said.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? At { get; init; }

    /// <summary>Why.</summary>
    [Description("Why; left out when not said.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    internal static AuditOverride Of(OverrideKind kind, People.Pairing pair) =>
        new()
        {
            Kind = kind,
            Mentee = pair.Mentee,
            Mentor = pair.Mentor,
            By = pair.Override?.By,
            At = pair.Override?.At,
            Reason = pair.Override?.Reason,
        };
}
