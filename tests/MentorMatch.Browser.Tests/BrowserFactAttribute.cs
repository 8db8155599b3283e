namespace MentorMatch.Browser.Tests;

/// <summary>A test that needs Chromium; where there is none on the PATH it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Looks for Chromium.</summary>
    public BrowserFactAttribute() => Skip = Chromium.Path is null ? Chromium.Missing : null;
}
