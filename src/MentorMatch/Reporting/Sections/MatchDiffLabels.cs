using MentorMatch.Analysis.Changes;

namespace MentorMatch.Reporting.Sections;

/// <summary>Headings and fixed sentences of the section about what changed.</summary>
internal sealed record MatchDiffLabels
{
    public required string Title { get; init; }
    public required string People { get; init; }
    public required string NobodyChanged { get; init; }
    public required string Person { get; init; }
    public required string What { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string ScoreBefore { get; init; }
    public required string ScoreAfter { get; init; }
    public required string Difference { get; init; }
    public required string Whole { get; init; }
    public required string Figure { get; init; }
    public required string Before { get; init; }
    public required string After { get; init; }
    public required string Matches { get; init; }
    public required string Total { get; init; }
    public required string Worst { get; init; }
    public required string Loads { get; init; }
    public required string Mentor { get; init; }
    public required string OtherScores { get; init; }
    public required string Kept { get; init; }
    public required string Moved { get; init; }
    public required string Matched { get; init; }
    public required string Unmatched { get; init; }
    public required string Waiting { get; init; }
    public required string Joined { get; init; }
    public required string Left { get; init; }

    public static MatchDiffLabels English { get; } =
        new()
        {
            Title = "What changed",
            People = "Everybody to whom something happened",
            NobodyChanged = "Everybody kept their partners.",
            Person = "Person",
            What = "What",
            From = "From",
            To = "To",
            ScoreBefore = "Score before",
            ScoreAfter = "Score after",
            Difference = "Difference",
            Whole = "The whole",
            Figure = "Figure",
            Before = "Before",
            After = "After",
            Matches = "matches",
            Total = "total",
            Worst = "worst match",
            Loads = "Mentors whose load changed",
            Mentor = "Mentor",
            OtherScores =
                "The two results were not scored alike (another policy, costs beside scores, or a pair that scores otherwise now), so nobody is said to have gained or lost.",
            Kept = "kept",
            Moved = "moved",
            Matched = "newly matched",
            Unmatched = "no longer matched",
            Waiting = "still waiting",
            Joined = "new",
            Left = "left",
        };

    public static MatchDiffLabels French { get; } =
        new()
        {
            Title = "Ce qui a changé",
            People = "Toutes les personnes à qui quelque chose est arrivé",
            NobodyChanged = "Tout le monde garde ses partenaires.",
            Person = "Personne",
            What = "Quoi",
            From = "De",
            To = "À",
            ScoreBefore = "Score avant",
            ScoreAfter = "Score après",
            Difference = "Différence",
            Whole = "L’ensemble",
            Figure = "Chiffre",
            Before = "Avant",
            After = "Après",
            Matches = "binômes",
            Total = "total",
            Worst = "pire binôme",
            Loads = "Mentors dont la charge a changé",
            Mentor = "Mentor",
            OtherScores =
                "Les deux résultats ne sont pas notés de la même façon (une autre politique, des coûts à côté de scores, ou un binôme noté autrement à présent) : on ne dit donc de personne qu’il gagne ou perd.",
            Kept = "inchangé",
            Moved = "déplacé",
            Matched = "désormais en binôme",
            Unmatched = "plus en binôme",
            Waiting = "toujours en attente",
            Joined = "nouveau",
            Left = "parti",
        };

    public string Of(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Kept => Kept,
            ChangeKind.Moved => Moved,
            ChangeKind.Matched => Matched,
            ChangeKind.Unmatched => Unmatched,
            ChangeKind.Waiting => Waiting,
            ChangeKind.Joined => Joined,
            ChangeKind.Left => Left,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
