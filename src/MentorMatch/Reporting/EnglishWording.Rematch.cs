using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

internal sealed partial class EnglishWording
{
    protected override string RematchTitle => "The best plans with few changes";

    protected override IReadOnlyList<string> RematchHeadings => ["At most", "Changes", "Matches", "Total", "Proved"];

    protected override string AnyNumber => "any";

    protected override string RematchNote =>
        "A change is a current pair that is still eligible and is not kept. Who is new, or lost the other to somebody leaving or to a rule, is none.";

    protected override string RematchCurrent(int current, int keepable) =>
        $"{Count(current, "current pair", "current pairs")}, {Number(keepable)} still eligible.";

    protected override string WithinGap(Score gap) => $"within {Number(gap)} of the best";
}
