namespace MentorMatch.Reporting;

internal sealed partial class EnglishWording
{
    private string WaitingFirst(MatchWarning warning) =>
        $"Of {Count(warning.Needed, "mentee who has waited", "mentees who have waited")}, {Number(warning.Actual)} {(warning.Actual == 1 ? "is" : "are")} matched. They come first, who waited longest before all; the best total comes after.";
}
