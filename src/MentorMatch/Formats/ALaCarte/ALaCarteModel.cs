using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Reporting;

namespace MentorMatch.Formats.ALaCarte;

/// <summary>
/// The bridge to integers. A column is a mentor, or a mentor at one time, which then serves one mentee, with a group for the mentor's budget. A row is a mentee; a
/// mentee who may have several sessions at given times has a row for each time, so as to be in one place at a time, and a group for the sessions.
/// </summary>
internal sealed class ALaCarteModel
{
    private readonly int[] requestOfEdge;
    private readonly int[] edgeOfRequest;

    public ALaCarteModel(RequestPlan plan)
    {
        Plan = plan;
        bool rowsHaveTimes = plan.HasSlots && plan.Format.Sessions > 1;
        PersonPart RowOf(Request request) => new(request.Mentee, rowsHaveTimes ? request.Slot ?? "" : "");
        bool IsPossible(Request request) => !plan.Pins.LeaveTimeOpen(request.Mentee) || plan.Pins.Has(request);
        int[] possible = [.. Enumerable.Range(0, plan.Requests.Length).Where(k => IsPossible(plan.Requests[k]))];
        ImmutableArray<Request> requests = [.. possible.Select(k => plan.Requests[k])];
        ImmutableArray<PersonPart> rows = Ordered(requests.Select(RowOf));
        ImmutableArray<PersonPart> columns = Ordered(requests.Select(ColumnOf));
        Words = new PartWords(rows, columns);
        Bounds[] rowBounds =
        [
            .. rows.Select(row =>
                plan.Pins.LeaveTimeOpen(row.Id) ? Bounds.Exactly(1) : Bounds.AtMost(rowsHaveTimes ? 1 : plan.Format.Sessions)
            ),
        ];
        Bounds[] columnBounds = [.. columns.Select(column => Bounds.AtMost(plan.HasSlots ? 1 : plan.MostOf(column.Id)))];
        NodeGroups rowGroups = rowsHaveTimes ? ByPerson(rows, _ => plan.Format.Sessions) : NodeGroups.None;
        NodeGroups columnGroups = plan.HasSlots ? ByPerson(columns, plan.MostOf) : NodeGroups.None;
        MostMet = Math.Min(
            plan.Requests.Length,
            Math.Min(
                plan.Requests.Select(request => request.Mentee).Distinct(StringComparer.Ordinal).Count() * (long)plan.Format.Sessions,
                plan.Requests.Select(request => request.Mentor).Distinct(StringComparer.Ordinal).Sum(mentor => (long)plan.MostOf(mentor))
            )
        );

        // Without times no node has a minimum, and prices need no more room than a weight; with them a path may go through every node, and as many that a solver adds.
        long nodes = plan.HasSlots ? 4L * (rows.Length + columns.Length) : 0;
        Weights = RequestWeights.Of(plan.Requests, MostMet, nodes);
        AssignmentProblem core = AssignmentProblem.FromEdges(
            rowBounds,
            columnBounds,
            [.. requests.Select(request => Words.RowOf(RowOf(request)))],
            [.. requests.Select(request => Words.ColumnOf(ColumnOf(request)))],
            [.. requests.Select(Weights.Of)],
            Weights.CountsApart ? AssignmentObjective.MostMatches : AssignmentObjective.BestTotal
        );
        requestOfEdge = new int[core.EdgeCount];
        edgeOfRequest = new int[plan.Requests.Length];
        Array.Fill(edgeOfRequest, -1);
        foreach (int k in possible)
        {
            core.TryFindEdge(Words.RowOf(RowOf(plan.Requests[k])), Words.ColumnOf(ColumnOf(plan.Requests[k])), out edgeOfRequest[k]);
            requestOfEdge[edgeOfRequest[k]] = k;
        }

        core = core.WithPins(
            possible
                .Where(k => plan.Pins.Has(plan.Requests[k]) && !plan.Pins.LeaveTimeOpen(plan.Requests[k].Mentee))
                .Select(k => edgeOfRequest[k])
        );
        Problem = new GroupedAssignmentProblem(core, rowGroups, columnGroups);
    }

    /// <summary>What is asked for.</summary>
    public RequestPlan Plan { get; }

    /// <summary>What counts how much.</summary>
    public RequestWeights Weights { get; }

    /// <summary>The problem.</summary>
    public GroupedAssignmentProblem Problem { get; }

    /// <summary>Tells proofs.</summary>
    public PartWords Words { get; }

    /// <summary>No answer meets more requests.</summary>
    public long MostMet { get; }

    /// <summary>The number of the request that an edge stands for.</summary>
    public int RequestOf(int edge) => requestOfEdge[edge];

    /// <summary>The edge that stands for a request; −1 when pins leave no way to meet it.</summary>
    public int EdgeOf(int request) => edgeOfRequest[request];

    private static PersonPart ColumnOf(Request request) => new(request.Mentor, request.Slot ?? "");

    private static ImmutableArray<PersonPart> Ordered(IEnumerable<PersonPart> parts) =>
        [.. parts.Distinct().OrderBy(part => part.Id, StringComparer.Ordinal).ThenBy(part => part.Part, StringComparer.Ordinal)];

    private static NodeGroups ByPerson(ImmutableArray<PersonPart> parts, Func<string, int> most)
    {
        string[] people = [.. parts.Select(part => part.Id).Distinct(StringComparer.Ordinal)];
        Dictionary<string, int> groups = people
            .Select((id, k) => (id, k))
            .ToDictionary(entry => entry.id, entry => entry.k, StringComparer.Ordinal);
        return new NodeGroups([.. parts.Select(part => groups[part.Id])], [.. people.Select(most)]);
    }
}
