using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MentorMatch.Files.Reading.Headers;

/// <summary>Tells in which languages the columns of a file are named, by words that only one language has.</summary>
public static class HeaderLanguages
{
    private static readonly FrozenSet<string> French = Words(
        "matricule, nom, prenom, niveau, anciennete, competences, souhaits, langue, langues, capacite, nombre, nb, departement, localisation, lieu, adresse, entree, "
            + "responsable, disponibilite, disponibilites, fuseau, de, du, des, les, vous, etes, souhaitez, poste, fonction, ville, categorie, contrat, civilite, sexe, "
            + "nomprenom, horodateur, heure, salaire, naissance, telephone, echelon, classe, identifiant, employe, mentore, mentores, voeux, evite, creneaux"
    );

    private static readonly char[] FrenchAccents = [.. "éèêëàâçîïôûœÉÈÊËÀÂÇÎÏÔÛŒ"];

    private static readonly FrozenSet<string> German = Words(
        "personalnummer, vorname, nachname, gruppe, eintritt, abteilung, standort, gehalt, lohn, geburtsdatum, sprache, sprachen, stufe, rolle"
    );

    /// <summary>The languages of column names, each once.</summary>
    /// <param name="headers">The names as written.</param>
    /// <returns>The languages in the order of <see cref="HeaderLanguage"/>; none where no name has a word.</returns>
    public static ImmutableArray<HeaderLanguage> Of(IEnumerable<string> headers) =>
        [.. headers.Where(header => HeaderKey.Of(header).Length > 0).Select(Of).Distinct().Order()];

    private static HeaderLanguage Of(string header)
    {
        string[] words = HeaderWords.Of(header).Split(' ');
        return words.Any(German.Contains) ? HeaderLanguage.German
            : header.IndexOfAny(FrenchAccents) >= 0 || words.Any(French.Contains) ? HeaderLanguage.French
            : HeaderLanguage.English;
    }

    private static FrozenSet<string> Words(string words) => words.Split(", ").ToFrozenSet(StringComparer.Ordinal);
}
