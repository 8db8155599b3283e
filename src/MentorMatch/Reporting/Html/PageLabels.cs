namespace MentorMatch.Reporting.Html;

/// <summary>The words of the page itself in one language: what to press, what is shown. In texts for the script, {0} and {1} are numbers.</summary>
internal sealed record PageLabels
{
    public static PageLabels English { get; } =
        new()
        {
            Skip = "Skip to the page",
            Contents = "On this page",
            Overview = "Overview",
            MeanScore = "Mean score",
            MeanCost = "Mean cost",
            Search = "Search",
            SearchHint = "names, ids, reasons",
            ShownAll = "{0} rows",
            ShownSome = "{0} of {1} rows shown",
            ShowMore = "Show {0} more",
            ShowAll = "Show all {0}",
            Legend = "Criteria",
            NoRows = "None.",
            NotDrawn = "The chart shows the first {0} of {1}; the table has them all.",
            Highest = "Highest",
            Lowest = "Lowest",
            InTheTable = "The numbers stand in the table.",
            SameOptions = "“…” stands for the options that were given to match.",
            NextSteps = "What to do next",
            FurtherWarnings = "{0} more",
            Ungrouped = "Without a group",
            NobodyUngrouped = "Everybody has a group.",
        };

    public static PageLabels French { get; } =
        new()
        {
            Skip = "Aller à la page",
            Contents = "Sur cette page",
            Overview = "Vue d’ensemble",
            MeanScore = "Score moyen",
            MeanCost = "Coût moyen",
            Search = "Rechercher",
            SearchHint = "noms, identifiants, raisons",
            ShownAll = "{0} lignes",
            ShownSome = "{0} lignes sur {1}",
            ShowMore = "Afficher {0} de plus",
            ShowAll = "Afficher les {0}",
            Legend = "Critères",
            NoRows = "Aucune ligne.",
            NotDrawn = "Le graphique montre les {0} premières lignes sur {1} ; le tableau les a toutes.",
            Highest = "Le plus grand",
            Lowest = "Le plus petit",
            InTheTable = "Les nombres sont dans le tableau.",
            SameOptions = "« … » remplace les options données à match.",
            NextSteps = "Que faire ensuite",
            FurtherWarnings = "{0} de plus",
            Ungrouped = "Sans groupe",
            NobodyUngrouped = "Toutes les personnes ont un groupe.",
        };

    public required string Skip { get; init; }
    public required string Contents { get; init; }
    public required string Overview { get; init; }
    public required string MeanScore { get; init; }
    public required string MeanCost { get; init; }
    public required string Search { get; init; }
    public required string SearchHint { get; init; }
    public required string ShownAll { get; init; }
    public required string ShownSome { get; init; }
    public required string ShowMore { get; init; }
    public required string ShowAll { get; init; }
    public required string Legend { get; init; }
    public required string NoRows { get; init; }
    public required string NotDrawn { get; init; }
    public required string Highest { get; init; }
    public required string Lowest { get; init; }
    public required string InTheTable { get; init; }
    public required string SameOptions { get; init; }
    public required string NextSteps { get; init; }
    public required string FurtherWarnings { get; init; }
    public required string Ungrouped { get; init; }
    public required string NobodyUngrouped { get; init; }

    public static PageLabels Of(Wording wording) => wording is FrenchWording ? French : English;
}
