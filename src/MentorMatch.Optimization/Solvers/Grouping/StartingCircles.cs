using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Grouping;

/// <summary>
/// Deals everybody into a number of circles as equal as can be: pinned members together, then marked ones, then label by label, like cards. That keeps a rule of presence
/// and one of spread from the start wherever that is possible; what remains is for the search to mend.
/// </summary>
internal static class StartingCircles
{
    /// <returns>The circle of every member.</returns>
    public static int[] Deal(CirclesProblem problem, int circles)
    {
        int[] room = new int[circles];
        for (int circle = 0; circle < circles; circle++)
        {
            room[circle] = (problem.MemberCount / circles) + (circle < problem.MemberCount % circles ? 1 : 0);
        }

        int[] circleOf = new int[problem.MemberCount];
        Array.Fill(circleOf, -1);
        foreach (List<int> joined in PinnedSets.Of(problem).OrderByDescending(set => set.Count))
        {
            // Where they do not fit they start apart, and the search brings them together.
            int home = Array.FindIndex(room, free => free >= joined.Count);
            foreach (int member in home < 0 ? [] : joined)
            {
                circleOf[member] = home;
                room[home]--;
            }
        }

        int at = 0;
        foreach (
            int member in Enumerable
                .Range(0, problem.MemberCount)
                .Where(member => circleOf[member] < 0)
                .OrderBy(member => member, ByLabels(problem))
        )
        {
            while (room[at] == 0)
            {
                at = (at + 1) % circles;
            }

            circleOf[member] = at;
            room[at]--;
            at = (at + 1) % circles;
        }

        return circleOf;
    }

    private static Comparer<int> ByLabels(CirclesProblem problem)
    {
        CompositionRule[] rules =
        [
            .. problem.Rules.Where(rule => rule.Kind == CompositionKind.Present),
            .. problem.Rules.Where(rule => rule.Kind is CompositionKind.Spread or CompositionKind.AtMost),
        ];
        return Comparer<int>.Create(
            (one, other) =>
            {
                foreach (CompositionRule rule in rules)
                {
                    if (rule.Labels[one] != rule.Labels[other])
                    {
                        return rule.Labels[other].CompareTo(rule.Labels[one]);
                    }
                }

                return one.CompareTo(other);
            }
        );
    }
}
