namespace MentorMatch.Packages.Tests.Examples;

/// <summary>To be rendered.</summary>
public enum Colour
{
    /// <summary>The first.</summary>
    Red,

    /// <summary>Another.</summary>
    Blue = 4,
}
