namespace MentorMatch.Benchmarks.Instances;

/// <summary>
/// An instance that every solver of a comparison reads from the same binary file. All integers are little-endian; weights are scores in millionths, higher is better.
/// <code>
/// dense:      int32 { 0x4C415044, n, n, 0 };               int32 weight[n * n] by row
/// b-matching: int32 { 0x424D5443, mentees, mentors, cap }; int64 pairs; int64 rowStart[mentees + 1]; int32 mentor[pairs]; int32 weight[pairs]
/// general:    int32 { 0x47475248, n, 0, 0 };               int64 pairs; int32 a[pairs]; int32 b[pairs]; int32 weight[pairs]
/// </code>
/// </summary>
internal interface IInstance
{
    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where to.</param>
    void Write(Stream stream);
}
