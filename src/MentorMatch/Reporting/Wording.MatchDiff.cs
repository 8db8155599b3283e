using MentorMatch.Analysis.Changes;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

/// <summary>The sentences about what changed.</summary>
internal abstract partial class Wording
{
    public abstract MatchDiffLabels MatchDiff { get; }

    /// <summary>How many people kept, moved, came and went; and who gained and lost.</summary>
    public abstract IEnumerable<string> Changed(MatchDiff diff);
}
