namespace MentorMatch.Reporting;

internal sealed partial class EnglishWording
{
    public override string ChoicesObjective(bool isStable) =>
        isStable
            ? "stable: no mentee and mentor would both rather have each other; of all such answers, the best for every mentee"
            : "most requests met, then the best ranks, then the best total score";

    public override string Choices(ChoiceOutcome outcome) =>
        $"{Number(outcome.Met)} of {Count(outcome.Requests, "request was", "requests were")} met, with ranks that add up to {Number(outcome.RankSum)}."
        + outcome.Stability switch
        {
            null => "",
            { IsStable: true } finding =>
                $" {Count(finding.Checked, "request was", "requests were")} looked at: no mentee and mentor would both rather have each other.",
            { } finding =>
                $" Not stable: {Count(finding.BlockingPairs.Length, "mentee and mentor", "pairs of mentee and mentor")} would both rather have each other ({Pins(finding.BlockingPairs)}).",
        };

    public override string Refused(RefusedRequest request) =>
        request.Reason switch
        {
            RefusalReason.Forbidden => "A rule forbids the pair, and the rule wins.",
            RefusalReason.Pinned => "Pins take all that the mentee may have.",
            RefusalReason.Full => $"The place went to others{Cost(request.Cost)}.",
            _ => $"It would not make the whole better{Cost(request.Cost)}.",
        };

    public override string RefusedRequest(RefusedRequest request) =>
        $"{request.Mentee} asked for {request.Mentor}{At(request.Slot)}, rank {Number(request.Rank)}. {Refused(request)}";

    public override string AsksForNothing(string mentee) => $"{mentee} asked for nobody.";

    protected override string StabilityChecked(long requests) =>
        $"{Count(requests, "request", "requests")} looked at for a mentee and a mentor who would both rather have each other.";

    protected override string RequestForbidden(MatchWarning warning) =>
        $"A request of rank {Number(warning.Needed)} breaks a rule, and the rule wins: {warning.Note}. Maybe change the rule, or ask for somebody else.";

    protected override string BelowMinimum(MatchWarning warning) =>
        $"{Number(warning.Actual)} of {Count(warning.Needed, "mentor", "mentors")} with a minimum did not reach it, for whom to ask is left to the mentees: {warning.Note}.";

    protected override string UnmatchedRequests(UnmatchedPerson mentee) =>
        mentee.Reason switch
        {
            UnmatchedReason.NoEligibleMentor when mentee.Requests == 0 => "Asked for nobody.",
            UnmatchedReason.NoEligibleMentor =>
                $"Rules forbid {(mentee.Requests == 1 ? "the only request" : $"all {Number(mentee.Requests ?? 0)} requests")}: {string.Join(", ", mentee.ForbiddenBy.Select(entry => $"{entry.Rule.Name} forbids {Number(entry.Count)}"))}.",
            _ when mentee.IsStable => "Every mentor asked for is full, with mentees that the mentor scores no lower.",
            UnmatchedReason.Capacity when mentee.Eligible == 1 =>
                $"The mentor asked for is full ({Count(mentee.Places, "place", "places")}); another answer would be no better.",
            UnmatchedReason.Capacity =>
                $"All {Number(mentee.Eligible)} mentors asked for are full ({Count(mentee.Places, "place", "places")} together); another answer would be no better.",
            _ => "A mentor asked for has a free place, but this match would not make the whole better.",
        };

    protected override string PinsWithoutTimes(Clash clash) =>
        clash.Pins.Length == 1
            ? $"The pin {Pins(clash.Pins)} cannot be kept: no request says when the two would meet."
            : $"The pins {Pins(clash.Pins)} cannot all be kept: the times asked for leave no way to be in one place at a time.";

    private string Cost(RequestCost? cost)
    {
        if (cost is null)
        {
            return "";
        }

        string ranks = $"sum of ranks {Signed(cost.Ranks, Number(cost.Ranks))}";
        string score = $"total score {Signed(-cost.Score.Millionths, Number(-cost.Score))}";
        return cost switch
        {
            { Requests: 0, Ranks: 0, Score.Millionths: 0 } => "; another answer, just as good, would meet it",
            { Requests: 0, Ranks: 0 } => $"; meeting it would have cost {Number(cost.Score)} in the total score",
            { Requests: 0 } => $"; meeting it would have cost {Number(cost.Ranks)} in the sum of ranks ({score})",
            _ => $"; meeting it would have cost {Count(cost.Requests, "request", "requests")} ({ranks}, {score})",
        };
    }
}
