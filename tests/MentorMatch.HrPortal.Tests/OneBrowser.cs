using MentorMatch.Browser.Tests;

namespace MentorMatch.HrPortal.Tests;

/// <summary>One browser for all tests that need one.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "one browser";
}
