using Microsoft.Extensions.Logging;

namespace MentorMatch.Telemetry;

/// <summary>
/// What is logged. Parameters are numbers and words of the library alone; exceptions are told by type, because their messages name people.
/// </summary>
internal static partial class MatchLog
{
    [LoggerMessage(1, LogLevel.Debug, "Matching {People} people, format {Format}.")]
    public static partial void Started(this ILogger logger, string format, int people);

    [LoggerMessage(
        2,
        LogLevel.Information,
        "Matched {Matched} of {Wanted} people, format {Format}: {Status}, gap {Gap}, {EligiblePairs} eligible pairs; scored in {ScoreMs} ms, solved in {SolveMs} ms, judged in {VerifyMs} ms."
    )]
    public static partial void Finished(
        this ILogger logger,
        string format,
        int matched,
        int wanted,
        string status,
        double? gap,
        long eligiblePairs,
        double scoreMs,
        double solveMs,
        double verifyMs
    );

    [LoggerMessage(3, LogLevel.Warning, "The solver was stopped ({Stop}), format {Format}: {Status}, gap {Gap}.")]
    public static partial void Stopped(this ILogger logger, string format, string stop, string status, double? gap);

    [LoggerMessage(4, LogLevel.Warning, "No matching is possible, format {Format}: {Clashes} clashes; the result names them.")]
    public static partial void Infeasible(this ILogger logger, string format, int clashes);

    [LoggerMessage(5, LogLevel.Warning, "The data were refused, format {Format}: {Problems} problems ({Codes}); the exception names them.")]
    public static partial void Refused(this ILogger logger, string format, int problems, string codes);

    [LoggerMessage(6, LogLevel.Information, "Matching was cancelled, or its time was over, while pairs were scored, format {Format}.")]
    public static partial void Cancelled(this ILogger logger, string format);

    [LoggerMessage(7, LogLevel.Error, "Matching failed with {Error}, format {Format}.")]
    public static partial void Failed(this ILogger logger, string format, string error);
}
