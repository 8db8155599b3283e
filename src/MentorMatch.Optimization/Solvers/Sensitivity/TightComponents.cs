namespace MentorMatch.Optimization.Solvers.Sensitivity;

/// <summary>
/// The strongly connected components of the tight part of a <see cref="ResidualGraph"/>: two optimal solutions differ by cycles of arcs that cost 0, and such a cycle never
/// leaves a component.
/// </summary>
/// <remarks>R. E. Tarjan's algorithm, "Depth-first search and linear graph algorithms" (1972), with its own stack. Linear in nodes and edges.</remarks>
internal sealed class TightComponents
{
    private const int Unseen = -1;

    private readonly ResidualGraph graph;
    private readonly int[] order;
    private readonly int[] lowest;
    private readonly int[] nextArc;
    private readonly int[] componentOf;
    private readonly Stack<int> open = new();
    private int seen;
    private int components;

    public TightComponents(ResidualGraph graph)
    {
        this.graph = graph;
        int nodes = graph.Outside + 1;
        order = new int[nodes];
        lowest = new int[nodes];
        nextArc = new int[nodes];
        componentOf = new int[nodes];
        order.AsSpan().Fill(Unseen);
        componentOf.AsSpan().Fill(Unseen);
        for (int node = 0; node < nodes; node++)
        {
            if (order[node] == Unseen)
            {
                SearchFrom(node);
            }
        }
    }

    /// <summary>Which optimal solutions choose an edge: one that a cycle of tight arcs passes may change, any other may not.</summary>
    public EdgeStanding Of(int edge)
    {
        int row = graph.RowOf(edge);
        int column = graph.FirstColumn + graph.Core.EdgeColumns[edge];
        bool isChosen = graph.IsChosen(edge);
        bool mayChange = graph.MayChange(edge, isChosen) && graph.Slack(edge) == 0 && componentOf[row] == componentOf[column];
        return mayChange ? EdgeStanding.Some
            : isChosen ? EdgeStanding.Every
            : EdgeStanding.None;
    }

    private void SearchFrom(int root)
    {
        Stack<int> path = new([root]);
        Enter(root);
        while (path.TryPeek(out int node))
        {
            int target = NextTarget(node);
            if (target < 0)
            {
                path.Pop();
                Leave(node);
                if (path.TryPeek(out int before))
                {
                    lowest[before] = Math.Min(lowest[before], lowest[node]);
                }
            }
            else if (order[target] == Unseen)
            {
                Enter(target);
                path.Push(target);
            }
            else if (componentOf[target] == Unseen)
            {
                lowest[node] = Math.Min(lowest[node], order[target]);
            }
        }
    }

    private void Enter(int node)
    {
        order[node] = seen;
        lowest[node] = seen;
        seen++;
        open.Push(node);
    }

    private void Leave(int node)
    {
        if (lowest[node] != order[node])
        {
            return;
        }

        int member;
        do
        {
            member = open.Pop();
            componentOf[member] = components;
        } while (member != node);
        components++;
    }

    /// <summary>The end of the next tight arc of a node, or −1 when there is none: first along edges, then to the parent, then to the children.</summary>
    private int NextTarget(int node)
    {
        bool isRow = node < graph.FirstColumn;
        bool hasEdges = node < graph.FirstColumn + graph.Core.ColumnCount;
        ResidualGraph.EdgeList edges = hasEdges ? graph.EdgesOf(node) : default;
        int degree = edges.End - edges.Start;
        while (nextArc[node] < degree)
        {
            int edge = edges[edges.Start + nextArc[node]++];
            if (graph.MayChange(edge, isChosen: !isRow) && graph.Slack(edge) == 0)
            {
                return isRow ? graph.FirstColumn + graph.Core.EdgeColumns[edge] : graph.RowOf(edge);
            }
        }

        int parent = graph.Parent[node];
        if (nextArc[node] == degree)
        {
            nextArc[node]++;
            if (parent >= 0 && graph.Rises[node] && graph.Potential[node] == graph.Potential[parent])
            {
                return parent;
            }
        }

        ReadOnlySpan<int> children = graph.ChildrenOf(node);
        for (int k = nextArc[node] - degree - 1; k < children.Length; k++)
        {
            nextArc[node]++;
            if (graph.Falls[children[k]] && graph.Potential[node] == graph.Potential[children[k]])
            {
                return children[k];
            }
        }

        return -1;
    }
}
