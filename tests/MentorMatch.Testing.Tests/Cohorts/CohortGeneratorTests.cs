using System.Globalization;
using MentorMatch.People;
using MentorMatch.Testing.Cohorts;

namespace MentorMatch.Testing.Tests.Cohorts;

/// <summary>Synthetic cohorts are the same from the same seed, and as uneven and incomplete as they say.</summary>
public class CohortGeneratorTests
{
    private static readonly CohortOptions Large = new()
    {
        Mentors = 1_000,
        Mentees = 3_000,
        Seed = 7,
    };

    private static readonly Participant[] People = [.. CohortGenerator.Participants(Large)];

    private static IEnumerable<Participant> Mentors => People.Where(person => person.IsMentor);

    private static IEnumerable<Participant> Mentees => People.Where(person => person.IsMentee);

    [Fact]
    public void The_same_seed_gives_the_same_people_in_any_culture()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(People, CohortGenerator.Participants(Large));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Another_seed_gives_other_people()
    {
        Participant[] others = [.. CohortGenerator.Participants(Large with { Seed = 8 })];

        Assert.InRange(
            others.Zip(People).Count(pair => string.Equals(pair.First.Name, pair.Second.Name, StringComparison.Ordinal)),
            0,
            People.Length / 20
        );
    }

    [Fact]
    public void The_first_people_of_seed_1_stay_as_they_were()
    {
        Participant mentor = CohortGenerator.Participants(new CohortOptions()).First();
        Participant mentee = CohortGenerator.Participants(new CohortOptions()).First(person => person.IsMentee);

        Assert.Equal(
            "m0001 | Gonçalo Guimarães | 4 | Leadership:4;Networking:5;Intercultural Communication:4 |  | Sales;French;English;Paris | Europe/Paris | m0026 | Tue 13:00-17:00; Thu 09:00-12:00; Fri 09:00-12:00",
            Text(mentor)
        );
        Assert.Equal(
            "e0001 | Bodil Ekström | 1 | Conflict Resolution:3;Leadership:2;Networking:2 | Project Management | Marketing;English;London | Europe/London | m0005 | Mon 13:00-17:00; Tue 09:00-12:00; Wed 13:00-17:00; Thu 13:00-17:00",
            Text(mentee)
        );
    }

    [Fact]
    public void More_mentees_leave_those_before_them_as_they_were()
    {
        Participant[] fewer = [.. CohortGenerator.Participants(Large with { Mentees = 100, PreferenceShare = 0, AvoidShare = 0 })];
        Participant[] more = [.. CohortGenerator.Participants(Large with { Mentees = 200, PreferenceShare = 0, AvoidShare = 0 })];

        Assert.Equal(fewer, more[..fewer.Length]);
    }

