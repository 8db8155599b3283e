namespace MentorMatch.Testing.Instances;

/// <summary>The nested odd cycles of a <see cref="PlantedBlossoms"/> with their duals. Nodes 0 … n − 1 are the vertices, later ones the blossoms.</summary>
internal sealed class BlossomGarden
{
    private readonly int vertexCount;
    private readonly List<int> parent;
    private readonly List<int[]> children = [];
    private readonly List<(int From, int To)[]> links = [];
    private readonly List<List<int>> verticesOf;
    private readonly int[] outermost;
    private readonly int[] parity;
    private readonly bool[] isAlone;
    private readonly long[] dual;
    private long[] coverAbove = [];
    private int[] depth = [];

    private BlossomGarden(int vertexCount)
    {
        this.vertexCount = vertexCount;
        parent = [.. Enumerable.Repeat(-1, vertexCount)];
        verticesOf = [.. Enumerable.Range(0, vertexCount).Select(vertex => new List<int> { vertex })];
        outermost = [.. Enumerable.Range(0, vertexCount)];
        parity = new int[vertexCount];
        isAlone = new bool[vertexCount];
        dual = new long[vertexCount];
    }

    public int NodeCount => parent.Count;

    public IEnumerable<int> OutermostSets => Enumerable.Range(0, NodeCount).Where(node => parent[node] < 0);

    /// <summary>The edges of all cycles.</summary>
    public IEnumerable<(int One, int Other)> Links => links.SelectMany(cycle => cycle);

    public static BlossomGarden Grow(PlantedBlossoms recipe, SplitMix64 random)
    {
        BlossomGarden garden = new(recipe.Vertices);
        List<int> pool = [.. Enumerable.Range(0, recipe.Vertices)];
        for (int made = 0; made < recipe.Blossoms && pool.Count >= 3; made++)
        {
            int length = 3 + (2 * random.Next(0, ((Math.Min(recipe.LongestCycle, pool.Count) - 3) / 2) + 1));
            int[] cycle = new int[length];
            for (int k = 0; k < length; k++)
            {
                // The newest blossom stands last in the pool.
                bool nests = k == 0 && made > 0 && random.NextBoolean(recipe.Nesting);
                int at = nests ? pool.Count - 1 : random.Next(pool.Count);
                cycle[k] = pool[at];
                pool[at] = pool[^1];
                pool.RemoveAt(pool.Count - 1);
            }

            random.Shuffle(cycle);
            pool.Add(garden.Enclose(cycle, random));
        }

        for (int node = 0; node < garden.NodeCount; node++)
        {
            if (garden.parent[node] < 0)
            {
                garden.verticesOf[node].ForEach(vertex => garden.outermost[vertex] = node);
            }
        }

        return garden;
    }

    /// <summary>The outermost set around a vertex.</summary>
    public int Outermost(int vertex) => outermost[vertex];

    /// <summary>A vertex of the same outermost set, perhaps the same.</summary>
    public int Neighbour(int vertex, SplitMix64 random) => Any(outermost[vertex], random);

    /// <summary>Matches two outermost sets, with everything inside them.</summary>
    public void Join(int set, int other, SplitMix64 random, List<(int One, int Other)> matching)
    {
        (int one, int two) = (Any(set, random), Any(other, random));
        int both = random.Next(0, 2);
        verticesOf[set].ForEach(vertex => parity[vertex] = both);
        verticesOf[other].ForEach(vertex => parity[vertex] = both);
        matching.Add((one, two));
        MatchInside(set, one, matching);
        MatchInside(other, two, matching);
    }

    /// <summary>Matches everything inside an outermost set but one vertex.</summary>
    public void LeaveAlone(int set, SplitMix64 random, List<(int One, int Other)> matching)
    {
        int vertex = Any(set, random);
        isAlone[vertex] = true;
        MatchInside(set, vertex, matching);
    }

    /// <summary>Draws duals: of one parity within each matched pair of sets, so that weights are whole numbers; 0 for a vertex left alone.</summary>
    public void DrawDuals(PlantedBlossoms recipe, SplitMix64 random)
    {
        long most = recipe.ManyTies ? 4 : recipe.Range;
        for (int vertex = 0; vertex < vertexCount; vertex++)
        {
            dual[vertex] = isAlone[vertex] ? 0 : (2 * random.NextInt64(0, most)) + parity[vertex];
        }

        coverAbove = new long[NodeCount];
        depth = new int[NodeCount];
        for (int node = NodeCount - 1; node >= 0; node--)
        {
            // A blossom is made after its children, so that parents are done first here.
            depth[node] = parent[node] < 0 ? 0 : depth[parent[node]] + 1;
            coverAbove[node] = parent[node] < 0 ? 0 : coverAbove[parent[node]];
            coverAbove[node] += node < vertexCount ? 0 : 2 * random.NextInt64(1, most);
        }
    }

    /// <summary>The duals that cover an edge, in doubled weight units.</summary>
    public long Cover(int one, int other)
    {
        long ends = dual[one] + dual[other];
        if (outermost[one] != outermost[other])
        {
            return ends;
        }

        while (one != other)
        {
            (one, other) = depth[one] >= depth[other] ? (parent[one], other) : (one, parent[other]);
        }

        return ends + coverAbove[one];
    }

    private int Any(int set, SplitMix64 random) => verticesOf[set][random.Next(verticesOf[set].Count)];

    private int Enclose(int[] cycle, SplitMix64 random)
    {
        (int From, int To)[] around = new (int, int)[cycle.Length];
        for (int k = 0; k < cycle.Length; k++)
        {
            around[k] = (Any(cycle[k], random), Any(cycle[(k + 1) % cycle.Length], random));
        }

        // The longest list is kept and the others are added to it: a child's own list is needed no more.
        List<int> all = cycle.Select(child => verticesOf[child]).MaxBy(list => list.Count)!;
        foreach (int child in cycle)
        {
            if (!ReferenceEquals(verticesOf[child], all))
            {
                all.AddRange(verticesOf[child]);
            }

            parent[child] = NodeCount;
        }

        children.Add(cycle);
        links.Add(around);
        verticesOf.Add(all);
        parent.Add(-1);
        return NodeCount - 1;
    }

    private void MatchInside(int set, int vertex, List<(int One, int Other)> matching)
    {
        Stack<(int Node, int Base)> pending = new([(set, vertex)]);
        while (pending.TryPop(out (int Node, int Base) next))
        {
            if (next.Node < vertexCount)
            {
                continue;
            }

            int[] cycle = children[next.Node - vertexCount];
            int child = next.Base;
            while (parent[child] != next.Node)
            {
                child = parent[child];
            }

            pending.Push((child, next.Base));
            int at = Array.IndexOf(cycle, child);
            for (int k = 1; k < cycle.Length; k += 2)
            {
                (int one, int other) = links[next.Node - vertexCount][(at + k) % cycle.Length];
                matching.Add((one, other));
                pending.Push((cycle[(at + k) % cycle.Length], one));
                pending.Push((cycle[(at + k + 1) % cycle.Length], other));
            }
        }
    }
}
