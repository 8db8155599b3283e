using System.Collections.Immutable;

namespace MentorMatch.Reporting;

/// <summary>Sentences about groups and circles.</summary>
internal sealed partial class EnglishWording
{
    public override string UnknownInGroup(string id) => $"A group names {id}, whom these inputs do not know.";

    public override string InCircle(string person, MatchGroup circle) =>
        $"{person} is in circle {circle.Id} with {string.Join(", ", circle.Members.Where(member => !string.Equals(member, person, StringComparison.Ordinal)))}; its pairs score {Number(circle.Score)} together.";

    protected override string CircleClash(Clash clash) =>
        clash.Reason switch
        {
            ClashReason.CircleSizes => $"{Count(clash.Needed, "person", "people")} cannot be parted into circles of {Sizes(clash)}.",
            ClashReason.PinsExceedCircle =>
                $"The pins {Pins(clash.Pins)} join {Count(clash.Needed, "person", "people")} ({Ids(clash.Mentees)}); a circle holds {Number(clash.Available)}.",
            ClashReason.PinsJoinForbidden =>
                $"The pins {Pins(clash.Pins)} join people of whom two must not share a circle ({Ids(clash.Mentees)}).",
            ClashReason.PinsExceedSpread =>
                $"The pins {Pins(clash.Pins)} join {Count(clash.Needed, "person", "people")} alike in {clash.Topic}; a circle may have {Number(clash.Available)}.",
            ClashReason.TooFewCompanions =>
                $"{Ids(clash.Mentees)} may sit with {Count(clash.Available, "other person", "other people")}; a circle needs {Number(clash.Needed)}.",
            ClashReason.TooManyApart =>
                $"No two of {Count(clash.Needed, "person", "people")} ({Ids(clash.Mentees)}) may share a circle, and there can be at most {Count(clash.Available, "circle", "circles")} of {Sizes(clash)}.",
            ClashReason.CircleComposition =>
                $"For no number of circles of {Sizes(clash)} can {Count(clash.Needed, "person", "people")} keep what is asked about {clash.Topic}: the numbers do not allow it.",
            _ when clash.Topic is null =>
                $"Every way of parting {Count(clash.Needed, "person", "people")} into circles of {Sizes(clash)} breaks a rule or a pin; all were tried.",
            _ =>
                $"Every way of parting {Count(clash.Needed, "person", "people")} into circles of {Sizes(clash)} breaks a rule, a pin or what is asked about {clash.Topic}; all were tried.",
        };

    protected override string CircleRemedy(Clash clash) =>
        clash.Reason switch
        {
            ClashReason.CircleSizes => "Maybe allow smaller or larger circles.",
            ClashReason.PinsExceedCircle => "Maybe remove one of the pins, or allow larger circles.",
            ClashReason.PinsJoinForbidden => "Maybe remove one of the pins, or the ban or rule that keeps the two apart.",
            ClashReason.PinsExceedSpread => "Maybe remove one of the pins, or do not ask for an even spread.",
            ClashReason.TooManyApart => "Maybe allow smaller circles, or relax the rules that keep these people apart.",
            ClashReason.TooFewCompanions => "Maybe relax the rules that forbid pairs, or allow smaller circles.",
            _ => "Maybe allow other sizes, or ask for less.",
        };

    private static string Sizes(Clash clash) =>
        clash.Sizes is { } sizes && sizes.Min != sizes.Max ? $"{sizes.Min} to {sizes.Max}" : $"{clash.Sizes?.Min}";

    private string InGroups(MatchResult result) =>
        MakesGroups(result.Format) && !result.Groups.IsEmpty ? $" in {Count(result.Groups.Length, "group", "groups")}" : "";

    private ImmutableArray<string> CheckedCircles(ResultDocument document, long pairsChecked) =>
        document.Groups.IsEmpty
            ? [$"{Count(document.Mentees, "person", "people")}: what the result says about them was worked out anew from the inputs."]
            :
            [
                $"{Count(document.Mentees, "person", "people")} in {Count(document.Groups.Length, "circle", "circles")}: everybody in one, sizes, pins, bans and rules kept.",
                $"{Count(document.Matches.Length, "pair", "pairs")} inside circles: scored anew, contributions and totals added up.",
                pairsChecked == 0
                    ? "No bound on the total is claimed, so none was checked."
                    : $"{Count(pairsChecked, "eligible pair", "eligible pairs")}: the bound holds over every one of them, in whole numbers.",
            ];
}
