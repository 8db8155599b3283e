using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>
/// The edges of one side's nodes in groups of eight: eight neighbours, then their eight weights, so that a group of 32-bit weights is one cache line and a scan asks
/// memory for half as many lines and pages as it would of two arrays. A node's last group is filled up with edges that nobody wants.
/// </summary>
/// <remarks>
/// Memory: 8 bytes an edge with 32-bit weights, 12 with 64-bit ones, plus half a group a node on average. What is compared with weights must keep limits, which
/// <see cref="Scale.Blocked"/> sees to: values from −L to 5 L and floors from −2 L up, where L is 2^28 or 2^60. Then an edge that fills up is never better than a floor.
/// </remarks>
/// <typeparam name="T">Arithmetic of weights.</typeparam>
internal sealed class EdgeGroups<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>Edges in a group.</summary>
    public const int Size = 8;

    private const int CacheLine = 64;

    /// <summary>Nodes whose groups are written at a time while edges are turned to the other side, and groups read at a time.</summary>
    private const int BlockSize = 1 << 10;
    private const int PortionGroups = 1 << 16;

    /// <summary>Up to this many nodes, the lines that are being written, one a node, stay in the cache without blocks.</summary>
    private const int NodesWithoutBlocks = 1 << 16;

    private readonly int[] starts;
    private readonly Vector256<int>[] cells;
    private readonly nuint origin;

    private unsafe EdgeGroups(int[] starts)
    {
        this.starts = starts;
        int cellsOfGroup = Stride / Unsafe.SizeOf<Vector256<int>>();
        long count = ((long)starts[^1] * cellsOfGroup) + (CacheLine / Unsafe.SizeOf<Vector256<int>>());

        // Pinned, so that groups stay where cache lines begin.
        cells = GC.AllocateUninitializedArray<Vector256<int>>(checked((int)count), pinned: true);
        origin = (nuint)(-(nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(cells)) & (CacheLine - 1));
    }

    /// <summary>Number of groups of all nodes.</summary>
    public int Count => starts[^1];

    /// <summary>A floor below the gain of every edge at a price that somebody pays.</summary>
    public static T LowestFloor => -(T.One << ((8 * Unsafe.SizeOf<T>()) - 3));

    /// <summary>The weight of an edge that only fills up.</summary>
    private static T Filler
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => -((T.One + T.One + T.One) << ((8 * Unsafe.SizeOf<T>()) - 4));
    }

    private static int Stride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Size * (sizeof(int) + Unsafe.SizeOf<T>());
    }

    /// <summary>The edges of a problem's rows, without pinned ones, with weights in the units of a scale.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="scale">The units.</param>
    /// <param name="degrees">How many edges each column has.</param>
    public static EdgeGroups<T> OfRows(AssignmentProblem problem, Scale scale, out int[] degrees)
    {
        ReadOnlySpan<int> rowStarts = problem.RowStarts;
        ReadOnlySpan<int> pinned = problem.PinnedEdges;
        int[] firsts = new int[rowStarts.Length];
        int nextPin = 0;
        for (int row = 0; row + 1 < rowStarts.Length; row++)
        {
            int degree = rowStarts[row + 1] - rowStarts[row];
            for (; nextPin < pinned.Length && pinned[nextPin] < rowStarts[row + 1]; nextPin++)
            {
                degree--;
            }

            firsts[row + 1] = firsts[row] + GroupsFor(degree);
        }

        EdgeGroups<T> groups = new(firsts);
        degrees = new int[problem.ColumnCount];
        groups.CopyEdges(problem, scale, degrees);
        return groups;
    }

    /// <summary>The same edges as the nodes of the other side see them, ascending within each.</summary>
    /// <param name="degrees">How many edges each of those has.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public EdgeGroups<T> Transposed(int[] degrees)
    {
        int[] turned = new int[degrees.Length + 1];
        for (int other = 0; other < degrees.Length; other++)
        {
            turned[other + 1] = turned[other] + GroupsFor(degrees[other]);
        }

        EdgeGroups<T> groups = new(turned);
        int[] next = new int[degrees.Length];
        if (degrees.Length <= NodesWithoutBlocks)
        {
            for (int node = 0; node + 1 < starts.Length; node++)
            {
                foreach ((int other, T weight) in Of(node))
                {
                    groups.Set(other, next[other]++, node, weight);
                }
            }
        }
        else
        {
            TurnByBlocks(groups, next);
        }

        for (int other = 0; other < next.Length; other++)
        {
            groups.FillUp(other, next[other]);
        }

        return groups;
    }

    /// <summary>A portion of the edges at a time is first sorted by blocks of the other side, so that the lines and pages being written stay in the cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TurnByBlocks(EdgeGroups<T> groups, int[] next)
    {
        (int Node, int Other, T Weight)[] portion = new (int, int, T)[PortionGroups * Size];
        int[] ends = new int[(next.Length / BlockSize) + 2];
        int end;
        for (int first = 0; first + 1 < starts.Length; first = end)
        {
            end = first + 1;
            while (end + 1 < starts.Length && starts[end + 1] - starts[first] <= PortionGroups)
            {
                end++;
            }

            if ((starts[end] - starts[first]) * Size > portion.Length)
            {
                portion = new (int, int, T)[(starts[end] - starts[first]) * Size];
            }

            Array.Clear(ends);
            for (int node = first; node < end; node++)
            {
                foreach ((int other, _) in Of(node))
                {
                    ends[(other / BlockSize) + 1]++;
                }
            }

            for (int block = 1; block < ends.Length; block++)
            {
                ends[block] += ends[block - 1];
            }

            int count = ends[^1];
            for (int node = first; node < end; node++)
            {
                foreach ((int other, T weight) in Of(node))
                {
                    portion[ends[other / BlockSize]++] = (node, other, weight);
                }
            }

            foreach ((int node, int other, T weight) in portion.AsSpan(0, count))
            {
                groups.Set(other, next[other]++, node, weight);
            }
        }
    }

    /// <summary>Number of groups of a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int GroupsOf(int node) => starts[node + 1] - starts[node];

    /// <summary>The neighbours in the first group of a node, or where they would be; groups follow each other, neighbours before weights in each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref int First(int node) => ref Group(starts[node]);

    /// <summary>A node's edge by its place among them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Other, T Weight) Edge(int node, int place)
    {
        ref int others = ref Group(starts[node] + (place / Size));
        return (Unsafe.Add(ref others, place % Size), Unsafe.Add(ref WeightsAfter(ref others), place % Size));
    }

    /// <summary>A node's edges in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Walk Of(int node) => new(ref First(node), GroupsOf(node));

    /// <summary>Asks for a node's edges ahead of their use: in a large graph they are not in the cache, and the queue knows who is next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(int node)
    {
        const int mostLines = 16;
        if (!Sse.IsSupported)
        {
            return;
        }

        ref byte first = ref Unsafe.As<int, byte>(ref First(node));
        int lines = Math.Min(GroupsOf(node) * Stride / CacheLine, mostLines);
        for (int line = 0; line < lines; line++)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref first, line * CacheLine)));
        }
    }

    /// <summary>The weights of the group whose neighbours are given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T WeightsAfter(ref int others) => ref Unsafe.As<int, T>(ref Unsafe.Add(ref others, Size));

    /// <summary>The neighbours of the group after the one whose neighbours are given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref int After(ref int others) => ref Unsafe.AddByteOffset(ref others, Stride);

    private static int GroupsFor(int degree) => (degree + Size - 1) / Size;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref int Group(int group) =>
        ref Unsafe.As<Vector256<int>, int>(
            ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(cells), origin + ((nuint)group * (nuint)Stride))
        );

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CopyEdges(AssignmentProblem problem, Scale scale, int[] degrees)
    {
        ReadOnlySpan<int> pinned = problem.PinnedEdges;
        ReadOnlySpan<int> columns = problem.EdgeColumns;
        int nextPin = 0;
        for (int row = 0; row < problem.RowCount; row++)
        {
            int place = 0;
            int end = problem.RowStarts[row + 1];
            for (int edge = problem.RowStarts[row]; edge < end; edge++)
            {
                if (nextPin < pinned.Length && pinned[nextPin] == edge)
                {
                    nextPin++;
                    continue;
                }

                degrees[columns[edge]]++;
                Set(row, place++, columns[edge], T.CreateTruncating(scale.ToUnits(problem.Weight(edge))));
            }

            FillUp(row, place);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Set(int node, int place, int other, T weight)
    {
        ref int others = ref Group(starts[node] + (place / Size));
        Unsafe.Add(ref others, place % Size) = other;
        Unsafe.Add(ref WeightsAfter(ref others), place % Size) = weight;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FillUp(int node, int place)
    {
        for (; place % Size != 0; place++)
        {
            Set(node, place, 0, Filler);
        }
    }

    /// <summary>Goes through the edges of one node.</summary>
    internal ref struct Walk
    {
        private ref int others;
        private int groups;
        private int lane = -1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Walk(ref int first, int groups)
        {
            others = ref first;
            this.groups = groups;
        }

        public readonly (int Other, T Weight) Current
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => (Unsafe.Add(ref others, lane), Unsafe.Add(ref WeightsAfter(ref others), lane));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly Walk GetEnumerator() => this;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            if (++lane == Size)
            {
                lane = 0;
                groups--;
                others = ref After(ref others);
            }

            return groups > 0 && Unsafe.Add(ref WeightsAfter(ref others), lane) != Filler;
        }
    }
}
