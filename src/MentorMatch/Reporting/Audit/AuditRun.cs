using System.ComponentModel;
using System.Text.Json.Serialization;

namespace MentorMatch.Reporting.Audit;

/// <summary>Who ran it and when, where somebody wants that kept. Left out by default, so that the same run gives the same bytes.</summary>
/// <param name="By">Who.</param>
/// <param name="At">On which day.</param>
public sealed record AuditRun(
    [property: Description("Who ran it; left out when not said."), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        string? By = null,
    [property:
        Description("The day on which it was run, as ISO 8601 writes it; left out when not said."),
        JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)
    ]
        DateOnly? At = null
);
