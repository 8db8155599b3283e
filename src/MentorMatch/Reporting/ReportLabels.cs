namespace MentorMatch.Reporting;

/// <summary>The words on the report's page in one language.</summary>
internal sealed record ReportLabels
{
    public static ReportLabels English { get; } =
        new()
        {
            Title = "Mentoring matches",
            Status = "Status",
            Matched = "Mentees matched",
            Placed = "People placed",
            Matches = "Matches",
            Total = "Total score",
            TotalCost = "Total cost",
            Bound = "Proven bound",
            Gap = "Gap",
            Pairs = "Eligible pairs",
            Places = "Places",
            Objective = "Objective",
            Format = "Format",
            Policy = "Policy",
            Warnings = "Warnings",
            Clashes = "Clashes",
            Mentee = "Mentee",
            Mentor = "Mentor",
            Peer = "Peer",
            Rank = "Place",
            Slot = "When",
            Topic = "Topic",
            Alternates = "Next, should somebody decline",
            Refused = "Requests not met",
            Waiting = "Waiting, in order",
            Quotas = "Quotas",
            Groups = "Groups",
            Group = "Group",
            Members = "Members",
            Score = "Score",
            Cost = "Cost",
            Why = "What the score is made of",
            Known = "Known",
            Unknown = "Unknown",
            Pinned = "pinned",
            SameScore = "same score",
            Unmatched = "Mentees without a mentor",
            NobodyUnmatched = "Every mentee who asked for a mentor has one.",
            Single = "Without a partner",
            NobodySingle = "Everybody has a partner.",
            Idle = "Mentors without a mentee",
            NobodyIdle = "Every mentor has a mentee.",
            Reason = "Reason",
            Load = "Mentees per mentor",
            Mentees = "Mentees",
            AtLeast = "At least",
            AtMost = "At most",
            HowToRead = "How to read this page",
            Of = "of",
            Colon = ": ",
            None = "none proved",
            Guide =
            [
                "Each score is the weighted mean of the policy’s criteria, rounded once to a millionth. Its parts, shown beside it, add up to it exactly.",
                "A criterion that could not be answered from what is known of the two leaves the mean: “known” says how much of the weight was answered. Unknown is not zero.",
                "Rules forbid; they never score. A forbidden pair takes no part, whatever its score.",
                "“Optimal” is written only after code that shares nothing with the solver had recomputed the total and a bound on every possible matching, in whole numbers, and found them equal.",
                "Between answers that are equally good the order of ids decides, never the order of rows: the same people always give the same answer. Mentors with the same score are shown as such.",
            ],
        };

    public static ReportLabels French { get; } =
        new()
        {
            Title = "Binômes de mentorat",
            Status = "Statut",
            Matched = "Personnes avec mentor",
            Placed = "Personnes placées",
            Matches = "Binômes",
            Total = "Score total",
            TotalCost = "Coût total",
            Bound = "Borne prouvée",
            Gap = "Écart",
            Pairs = "Binômes possibles",
            Places = "Places",
            Objective = "Objectif",
            Format = "Format",
            Policy = "Politique",
            Warnings = "Avertissements",
            Clashes = "Conflits",
            Mentee = "Personne accompagnée",
            Mentor = "Mentor",
            Peer = "Pair",
            Rank = "Rang",
            Slot = "Quand",
            Topic = "Sujet",
            Alternates = "Ensuite, si quelqu’un décline",
            Refused = "Demandes non satisfaites",
            Waiting = "En attente, dans l’ordre",
            Quotas = "Quotas",
            Groups = "Groupes",
            Group = "Groupe",
            Members = "Membres",
            Score = "Score",
            Cost = "Coût",
            Why = "De quoi le score est fait",
            Known = "Connu",
            Unknown = "Inconnu",
            Pinned = "imposé",
            SameScore = "même score",
            Unmatched = "Personnes sans mentor",
            NobodyUnmatched = "Toutes les personnes qui demandaient un mentor en ont un.",
            Single = "Sans partenaire",
            NobodySingle = "Toutes les personnes ont un partenaire.",
            Idle = "Mentors sans personne à accompagner",
            NobodyIdle = "Tous les mentors accompagnent quelqu’un.",
            Reason = "Raison",
            Load = "Personnes par mentor",
            Mentees = "Personnes",
            AtLeast = "Au moins",
            AtMost = "Au plus",
            HowToRead = "Comment lire cette page",
            Of = "sur",
            Colon = " : ",
            None = "aucune prouvée",
            Guide =
            [
                "Chaque score est la moyenne pondérée des critères de la politique, arrondie une seule fois au millionième. Ses parts, affichées à côté, s’additionnent exactement.",
                "Un critère auquel on ne peut pas répondre avec ce que l’on sait des deux personnes sort de la moyenne : « connu » dit quelle part du poids a une réponse. Inconnu n’est pas zéro.",
                "Les règles interdisent ; elles ne notent jamais. Un binôme interdit ne compte pas, quel que soit son score.",
                "« Optimal » n’est écrit qu’après qu’un code qui ne partage rien avec le solveur a recalculé le total et une borne sur toutes les répartitions possibles, en nombres entiers, et les a trouvés égaux.",
                "Entre des réponses également bonnes, l’ordre des identifiants décide, jamais celui des lignes : les mêmes personnes donnent toujours la même réponse. Les mentors de même score sont signalés.",
            ],
        };

    public required string Title { get; init; }
    public required string Status { get; init; }
    public required string Matched { get; init; }
    public required string Placed { get; init; }
    public required string Matches { get; init; }
    public required string Total { get; init; }
    public required string TotalCost { get; init; }
    public required string Bound { get; init; }
    public required string Gap { get; init; }
    public required string Pairs { get; init; }
    public required string Places { get; init; }
    public required string Objective { get; init; }
    public required string Format { get; init; }
    public required string Policy { get; init; }
    public required string Warnings { get; init; }
    public required string Clashes { get; init; }
    public required string Mentee { get; init; }
    public required string Mentor { get; init; }
    public required string Peer { get; init; }
    public required string Rank { get; init; }
    public required string Slot { get; init; }
    public required string Topic { get; init; }
    public required string Alternates { get; init; }
    public required string Refused { get; init; }
    public required string Waiting { get; init; }
    public required string Quotas { get; init; }

    public required string Groups { get; init; }
    public required string Group { get; init; }
    public required string Members { get; init; }
    public required string Score { get; init; }
    public required string Cost { get; init; }
    public required string Why { get; init; }
    public required string Known { get; init; }
    public required string Unknown { get; init; }
    public required string Pinned { get; init; }
    public required string SameScore { get; init; }
    public required string Unmatched { get; init; }
    public required string NobodyUnmatched { get; init; }
    public required string Single { get; init; }
    public required string NobodySingle { get; init; }
    public required string Idle { get; init; }
    public required string NobodyIdle { get; init; }
    public required string Reason { get; init; }
    public required string Load { get; init; }
    public required string Mentees { get; init; }
    public required string AtLeast { get; init; }
    public required string AtMost { get; init; }
    public required string HowToRead { get; init; }
    public required string Of { get; init; }
    public required string Colon { get; init; }
    public required string None { get; init; }
    public required IReadOnlyList<string> Guide { get; init; }
}