    [Fact]
    public void There_are_as_many_people_as_asked_for_with_ids_of_their_own()
    {
        Assert.Equal(1_000, Mentors.Count());
        Assert.Equal(3_000, Mentees.Count());
        Assert.Equal(4_000, People.Select(person => person.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void An_empty_side_is_allowed_and_nobody_then_names_a_partner()
    {
        Participant[] alone = [.. CohortGenerator.Participants(Large with { Mentors = 0, PreferenceShare = 1, AvoidShare = 1 })];

        Assert.Equal(3_000, alone.Length);
        Assert.All(alone, person => Assert.True(person.Prefers.IsEmpty && person.Avoids.IsEmpty && person.ManagerId is null));
    }

    [Fact]
    public void Levels_run_from_1_to_5_and_mentors_stand_higher_on_average()
    {
        Assert.Equal([1, 2, 3, 4, 5], People.Select(person => person.Level).OfType<int>().Distinct().Order());
        Assert.InRange(Mentors.Average(person => person.Level)!.Value, 3.7, 4.1);
        Assert.InRange(Mentees.Average(person => person.Level)!.Value, 2.2, 2.6);
    }

    [Fact]
    public void Skills_are_skewed_the_most_wanted_is_wanted_at_least_ten_times_as_often_as_the_median()
    {
        int[] popularity =
        [
            .. Mentees.SelectMany(person => person.Wants).CountBy(wanted => wanted.Name).Select(pair => pair.Value).OrderDescending(),
        ];

        Assert.InRange(popularity.Length, 100, 136);
        Assert.True(
            popularity[0] >= 10 * popularity[popularity.Length / 2],
            $"{popularity[0]} against {popularity[popularity.Length / 2]}"
        );
    }

    [Fact]
    public void Shares_of_blanks_preferences_avoids_and_capacities_are_kept()
    {
        Assert.InRange(Share(People, person => person.Level is null), 0.03, 0.05);
        Assert.InRange(Share(Mentees, person => person.Wants.IsEmpty), 0.03, 0.05);
        Assert.InRange(Share(People, person => !person.Availability.IsKnown), 0.03, 0.05);
        Assert.InRange(Share(People, person => !person.Prefers.IsEmpty), 0.08, 0.12);
        Assert.InRange(Share(People, person => !person.Avoids.IsEmpty), 0.01, 0.03);
        Assert.InRange(Share(Mentors, person => person.Capacity is not null), 0.45, 0.55);
        Assert.All(Mentees, person => Assert.Null(person.Capacity));
    }

    [Fact]
    public void A_share_of_0_is_never_and_a_share_of_1_is_always()
    {
        Participant[] never = [.. CohortGenerator.Participants(Large with { BlankShare = 0, CapacityShare = 0, PreferenceShare = 0 })];
        Participant[] always = [.. CohortGenerator.Participants(Large with { BlankShare = 1, CapacityShare = 1, PreferenceShare = 1 })];

        Assert.All(
            never,
            person => Assert.True(person is { Level: not null, Capacity: null, Prefers.IsEmpty: true, Skills.IsEmpty: false })
        );
        Assert.All(always, person => Assert.True(person is { Level: null, Prefers.IsEmpty: false, Skills.IsEmpty: true }));
        Assert.All(always.Where(person => person.IsMentor), mentor => Assert.InRange(mentor.Capacity!.Value, 1, 5));
    }

    [Fact]
    public void Few_mentors_are_preferred_by_many()
    {
        int[] wishes = [.. Mentees.SelectMany(person => person.Prefers).CountBy(id => id).Select(pair => pair.Value).OrderDescending()];

        Assert.True(wishes.Take(20).Sum() * 4 > wishes.Sum(), $"{wishes.Take(20).Sum()} of {wishes.Sum()} wishes go to 20 mentors");
    }

    [Fact]
    public void Managers_form_a_tree_with_the_most_senior_on_top()
    {
        Dictionary<string, string?> managers = People.ToDictionary(person => person.Id, person => person.ManagerId, StringComparer.Ordinal);

        foreach (Participant person in People)
        {
            int steps = 0;
            for (string? above = person.ManagerId; above is not null; above = managers[above])
            {
                Assert.True(++steps <= 5, $"{person.Id} stands in a circle of managers.");
            }
        }

        Assert.InRange(Share(People, person => person.ManagerId is not null), 0.8, 0.99);
    }

    [Theory]
    [InlineData(-1, 0, 0.0)]
    [InlineData(0, -1, 0.0)]
    [InlineData(0, 0, 1.5)]
    [InlineData(0, 0, double.NaN)]
    public void Options_out_of_range_are_refused(int mentors, int mentees, double blanks)
    {
        CohortOptions options = new()
        {
            Mentors = mentors,
            Mentees = mentees,
            BlankShare = blanks,
        };

        Assert.Throws<ArgumentOutOfRangeException>(() => CohortGenerator.Participants(options));
    }

    [Fact]
    public void An_empty_vocabulary_is_refused_by_name()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => CohortGenerator.Participants(Large with { CommonSkills = [] }));

        Assert.Contains("CommonSkills", error.Message, StringComparison.Ordinal);
    }

    private static double Share(IEnumerable<Participant> people, Func<Participant, bool> which) =>
        people.Average(person => which(person) ? 1.0 : 0.0);

    private static string Text(Participant person) =>
        string.Join(
            " | ",
            person.Id,
            person.Name,
            person.Level?.ToString(CultureInfo.InvariantCulture),
            string.Join(';', person.Skills),
            string.Join(';', person.Wants),
            string.Join(';', person.Attributes.SelectMany(attribute => attribute.Value)),
            person.TimeZone,
            person.ManagerId,
            person.Availability
        );
}
