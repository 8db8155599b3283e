using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>The sentences in English.</summary>
internal sealed partial class EnglishWording : Wording
{
    public static EnglishWording Instance { get; } = new();

    public override string Code => "en";

    public override ReportLabels Labels => ReportLabels.English;

    public override string AlternativesHeading => "The best other eligible mentors, by score less the price of a place:";

    protected override string DecimalPoint => ".";

    protected override string ThousandsSign => ",";

    protected override string PercentSign => "%";

    public override string Summary(MatchResult result) =>
        $"{Status(result.Status)}: {Count(result.Matches.Length, "match", "matches")}{InGroups(result)}, total {Number(result.Total)}"
        + (result.Bound is { } bound ? $", bound {Number(bound)}" : "");

    public override string Status(SolutionStatus status) =>
        status switch
        {
            SolutionStatus.Optimal => "optimal",
            SolutionStatus.Feasible => "feasible",
            SolutionStatus.Infeasible => "infeasible",
            _ => "unknown",
        };

    public override string StatusMeaning(SolutionStatus status, StopReason stop) =>
        status switch
        {
            SolutionStatus.Optimal => "Proved: no matching of these people under these rules is better.",
            SolutionStatus.Feasible when stop == StopReason.Finished =>
                "Every rule is kept, but it was not proved that nothing better exists.",
            SolutionStatus.Feasible =>
                "The search was stopped: every rule is kept, and the gap says how much better another matching can be at most.",
            SolutionStatus.Infeasible => "Proved: what was asked for cannot all be kept. The clashes below say why.",
            _ => "The search was stopped before any matching was found.",
        };

    public override string Objective(Objective objective, bool minimize) =>
        minimize ? "most matches, then the lowest total cost"
        : objective.PutsWorstOffFirst
            ? "most matches, then the worst-off first: the highest lowest score, as few low scores as possible band by band, then the best total score"
        : objective.PutsMatchesFirst ? "most matches, then the best total score"
        : "the best total score";

    public override string Clash(Clash clash) =>
        clash.Reason switch
        {
            ClashReason.PinsExceedPeer or ClashReason.NoStablePairs => PeerClash(clash),
            _ when IsAboutCircles(clash) => CircleClash(clash),
            ClashReason.QuotasAtOdds => QuotasAtOdds(clash),
            ClashReason.PinForbidden when clash.BrokenRules.IsEmpty =>
                $"The pin {Pins(clash.Pins)} cannot be kept: the pair is not among the eligible pairs.",
            ClashReason.PinForbidden => $"The pin {Pins(clash.Pins)} cannot be kept: {Rules(clash)}.",
            ClashReason.PinsExceedMentee =>
                $"Mentee {Ids(clash.Mentees)} is pinned to {Count(clash.Needed, "mentor", "mentors")} ({Ids(clash.Mentors)}) but may have {Number(clash.Available)}.",
            ClashReason.PinsExceedMentor =>
                $"{Count(clash.Needed, "mentee is", "mentees are")} pinned to mentor {Ids(clash.Mentors)} ({Ids(clash.Mentees)}), who has {Count(clash.Available, "place", "places")}.",
            ClashReason.PinsExceedCategory => PinsExceedCategory(clash),
            ClashReason.PinsWithoutTimes => PinsWithoutTimes(clash),
            ClashReason.PinsNeedAGroup =>
                $"{Ids(clash.Mentees)} {(clash.Mentees.Length == 1 ? "is" : "are")} pinned to mentor {Ids(clash.Mentors)}, who takes {Count(clash.Available, "mentee", "mentees")}; a group needs {Number(clash.Needed)}.",
            ClashReason.MentorMinimums =>
                $"{Side(clash.Mentors, "Mentor", "Mentors")} {Ids(clash.Mentors)} must have {Count(clash.Needed, "mentee", "mentees")}{Together(clash.Mentors)}, but there can be only {Number(clash.Available)} ({Eligible(clash.Mentees)}){WithPins(clash)}.",
            _ =>
                $"{Side(clash.Mentees, "Mentee", "Mentees")} {Ids(clash.Mentees)} must have {Count(clash.Needed, "mentor", "mentors")}{Together(clash.Mentees)}, but there can be only {Number(clash.Available)} ({Eligible(clash.Mentors)}){WithPins(clash)}.",
        };

