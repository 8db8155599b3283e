using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Certificates;

/// <summary>What a solution reaches in one stage, and what was proved about that.</summary>
/// <param name="Aim">What the stage asks for.</param>
/// <param name="Band">The band, 0 for the lowest; −1 where the stage is about none.</param>
/// <param name="Value">What the solution reaches: a number of edges (matches, band), a weight (worst, 0 when every edge is pinned or there is none) or a total.</param>
/// <param name="Bound">The best that any solution can reach that is as good in all stages before; <see langword="null"/> when that was not proved, as it never is after a stage
/// that stays short of its bound.</param>
public sealed record FairStageVerdict(FairAim Aim, int Band, Int128 Value, Int128? Bound)
{
    /// <summary>Whether the stage is proved to be best.</summary>
    public bool IsProved => Bound == Value;
}
