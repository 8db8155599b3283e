using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles.Systems;

/// <summary>The synchronisation file of UKG HR Service Delivery: semicolons, and apostrophes around texts that contain one. Its column names vary, so the usual ones are looked for.</summary>
internal static class Ukg
{
    /// <summary>The profile.</summary>
    public static ImportProfile Profile { get; } =
        new()
        {
            Name = "ukg",
            System = "UKG HR Service Delivery, employee synchronisation",
            Quote = '\'',
        };
}
