using MentorMatch.Reporting.Audit;

namespace MentorMatch.Reporting;

internal sealed partial class FrenchWording
{
    public override string AuditDifference(AuditDifference difference) =>
        difference switch
        {
            { Input: { } input, Found.Length: 0 } => $"Le fichier {input} faisait partie du calcul enregistré et n’est pas donné.",
            { Input: { } input, Said.Length: 0 } => $"Le fichier {input} est donné et ne faisait pas partie du calcul enregistré.",
            { Input: { } input } =>
                $"Le fichier {input} n’est pas celui du calcul enregistré ({difference.Path} : {difference.Said}, ici {difference.Found}).",
            { Path: "questionSha256" } =>
                "Les personnes, les binômes connus, la politique et le format, une fois lus, ne sont pas ceux du calcul enregistré.",
            { Path: "answer.resultSha256" } => "Le résultat n’est pas celui du calcul enregistré.",
            { Found.Length: 0 } => $"{difference.Path} : l’enregistrement dit {difference.Said}, ici il n’y a rien.",
            { Said.Length: 0 } => $"{difference.Path} : l’enregistrement ne dit rien, ici c’est {difference.Found}.",
            _ => $"{difference.Path} : l’enregistrement dit {difference.Said}, ici c’est {difference.Found}.",
        };
}
