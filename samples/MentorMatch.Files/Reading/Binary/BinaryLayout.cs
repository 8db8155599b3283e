namespace MentorMatch.Files.Reading.Binary;

/// <summary>The binary layouts of instances, told by their first four bytes; all integers are little-endian.</summary>
internal enum BinaryLayout
{
    /// <summary>Dense square: <c>int32 {magic, n, n, 0}</c>, then <c>int32 w[n * n]</c> by row. Every pair is allowed, everybody has one place.</summary>
    Dense = 0x4C415044,

    /// <summary>b-matching: <c>int32 {magic, mentees, mentors, capacity}</c>, <c>int64 pairs</c>, <c>int64 start[mentees + 1]</c>, <c>int32 mentor[pairs]</c>, <c>int32 w[pairs]</c>.</summary>
    BMatching = 0x424D5443,

    /// <summary>General graph of peers: <c>int32 {magic, n, 0, 0}</c>, <c>int64 pairs</c>, then <c>int32 a[pairs]</c>, <c>b[pairs]</c>, <c>w[pairs]</c>.</summary>
    General = 0x47475248,
}
