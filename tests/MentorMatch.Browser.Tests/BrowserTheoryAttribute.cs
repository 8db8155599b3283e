namespace MentorMatch.Browser.Tests;

/// <summary>A test of several cases that needs Chromium; where there is none on the PATH it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <summary>Looks for Chromium.</summary>
    public BrowserTheoryAttribute() => Skip = Chromium.Path is null ? Chromium.Missing : null;
}
