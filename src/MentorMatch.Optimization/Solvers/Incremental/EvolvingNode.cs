namespace MentorMatch.Optimization.Solvers.Incremental;

/// <summary>A row or column of an <see cref="EvolvingGraph"/>.</summary>
/// <param name="max">The most edges it may have.</param>
internal struct EvolvingNode(int max)
{
    private EvolvingEdge[] edges = [];

    public int Max { get; set; } = max;

    /// <summary>How many of its edges are chosen; they stand first.</summary>
    public int Load { get; set; }

    /// <summary>How many edges it has.</summary>
    public int Degree { get; private set; }

    public bool HasLeft { get; set; }

    public readonly bool HasRoom => Load < Max;

    public readonly Span<EvolvingEdge> Edges => edges.AsSpan(0, Degree);

    public readonly Span<EvolvingEdge> Chosen => edges.AsSpan(0, Load);

    public readonly Span<EvolvingEdge> NotChosen => edges.AsSpan(Load, Degree - Load);

    public void Append(EvolvingEdge edge)
    {
        if (Degree == edges.Length)
        {
            Array.Resize(ref edges, Math.Max(4, 2 * Degree));
        }

        edges[Degree++] = edge;
    }

    public void DropLast() => Degree--;

    /// <summary>Forgets all edges and gives their memory back.</summary>
    public void DropAll()
    {
        edges = [];
        Degree = 0;
        Load = 0;
    }
}
