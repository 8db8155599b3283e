using MentorMatch.Analysis.Changes;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

internal sealed partial class FrenchWording
{
    public override MatchDiffLabels MatchDiff => MatchDiffLabels.French;

    public override IEnumerable<string> Changed(MatchDiff diff)
    {
        string Kind(ChangeKind kind, string one, string many) => Count(diff.Count(kind), one, many);
        yield return $"Sur {Count(diff.People.Length, "personne", "personnes")} : {Kind(ChangeKind.Kept, "garde ses partenaires", "gardent leurs partenaires")}, {Kind(ChangeKind.Moved, "déplacée", "déplacées")}, {Kind(ChangeKind.Matched, "désormais en binôme", "désormais en binôme")}, {Kind(ChangeKind.Unmatched, "plus en binôme", "plus en binôme")}, {Kind(ChangeKind.Waiting, "toujours en attente", "toujours en attente")}, {Kind(ChangeKind.Joined, "nouvelle", "nouvelles")}, {Kind(ChangeKind.Left, "partie", "parties")}.";
        if (diff.SameScores)
        {
            yield return $"{Count(diff.Gained.Length, "gagne en score", "gagnent en score")} et {Count(diff.Lost.Length, "en perd", "en perdent")}.";
        }
    }
}
