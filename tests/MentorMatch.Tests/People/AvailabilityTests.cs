using MentorMatch.People;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.People;

public sealed class AvailabilityTests
{
    private const int Day = WeeklySlot.MinutesPerDay;

    [Theory]
    [InlineData("Mon 09:00-12:00", "Mon 09:00-12:00")]
    [InlineData("Mon 09:00-12:00; Tue 14-16", "Mon 09:00-12:00; Tue 14:00-16:00")]
    [InlineData("tue 14-16;MON 9-12", "Mon 09:00-12:00; Tue 14:00-16:00")]
    [InlineData("Mon 9-10, 14-15", "Mon 09:00-10:00; Mon 14:00-15:00")]
    [InlineData("Mon, Wed 9-10", "Mon 09:00-10:00; Wed 09:00-10:00")]
    [InlineData("Mon-Wed 9-10", "Mon 09:00-10:00; Tue 09:00-10:00; Wed 09:00-10:00")]
    [InlineData("Sun-Mon 9-10", "Mon 09:00-10:00; Sun 09:00-10:00")]
    [InlineData("Monday 9am - 1:30 pm", "Mon 09:00-13:30")]
    [InlineData("Mon 12am-12pm", "Mon 00:00-12:00")]
    [InlineData("Mon: 9h–12h30", "Mon 09:00-12:30")]
    [InlineData("lundi 9h à 12h", "Mon 09:00-12:00")]
    [InlineData("Lun. au ven. 9h-10h", "Mon 09:00-10:00; Tue 09:00-10:00; Wed 09:00-10:00; Thu 09:00-10:00; Fri 09:00-10:00")]
    [InlineData("mer 14-16; jeu 14-16; dim 8-9", "Wed 14:00-16:00; Thu 14:00-16:00; Sun 08:00-09:00")]
    [InlineData("Sat", "Sat 00:00-24:00")]
    [InlineData("Mon 22-24; Tue 0-2", "Mon 22:00-24:00; Tue 00:00-02:00")]
    [InlineData("Mon 9-12; Mon 11-14", "Mon 09:00-14:00")]
    [InlineData("Mon 9-12;\n Tue 9-12 ;", "Mon 09:00-12:00; Tue 09:00-12:00")]
    public void The_usual_ways_of_writing_hours_are_read(string text, string plain)
    {
        Assert.True(Availability.TryParse(text, out Availability? read, out DataProblem? problem), problem?.ToString());
        Assert.Equal(plain, read.ToString());
        Assert.Equal(read, Availability.Parse(read.ToString()));
    }

    [Theory]
    [InlineData("someday 9-12")]
    [InlineData("9-12")]
    [InlineData("Mon 12-9")]
    [InlineData("Mon 9-9")]
    [InlineData("Mon 9")]
    [InlineData("Mon 9-25")]
    [InlineData("Mon 9:75-10")]
    [InlineData("Mon 13pm-14pm")]
    [InlineData("Mon 22:00-02:00")]
    [InlineData("Mon-Tue-Wed 9-10")]
    public void What_cannot_be_read_is_a_problem_that_shows_how_to_write_it(string text)
    {
        Assert.False(Availability.TryParse(text, out _, out DataProblem? problem));
        Assert.Equal("unreadable-availability", problem.Code);
        Assert.Contains(text, problem.Message, StringComparison.Ordinal);
        Assert.NotNull(problem.Maybe);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ; ")]
    public void No_slot_means_unknown_and_not_never(string text)
    {
        Assert.True(Availability.TryParse(text, out Availability? read, out _));
        Assert.Same(Availability.Unknown, read);
        Assert.False(read.IsKnown);
    }

    [Fact]
    public void Shifting_goes_round_the_week()
    {
        Availability sundayNight = Availability.Parse("Sun 22-24");
        Assert.Equal("Mon 00:00-01:00; Sun 23:00-24:00", sundayNight.ShiftedBy(60).ToString());
        Assert.Equal("Mon 04:00-06:00", sundayNight.ShiftedBy(6 * 60).ToString());
        Assert.Equal(sundayNight, sundayNight.ShiftedBy(6 * 60).ShiftedBy(-6 * 60));
        Assert.Equal(sundayNight, sundayNight.ShiftedBy(-3 * WeeklySlot.MinutesPerWeek));
    }

    [Fact]
    public void Shared_minutes_are_those_free_in_both()
    {
        Assert.Equal(60, Availability.Parse("Mon 9-12").SharedMinutes(Availability.Parse("Mon 11-14")));
        Assert.Equal(0, Availability.Parse("Mon 9-12").SharedMinutes(Availability.Parse("Mon 12-14")));
        Assert.Equal(0, Availability.Parse("Mon 9-12").SharedMinutes(Availability.Unknown));
    }

    [Fact]
    public void Slots_agree_with_a_plain_list_of_minutes() =>
        Seeds.Hold(
            50,
            random =>
            {
                (Availability one, bool[] oneMinutes) = Draw(random);
                (Availability other, bool[] otherMinutes) = Draw(random);
                int shift = random.Next(-3 * Day, 3 * Day);
                bool[] shifted =
                [
                    .. oneMinutes.Select((_, m) => oneMinutes[((m - shift) % oneMinutes.Length + oneMinutes.Length) % oneMinutes.Length]),
                ];
                Assert.Equal(oneMinutes.Count(free => free), one.TotalMinutes);
                Assert.Equal(one.TotalMinutes, one.ShiftedBy(shift).TotalMinutes);
                Assert.Equal(shifted.Zip(otherMinutes).Count(pair => pair.First && pair.Second), one.ShiftedBy(shift).SharedMinutes(other));
                Assert.Equal(one, Availability.Parse(one.ToString()));
            }
        );

    [Fact]
    public void A_slot_outside_the_week_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Availability.Of(new WeeklySlot(-1, 5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Availability.Of(new WeeklySlot(5, 5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Availability.Of(new WeeklySlot(0, WeeklySlot.MinutesPerWeek + 1)));
    }

    private static (Availability Slots, bool[] Minutes) Draw(Random random)
    {
        bool[] minutes = new bool[WeeklySlot.MinutesPerWeek];
        List<WeeklySlot> slots = [];
        for (int k = random.Next(1, 6); k > 0; k--)
        {
            int start = random.Next(WeeklySlot.MinutesPerWeek);
            int end = Math.Min(WeeklySlot.MinutesPerWeek, start + random.Next(1, 2000));
            slots.Add(new WeeklySlot(start, end));
            minutes.AsSpan(start..end).Fill(true);
        }

        return (Availability.Of(slots), minutes);
    }
}
