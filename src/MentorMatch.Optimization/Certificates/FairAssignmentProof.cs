using System.Collections.Immutable;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// A chain of prices that proves a solution of a <see cref="Problems.FairAssignmentProblem"/> best, stage after stage. The prices of a stage also say which solutions
/// reach its bound, its <i>optimal face</i>, and that is all that the next stage may choose from.
/// </summary>
/// <param name="Stages">
/// <para>The stages in order, from the first; fewer than all of them where the solver was stopped.</para>
/// <para>From a stage to the next, for prices v and values w − v: a column with v &gt; 0 must be full, with v &lt; 0 at its minimum. For a row with bounds l … h (pinned and
/// already forced edges taken out), let u be its h-th largest value where there is one and it is above 0: the row must be full; otherwise its l-th largest value where l ≥ 1 and that is
/// below 0: the row must be at its minimum; otherwise 0. Edges of a value above u are forced, below u gone. After the stage <see cref="Problems.FairAim.Worst"/> only the
/// edges below the lowest weight chosen are gone. This is complementary slackness: a solution reaches the bound if and only if it keeps all that.</para>
/// </param>
public sealed record FairAssignmentProof(ImmutableArray<FairStage> Stages);