    public override string ClashRemedy(Clash clash) =>
        clash.Reason switch
        {
            ClashReason.PinsExceedPeer or ClashReason.NoStablePairs => PeerClashRemedy(clash),
            _ when IsAboutCircles(clash) => CircleRemedy(clash),
            ClashReason.QuotasAtOdds => QuotasAtOddsRemedy(clash),
            ClashReason.PinForbidden when clash.BrokenRules.IsEmpty => "Maybe remove the pin, or give the pair a score.",
            ClashReason.PinForbidden => "Maybe remove the pin, or change the rule.",
            ClashReason.PinsExceedMentee => $"Maybe remove pins until {Number(clash.Available)} are left.",
            ClashReason.PinsExceedMentor => $"Maybe remove pins, or give the mentor {Count(clash.Needed, "place", "places")}.",
            ClashReason.PinsExceedCategory => PinsExceedCategoryRemedy(clash),
            ClashReason.PinsWithoutTimes => "Maybe add requests at other times, or remove one of the pins.",
            ClashReason.PinsNeedAGroup => "Maybe remove the pins, raise the mentor's capacity, or allow smaller groups.",
            _ when clash.Pins.IsEmpty => "Maybe lower a minimum, or relax the rule that forbids further pairs.",
            _ => "Maybe lower a minimum, or remove one of the pins.",
        };

    public override string Warning(MatchWarning warning) =>
        warning.Code switch
        {
            WarningCode.StablePairs or WarningCode.NotProvedStable => PeerNote(warning),
            WarningCode.WaitingFirst => WaitingFirst(warning),
            WarningCode.FewerPlacesThanMentees =>
                $"There {(warning.Actual == 1 ? "is" : "are")} {Count(warning.Actual, "place", "places")} for {Count(warning.Needed, "mentee", "mentees")}: at least {Number(warning.Needed - warning.Actual)} must stay without a mentor. Maybe recruit mentors, or raise capacities.",
            WarningCode.DemandNotMet =>
                $"{Number(warning.Actual)} of {Count(warning.Needed, "mentee", "mentees")} who may have several mentors have fewer than the most they asked for: {warning.Note}.",
            WarningCode.PolicyAsksForUnknown => warning.Note,
            WarningCode.ShortLists => ShortLists(warning),
            WarningCode.TooLittleExposure => TooLittleExposure(warning),
            WarningCode.RequestForbidden => RequestForbidden(warning),
            WarningCode.BelowMinimum => BelowMinimum(warning),
            _ => $"The solver's own proof did not hold, so only what was checked is claimed: {warning.Note}",
        };

    public override string Unmatched(UnmatchedPerson mentee) =>
        mentee switch
        {
            { Requests: not null } => UnmatchedRequests(mentee),
            { Role: ParticipantRole.Peer } => UnmatchedPeer(mentee),
            { Reason: UnmatchedReason.NoEligibleMentor, ForbiddenBy.IsEmpty: true } => "No mentor is eligible.",
            { Reason: UnmatchedReason.NoEligibleMentor } =>
                $"No mentor is eligible: {string.Join(", ", mentee.ForbiddenBy.Select(entry => $"{entry.Rule.Name} forbids {Number(entry.Count)}"))}.",
            { Shortage: { } shortage } when shortage.Asked == shortage.Mentees =>
                $"{Count(shortage.Mentees, "mentee", "mentees")}, this one among them, {(shortage.Mentees == 1 ? "has" : "share")} {Count(shortage.Places, "place", "places")} with {Count(shortage.Mentors, "eligible mentor", "eligible mentors")}.",
            { Shortage: { } shortage } =>
                $"{Count(shortage.Mentees, "mentee", "mentees")}, this one among them, ask for {Number(shortage.Asked)} places; their {Count(shortage.Mentors, "eligible mentor has", "eligible mentors have")} {Number(shortage.Places)}.",
            { Reason: UnmatchedReason.Capacity, Eligible: 1 } =>
                $"The only eligible mentor is full ({Count(mentee.Places, "place", "places")}); another plan would be no better.",
            { Reason: UnmatchedReason.Capacity } =>
                $"All {Number(mentee.Eligible)} eligible mentors are full ({Count(mentee.Places, "place", "places")} together); another plan would be no better.",
            { Reason: UnmatchedReason.GroupNotOpened } =>
                "Every eligible mentor is full or leads no group, and opening one would not make the whole better.",
            { IsUnderQuotas: true } =>
                "An eligible mentor has a free place, but this match would not make the whole better, or would break a quota.",
            _ => "An eligible mentor has a free place, but this match would not make the whole better.",
        };

    public override string Idle(IdleMentor mentor) =>
        mentor.Reason switch
        {
            IdleReason.NoPlaces => "Offers no place.",
            IdleReason.NotRequested => "Nobody asked for this mentor.",
            IdleReason.NoEligibleMentee => "No mentee is eligible.",
            IdleReason.MenteesPlaced when mentor.EligibleMentees == 1 => "The only eligible mentee has a mentor.",
            IdleReason.MenteesPlaced when mentor.EligibleMentees is { } eligible =>
                $"All {Number(eligible)} eligible mentees have mentors.",
            IdleReason.MenteesPlaced => "All eligible mentees have mentors.",
            IdleReason.FewerPlacesThanAGroup => $"Takes fewer people than a group needs: {Number(mentor.Needed)}.",
            IdleReason.TooFewForAGroup =>
                $"Leads no group: {Count(mentor.EligibleMentees ?? 0, "mentee is", "mentees are")} eligible, and a group needs {Number(mentor.Needed)}.",
            IdleReason.GroupNotOpened => $"Leads no group: one of at least {Number(mentor.Needed)} would not make the whole better.",
            _ when mentor.IsUnderQuotas =>
                "An eligible mentee is free, but this match would not make the whole better, or would break a quota.",
            _ => "An eligible mentee is free, but this match would not make the whole better.",
        };

