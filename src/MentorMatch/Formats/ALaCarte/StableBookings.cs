using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Formats.ALaCarte;

/// <summary>
/// The bridge to a stable allocation: rows are mentees, columns mentors, lists are requests. Pins are kept beside it, with the places that they take, so that stability is about the
/// places that are left.
/// </summary>
internal sealed class StableBookings
{
    private readonly int[] requestOfEdge;
    private readonly int[] edgeOfRequest;

    public StableBookings(RequestPlan plan)
    {
        Pinned = [.. Enumerable.Range(0, plan.Requests.Length).Where(k => plan.Pins.Has(plan.Requests[k]))];
        ILookup<string, int> pinsOfMentee = Pinned.ToLookup(k => plan.Requests[k].Mentee, StringComparer.Ordinal);
        ILookup<string, int> pinsOfMentor = Pinned.ToLookup(k => plan.Requests[k].Mentor, StringComparer.Ordinal);
        int[] open = [.. Enumerable.Range(0, plan.Requests.Length).Except(Pinned)];
        ILookup<string, int> byMentee = open.ToLookup(k => plan.Requests[k].Mentee, StringComparer.Ordinal);
        ILookup<string, int> byMentor = open.ToLookup(k => plan.Requests[k].Mentor, StringComparer.Ordinal);
        Dictionary<string, int> rows = Numbers(plan.Mentees);
        Dictionary<string, int> columns = Numbers(plan.Limits.Select(limit => limit.Mentor));

        // Requests stand by rank, then by mentor: the order of a mentee's list.
        int[][] rowRequests = [.. plan.Mentees.Select(mentee => byMentee[mentee].ToArray())];
        Problem = StableAllocationProblem.FromLists(
            [.. rowRequests.Select(list => list.Select(k => columns[plan.Requests[k].Mentor]).ToArray())],
            [
                .. plan.Limits.Select(limit =>
                    byMentor[limit.Mentor]
                        .OrderByDescending(k => plan.Requests[k].Millionths)
                        .ThenBy(k => plan.Requests[k].Mentee, StringComparer.Ordinal)
                        .Select(k => rows[plan.Requests[k].Mentee])
                        .ToArray()
                ),
            ],
            [.. plan.Mentees.Select(mentee => plan.Format.Sessions - pinsOfMentee[mentee].Count())],
            [.. plan.Limits.Select(limit => limit.Max - pinsOfMentor[limit.Mentor].Count())]
        );
        requestOfEdge = [.. rowRequests.SelectMany(list => list)];
        edgeOfRequest = new int[plan.Requests.Length];
        Array.Fill(edgeOfRequest, -1);
        for (int edge = 0; edge < requestOfEdge.Length; edge++)
        {
            edgeOfRequest[requestOfEdge[edge]] = edge;
        }
    }

    /// <summary>The problem, without the pins and their places.</summary>
    public StableAllocationProblem Problem { get; }

    /// <summary>The numbers of the requests that are pinned.</summary>
    public ImmutableArray<int> Pinned { get; }

    /// <summary>The number of the request that an edge stands for.</summary>
    public int RequestOf(int edge) => requestOfEdge[edge];

    /// <summary>The edge that stands for a request, −1 for a pinned one.</summary>
    public int EdgeOf(int request) => edgeOfRequest[request];

    private static Dictionary<string, int> Numbers(IEnumerable<string> ids) =>
        ids.Select((id, number) => (id, number)).ToDictionary(entry => entry.id, entry => entry.number, StringComparer.Ordinal);
}
