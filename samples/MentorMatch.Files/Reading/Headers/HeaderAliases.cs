using System.Collections.Frozen;

namespace MentorMatch.Files.Reading.Headers;

/// <summary>
/// The usual names of columns in exports of HR and survey systems, English and French, with a few of their neighbours. A name stands under the strength of its
/// claim: where columns of different strength claim one field, the strongest has it and the others are attributes; where two are equally strong, the reader
/// asks. <see cref="HeaderKey"/> compares the names, so case, accents, blanks and punctuation do not matter.
/// </summary>
internal static class HeaderAliases
{
    /// <summary>Names that mean the field and nothing else.</summary>
    private static readonly (PersonField Field, string[] Names)[] Clear =
    [
        (
            PersonField.Id,
            [
                "id",
                "person id",
                "participant id",
                "identifier",
                "identifiant",
                "employee id",
                "employee number",
                "employee no",
                "emp id",
                "staff id",
                "staff number",
                "personnel number",
                "personalnummer",
                "user id",
                "member id",
                "matricule",
                "numéro de matricule",
                "numéro employé",
                "n° employé",
                "name id",
            ]
        ),
        (
            PersonField.Name,
            [
                "name",
                "full name",
                "display name",
                "participant",
                "nom complet",
                "nom prénom",
                "nom et prénom",
                "prénom nom",
                "prénom et nom",
                "what is your name?",
            ]
        ),
        (PersonField.FirstName, ["first name", "given name", "forename", "prénom", "vorname", "your first name"]),
        (PersonField.LastName, ["last name", "surname", "family name", "nom de famille", "nom", "nachname", "your last name"]),
        (
            PersonField.Role,
            [
                "role",
                "rôle",
                "programme role",
                "program role",
                "mentoring role",
                "mentoring type",
                "mentor or mentee",
                "mentor or mentee?",
                "mentor ou mentoré",
                "mentor ou mentoré ?",
                "participation",
                "are you joining as a mentor or a mentee?",
                "do you want to be a mentor or a mentee?",
                "would you like to be a mentor or a mentee?",
                "souhaitez-vous être mentor ou mentoré ?",
            ]
        ),
        (
            PersonField.Level,
            [
                "level",
                "career level",
                "job level",
                "grade",
                "your grade",
                "job grade",
                "seniority",
                "seniority level",
                "band",
                "job zone",
                "career stage",
                "niveau",
                "niveau hiérarchique",
                "ancienneté",
                "échelon",
                "classe",
            ]
        ),
        (
            PersonField.Skills,
            [
                "skills",
                "skills offered",
                "offered skills",
                "skills you can offer",
                "skills I can offer",
                "skills you offer",
                "which skills do you offer?",
                "which skills can you offer?",
                "which skills do you offer / want to learn?",
                "what skills can you offer?",
                "skills to share",
                "expertise",
                "areas of expertise",
                "offers",
                "can teach",
                "can help with",
                "help mentee with",
                "offer help in categories",
                "compétences",
                "compétences offertes",
                "compétences proposées",
                "compétences à partager",
                "compétences que vous pouvez offrir",
                "domaines d'expertise",
                "savoir-faire",
            ]
        ),
        (
            PersonField.Wants,
            [
                "wants",
                "wanted skills",
                "skills wanted",
                "skills you want to learn",
                "skills I want to learn",
                "skills to learn",
                "skills to develop",
                "skills needed",
                "which skills do you want to learn?",
                "what do you want to learn?",
                "wants to learn",
                "learning goals",
                "development goals",
                "need help in categories",
                "needs",
                "souhaits",
                "compétences souhaitées",
                "compétences recherchées",
                "compétences à développer",
                "compétences à acquérir",
                "besoins",
                "attentes",
            ]
        ),
        (PersonField.Department, ["department", "your department", "dept", "département", "department name"]),
        (
            PersonField.Location,
            [
                "location",
                "site",
                "work location",
                "office",
                "office location",
                "physical delivery office name",
                "lieu",
                "lieu de travail",
                "localisation",
                "standort",
            ]
        ),
        (
            PersonField.Languages,
            [
                "languages",
                "language",
                "spoken languages",
                "languages spoken",
                "preferred language",
                "langues",
                "langue",
                "langues parlées",
                "langue préférée",
            ]
        ),
        (PersonField.TimeZone, ["timezone", "time zone", "tz", "fuseau horaire", "fuseau"]),
        (
            PersonField.Manager,
            [
                "manager",
                "manager id",
                "line manager",
                "line manager id",
                "supervisor",
                "supervisor id",
                "reports to",
                "matricule manager",
                "matricule responsable",
                "responsable",
                "responsable hiérarchique",
                "supérieur",
                "supérieur hiérarchique",
                "n+1",
            ]
        ),
        (
            PersonField.Capacity,
            [
                "capacity",
                "max capacity",
                "maximum capacity",
                "max mentees",
                "maximum mentees",
                "maximum number of mentees",
                "number of mentees",
                "mentee limit",
                "how many mentees at most?",
                "how many mentees?",
                "how many mentees can you take?",
                "places",
                "capacité",
                "capacité maximale",
                "nb max de mentorés",
                "nb max mentorés",
                "nombre max de mentorés",
                "nombre maximal de mentorés",
                "nombre maximum de mentorés",
                "nombre de mentorés",
                "combien de mentorés au plus ?",
            ]
        ),
        (
            PersonField.MinCapacity,
            [
                "min capacity",
                "minimum capacity",
                "capacity min",
                "min mentees",
                "minimum mentees",
                "how many mentees at least?",
                "capacité min",
                "capacité minimale",
                "nb min de mentorés",
                "nombre min de mentorés",
                "nombre minimal de mentorés",
            ]
        ),
        (
            PersonField.Prefers,
            [
                "prefers",
                "preferences",
                "preferred mentors",
                "preferred mentees",
                "preferred partners",
                "préférences",
                "préfère",
                "mentors préférés",
                "mentorés préférés",
                "vœux",
            ]
        ),
        (
            PersonField.Avoids,
            ["avoids", "avoid", "conflicts", "do not match with", "évite", "à éviter", "ne pas associer avec", "exclusions"]
        ),
        (
            PersonField.Availability,
            ["availability", "available hours", "available times", "availabilities", "disponibilité", "disponibilités", "créneaux"]
        ),
    ];

