namespace MentorMatch.Console.Tests.Trials;

/// <summary>What a run of the command gave.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">The standard output.</param>
/// <param name="Error">The standard error.</param>
internal sealed record Outcome(int Code, string Output, string Error)
{
    /// <summary>The lines of the standard error.</summary>
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines of the standard output.</summary>
    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
