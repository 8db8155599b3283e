namespace MentorMatch.Files.Reading.Headers;

/// <summary>
/// Columns that must not travel: pay, bank, birth, identity, health, belief, family, home, passwords. They are told by the words of their name, English and French
/// with the German ones that are common, so that <c>Base salary (EUR)</c>, <c>SalaireMoyen</c> and <c>date_de_naissance</c> are all known. Such a column is dropped
/// where the file is read: no policy, mapping or profile brings it back. Gender and age are not among them: a policy may list them as private and audit by them.
/// </summary>
public static class ForbiddenColumns
{
    // A long name is a question of a form. It may speak of pay ("Which topics: salary talks, …") without asking for it, so only names this short are about pay.
    private const int MostWordsOfAFact = 5;

    // Words that stand together anywhere in a name, each spelt without accents; after "=" they are the whole name.
    private static readonly (ForbiddenKind Kind, string Words)[] Table =
    [
        .. Rows(
            ForbiddenKind.Pay,
            "salary, salaries, salaire, salaires, wage, wages, remuneration, remunerations, compensation, bonus, bonuses, gehalt, lohn, earnings, income, revenu, revenus, "
                + "=pay, base pay, gross pay, net pay, annual pay, hourly pay, basic pay, pay rate, rate of pay, mode payement, mode paiement, mode de paiement, =primes, prime annuelle"
        ),
        .. Rows(
            ForbiddenKind.Bank,
            "iban, bic, rib, banque, bancaire, bancaires, =bank, bank account, bank name, bank code, bank details, bank number, sort code, swift code, account number, "
                + "routing number, credit card, kontonummer, bankverbindung, numero de compte"
        ),
        .. Rows(
            ForbiddenKind.Birth,
            "birth, birthdate, birthday, birthplace, dob, naissance, geburtsdatum, geburtstag, geburtsort, dateofbirth, datenaissance, ne le, ne e le"
        ),
        .. Rows(
            ForbiddenKind.Identity,
            "social security, ssn, securite sociale, numero secu, n secu, no secu, nir, cnss, cin, cni, cnib, numero insee, national insurance, ni number, ni no, nino, national id, "
                + "identity card, id card, carte d identite, carte identite, piece d identite, numero d identite, passport, passeport, tax id, tax number, tax code, numero fiscal, "
                + "sozialversicherungsnummer, steuernummer, steuer id, driving licence, driver license, permis de conduire, permis de sejour, residence permit"
        ),
        .. Rows(
            ForbiddenKind.Health,
            "disability, disabilities, handicap, handicape, handicapee, rqth, health condition, health conditions, health status, health issue, health issues, etat de sante, "
                + "probleme de sante, problemes de sante, medical condition, medical conditions, medical history, medical record, dossier medical, visite medicale, sick leave, sickness, "
                + "illness, maladie, pregnancy, grossesse, schwerbehinderung"
        ),
        .. Rows(
            ForbiddenKind.Belief,
            "religion, religions, religious, religieux, religieuse, konfession, trade union, union membership, syndicat, affiliation syndicale, political opinions, "
                + "opinions politiques, sexual orientation, orientation sexuelle"
        ),
        .. Rows(
            ForbiddenKind.Family,
            "marital, maritalstatus, situation familiale, situation de famille, =children, nb enf, nb enfants, nombre d enfants, number of children, dependents, spouse, conjoint, "
                + "next of kin, emergency contact, personne a prevenir, maiden name, nom de jeune fille"
        ),
        .. Rows(
            ForbiddenKind.Home,
            "home address, home phone, home email, home secondary email, street address, =address, =adresse, adresse personnelle, adresse postale, private address, private phone, "
                + "private email, personal address, personal phone, personal email, email personnel, telephone personnel"
        ),
        .. Rows(ForbiddenKind.Secret, "password, passwort, mot de passe"),
        .. Rows(
            ForbiddenKind.Conduct,
            "termination reason, reason for leaving, motif de depart, motif de sortie, disciplinary, sanction disciplinaire"
        ),
    ];

    /// <summary>What a column holds that must not travel, by its name.</summary>
    /// <param name="header">The name as written.</param>
    /// <returns>What it holds, or <see langword="null"/> for a column that may be read.</returns>
    public static ForbiddenKind? KindOf(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        string words = $" {HeaderWords.Of(header)} ";
        bool isQuestion = words.Count(' ') - 1 > MostWordsOfAFact;
        foreach ((ForbiddenKind kind, string phrase) in Table)
        {
            bool isSaid =
                phrase[0] == '='
                    ? words.AsSpan().Trim().SequenceEqual(phrase.AsSpan(1))
                    : words.Contains($" {phrase} ", StringComparison.Ordinal);
            if (isSaid && !(isQuestion && kind is ForbiddenKind.Pay or ForbiddenKind.Bank))
            {
                return kind;
            }
        }

        return null;
    }

    private static IEnumerable<(ForbiddenKind Kind, string Words)> Rows(ForbiddenKind kind, string phrases) =>
        phrases.Split(", ").Select(phrase => (kind, phrase));
}
