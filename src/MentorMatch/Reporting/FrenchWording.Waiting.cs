namespace MentorMatch.Reporting;

internal sealed partial class FrenchWording
{
    private string WaitingFirst(MatchWarning warning) =>
        $"{Count(warning.Actual, "personne qui attendait a un binôme", "personnes qui attendaient ont un binôme")}, sur {Number(warning.Needed)}. Elles passent d’abord, la plus longue attente avant tout ; le meilleur total vient ensuite.";
}
