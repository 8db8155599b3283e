using MentorMatch.Analysis.Fairness;

namespace MentorMatch.Reporting.Sections;

/// <summary>Headings and fixed sentences of the sections about fairness by groups.</summary>
internal sealed record FairnessAuditLabels
{
    public required string Title { get; init; }
    public required string Groups { get; init; }
    public required string Gaps { get; init; }
    public required string NoGroups { get; init; }
    public required string Attribute { get; init; }
    public required string Everybody { get; init; }
    public required string Side { get; init; }
    public required string Mentees { get; init; }
    public required string Mentors { get; init; }
    public required string Peers { get; init; }
    public required string Value { get; init; }
    public required string NotKnown { get; init; }
    public required string People { get; init; }
    public required string Matched { get; init; }
    public required string Waiting { get; init; }
    public required string Coverage { get; init; }
    public required string Mean { get; init; }
    public required string Worst { get; init; }
    public required string Withheld { get; init; }
    public required string CoverageGap { get; init; }
    public required string MeanGap { get; init; }
    public required string WorstGap { get; init; }
    public required string HowTold { get; init; }
    public required string HowPrivate { get; init; }
    public required string Shifts { get; init; }
    public required string CoverageBefore { get; init; }
    public required string CoverageAfter { get; init; }
    public required string MatchedBefore { get; init; }
    public required string MatchedAfter { get; init; }
    public required string Pairs { get; init; }
    public required string NoPairs { get; init; }
    public required string Mentee { get; init; }
    public required string Mentor { get; init; }
    public required string Score { get; init; }
    public required string Change { get; init; }
    public required string Gained { get; init; }
    public required string Lost { get; init; }
    public required string Forbidden { get; init; }
    public required string NotRead { get; init; }
    public required string NobodyNamed { get; init; }

    public string Of(AuditSide side) =>
        side switch
        {
            AuditSide.Mentees => Mentees,
            AuditSide.Mentors => Mentors,
            AuditSide.Peers => Peers,
            _ => throw new ArgumentOutOfRangeException(nameof(side)),
        };

    public static FairnessAuditLabels English { get; } =
        new()
        {
            Title = "Fairness by group",
            Groups = "Who is matched, and how well, by group",
            Gaps = "The largest gaps between two groups told",
            NoGroups = "Nobody has the attributes asked for, or every group is withheld.",
            Attribute = "Attribute",
            Everybody = "(everybody)",
            Side = "Side",
            Mentees = "mentees",
            Mentors = "mentors",
            Peers = "peers",
            Value = "Value",
            NotKnown = "(not known)",
            People = "People",
            Matched = "Matched",
            Waiting = "Waiting",
            Coverage = "Coverage",
            Mean = "Mean score",
            Worst = "Worst score",
            Withheld = "Groups withheld",
            CoverageGap = "Coverage gap",
            MeanGap = "Mean gap",
            WorstGap = "Worst gap",
            HowTold =
                "Groups of fewer than 5 people are withheld, and so are others where a small group could be worked out from the total. A person with several values stands in several groups. The mean is over people, each with the mean of their matches.",
            HowPrivate =
                "Of a private attribute nothing is told that would show what one person has: no worst score, means of two decimals, and no group of which fewer than 5 are matched or wait, or which alone holds all of them.",
            Shifts = "Groups with the attribute and without it",
            CoverageBefore = "Coverage with",
            CoverageAfter = "Coverage without",
            MatchedBefore = "Matched with",
            MatchedAfter = "Matched without",
            Pairs = "Pairs that change",
            NoPairs = "No pair changes.",
            Mentee = "Mentee",
            Mentor = "Mentor",
            Score = "Score",
            Change = "Without it",
            Gained = "new",
            Lost = "gone",
            Forbidden = "forbidden",
            NotRead = "The policy reads this attribute in no criterion and no rule, so leaving it out changes nothing.",
            NobodyNamed = "The attribute is private: nobody is named.",
        };

    public static FairnessAuditLabels French { get; } =
        new()
        {
            Title = "Équité par groupe",
            Groups = "Qui a un binôme, et de quelle qualité, par groupe",
            Gaps = "Les plus grands écarts entre deux groupes montrés",
            NoGroups = "Personne n’a les attributs demandés, ou chaque groupe est tu.",
            Attribute = "Attribut",
            Everybody = "(tout le monde)",
            Side = "Côté",
            Mentees = "personnes à accompagner",
            Mentors = "mentors",
            Peers = "pairs",
            Value = "Valeur",
            NotKnown = "(inconnu)",
            People = "Personnes",
            Matched = "En binôme",
            Waiting = "En attente",
            Coverage = "Couverture",
            Mean = "Score moyen",
            Worst = "Pire score",
            Withheld = "Groupes tus",
            CoverageGap = "Écart de couverture",
            MeanGap = "Écart de moyenne",
            WorstGap = "Écart du pire",
            HowTold =
                "Les groupes de moins de 5 personnes sont tus, et d’autres aussi là où un petit groupe se déduirait du total. Qui a plusieurs valeurs est dans plusieurs groupes. La moyenne porte sur les personnes, chacune avec la moyenne de ses binômes.",
            HowPrivate =
                "D’un attribut privé, rien n’est dit qui montrerait celui d’une personne : pas de pire score, des moyennes à deux décimales, et aucun groupe dont moins de 5 ont un binôme ou attendent, ou qui les contient tous à lui seul.",
            Shifts = "Les groupes avec l’attribut et sans lui",
            CoverageBefore = "Couverture avec",
            CoverageAfter = "Couverture sans",
            MatchedBefore = "En binôme avec",
            MatchedAfter = "En binôme sans",
            Pairs = "Binômes qui changent",
            NoPairs = "Aucun binôme ne change.",
            Mentee = "Personne accompagnée",
            Mentor = "Mentor",
            Score = "Score",
            Change = "Sans lui",
            Gained = "nouveau",
            Lost = "disparu",
            Forbidden = "interdit",
            NotRead = "La politique ne lit cet attribut dans aucun critère ni aucune règle : l’omettre ne change rien.",
            NobodyNamed = "L’attribut est privé : personne n’est nommé.",
        };
}
