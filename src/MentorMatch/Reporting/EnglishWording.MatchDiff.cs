using MentorMatch.Analysis.Changes;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

internal sealed partial class EnglishWording
{
    public override MatchDiffLabels MatchDiff => MatchDiffLabels.English;

    public override IEnumerable<string> Changed(MatchDiff diff)
    {
        string Kind(ChangeKind kind, string words) => $"{Number(diff.Count(kind))} {words}";
        yield return $"Of {Count(diff.People.Length, "person", "people")}: {Kind(ChangeKind.Kept, "kept their partners")}, {Kind(ChangeKind.Moved, "moved")}, {Kind(ChangeKind.Matched, "newly matched")}, {Kind(ChangeKind.Unmatched, "no longer matched")}, {Kind(ChangeKind.Waiting, "still waiting")}, {Kind(ChangeKind.Joined, "new")}, {Kind(ChangeKind.Left, "left")}.";
        if (diff.SameScores)
        {
            yield return $"{Number(diff.Gained.Length)} gained score and {Number(diff.Lost.Length)} lost score.";
        }
    }
}
