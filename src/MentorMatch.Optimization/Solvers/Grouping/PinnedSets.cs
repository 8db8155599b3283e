using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Grouping;

/// <summary>The sets of members that pins join, each ascending, ordered by their first member; members without a pin are in none.</summary>
internal static class PinnedSets
{
    public static List<List<int>> Of(CirclesProblem problem)
    {
        int[] root = [.. Enumerable.Range(0, problem.MemberCount)];
        foreach (MemberPair pin in problem.Pins)
        {
            int one = Find(root, pin.First);
            int other = Find(root, pin.Second);
            root[Math.Max(one, other)] = Math.Min(one, other);
        }

        SortedDictionary<int, List<int>> sets = [];
        for (int member = 0; member < root.Length; member++)
        {
            int first = Find(root, member);
            if (!sets.TryGetValue(first, out List<int>? set))
            {
                sets[first] = set = [];
            }

            set.Add(member);
        }

        return [.. sets.Values.Where(set => set.Count > 1)];
    }

    private static int Find(int[] root, int member)
    {
        while (root[member] != member)
        {
            member = root[member] = root[root[member]];
        }

        return member;
    }
}
