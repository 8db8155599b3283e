using System.Globalization;
using MentorMatch.People;

namespace MentorMatch.HrPortal.Programmes;

/// <summary>A pin or a ban, with who decided it, when and why.</summary>
internal sealed record PairRule
{
    /// <summary>Its number; 0 before it is stored.</summary>
    public long Id { get; init; }

    /// <summary>What was decided.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>The mentee's id; of two peers, one of them.</summary>
    public required string Mentee { get; init; }

    /// <summary>The mentor's id; of two peers, the other.</summary>
    public required string Mentor { get; init; }

    /// <summary>Who decided.</summary>
    public string? Manager { get; init; }

    /// <summary>On which day, as ISO 8601 writes it.</summary>
    public required string Day { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The rule as the library knows it; the audit record keeps who, when and why.</summary>
    public Pairing ToPairing() =>
        new(Mentee, Mentor)
        {
            Override = new Override(Manager, DateOnly.ParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), Reason),
        };
}
