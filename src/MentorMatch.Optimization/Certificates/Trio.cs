namespace MentorMatch.Optimization.Certificates;

/// <summary>Three vertices, ascending.</summary>
/// <param name="First">The lowest.</param>
/// <param name="Second">The one between.</param>
/// <param name="Third">The highest.</param>
public readonly record struct Trio(int First, int Second, int Third);
