using System.Globalization;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.People;
using MentorMatch.Files.Reading.Profiles;

namespace MentorMatch.Files.Texts;

/// <summary>French.</summary>
internal sealed class FrenchImportTexts : ImportTexts
{
    private FrenchImportTexts() { }

    /// <summary>The texts.</summary>
    public static FrenchImportTexts Instance { get; } = new();

    /// <inheritdoc/>
    public override string Note => "remarque";

    /// <inheritdoc/>
    public override string Column => "Colonne";

    /// <inheritdoc/>
    public override string ReadAs => "Lue comme";

    /// <inheritdoc/>
    public override string Filled => "Remplie";

    /// <inheritdoc/>
    public override string NotRead => "non lue";

    /// <inheritdoc/>
    public override string NoProblem => "Aucun problème.";

    /// <inheritdoc/>
    public override string Form(PeopleFile file) =>
        $"{file.File} : {file.Form.EncodingName.Replace("with BOM", "avec BOM", StringComparison.Ordinal)}, séparateur {(file.Form.Delimiter == '\t' ? "tabulation" : file.Form.Delimiter)}, "
        + Count(file.People.Count, "personne lue", "personnes lues");

    /// <inheritdoc/>
    public override string Presence => "si la personne est encore là";

    /// <inheritdoc/>
    public override string Attribute(string name) => $"attribut {name}";

    /// <inheritdoc/>
    public override string Dropped(ForbiddenKind kind) => $"non lue : {KindOf(kind)}";

    /// <inheritdoc/>
    public override string Languages(IReadOnlyCollection<HeaderLanguage> languages) =>
        "Noms des colonnes : "
        + string.Join(
            " et ",
            languages.Select(language =>
                language switch
                {
                    HeaderLanguage.French => "français",
                    HeaderLanguage.German => "allemand",
                    _ => "anglais",
                }
            )
        )
        + ".";

    /// <inheritdoc/>
    public override string Lists(string fields, string? separator) =>
        separator is null
            ? $"Listes ({fields}) : les valeurs sont séparées par ; ou |, jamais par une virgule."
            : $"Listes ({fields}) : les valeurs sont séparées par « {separator} ». Une valeur qui en contient se nomme sous \"options\" dans --map.";

    /// <inheritdoc/>
    public override string Managers(int named, int found) =>
        $"Responsables : {Count(named, "nommé", "nommés")}, dont {Number(found)} parmi ces personnes."
        + (
            found == 0
                ? " Peut-être la colonne des responsables porte-t-elle d’autres identifiants que celle des identifiants."
                : string.Empty
        );

    /// <inheritdoc/>
    public override string Sides(int mentors, int mentees, int both, int peers)
    {
        string sides = $"{Count(mentors, "mentor", "mentors")}, {Count(mentees, "personne à accompagner", "personnes à accompagner")}";
        sides += both > 0 ? $", dont {Number(both)} des deux côtés" : string.Empty;
        return sides + (peers > 0 ? $", {Count(peers, "pair", "pairs")}" : string.Empty) + ".";
    }

    /// <inheritdoc/>
    public override string Cleaned(string file, int people, IReadOnlyCollection<string> kept) =>
        $"Écrit : {file}, {Count(people, "personne", "personnes")} dans les colonnes canoniques"
        + (
            kept.Count == 0
                ? " ; relu, le fichier redonne les mêmes personnes."
                : $", sans ce que la politique garde privé : {string.Join(", ", kept)}."
        );

    /// <inheritdoc/>
    public override string Pairs(string file, long pairs, int mentees, int mentors) =>
        $"{file} : {Number(pairs)} binômes, de {Count(mentees, "personne à accompagner", "personnes à accompagner")} et {Count(mentors, "mentor", "mentors")}.";

    /// <inheritdoc/>
    protected override string System(ProfileUse use) =>
        $"lu comme {use.Profile.System} (profil {use.Profile.Name}), "
        + (
            use.WasAskedFor ? "comme le dit --profile"
            : use.Profile.FirstLine is not null ? $"car sa première ligne est « {use.Evidence[0]} » ; --profile none le lit sans"
            : use.Evidence.IsEmpty ? "car ses textes sont entre apostrophes ; --profile none le lit sans"
            : $"car il a les colonnes {string.Join(", ", use.Evidence)} ; --profile none le lit sans"
        );

    /// <inheritdoc/>
    protected override IEnumerable<string> Quirks(ProfileUse use)
    {
        ImportProfile profile = use.Profile;
        if (profile.FirstLine is not null)
        {
            yield return "la première ligne est une version ; les noms des colonnes sont sur la deuxième";
        }

        if (use.HasLabels)
        {
            yield return "deux lignes d’en-tête : les noms des colonnes, puis des libellés, qui sont sautés";
        }
        else if (profile.HasLabels)
        {
            yield return "une ligne d’en-tête : aucun libellé ne suit les noms des colonnes";
        }

        if (profile.Quote == '\'')
        {
            yield return "les textes peuvent être entre apostrophes, et une apostrophe doublée en est une";
        }

        if (profile.ListSeparator is { } separator)
        {
            yield return $"les valeurs des listes sont séparées par « {separator} » ; celles qui en contiennent se nomment sous \"options\" dans --map";
        }
    }

    /// <inheritdoc/>
    protected override string Left(LeftOut first, int count, bool hasLeavingDay, string lines)
    {
        string at = $"({(count == 1 ? "ligne" : "lignes")} {lines})";
        string people = Count(count, "personne est laissée de côté", "personnes sont laissées de côté");
        return first.Id.Length == 0 && first.Text.EndsWith(':')
                ? $"{Count(count, "ligne d’exemple laissée", "lignes d’exemple laissées")} de côté {at}"
            : hasLeavingDay ? $"{people} : {first.Column} porte un jour de départ {at}"
            : $"{people} : {first.Column} vaut « {first.Text} » {at}";
    }

    /// <inheritdoc/>
    protected override string MustNotTravel(string columns) => $"non lu, car cela ne doit pas circuler : {columns}";

    /// <inheritdoc/>
    protected override string KindOf(ForbiddenKind kind) =>
        kind switch
        {
            ForbiddenKind.Pay => "la paie",
            ForbiddenKind.Bank => "un compte bancaire",
            ForbiddenKind.Birth => "une date ou un lieu de naissance",
            ForbiddenKind.Identity => "un numéro de sécurité sociale, d’impôt ou d’identité",
            ForbiddenKind.Health => "la santé",
            ForbiddenKind.Belief => "les convictions",
            ForbiddenKind.Family => "la famille",
            ForbiddenKind.Home => "le domicile",
            ForbiddenKind.Secret => "un mot de passe",
            _ => "un motif de départ ou une sanction",
        };

    private static string Count(int count, string one, string several) => $"{Number(count)} {(count < 2 ? one : several)}";

    private static string Number(long count) =>
        count.ToString("N0", CultureInfo.InvariantCulture).Replace(",", "\u202F", StringComparison.Ordinal);
}
