namespace MentorMatch.Benchmarks.Instances;

/// <summary>An instance that every solver of a comparison reads from the same binary file, see <see cref="InstanceFile"/>.</summary>
internal interface IInstance
{
    /// <summary>Number of pairs.</summary>
    long PairCount { get; }

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where to.</param>
    void Write(Stream stream);
}
