using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.FairAssignment;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// Re-judges solutions of a <see cref="FairAssignmentProblem"/> from the problem alone: bounds and pins kept, every stage's value recomputed, and the chain of prices
/// followed from face to face over every edge. Shares no code with any solver.
/// </summary>
public static class FairAssignmentJudge
{
    /// <summary>Judges a solution. Takes time linear in the edges for each stage (times the logarithm of a row's edges) and memory linear in edges and nodes.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solution">The claim.</param>
    /// <returns>What was proved. <see cref="SolutionStatus.Optimal"/> only when every stage's recomputed value equals its recomputed bound, in integers.</returns>
    public static FairAssignmentVerdict Judge(FairAssignmentProblem problem, FairAssignmentSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        AssignmentVerdict kept = AssignmentJudge.Judge(
            problem.Core,
            new AssignmentSolution
            {
                Stop = StopReason.Finished,
                Edges = solution.Edges,
                Clash = solution.Clash,
            }
        );
        List<string> objections = [.. kept.Objections];
        ImmutableArray<FairStage> evidence = Evidence(problem, solution.Proof, objections);
        if (kept.Status is SolutionStatus.Infeasible or SolutionStatus.Unknown)
        {
            bool isCounted = kept.Status == SolutionStatus.Unknown && !evidence.IsEmpty;
            return new FairAssignmentVerdict
            {
                Status = kept.Status,
                MatchedBound = isCounted ? MatchedBound(problem.Core, evidence[0], kept.MatchedBound) : kept.MatchedBound,
                EdgesChecked = kept.Status == SolutionStatus.Infeasible ? kept.EdgesChecked : 0,
                Objections = [.. objections],
            };
        }

        ImmutableArray<FairStageVerdict> stages = new Chain(problem, solution.Edges).Follow(evidence, objections);
        bool isBest = stages.All(stage => stage.IsProved) && objections.Count == 0;
        return new FairAssignmentVerdict
        {
            Status = isBest ? SolutionStatus.Optimal : SolutionStatus.Feasible,
            Matched = kept.Matched,
            MatchedBound = (long)Int128.Min(stages[0].Bound ?? kept.MatchedBound, kept.MatchedBound),
            Worst = Chain.WorstOf(problem.Core, solution.Edges),
            BandCounts = Chain.CountsOf(problem, solution.Edges),
            Total = kept.Total,
            Bound = stages[^1].Bound,
            Stages = stages,
            EdgesChecked = evidence.IsEmpty ? 0 : problem.Core.EdgeCount,
            Objections = [.. objections],
        };
    }

    /// <summary>The stages that can be judged: none when one of them is malformed.</summary>
    private static ImmutableArray<FairStage> Evidence(FairAssignmentProblem problem, FairAssignmentProof? proof, List<string> objections)
    {
        if (proof is null)
        {
            return [];
        }

        if (proof.Stages.IsDefault || proof.Stages.Length > problem.StageCount)
        {
            objections.Add(Text($"The proof has no list of stages, or more than the {problem.StageCount} there are."));
            return [];
        }

        for (int stage = 0; stage < proof.Stages.Length; stage++)
        {
            if (
                proof.Stages[stage] is not { ColumnPrices.IsDefault: false } given
                || (given.ColumnPrices.Length != 0 && given.ColumnPrices.Length != problem.Core.ColumnCount)
            )
            {
                objections.Add(
                    Text($"Stage {stage + 1} of the proof needs one price for each of the {problem.Core.ColumnCount} columns, or none.")
                );
                return [];
            }
        }

        return proof.Stages;
    }

    private static long MatchedBound(AssignmentProblem core, FairStage first, long otherwise) =>
        (long)Int128.Clamp(new JudgedFace(core).Narrow(_ => 1, first.ColumnPrices.AsSpan()), 0, otherwise);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Follows the stages of a feasible solution.</summary>
    private sealed class Chain(FairAssignmentProblem problem, ImmutableArray<int> edges)
    {
        public static long? WorstOf(AssignmentProblem core, ImmutableArray<int> edges)
        {
            long? worst = null;
            foreach (int edge in edges)
            {
                if (core.PinnedEdges.BinarySearch(edge) < 0)
                {
                    worst = Math.Min(worst ?? long.MaxValue, core.Weight(edge));
                }
            }

            return worst;
        }

        public static ImmutableArray<long> CountsOf(FairAssignmentProblem problem, ImmutableArray<int> edges)
        {
            long[] counts = new long[problem.BandCount];
            foreach (int edge in edges)
            {
                counts[problem.BandOf(problem.Core.Weight(edge))]++;
            }

            return [.. counts];
        }

        public ImmutableArray<FairStageVerdict> Follow(ImmutableArray<FairStage> evidence, List<string> objections)
        {
            AssignmentProblem core = problem.Core;
            JudgedFace face = new(core);
            ImmutableArray<long> counts = CountsOf(problem, edges);
            long? worst = WorstOf(core, edges);
            ImmutableArray<FairStageVerdict>.Builder verdicts = ImmutableArray.CreateBuilder<FairStageVerdict>();
            bool isOnFace = true;
            for (int stage = 0; stage < problem.StageCount; stage++)
            {
                FairAim aim = problem.AimOf(stage);
                int band = aim == FairAim.Band ? stage - 2 : -1;
                ReadOnlySpan<long> prices = stage < evidence.Length ? evidence[stage].ColumnPrices.AsSpan() : [];
                bool isJudged = isOnFace && stage < evidence.Length;
                Int128 value = aim switch
                {
                    FairAim.Matches => edges.Length,
                    FairAim.Worst => worst ?? 0,
                    FairAim.Band => counts[band],
                    _ => TotalOf(core),
                };
                Int128? bound = isJudged ? Bound(face, aim, band, worst, prices) : null;
                verdicts.Add(new FairStageVerdict(aim, band, value, bound));
                isOnFace = isJudged && bound == value;
                bool isBeaten = bound is { } limit && (aim == FairAim.Band ? value < limit : value > limit);
                if (isBeaten)
                {
                    objections.Add(Text($"The proof contradicts the solution: it exceeds the bound of stage {stage + 1}."));
                }
            }

            return verdicts.DrainToImmutable();
        }

        private Int128? Bound(JudgedFace face, FairAim aim, int band, long? worst, ReadOnlySpan<long> prices)
        {
            AssignmentProblem core = problem.Core;
            switch (aim)
            {
                case FairAim.Matches:
                    return face.Narrow(_ => 1, prices);
                case FairAim.Worst when worst is { } weight:
                    // Its prices prove that every solution left has an edge at or below the weight; they narrow nothing.
                    bool isProved = face.Copy().Narrow(edge => core.Weight(edge) <= weight && !IsPinned(edge) ? -1 : 0, prices) < 0;
                    face.CloseBelow(weight);
                    return isProved ? weight : null;
                case FairAim.Worst:
                    return 0;
                case FairAim.Band:
                    (long first, long end) = problem.RangeOf(band);
                    Func<int, long> counts = edge => core.Weight(edge) >= first && core.Weight(edge) < end ? -1 : 0;
                    return prices.IsEmpty && face.IsIdle(counts) ? -face.Forced(counts) : -face.Narrow(counts, prices);
                default:
                    return face.Narrow(core.Weight, prices);
            }
        }

        private bool IsPinned(int edge) => problem.Core.PinnedEdges.BinarySearch(edge) >= 0;

        private Int128 TotalOf(AssignmentProblem core)
        {
            Int128 total = 0;
            foreach (int edge in edges)
            {
                total += core.Weight(edge);
            }

            return total;
        }
    }
}
