using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

internal sealed partial class FrenchWording
{
    protected override string RematchTitle => "Les meilleures répartitions avec peu de changements";

    protected override IReadOnlyList<string> RematchHeadings => ["Au plus", "Changements", "Binômes", "Total", "Prouvé"];

    protected override string AnyNumber => "sans limite";

    protected override string RematchNote =>
        "Un changement est un binôme actuel encore possible qui n’est pas gardé. Une personne nouvelle, ou dont l’autre est parti ou est exclu par une règle, n’en est pas un.";

    protected override string RematchCurrent(int current, int keepable) =>
        $"{Count(current, "binôme actuel", "binômes actuels")}, dont {Number(keepable)} encore possibles.";

    protected override string WithinGap(Score gap) => $"à {Number(gap)} au plus du meilleur";
}
