namespace MentorMatch.Optimization.Tests.Twins;

/// <summary>Stability by its definition, on the lists as given, and all stable matchings by trying everything. Shares no line with the product.</summary>
internal static class PlainStability
{
    /// <summary>Every allocation within the capacities without a blocking pair, as sorted (row, column) pairs.</summary>
    public static List<(int Row, int Column)[]> AllStable(int[][] rows, int[][] columns, int[] rowCapacities, int[] columnCapacities)
    {
        (int Row, int Column)[] accepted = [.. Accepted(rows, columns)];
        List<(int, int)[]> stable = [];
        for (int set = 0; set < 1 << accepted.Length; set++)
        {
            (int Row, int Column)[] chosen = [.. accepted.Where((_, k) => (set >> k & 1) == 1)];
            if (
                chosen.GroupBy(p => p.Row).All(g => g.Count() <= rowCapacities[g.Key])
                && chosen.GroupBy(p => p.Column).All(g => g.Count() <= columnCapacities[g.Key])
                && !Blocking(rows, columns, rowCapacities, columnCapacities, chosen).Any()
            )
            {
                stable.Add(chosen);
            }
        }

        return stable;
    }

    /// <summary>The blocking pairs of an allocation.</summary>
    public static IEnumerable<(int Row, int Column)> Blocking(
        int[][] rows,
        int[][] columns,
        int[] rowCapacities,
        int[] columnCapacities,
        (int Row, int Column)[] chosen
    ) =>
        from pair in Accepted(rows, columns)
        where !chosen.Contains(pair)
        let ofRow = chosen.Where(p => p.Row == pair.Row).Select(p => p.Column).ToArray()
        let ofColumn = chosen.Where(p => p.Column == pair.Column).Select(p => p.Row).ToArray()
        where Wants(rows[pair.Row], pair.Column, ofRow, rowCapacities[pair.Row])
        where Wants(columns[pair.Column], pair.Row, ofColumn, columnCapacities[pair.Column])
        select pair;

    /// <summary>Every set of pairs of roommates without a blocking pair: the mate of each agent, −1 for nobody.</summary>
    public static List<int[]> AllStable(int[][] lists)
    {
        List<int[]> stable = [];
        int[] mates = new int[lists.Length];
        Array.Fill(mates, -1);
        Extend(0);
        return stable;

        void Extend(int agent)
        {
            if (agent == lists.Length)
            {
                if (!Blocking(lists, mates).Any())
                {
                    stable.Add([.. mates]);
                }

                return;
            }

            Extend(agent + 1);
            if (mates[agent] >= 0)
            {
                return;
            }

            foreach (int other in lists[agent].Where(other => other > agent && mates[other] < 0 && lists[other].Contains(agent)))
            {
                (mates[agent], mates[other]) = (other, agent);
                Extend(agent + 1);
                (mates[agent], mates[other]) = (-1, -1);
            }
        }
    }

    /// <summary>The blocking pairs of a set of pairs of roommates.</summary>
    public static IEnumerable<(int First, int Second)> Blocking(int[][] lists, int[] mates) =>
        from one in Enumerable.Range(0, lists.Length)
        from other in lists[one].Where(other => other > one && lists[other].Contains(one)).Order()
        where mates[one] != other
        where
            Wants(lists[one], other, mates[one] < 0 ? [] : [mates[one]], 1)
            && Wants(lists[other], one, mates[other] < 0 ? [] : [mates[other]], 1)
        select (one, other);

    private static IEnumerable<(int Row, int Column)> Accepted(int[][] rows, int[][] columns) =>
        from row in Enumerable.Range(0, rows.Length)
        from column in rows[row].Order()
        where columns[column].Contains(row)
        select (row, column);

    private static bool Wants(int[] list, int candidate, int[] partners, int capacity) =>
        partners.Length < capacity || partners.Any(p => Array.IndexOf(list, candidate) < Array.IndexOf(list, p));
}
