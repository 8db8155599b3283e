namespace MentorMatch.Optimization.Solvers.Incremental;

/// <summary>A row or column of an <see cref="EvolvingGraph"/>.</summary>
/// <param name="number">Its number on its side.</param>
/// <param name="max">The most edges it may have.</param>
internal sealed class EvolvingNode(int number, int max)
{
    public int Number { get; } = number;

    public int Max { get; set; } = max;

    /// <summary>How many of its edges are chosen.</summary>
    public int Load { get; set; }

    /// <summary>What one more edge at this node is worth, at least 0.</summary>
    public long Price { get; set; }

    public bool HasLeft { get; set; }

    public List<EvolvingEdge> Edges { get; } = [];

    public bool HasRoom => Load < Max;
}
