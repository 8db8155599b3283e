using MentorMatch.Reporting;

namespace MentorMatch.Console.Commands;

/// <summary>How a command is to work, whatever it does.</summary>
internal sealed record RunSettings
{
    /// <summary>Whether summaries and progress are left out.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Most threads to use.</summary>
    public required int Threads { get; init; }

    /// <summary>How long the command may take; <see langword="null"/> for no limit.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>The language of summaries, reasons and reports. Error lines are English always, so that scripts and searches find them.</summary>
    public Language Language { get; init; }
}
