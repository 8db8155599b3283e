namespace MentorMatch.Reporting;

internal sealed partial class EnglishWording
{
    public override string AlternatesHeading => "Next, should somebody in the list decline:";

    public override string Suggested(string mentee, string mentor, int place, bool pinned) =>
        pinned
            ? $"{Number(place)}. {mentor} is suggested to {mentee}, as asked for by a pin."
            : $"{Number(place)}. {mentor} is suggested to {mentee}.";

    public override string NothingSuggested(string mentee) => $"Nobody is suggested to {mentee}.";

    public override string Alternate(Alternate alternate) =>
        $"{Number(alternate.Rank)}. {alternate.Mentor}{InBrackets(alternate.Topic)}: score {Number(alternate.Score)}";

    protected override string ShortLists(MatchWarning warning) =>
        $"{Number(warning.Actual)} of {Count(warning.Needed, "list is", "lists are")} shorter than asked for: {warning.Note}.";

    protected override string TooLittleExposure(MatchWarning warning) =>
        $"The lists ask for {Count(warning.Needed, "suggestion", "suggestions")}, and all mentors together may be shown {Count(warning.Actual, "time", "times")}. Maybe raise the exposure, shorten the lists, or recruit mentors.";

    protected override string PinsExceedCategory(Clash clash) =>
        $"Mentee {Ids(clash.Mentees)} is pinned to {Count(clash.Needed, "mentor", "mentors")} of one category ({Ids(clash.Mentors)}), of which a list may hold {Number(clash.Available)}.";

    protected override string PinsExceedCategoryRemedy(Clash clash) =>
        $"Maybe remove pins until {Number(clash.Available)} of the category are left, or allow {Number(clash.Needed)}.";
}
