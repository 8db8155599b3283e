namespace MentorMatch.Console.Terminals;

/// <summary>Where the command speaks to: the process's own streams, or those of a test.</summary>
/// <param name="Output">Answers.</param>
/// <param name="Error">Problems, warnings and progress.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error)
{
    /// <summary>Whether a person watches <see cref="Output"/>: then tables are drawn, otherwise they are plain aligned text. Default: no.</summary>
    public bool OutputIsWatched { get; init; }

    /// <summary>Whether a person watches <see cref="Error"/>: then progress is shown. Default: no.</summary>
    public bool ErrorIsWatched { get; init; }

    /// <summary>The streams of this process.</summary>
    /// <returns>The terminal.</returns>
    public static Terminal OfProcess() =>
        new(System.Console.Out, System.Console.Error)
        {
            OutputIsWatched = !System.Console.IsOutputRedirected,
            ErrorIsWatched = !System.Console.IsErrorRedirected,
        };
}
