namespace MentorMatch.Reporting;

/// <content>What a report leaves out.</content>
internal sealed partial class FrenchWording
{
    public override string FirstRowsOnly(int shown, int all, string command) =>
        $"Les longs tableaux montrent leurs {Number(shown)} premières lignes, sur {Number(all)} au plus ; {command} les a toutes.";

    protected override string LeftOutTitle => "Non calculé ici";

    protected override string LeftOutReason(string mostPairs) =>
        $"Ces réponses demandent des dizaines de résolutions ; elles sont omises au-delà de {mostPairs} binômes possibles, ou quand le travail a été interrompu. Chacune a sa propre commande :";
}
