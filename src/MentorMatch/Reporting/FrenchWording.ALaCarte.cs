namespace MentorMatch.Reporting;

internal sealed partial class FrenchWording
{
    public override string ChoicesObjective(bool isStable) =>
        isStable
            ? "stable : aucune personne et aucun mentor ne se préféreraient l’un l’autre ; parmi ces réponses, la meilleure pour chaque personne accompagnée"
            : "le plus de demandes satisfaites, puis les meilleurs rangs, puis le meilleur score total";

    public override string Choices(ChoiceOutcome outcome) =>
        $"{Count(outcome.Met, "demande satisfaite", "demandes satisfaites")} sur {Number(outcome.Requests)}, avec une somme des rangs de {Number(outcome.RankSum)}."
        + outcome.Stability switch
        {
            null => "",
            { IsStable: true } finding =>
                $" {Count(finding.Checked, "demande examinée", "demandes examinées")} : aucune personne et aucun mentor ne se préféreraient l’un l’autre.",
            { } finding =>
                $" Pas stable : {Count(finding.BlockingPairs.Length, "binôme se préférerait", "binômes se préféreraient")} ({Pins(finding.BlockingPairs)}).",
        };

    public override string Refused(RefusedRequest request) =>
        request.Reason switch
        {
            RefusalReason.Forbidden => "Une règle interdit ce binôme, et la règle l’emporte.",
            RefusalReason.Pinned => "Des binômes imposés prennent tout ce que la personne peut avoir.",
            RefusalReason.Full => $"La place est allée à d’autres{Cost(request.Cost)}.",
            _ => $"Elle n’améliorerait pas l’ensemble{Cost(request.Cost)}.",
        };

    public override string RefusedRequest(RefusedRequest request) =>
        $"{request.Mentee} a demandé {request.Mentor}{At(request.Slot)}, rang {Number(request.Rank)}. {Refused(request)}";

    public override string AsksForNothing(string mentee) => $"{mentee} n’a demandé personne.";

    protected override string StabilityChecked(long requests) =>
        $"{Count(requests, "demande examinée", "demandes examinées")}, à la recherche d’une personne et d’un mentor qui se préféreraient l’un l’autre.";

    protected override string RequestForbidden(MatchWarning warning) =>
        $"Une demande de rang {Number(warning.Needed)} enfreint une règle, et la règle l’emporte : {warning.Note}. Peut-être changer la règle, ou demander quelqu’un d’autre.";

    protected override string BelowMinimum(MatchWarning warning) =>
        $"{Number(warning.Actual)} sur {Count(warning.Needed, "mentor", "mentors")} avec un minimum ne l’atteignent pas, car chacun demande qui il veut : {warning.Note}.";

    protected override string UnmatchedRequests(UnmatchedPerson mentee) =>
        mentee.Reason switch
        {
            UnmatchedReason.NoEligibleMentor when mentee.Requests == 0 => "N’a demandé personne.",
            UnmatchedReason.NoEligibleMentor =>
                $"Des règles interdisent {(mentee.Requests == 1 ? "la seule demande" : $"les {Number(mentee.Requests ?? 0)} demandes")} : {string.Join(", ", mentee.ForbiddenBy.Select(entry => $"{entry.Rule.Name} en interdit {Number(entry.Count)}"))}.",
            _ when mentee.IsStable => "Chaque mentor demandé est complet, avec des personnes dont le score n’est pas plus bas.",
            UnmatchedReason.Capacity when mentee.Eligible == 1 =>
                $"Le mentor demandé est complet ({Count(mentee.Places, "place", "places")}) ; une autre réponse ne serait pas meilleure.",
            UnmatchedReason.Capacity =>
                $"Les {Number(mentee.Eligible)} mentors demandés sont complets ({Count(mentee.Places, "place", "places")} en tout) ; une autre réponse ne serait pas meilleure.",
            _ => "Un mentor demandé a une place libre, mais ce binôme n’améliorerait pas l’ensemble.",
        };

    protected override string PinsWithoutTimes(Clash clash) =>
        clash.Pins.Length == 1
            ? $"Le binôme imposé {Pins(clash.Pins)} ne peut pas être respecté : aucune demande ne dit quand les deux se verraient."
            : $"Les binômes imposés {Pins(clash.Pins)} ne peuvent pas tous être respectés : les créneaux demandés obligeraient quelqu’un à être à deux endroits à la fois.";

    private string Cost(RequestCost? cost)
    {
        if (cost is null)
        {
            return "";
        }

        string ranks = $"somme des rangs {Signed(cost.Ranks, Number(cost.Ranks))}";
        string score = $"score total {Signed(-cost.Score.Millionths, Number(-cost.Score))}";
        return cost switch
        {
            { Requests: 0, Ranks: 0, Score.Millionths: 0 } => " ; une autre réponse, tout aussi bonne, la satisferait",
            { Requests: 0, Ranks: 0 } => $" ; la satisfaire aurait coûté {Number(cost.Score)} sur le score total",
            { Requests: 0 } => $" ; la satisfaire aurait coûté {Number(cost.Ranks)} sur la somme des rangs ({score})",
            _ => $" ; la satisfaire aurait coûté {Count(cost.Requests, "demande", "demandes")} ({ranks}, {score})",
        };
    }
}
