using System.Globalization;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Certificates;

/// <summary>Walks the tree of a <see cref="SideConstrainedProof"/> and keeps the best that its leaves leave possible.</summary>
internal sealed class CaseBounds(SideConstrainedAssignmentProblem problem, List<string> objections)
{
    /// <summary>Beyond this, sums with a bound on the penalised problem could overflow 128 bits; no honest proof comes near.</summary>
    private static readonly Int128 LargestCharge = Int128.One << 124;

    private readonly SortedSet<int> barred = [];
    private readonly SortedSet<int> chosen = [];

    /// <summary>Whether every leaf was shown to have no solution.</summary>
    public bool NoneLeft { get; private set; } = true;

    /// <summary>A limit on the value of every solution; <see langword="null"/> when there is none.</summary>
    public Int128? Value { get; private set; }

    /// <summary>Walks the tree.</summary>
    /// <returns>This, or <see langword="null"/> when the tree is none or a leaf proves nothing.</returns>
    public CaseBounds? Walked(SideConstrainedProof proof)
    {
        Stack<(int Edge, bool IsChosen)> splits = [];
        bool complete = false;
        Int128? around = null;
        foreach ((int index, EdgeCase? each) in (proof.Cases.IsDefault ? [] : proof.Cases).Index())
        {
            if (complete)
            {
                objections.Add("The tree of cases goes on after its last leaf.");
                return null;
            }

            if (each?.Edge is null)
            {
                if (!AddLeaf(each))
                {
                    return null;
                }

                complete = !MoveOn(splits);
                continue;
            }

            if (index == 0 && each.Bound is { Scale: > 0 } bound)
            {
                around = Limit(bound);
                if (around is null)
                {
                    objections.Add("The bound of the whole has multipliers or prices that do not fit the problem.");
                    return null;
                }
            }

            int edge = each.Edge.Value;
            bool unfit = (uint)edge >= (uint)problem.Core.EdgeCount || barred.Contains(edge) || chosen.Contains(edge);
            if (unfit || problem.Core.PinnedEdges.BinarySearch(edge) >= 0)
            {
                objections.Add(Text($"A case splits on edge {edge}, which does not exist, is pinned or is settled."));
                return null;
            }

            barred.Add(edge);
            splits.Push((edge, false));
        }

        if (!complete)
        {
            objections.Add("The tree of cases leaves cases out.");
            return null;
        }

        Value = around < Value ? around : Value;
        return this;
    }

    /// <summary>Scale × value of any solution of a case is at most this; <see langword="null"/> when the evidence is none.</summary>
    public static Int128? Scaled(
        SideConstrainedAssignmentProblem problem,
        PenaltyBound bound,
        ReadOnlySpan<int> chosen,
        ReadOnlySpan<int> barred
    )
    {
        if (bound.Multipliers.IsDefault || bound.Multipliers.Length != problem.Constraints.Length)
        {
            return null;
        }

        Int128 charged = 0;
        for (int c = 0; c < bound.Multipliers.Length; c++)
        {
            long multiplier = bound.Multipliers[c];
            if (multiplier != 0)
            {
                if ((multiplier > 0 ? problem.Constraints[c].High : problem.Constraints[c].Low) is not { } limit)
                {
                    return null;
                }

                charged += (Int128)multiplier * limit;
                if (Int128.Abs(charged) > LargestCharge)
                {
                    return null;
                }
            }
        }

        AssignmentProblem? penalised = problem.Penalised(bound.Scale, bound.Multipliers.AsSpan(), chosen, barred);
        AssignmentProof proof = new(bound.ColumnPrices, 0, null);
        return penalised is null
            ? null
            : AssignmentJudge.Judge(penalised, new AssignmentSolution { Stop = StopReason.Finished, Proof = proof }).Bound + charged;
    }

    private bool AddLeaf(EdgeCase? leaf)
    {
        if (leaf?.Clash is not null)
        {
            AssignmentProblem bare = problem.Penalised(0, new long[problem.Constraints.Length], [.. chosen], [.. barred])!;
            AssignmentSolution claim = new() { Stop = StopReason.Finished, Clash = leaf.Clash };
            AssignmentVerdict verdict = AssignmentJudge.Judge(bare, claim);
            objections.AddRange(verdict.Objections);
            return verdict.Status == SolutionStatus.Infeasible;
        }

        if (leaf?.Bound is null || Scaled(problem, leaf.Bound, [.. chosen], [.. barred]) is not { } scaled)
        {
            objections.Add("A case has neither a bound nor a clash, or multipliers or prices that do not fit the problem.");
            return false;
        }

        if (leaf.Bound.Scale == 0)
        {
            if (scaled >= 0)
            {
                objections.Add("A case that is said to have no solution may have one.");
            }

            return scaled < 0;
        }

        Int128 value = SideConstrainedJudge.FloorOf(scaled, leaf.Bound.Scale);
        Value = NoneLeft ? value : Int128.Max(Value!.Value, value);
        NoneLeft = false;
        return true;
    }

    private Int128? Limit(PenaltyBound bound) =>
        Scaled(problem, bound, [], []) is { } scaled ? SideConstrainedJudge.FloorOf(scaled, bound.Scale) : null;

    /// <summary>After a leaf: the innermost split whose first side is done turns to its second; splits with both sides done are left.</summary>
    private bool MoveOn(Stack<(int Edge, bool IsChosen)> splits)
    {
        while (splits.TryPop(out (int Edge, bool IsChosen) split))
        {
            if (!split.IsChosen)
            {
                barred.Remove(split.Edge);
                chosen.Add(split.Edge);
                splits.Push((split.Edge, true));
                return true;
            }

            chosen.Remove(split.Edge);
        }

        return false;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
