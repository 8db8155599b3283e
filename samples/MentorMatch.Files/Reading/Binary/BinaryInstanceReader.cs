using System.Globalization;
using System.Runtime.InteropServices;
using MentorMatch.Scoring;

namespace MentorMatch.Files.Reading.Binary;

/// <summary>
/// Reads the binary layouts straight into arrays and checks every number before it is used: a file that is cut short, has negative sizes or names a mentor that
/// does not exist is a problem, never a crash. Mentees are <c>e0, e1 …</c> and mentors <c>m0, m1 …</c> by their position in the file.
/// </summary>
internal sealed class BinaryInstanceReader
{
    private const int HeaderBytes = 4 * sizeof(int);

    private readonly Stream stream;
    private readonly string file;
    private readonly ProblemList problems;

    private BinaryInstanceReader(Stream stream, string file, ProblemList problems)
    {
        this.stream = stream;
        this.file = file;
        this.problems = problems;
    }

    /// <summary>Whether a file starts with the magic number of a layout. A file that cannot be read has none.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The layout, or <see langword="null"/>.</returns>
    public static BinaryLayout? LayoutOf(InputFile file)
    {
        using Stream? opened = FileOpener.Open(file, new ProblemList());
        int magic = 0;
        return
            opened is not null
            && opened.ReadAtLeast(Bytes(ref magic), sizeof(int), throwOnEndOfStream: false) == sizeof(int)
            && Enum.IsDefined((BinaryLayout)magic)
            ? (BinaryLayout)magic
            : null;
    }

    /// <summary>Reads an instance of mentors and mentees.</summary>
    /// <param name="file">The file, with a layout.</param>
    /// <param name="problems">Told what is wrong with it.</param>
    /// <returns>The instance, or <see langword="null"/> after a problem.</returns>
    public static BinaryInstance? Read(InputFile file, ProblemList problems)
    {
        if (!BitConverter.IsLittleEndian)
        {
            problems.Add("big-endian", file.Name, null, null, "binary files are not read on big-endian machines", "use a CSV file");
            return null;
        }

        using Stream? opened = FileOpener.Open(file, problems);
        return opened is null ? null : new BinaryInstanceReader(opened, file.Name, problems).Read();
    }

    /// <summary>Reads a general graph; peers are <c>p0, p1 …</c> by their position in the file.</summary>
    /// <param name="file">The file, with the layout of a general graph.</param>
    /// <param name="problems">Told what is wrong with it.</param>
    /// <returns>The pairs, or <see langword="null"/> after a problem.</returns>
    public static ScoredPeers? ReadPeers(InputFile file, ProblemList problems)
    {
        if (!BitConverter.IsLittleEndian)
        {
            problems.Add("big-endian", file.Name, null, null, "binary files are not read on big-endian machines", "use a CSV file");
            return null;
        }

        using Stream? opened = FileOpener.Open(file, problems);
        return opened is null ? null : new BinaryInstanceReader(opened, file.Name, problems).ReadGeneral();
    }

    private ScoredPeers? ReadGeneral()
    {
        int[] header = new int[HeaderBytes / sizeof(int)];
        long pairs = 0;
        if (!Fill(header) || !Fill(MemoryMarshal.CreateSpan(ref pairs, 1)))
        {
            return null;
        }

        int peers = header[1];
        if (peers > InputLimits.MostPeople)
        {
            _ = TooMany(peers, "peers");
            return null;
        }

        if (peers < 0 || pairs < 0 || pairs > Array.MaxLength || pairs > (long)peers * peers / 2)
        {
            Refuse(
                "binary-size",
                FormattableString.Invariant($"the header announces {peers} peers and {pairs} pairs"),
                "it is cut or damaged"
            );
            return null;
        }

        if (!LengthIs(HeaderBytes + sizeof(long) + (pairs * 3 * sizeof(int))))
        {
            return null;
        }

        int[] ends = new int[pairs];
        int[] otherEnds = new int[pairs];
        int[] weights = new int[pairs];
        if (!Fill(ends) || !Fill(otherEnds) || !Fill(weights) || !PeersAreSound(ends, otherEnds, peers))
        {
            return null;
        }

        try
        {
            return ScoredPeers.FromPairs(Ids('p', peers), ends, otherEnds, Array.ConvertAll(weights, weight => (long)weight));
        }
        catch (ArgumentException twice)
        {
            Refuse("duplicate-pair", twice.Message, null);
            return null;
        }
    }

    private bool PeersAreSound(int[] ends, int[] otherEnds, int peers)
    {
        long before = problems.Count;
        for (int pair = 0; pair < ends.Length; pair++)
        {
            if ((uint)ends[pair] >= (uint)peers || (uint)otherEnds[pair] >= (uint)peers || ends[pair] == otherEnds[pair])
            {
                Refuse(
                    "binary-peer",
                    FormattableString.Invariant(
                        $"pair {pair} names peers {ends[pair]} and {otherEnds[pair]}; two different ones from 0 to {peers - 1} make a pair"
                    ),
                    null
                );
            }
        }

        return problems.Count == before;
    }

    private BinaryInstance? Read()
    {
        int[] header = new int[HeaderBytes / sizeof(int)];
        return !Fill(header)
            ? null
            : (BinaryLayout)header[0] switch
            {
                BinaryLayout.Dense => ReadDense(header[1], header[2]),
                BinaryLayout.BMatching => ReadBMatching(header[1], header[2], header[3]),
                _ => Refuse("general-graph", "the file holds a general graph of peers, not mentees and mentors", null),
            };
    }

