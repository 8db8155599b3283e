using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Oracles;

/// <summary>A problem seen from its rows or from its columns, so that what holds for one side is written once.</summary>
internal sealed class Side
{
    private readonly AssignmentProblem problem;
    private readonly bool isRows;
    private readonly Bounds[] partnerBounds;

    private Side(AssignmentProblem problem, bool isRows)
    {
        this.problem = problem;
        this.isRows = isRows;
        Bounds = (isRows ? problem.RowBounds : problem.ColumnBounds).ToArray();
        partnerBounds = (isRows ? problem.ColumnBounds : problem.RowBounds).ToArray();
        Pins = new int[Bounds.Length];
        foreach (int edge in problem.PinnedEdges)
        {
            Pins[NodeOf(edge)]++;
        }
    }

    /// <summary>What a node of this side is called.</summary>
    public string Name => isRows ? "row" : "column";

    /// <summary>Bounds of this side's nodes.</summary>
    public Bounds[] Bounds { get; }

    /// <summary>How many edges are pinned to each node.</summary>
    public int[] Pins { get; }

    public static Side Rows(AssignmentProblem problem) => new(problem, isRows: true);

    public static Side Columns(AssignmentProblem problem) => new(problem, isRows: false);

    /// <summary>The end of an edge on this side.</summary>
    public int NodeOf(int edge) => isRows ? problem.RowOf(edge) : problem.EdgeColumns[edge];

    /// <summary>The end of an edge on the other side.</summary>
    public int PartnerOf(int edge) => isRows ? problem.EdgeColumns[edge] : problem.RowOf(edge);

    /// <summary>By how much the needs of a set of nodes exceed what the other side can give it; at most 0 when they do not.</summary>
    public long Shortage(HashSet<int> nodes)
    {
        long needed = nodes.Sum(node => (long)Math.Max(Bounds[node].Min, Pins[node]));
        int[] offered = new int[partnerBounds.Length];
        int[] takenByOthers = new int[partnerBounds.Length];
        for (int edge = 0; edge < problem.EdgeCount; edge++)
        {
            if (nodes.Contains(NodeOf(edge)))
            {
                offered[PartnerOf(edge)]++;
            }
        }

        foreach (int edge in problem.PinnedEdges)
        {
            takenByOthers[PartnerOf(edge)] += nodes.Contains(NodeOf(edge)) ? 0 : 1;
        }

        long available = partnerBounds.Select((bounds, at) => (long)Math.Min(offered[at], bounds.Max - takenByOthers[at])).Sum();
        return needed - available;
    }
}
