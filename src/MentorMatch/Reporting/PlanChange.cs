using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>What the best plan is worth after a change less what it is worth now: matches first where the objective puts them first, then the total.</summary>
/// <param name="Matches">Matches more (below 0: fewer); 0 where the objective is the best total, which does not count matches.</param>
/// <param name="Total">By how much the total shown is higher (below 0: lower). Where matches change it may have either sign; costs are shown as costs.</param>
public readonly record struct PlanChange(long Matches, Score Total)
{
    /// <summary>Whether the plan is worth the same.</summary>
    public bool IsNone => Matches == 0 && Total == Score.Zero;
}