    public override string PairScore(PairExplanation pair) => $"{pair.Mentee} with {pair.Mentor} scores {Number(pair.Score)}.";

    public override string PairForbidden(PairExplanation pair) =>
        $"{pair.Mentee} with {pair.Mentor} is forbidden (the rules apart, the score would be {Number(pair.Score)}):";

    public override string PairNotListed(PairExplanation pair) =>
        $"{pair.Mentee} with {pair.Mentor} is forbidden: the pair is not among the eligible pairs.";

    public override string Matched(string mentee, string mentor, bool pinned) =>
        pinned ? $"{mentee} has {mentor}, as asked for by a pin." : $"{mentee} has {mentor}.";

    public override string NoMatching(string mentee) => $"No matching is known, so nothing is decided for {mentee}.";

    public override string UnmatchedHeading(string mentee) => $"{mentee} has no mentor.";

    public override string UnknownCriteria(IEnumerable<string> criteria, decimal known) =>
        $"Not known, and left out of the mean: {string.Join(", ", criteria)} (known: {Percent(known)}).";

    public override string Alternative(Alternative alternative) =>
        $"{alternative.Mentor}: score {Number(alternative.Score)}{(alternative.Price is { } price ? $", price {Number(price)}" : "")}"
        + alternative switch
        {
            { IfForced: { } change } => $"; if asked for: {Effect(change)}",
            { IsPossible: false } => "; pins or minimums leave no plan with it",
            _ => "",
        };

    public override string TiedWith(Match match) => $"Same score: {Ids(match.TiedWith, match.TiedCount)}.";

    public override ImmutableArray<string> Checked(ResultDocument document, long pairsChecked) =>
        ArePeers(document) ? CheckedPeers(document, pairsChecked)
        : string.Equals(document.Format, Formats.PeerGroupsFormat.TypeName, StringComparison.Ordinal)
            ? CheckedCircles(document, pairsChecked)
        :
        [
            $"{Count(document.Mentees, "mentee", "mentees")} and {Count(document.Mentors, "mentor", "mentors")}: who is matched, unmatched or idle, and why.",
            $"{Count(document.Matches.Length, "match", "matches")}: eligible, scored anew, contributions and total added up, every bound and pin kept.",
            document.Choices?.Stability is not null ? StabilityChecked(pairsChecked)
            : pairsChecked == 0 ? "No bound on the total is claimed, so none was checked."
            : $"{Count(pairsChecked, "eligible pair", "eligible pairs")}: the prices prove the bound over every one of them, in whole numbers.",
        ];

    public override string DoesNotHold(long pairsChecked, int problems) =>
        $"{Count(pairsChecked, "eligible pair", "eligible pairs")} checked. The result does not hold: {Count(problems, "problem", "problems")}.";

    public override string Difference(string path, string said, string found) =>
        (said.Length, found.Length) switch
        {
            (0, _) => $"{path}: the document leaves out {found}.",
            (_, 0) => $"{path}: the document says {said}, the inputs give nothing there.",
            _ => $"{path}: the document says {said}, the inputs give {found}.",
        };

    public override string NotEligible(string mentee, string mentor) =>
        $"The match {mentee}, {mentor} is not among the eligible pairs of these inputs.";

    public override string UnknownInCertificate(string id) => $"The certificate names {id}, whom these inputs do not know.";

    public override string UnknownLanguage(string code) => $"The language '{code}' is neither en nor fr.";

    public override string PartsDoNotAddUp(string mentee, string mentor) =>
        $"The contributions of {mentee}, {mentor} do not add up to the score.";

    public override string TotalDoesNotAddUp() => "The total is not the sum of the scores.";

    protected override string AndMore(long count) => $"and {Number(count)} more";

    private static string Side(IReadOnlyCollection<string> ids, string one, string many) => ids.Count == 1 ? one : many;

    private static string Together(IReadOnlyCollection<string> ids) => ids.Count == 1 ? "" : " together";

    private static string Rules(Clash clash) => string.Join("; ", clash.BrokenRules.Select(broken => $"{broken.Name}: {broken.Words}"));

    private string Eligible(IReadOnlyCollection<string> ids) => ids.Count == 0 ? "nobody is eligible" : $"eligible: {Ids(ids)}";

    private string WithPins(Clash clash) => clash.Pins.IsEmpty ? "" : $", the pins {Pins(clash.Pins)} being kept";

    private string Count(long count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";
}
