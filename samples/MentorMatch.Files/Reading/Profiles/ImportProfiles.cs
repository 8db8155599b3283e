using System.Collections.Immutable;
using MentorMatch.Files.Reading.Profiles.Systems;

namespace MentorMatch.Files.Reading.Profiles;

/// <summary>The profiles there are. A file that fits several is read with the one that more of its columns speak for, then with the first.</summary>
public static class ImportProfiles
{
    /// <summary>All profiles, in the order in which they are tried.</summary>
    public static ImmutableArray<ImportProfile> All { get; } =
    [
        Canonical.Profile,
        SuccessFactors.Profile,
        EntraUsers.Profile,
        EntraTemplate.Profile,
        BambooHr.Profile,
        Workday.Profile,
        Personio.Profile,
        Ukg.Profile,
        ShiftPlanner.Profile,
        FrenchPayroll.Profile,
        FrenchStaff.Profile,
        PushFar.Profile,
        Chronus.Profile,
        MicrosoftForms.Profile,
        GoogleForms.Profile,
        GoogleWorkspace.Profile,
    ];
}
