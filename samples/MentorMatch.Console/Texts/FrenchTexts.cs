using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Reporting.Documents;

namespace MentorMatch.Console.Texts;

/// <summary>French.</summary>
internal sealed partial class FrenchTexts : CommandTexts
{
    private FrenchTexts() { }

    /// <summary>The texts.</summary>
    public static FrenchTexts Instance { get; } = new();

    /// <inheritdoc/>
    public override string Mentee => "Personne accompagnée";

    /// <inheritdoc/>
    public override string Mentor => "Mentor";

    /// <inheritdoc/>
    public override string Score => "Score";

    /// <inheritdoc/>
    public override string Cost => "Coût";

    /// <inheritdoc/>
    public override string Why => "Parce que";

    /// <inheritdoc/>
    public override string Peer => "Pair";

    /// <inheritdoc/>
    public override string Circle => "Cercle";

    /// <inheritdoc/>
    public override string Members => "Membres";

    /// <inheritdoc/>
    public override ImmutableArray<(string Heading, Func<MatchRow, string?> Value)> ColumnsOfSomeFormats { get; } =
        Columns("Rang", "Quand", "Sujet");

    /// <inheritdoc/>
    public override string Reason => "Raison";

    /// <inheritdoc/>
    public override string Refused => "Demandes non satisfaites :";

    /// <inheritdoc/>
    public override string Single => "Sans partenaire :";

    /// <inheritdoc/>
    public override string Unmatched => "Sans mentor :";

    /// <inheritdoc/>
    public override string Idle => "Sans personne à accompagner :";

    /// <inheritdoc/>
    public override string Pinned => "imposé";

    /// <inheritdoc/>
    public override string BuiltInPolicy =>
        "Aucune --policy n’est donnée. Cette politique intégrée a servi ; enregistrez-la, modifiez-la et rendez-la avec --policy :";

    /// <inheritdoc/>
    public override string HowToMatchOwnFiles =>
        "Pour vos propres fichiers : mentormatch match --people personnes.csv --out tour1   (voir mentormatch match --help)";

    /// <inheritdoc/>
    public override string BundledCohort(int mentors, int mentees) =>
        $"Aucun --people n’est donné : voici la cohorte fournie, inventée, de {mentors} mentors et {mentees} personnes à accompagner.\n";

    /// <inheritdoc/>
    public override string Proof(long pairs) =>
        $"Prouvé sur {(pairs == 1 ? "le seul binôme possible" : $"l’ensemble des {Number(pairs)} binômes possibles")}, par un code qui ne partage rien avec le solveur : aucune répartition n’est meilleure.";

    /// <inheritdoc/>
    public override string Wrote(IEnumerable<string> files) => $"Écrit : {string.Join(", ", files)}";

    /// <inheritdoc/>
    public override string RecordHolds(int inputs) =>
        $"L’enregistrement tient : {inputs} {(inputs < 2 ? "fichier" : "fichiers")}, la politique, les options et le résultat sont ceux enregistrés.";

    /// <inheritdoc/>
    public override string AndMore(int count) => $"  et {Number(count)} de plus";

    /// <inheritdoc/>
    public override string MentorHas(string mentor, int mentees) =>
        mentees < 2 ? $"{mentor} accompagne {mentees} personne." : $"{mentor} accompagne {mentees} personnes.";

    private static string Number(long count) =>
        count.ToString("N0", CultureInfo.InvariantCulture).Replace(",", "\u202F", StringComparison.Ordinal);
}
