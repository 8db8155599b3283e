using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Oracles;

/// <summary>
/// Finds the best total of a small circles problem by writing down every way to part the members: each in turn joins a circle there is or starts the next one. Shares
/// no line with any solver or judge.
/// </summary>
public static class BruteForceCircles
{
    private const int MostMembers = 11;

    /// <summary>Finds the best total.</summary>
    /// <param name="problem">A small problem.</param>
    /// <returns>The best total, or <see langword="null"/> when no solution exists.</returns>
    /// <exception cref="ArgumentException">The problem has more than 11 members.</exception>
    public static long? Solve(CirclesProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.MemberCount <= MostMembers
            ? Best(problem, [])
            : throw new ArgumentException(
                $"{problem.MemberCount} members are too many to try everything; {MostMembers} are the limit.",
                nameof(problem)
            );
    }

    private static long? Best(CirclesProblem problem, List<List<int>> circles)
    {
        int next = circles.Sum(circle => circle.Count);
        if (next == problem.MemberCount)
        {
            return Value(problem, circles);
        }

        long? best = null;
        for (int c = 0; c <= circles.Count; c++)
        {
            if (c == circles.Count)
            {
                circles.Add([]);
            }

            if (circles[c].Count < problem.Size.Max)
            {
                circles[c].Add(next);
                long? found = Best(problem, circles);
                best = best is null || found > best ? found ?? best : best;
                circles[c].RemoveAt(circles[c].Count - 1);
            }

            if (circles[c].Count == 0)
            {
                circles.RemoveAt(c);
                break;
            }
        }

        return best;
    }

    private static long? Value(CirclesProblem problem, List<List<int>> circles)
    {
        bool kept =
            circles.All(circle => circle.Count >= problem.Size.Min)
            && problem.Pins.All(pin => circles.Any(circle => circle.Contains(pin.First) && circle.Contains(pin.Second)))
            && problem.Rules.All(rule => circles.All(circle => Keeps(rule, circle, circles.Count)));
        if (!kept)
        {
            return null;
        }

        long value = 0;
        foreach (List<int> circle in circles)
        {
            foreach (int member in circle)
            {
                foreach (int other in circle.Where(other => other < member))
                {
                    int weight = problem.WeightsOf(member)[other];
                    if (weight == CirclesProblem.Forbidden)
                    {
                        return null;
                    }

                    value += weight;
                }
            }
        }

        return value;
    }

    /// <summary>The rules once more, in words of their own.</summary>
    private static bool Keeps(CompositionRule rule, List<int> circle, int circles)
    {
        if (rule.Kind == CompositionKind.Present && !circle.Any(member => rule.Labels[member] == 0))
        {
            return false;
        }

        foreach (int label in rule.Labels.Where(label => label >= 0).Distinct())
        {
            int all = rule.Labels.Count(other => other == label);
            int here = circle.Count(member => rule.Labels[member] == label);
            bool kept = rule.Kind switch
            {
                CompositionKind.Spread => Math.Abs((here * (double)circles) - all) < circles,
                CompositionKind.AtMost => here <= rule.Limit,
                CompositionKind.Present => here >= 1,
                _ => here != 1 || all == 1,
            };
            if (!kept)
            {
                return false;
            }
        }

        return true;
    }
}