    /// <summary>Names of the e-mail address, best first: an id where there is no better one.</summary>
    private static readonly string[] Addresses =
    [
        "email",
        "e-mail",
        "email address",
        "e-mail address",
        "work email",
        "mail",
        "user principal name",
        "adresse e-mail",
        "adresse mail",
        "courriel",
        "adresse de messagerie",
    ];

    /// <summary>Names that often mean the field, but give way to a clear one.</summary>
    private static readonly (PersonField Field, string[] Names)[] Likely =
    [
        (PersonField.Id, Addresses),
        (PersonField.Name, ["preferred name", "user name"]),
        (
            PersonField.Department,
            ["direction", "service", "direction / service", "division", "business unit", "unit", "abteilung", "entité"]
        ),
        (PersonField.Location, ["city", "ville", "agence", "bureau", "usage location"]),
        (PersonField.Manager, ["manager email", "custom manager", "e-mail manager"]),
    ];

    private static readonly FrozenDictionary<string, (PersonField Field, ClaimStrength Strength)> ByKey = Clear
        .SelectMany(row => row.Names.Select(name => (Key: HeaderKey.Of(name), row.Field, ClaimStrength.Clear)))
        .Concat(Likely.SelectMany(row => row.Names.Select(name => (Key: HeaderKey.Of(name), row.Field, Strength: ClaimStrength.Likely))))
        .DistinctBy(row => row.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(row => row.Key, row => (row.Field, row.Item3), StringComparer.Ordinal);

    // Columns that a forms service adds about the answer, not about the person.
    private static readonly FrozenSet<string> AboutTheAnswer = new[] { "id", "email", "name", "adressedemessagerie", "nom" }.ToFrozenSet(
        StringComparer.Ordinal
    );
    private static readonly string[][] FormsSignatures =
    [
        ["id", "starttime", "completiontime"],
        ["id", "heurededebut", "heuredefin"],
    ];

    /// <summary>The field that a column claims by its name.</summary>
    /// <param name="header">The name as written.</param>
    /// <param name="isFormsExport">Whether the file comes from a forms service; see <see cref="IsFormsExport"/>.</param>
    /// <returns>The field and the strength of the claim, or <see langword="null"/>.</returns>
    public static (PersonField Field, ClaimStrength Strength)? Find(string header, bool isFormsExport)
    {
        foreach (string key in HeaderKey.Candidates(header))
        {
            if (ByKey.TryGetValue(key, out (PersonField Field, ClaimStrength Strength) claim))
            {
                return isFormsExport && AboutTheAnswer.Contains(key) ? (claim.Field, ClaimStrength.Faint) : claim;
            }
        }

        return null;
    }

    /// <summary>The column of e-mail addresses.</summary>
    /// <param name="headers">The names as written.</param>
    /// <returns>The column from 0; <see langword="null"/> when there is none.</returns>
    public static int? AddressColumn(IReadOnlyList<string> headers)
    {
        bool isFormsExport = IsFormsExport(headers);
        string[][] keys = [.. headers.Select(header => HeaderKey.Candidates(header).ToArray())];
        IEnumerable<string> names = Addresses.Select(HeaderKey.Of).OrderBy(name => isFormsExport && AboutTheAnswer.Contains(name));
        return
            names
                .Select(name => Array.FindIndex(keys, candidates => candidates.Contains(name, StringComparer.Ordinal)))
                .FirstOrDefault(column => column >= 0, -1)
                is >= 0
                    and int found
            ? found
            : null;
    }

    /// <summary>
    /// Whether the columns are those of a forms service (ID, Start time, Completion time …), where ID numbers the answers, Email may be the word
    /// anonymous and Name may be empty.
    /// </summary>
    /// <param name="headers">The names as written.</param>
    /// <returns>Whether they are.</returns>
    public static bool IsFormsExport(IEnumerable<string> headers) =>
        FormsSignatures.Any(signature =>
            signature.SequenceEqual(headers.Take(signature.Length).Select(HeaderKey.Of), StringComparer.Ordinal)
        );
}
