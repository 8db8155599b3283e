using System.Collections.Immutable;

namespace MentorMatch.Analysis.Fairness;

/// <summary>
/// Which groups of people may be told, so that fewer than five people are never told apart: neither as a group, nor as what is left when groups told are taken from the total.
/// </summary>
/// <remarks>
/// <para><b>Small.</b> A group is withheld when it, or everybody who is not in it, is fewer than <see cref="FairnessAudit.SmallestGroup"/> people (nobody at all is no group).</para>
/// <para><b>What is left.</b> The people who are in withheld groups only must not be few either, nor may one group alone be withheld, since the total less the others would tell
/// it: as long as that is so, the smallest group told is withheld as well, then the next. So every union of groups told, and everything it leaves, is nobody or at least five
/// people.</para>
/// <para><b>Private attributes.</b> Who is matched is no secret, so "one of them waits, and she is the only one who waits" would tell the attribute of one person. There the same is
/// asked of the matched and of those who wait, each by themselves; and a group that alone holds everybody who is matched, or everybody who waits, is withheld.</para>
/// <para>A group of everybody tells no more than the total, and is told.</para>
/// </remarks>
internal static class CellSuppression
{
    /// <summary>Whether each group may be told.</summary>
    /// <param name="groups">The people of each group, by number.</param>
    /// <param name="people">How many people there are.</param>
    /// <param name="divisions">Ways to divide everybody, each a yes or no a person, of which no part may be told by few either. Empty for a public attribute.</param>
    public static ImmutableArray<bool> MayBeTold(
        IReadOnlyList<IReadOnlyCollection<int>> groups,
        int people,
        IReadOnlyList<bool[]> divisions
    )
    {
        bool[] told = [.. groups.Select(group => !IsTelling(group, people, divisions))];
        while (told.Contains(true) && LeavesTooFew(groups, told, people, divisions))
        {
            int smallest = -1;
            for (int group = 0; group < told.Length; group++)
            {
                if (told[group] && (smallest < 0 || groups[group].Count < groups[smallest].Count))
                {
                    smallest = group;
                }
            }

            told[smallest] = false;
        }

        return [.. told];
    }

    private static bool IsTelling(IReadOnlyCollection<int> group, int people, IReadOnlyList<bool[]> divisions) =>
        group.Count < people
        && (IsFew(group.Count) || IsFew(people - group.Count) || divisions.Any(part => IsTelling(group, people, part)));

    private static bool IsTelling(IReadOnlyCollection<int> group, int people, bool[] part)
    {
        int inside = group.Count(person => part[person]);
        int all = part.Count(yes => yes);
        int outside = group.Count - inside;
        return IsFew(inside)
            || IsFew(all - inside)
            || IsFew(outside)
            || IsFew(people - all - outside)
            || (all > 0 && inside == all)
            || (all < people && outside == people - all);
    }

    private static bool LeavesTooFew(
        IReadOnlyList<IReadOnlyCollection<int>> groups,
        bool[] told,
        int people,
        IReadOnlyList<bool[]> divisions
    )
    {
        int withheld = told.Count(group => !group);
        if (withheld == 0)
        {
            return false;
        }

        HashSet<int> left = [.. Enumerable.Range(0, people)];
        for (int group = 0; group < told.Length; group++)
        {
            if (told[group])
            {
                left.ExceptWith(groups[group]);
            }
        }

        return withheld == 1
            || IsFew(left.Count)
            || divisions.Any(part => IsFew(left.Count(person => part[person])) || IsFew(left.Count(person => !part[person])));
    }

    private static bool IsFew(int count) => count is > 0 and < FairnessAudit.SmallestGroup;
}
