using System.Runtime.InteropServices;

namespace MentorMatch.Benchmarks.Instances;

/// <summary>
/// The file that every solver of a comparison reads. All integers are little-endian; weights are scores in millionths, higher is better.
/// <code>
/// dense:      int32 { 0x4C415044, n, n, 0 };               int32 weight[n * n] by row
/// b-matching: int32 { 0x424D5443, mentees, mentors, cap }; int64 pairs; int64 rowStart[mentees + 1]; int32 mentor[pairs]; int32 weight[pairs]
/// general:    int32 { 0x47475248, n, 0, 0 };               int64 pairs; int32 a[pairs]; int32 b[pairs]; int32 weight[pairs]
/// </code>
/// </summary>
internal static class InstanceFile
{
    /// <summary>How a dense file starts.</summary>
    public const int Dense = 0x4C415044;

    /// <summary>How the file of a b-matching starts.</summary>
    public const int BMatching = 0x424D5443;

    /// <summary>How the file of a general graph starts.</summary>
    public const int General = 0x47475248;

    /// <summary>Reads an instance that <see cref="IInstance.Write"/> wrote; nothing but its length is checked.</summary>
    /// <param name="file">The path.</param>
    /// <returns>The instance.</returns>
    /// <exception cref="InvalidDataException">The file has none of the layouts.</exception>
    /// <exception cref="EndOfStreamException">The file ends early.</exception>
    public static IInstance Read(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        int[] header = Take<int>(stream, 4);
        switch (header[0])
        {
            case Dense:
                return new DenseInstance(header[1], Take<int>(stream, header[1] * header[2]));
            case BMatching:
                int pairs = (int)Take<long>(stream, 1)[0];
                return new BMatchingInstance(
                    header[2],
                    header[3],
                    Take<long>(stream, header[1] + 1),
                    Take<int>(stream, pairs),
                    Take<int>(stream, pairs)
                );
            case General:
                int edges = (int)Take<long>(stream, 1)[0];
                return new GeneralInstance(header[1], Take<int>(stream, edges), Take<int>(stream, edges), Take<int>(stream, edges));
            default:
                throw new InvalidDataException($"{file} is no instance: it starts with {header[0]:x8}.");
        }
    }

    private static T[] Take<T>(FileStream stream, int count)
        where T : unmanaged
    {
        // In pieces: a byte count may not exceed an int.
        const int Piece = 1 << 24;
        T[] values = new T[count];
        for (int at = 0; at < count; at += Piece)
        {
            stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan(at, Math.Min(Piece, count - at))));
        }

        return values;
    }
}
