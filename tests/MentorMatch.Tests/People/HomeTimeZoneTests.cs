using MentorMatch.People;

namespace MentorMatch.Tests.People;

public sealed class HomeTimeZoneTests
{
    [Theory]
    [InlineData("UTC", 0)]
    [InlineData("gmt", 0)]
    [InlineData("Z", 0)]
    [InlineData("UTC+1", 60)]
    [InlineData("UTC+01:00", 60)]
    [InlineData("GMT-03:30", -210)]
    [InlineData("UTC−5", -300)]
    [InlineData("+05:45", 345)]
    [InlineData("+0530", 330)]
    [InlineData(" Europe/Paris ", 60)]
    [InlineData("Asia/Kolkata", 330)]
    [InlineData("America/New_York", -300)]
    [InlineData("Australia/Sydney", 660)]
    public void Offsets_and_names_are_read_at_the_reference_instant(string text, int minutes)
    {
        Assert.True(HomeTimeZone.TryParse(text, out HomeTimeZone? zone, out DataProblem? problem), problem?.ToString());
        Assert.Equal(minutes, zone.OffsetMinutes);
        Assert.Equal(text.Trim(), zone.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Paris")]
    [InlineData("Europe/Pariss")]
    [InlineData("UTC+15")]
    [InlineData("UTC+1:75")]
    [InlineData("../../etc/passwd")]
    public void What_is_no_zone_is_a_problem(string text)
    {
        Assert.False(HomeTimeZone.TryParse(text, out _, out DataProblem? problem));
        Assert.Equal("unknown-time-zone", problem.Code);
        Assert.NotNull(problem.Maybe);
    }
}
