namespace MentorMatch.Docs.Tests;

/// <summary>How a run of the command ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote on standard output.</param>
/// <param name="Errors">What it wrote on standard error.</param>
internal sealed record CommandOutcome(int ExitCode, string Output, string Errors);
