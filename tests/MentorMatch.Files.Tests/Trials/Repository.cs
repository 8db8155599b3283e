namespace MentorMatch.Files.Tests.Trials;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>The directory of the solution.</summary>
    public static string Root()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "MentorMatch.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new DirectoryNotFoundException("The tests do not stand in the repository.");
    }
}
