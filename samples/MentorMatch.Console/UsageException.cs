namespace MentorMatch.Console;

/// <summary>The command line asks for something that makes no sense or does not exist.</summary>
/// <param name="message">What is wrong, in one sentence without a final point.</param>
/// <param name="maybe">What may put it right, without the word Maybe and without a final point.</param>
internal sealed class UsageException(string message, string? maybe = null) : Exception(message)
{
    /// <summary>What may put it right.</summary>
    public string? Maybe { get; } = maybe;
}
