using System.Collections.Immutable;
using System.Globalization;

namespace MentorMatch.Analysis.Recruiting;

/// <summary>The best profile of each value of each fact drawn.</summary>
internal static class ValueTable
{
    public static ImmutableArray<ValueWorth> Of(ProfileDrawing drawing, ImmutableArray<JudgedProfile> all, bool countsMatches)
    {
        IEnumerable<ValueWorth> Rows(ProfileFact fact, IEnumerable<string?> values, Func<MentorProfile, string?> read) =>
            values
                .OfType<string>()
                .Select(value =>
                    (
                        Value: value,
                        Best: all.Where(profile => string.Equals(read(profile.Profile), value, StringComparison.Ordinal))
                            .OrderByDescending(profile => profile.FirstPlace)
                            .ThenByDescending(profile => profile.Promise)
                            .First()
                    )
                )
                .OrderByDescending(row => row.Best.FirstPlace)
                .Select(row => new ValueWorth(fact, row.Value, row.Best.FirstPlace.Told(countsMatches), row.Best.Profile));
        return
        [
            .. Rows(ProfileFact.Skill, drawing.Skills, profile => profile.Skill),
            .. Rows(ProfileFact.Level, drawing.Levels.Select(Text), profile => Text(profile.Level)),
            .. Rows(ProfileFact.Location, drawing.Locations, profile => profile.Location),
            .. Rows(ProfileFact.Department, drawing.Departments, profile => profile.Department),
        ];
    }

    private static string? Text(int? level) => level?.ToString(CultureInfo.InvariantCulture);
}
