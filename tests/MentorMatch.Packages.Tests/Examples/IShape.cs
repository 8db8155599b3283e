namespace MentorMatch.Packages.Tests.Examples;

/// <summary>To be rendered.</summary>
public interface IShape<in T> : IDisposable
    where T : class
{
    /// <summary>A number.</summary>
    int Sides { get; }

    /// <summary>Perhaps nothing.</summary>
    string? Name(T of);
}
