using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Grouping;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// Re-judges solutions of a <see cref="CirclesProblem"/> from the problem alone: everybody in one circle, sizes, forbidden pairs, pins and rules kept, the total and the bound
/// recomputed over every pair. Up to 14 members it tries every way itself and needs no proof. Shares no code with any solver.
/// </summary>
public static class CirclesJudge
{
    /// <summary>Judges a solution. Takes time n² log n; up to 14 members some milliseconds more.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solution">The claim.</param>
    /// <returns>What was proved. <see cref="SolutionStatus.Optimal"/> only when the recomputed total equals a recomputed bound, in integers.</returns>
    public static CirclesVerdict Judge(CirclesProblem problem, CirclesSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        List<string> objections = [];
        ImmutableArray<ImmutableArray<int>> circles = solution.Circles.IsDefault
            ? default
            : [.. solution.Circles.Select(members => members.IsDefault ? [] : members)];
        bool feasible = !circles.IsDefault && Keeps(problem, circles, objections);
        Int128 total = feasible ? Total(problem, circles) : 0;
        bool tried = problem.MemberCount <= EveryCircle.MostMembers;
        Int128? best = tried ? EveryCircle.Best(problem) : null;
        Int128? bound = Bound(problem, solution.Proof, objections);
        bool refuted =
            (tried && best is null)
            | (solution.Clash is not null && CirclesClashJudge.Holds(problem, solution.Clash, tried && best is null, objections));
        bound = best is { } exact && !(bound < exact) ? exact : bound;
        if (feasible && (bound < total || refuted))
        {
            objections.Add("The proof contradicts the solution: a feasible solution exceeds its bound.");
        }

        return new CirclesVerdict
        {
            Status = feasible
                ? bound == total && objections.Count == 0
                    ? SolutionStatus.Optimal
                    : SolutionStatus.Feasible
                : refuted && objections.Count == 0
                    ? SolutionStatus.Infeasible
                    : SolutionStatus.Unknown,
            Total = total,
            Bound = refuted ? null : bound,
            PairsChecked = bound is null ? 0 : (long)problem.MemberCount * (problem.MemberCount - 1) / 2,
            Objections = [.. objections],
        };
    }

    private static Int128? Bound(CirclesProblem problem, CirclesProof? proof, List<string> objections)
    {
        if (proof is null)
        {
            return null;
        }

        if (proof.Prices.IsDefault || proof.Prices.Length != problem.MemberCount)
        {
            objections.Add($"The proof needs one price for each of the {problem.MemberCount} members.");
            return null;
        }

        ImmutableArray<int> apart = proof.Apart.IsDefault ? [] : proof.Apart;
        if (!CirclesClashJudge.AreApart(problem, apart))
        {
            objections.Add("The proof names members who may share a circle as members who may not.");
            return null;
        }

        return CompanionBound.Of(problem, proof, Math.Max(problem.FewestCircles, apart.Length));
    }

    private static bool Keeps(CirclesProblem problem, ImmutableArray<ImmutableArray<int>> circles, List<string> objections)
    {
        int[] circleOf = new int[problem.MemberCount];
        Array.Fill(circleOf, -1);
        for (int circle = 0; circle < circles.Length; circle++)
        {
            ImmutableArray<int> members = circles[circle];
            foreach (int member in members)
            {
                if ((uint)member >= (uint)circleOf.Length || circleOf[member] >= 0)
                {
                    objections.Add($"Member {member} does not exist or is in two circles.");
                    return false;
                }

                circleOf[member] = circle;
            }

            if (members.Length < problem.Size.Min || members.Length > problem.Size.Max)
            {
                objections.Add($"Circle {circle} has {members.Length} members; its bounds are {problem.Size}.");
            }
        }

        for (int member = 0; member < circleOf.Length; member++)
        {
            if (circleOf[member] < 0)
            {
                objections.Add($"Member {member} is in no circle.");
                return false;
            }
        }

        foreach (MemberPair pin in problem.Pins)
        {
            if (circleOf[pin.First] != circleOf[pin.Second])
            {
                objections.Add($"Members {pin.First} and {pin.Second} must share a circle and do not.");
            }
        }

        CheckForbidden(problem, circles, objections);
        CheckRules(problem, circles, circleOf, objections);
        return objections.Count == 0;
    }

    private static void CheckForbidden(CirclesProblem problem, ImmutableArray<ImmutableArray<int>> circles, List<string> objections)
    {
        foreach (ImmutableArray<int> members in circles)
        {
            foreach (int member in members)
            {
                foreach (int other in members)
                {
                    if (member < other && problem.WeightsOf(member)[other] == CirclesProblem.Forbidden)
                    {
                        objections.Add($"Members {member} and {other} must not share a circle and do.");
                    }
                }
            }
        }
    }

    private static void CheckRules(
        CirclesProblem problem,
        ImmutableArray<ImmutableArray<int>> circles,
        int[] circleOf,
        List<string> objections
    )
    {
        for (int r = 0; r < problem.Rules.Length; r++)
        {
            CompositionRule rule = problem.Rules[r];
            int[] counts = new int[circles.Length * rule.LabelCount];
            for (int member = 0; member < circleOf.Length; member++)
            {
                if (rule.Labels[member] >= 0)
                {
                    counts[(circleOf[member] * rule.LabelCount) + rule.Labels[member]]++;
                }
            }

            for (int k = 0; k < counts.Length; k++)
            {
                int label = k % rule.LabelCount;
                if (!rule.LimitsOf(label, circles.Length).Allows(counts[k]))
                {
                    objections.Add(
                        $"Circle {k / rule.LabelCount} has {counts[k]} members of label {label}, against rule {r}, {rule.Kind}."
                    );
                }
            }
        }
    }

    private static Int128 Total(CirclesProblem problem, ImmutableArray<ImmutableArray<int>> circles)
    {
        Int128 total = 0;
        foreach (ImmutableArray<int> members in circles)
        {
            foreach (int member in members)
            {
                foreach (int other in members)
                {
                    total += member < other ? problem.WeightsOf(member)[other] : 0;
                }
            }
        }

        return total;
    }
}
