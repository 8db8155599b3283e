namespace MentorMatch.HrPortal.Reading;

/// <summary>Files of pins and bans to read beside people.</summary>
/// <param name="Pins">The pins; <see langword="null"/> for none.</param>
/// <param name="Bans">The bans; <see langword="null"/> for none.</param>
internal sealed record PairFiles(string? Pins, string? Bans)
{
    /// <summary>No such files.</summary>
    public static PairFiles None { get; } = new(null, null);
}