    private BinaryInstance? ReadDense(int rows, int columns)
    {
        long pairs = (long)rows * columns;
        if (rows <= 0 || rows != columns || pairs > Array.MaxLength)
        {
            return Refuse(
                "binary-size",
                FormattableString.Invariant($"the header announces {rows} x {columns} weights"),
                "it is cut or damaged"
            );
        }

        int[] weights = new int[LengthIs(HeaderBytes + pairs * sizeof(int)) ? pairs : 0];
        if (weights.Length == 0 || !Fill(weights))
        {
            return null;
        }

        int[] starts = [.. Enumerable.Range(0, rows + 1).Select(row => row * columns)];
        int[] mentors = new int[pairs];
        for (int pair = 0; pair < mentors.Length; pair++)
        {
            mentors[pair] = pair % columns;
        }

        return new BinaryInstance(Pairs(rows, columns, starts, mentors, weights), Capacity: 1);
    }

    private BinaryInstance? ReadBMatching(int rows, int columns, int capacity)
    {
        long pairs = 0;
        if (!Fill(MemoryMarshal.CreateSpan(ref pairs, 1)))
        {
            return null;
        }

        if (Math.Max(rows, columns) > InputLimits.MostPeople)
        {
            return rows > columns ? TooMany(rows, "mentees") : TooMany(columns, "mentors");
        }

        if (rows <= 0 || columns <= 0 || capacity < 0 || pairs < 0 || pairs > Array.MaxLength || pairs > (long)rows * columns)
        {
            return Refuse(
                "binary-size",
                FormattableString.Invariant(
                    $"the header announces {rows} mentees, {columns} mentors of capacity {capacity} and {pairs} pairs"
                ),
                "it is cut or damaged"
            );
        }

        if (!LengthIs(HeaderBytes + sizeof(long) + (rows + 1L) * sizeof(long) + pairs * 2 * sizeof(int)))
        {
            return null;
        }

        long[] wideStarts = new long[rows + 1];
        int[] mentors = new int[pairs];
        int[] weights = new int[pairs];
        return
            Fill(wideStarts)
            && Fill(mentors)
            && Fill(weights)
            && StartsAreSound(wideStarts, pairs)
            && MentorsAreSound(wideStarts, mentors, columns)
            ? new BinaryInstance(Pairs(rows, columns, Array.ConvertAll(wideStarts, start => (int)start), mentors, weights), capacity)
            : null;
    }

    private bool StartsAreSound(long[] starts, long pairs)
    {
        int wrong =
            starts[0] != 0 ? 0
            : starts[^1] != pairs ? starts.Length - 1
            : -1;
        for (int row = 1; row < starts.Length && wrong < 0; row++)
        {
            wrong = starts[row] < starts[row - 1] ? row : -1;
        }

        if (wrong >= 0)
        {
            Refuse(
                "binary-starts",
                FormattableString.Invariant($"the start of mentee {wrong} is {starts[wrong]}, out of order"),
                "it is damaged"
            );
        }

        return wrong < 0;
    }

    private bool MentorsAreSound(long[] starts, int[] mentors, int columns)
    {
        long before = problems.Count;
        int[] lastRow = new int[columns];
        for (int row = 0; row + 1 < starts.Length; row++)
        {
            for (long pair = starts[row]; pair < starts[row + 1]; pair++)
            {
                int mentor = mentors[pair];
                if ((uint)mentor >= (uint)columns)
                {
                    Refuse(
                        "binary-mentor",
                        FormattableString.Invariant($"pair {pair} names mentor {mentor}; mentors run from 0 to {columns - 1}"),
                        null
                    );
                }
                else if (lastRow[mentor] == row + 1)
                {
                    Refuse("duplicate-pair", FormattableString.Invariant($"the pair e{row}, m{mentor} stands twice"), null);
                }
                else
                {
                    lastRow[mentor] = row + 1;
                }
            }
        }

        return problems.Count == before;
    }

    private static ScoredPairs Pairs(int rows, int columns, int[] starts, int[] mentors, int[] weights) =>
        ScoredPairs.FromRows(Ids('e', rows), Ids('m', columns), starts, mentors, Array.ConvertAll(weights, weight => (long)weight));

    private static string[] Ids(char letter, int count) =>
        [.. Enumerable.Range(0, count).Select(k => string.Create(CultureInfo.InvariantCulture, $"{letter}{k}"))];

    private bool LengthIs(long bytes)
    {
        if (stream.Length == bytes)
        {
            return true;
        }

        Refuse(
            "binary-length",
            FormattableString.Invariant($"the file has {stream.Length} bytes where its header announces {bytes}"),
            stream.Length < bytes ? "it was cut while it was copied" : "something was appended to it"
        );
        return false;
    }

    private bool Fill<T>(Span<T> values)
        where T : unmanaged
    {
        // Large spans are filled in pieces: a byte count may not exceed an int.
        const int Piece = 1 << 24;
        for (int at = 0; at < values.Length; at += Piece)
        {
            Span<byte> bytes = MemoryMarshal.AsBytes(values.Slice(at, Math.Min(Piece, values.Length - at)));
            if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            {
                Refuse("binary-length", "the file ends early", "it was cut while it was copied");
                return false;
            }
        }

        return true;
    }

    private bool Fill<T>(T[] values)
        where T : unmanaged => Fill(values.AsSpan());

    private BinaryInstance? TooMany(int people, string kind) =>
        Refuse(
            "too-many-people",
            FormattableString.Invariant($"the header announces {people} {kind}; at most {InputLimits.MostPeople} are read"),
            "it is damaged"
        );

    private BinaryInstance? Refuse(string code, string message, string? maybe)
    {
        problems.Add(code, file, null, null, message, maybe);
        return null;
    }

    private static Span<byte> Bytes(ref int value) => MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref value, 1));
}
