using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;

namespace MentorMatch.Programmes;

/// <summary>Who takes part in several programmes, and with what limit over all of them.</summary>
internal static class SharedPeople
{
    /// <summary>The groups of mentees and of mentors. A person in one programme, or without a limit, has none.</summary>
    /// <exception cref="DataProblemsException">Limits contradict each other or name nobody; every problem is listed.</exception>
    public static (NodeGroups Mentees, NodeGroups Mentors) Groups(ImmutableArray<ProgrammeModel> programmes, SharedLimits limits)
    {
        List<DataProblem> problems = [];
        NodeGroups mentees = Groups(
            Nodes(programmes, each => each.FirstRow, each => each.Model.Pairs.Mentees, each => each.Model.Problem.RowBounds.ToArray()),
            "mentee",
            limits.Mentees,
            _ => null,
            problems
        );
        ILookup<string, int> capacities = programmes
            .SelectMany(each => each.Programme.Cohort.Mentors)
            .Where(mentor => mentor.Capacity is not null)
            .ToLookup(mentor => mentor.Id, mentor => mentor.Capacity!.Value, StringComparer.Ordinal);
        NodeGroups mentors = Groups(
            Nodes(
                programmes,
                each => each.FirstColumn,
                each => each.Model.Pairs.Mentors,
                each => each.Model.Problem.ColumnBounds.ToArray()
            ),
            "mentor",
            limits.Mentors,
            id => OwnCapacity(id, [.. capacities[id].Distinct()], problems),
            problems
        );
        return problems.Count == 0 ? (mentees, mentors) : throw new DataProblemsException([.. problems]);
    }

    private static List<(string Id, string Programme, Bounds Bounds)> Nodes(
        ImmutableArray<ProgrammeModel> programmes,
        Func<ProgrammeModel, int> first,
        Func<ProgrammeModel, ImmutableArray<string>> ids,
        Func<ProgrammeModel, Bounds[]> bounds
    )
    {
        List<(string, string, Bounds)> nodes = [];
        foreach (ProgrammeModel programme in programmes.OrderBy(first))
        {
            nodes.AddRange(ids(programme).Zip(bounds(programme), (id, own) => (id, programme.Programme.Name, own)));
        }

        return nodes;
    }

    private static int? OwnCapacity(string id, int[] given, List<DataProblem> problems)
    {
        if (given.Length > 1)
        {
            problems.Add(
                new DataProblem
                {
                    Code = "capacities-differ",
                    PersonId = id,
                    Message = $"mentor {id} has the capacities {string.Join(" and ", given.Order())} in different programmes",
                    Maybe = "give the same capacity everywhere, or a limit for all programmes together",
                }
            );
        }

        return given.Length > 0 ? given[0] : null;
    }

    private static NodeGroups Groups(
        List<(string Id, string Programme, Bounds Bounds)> nodes,
        string side,
        ImmutableSortedDictionary<string, int> limits,
        Func<string, int?> ownLimit,
        List<DataProblem> problems
    )
    {
        ILookup<string, int> byId = Enumerable.Range(0, nodes.Count).ToLookup(node => nodes[node].Id, StringComparer.Ordinal);
        int[] groupOf = new int[nodes.Count];
        Array.Fill(groupOf, -1);
        List<int> maxima = [];
        foreach (IGrouping<string, int> person in byId)
        {
            bool isGiven = limits.TryGetValue(person.Key, out int given);
            int? limit =
                isGiven ? given
                : person.Skip(1).Any() ? ownLimit(person.Key)
                : null;
            if (limit is not { } most || person.Sum(node => (long)nodes[node].Bounds.Max) <= most)
            {
                continue;
            }

            foreach (int node in person)
            {
                groupOf[node] = maxima.Count;
                if (nodes[node].Bounds.Min > 0)
                {
                    problems.Add(MinimumOfShared(nodes[node], side));
                }
            }

            maxima.Add(most);
        }

        problems.AddRange(limits.Where(limit => limit.Value < 0 || !byId.Contains(limit.Key)).Select(limit => NoSuchLimit(limit, side)));
        return new NodeGroups(groupOf, [.. maxima.Select(most => Math.Max(0, most))]);
    }

    private static DataProblem MinimumOfShared((string Id, string Programme, Bounds Bounds) node, string side) =>
        new()
        {
            Code = "minimum-of-shared",
            PersonId = node.Id,
            Message =
                $"{side} {node.Id} must have at least {node.Bounds.Min} in the programme {node.Programme} and shares a limit with other programmes",
            Maybe = "drop the minimum, or pin somebody to this person instead",
        };

    private static DataProblem NoSuchLimit(KeyValuePair<string, int> limit, string side) =>
        new()
        {
            Code = "limit-without-person",
            PersonId = limit.Key,
            Message =
                limit.Value < 0
                    ? $"the limit {limit.Value} of {side} {limit.Key} is negative"
                    : $"a limit is given for {side} {limit.Key}, who is in none of the programmes",
            Maybe = limit.Value < 0 ? "write 0 or more" : "the id is misspelt",
        };
}
