using MentorMatch.HrPortal.Programmes;
using MentorMatch.Optimization.Certificates;

namespace MentorMatch.HrPortal;

/// <summary>
/// What the portal writes to its log: numbers of programmes, revisions and solves, counts, and words of its own. No id, name or attribute of anybody and no name of a file; of
/// exceptions the type alone, since their messages name people.
/// </summary>
internal static partial class PortalLog
{
    [LoggerMessage(1, LogLevel.Information, "Listening on {Address}")]
    public static partial void Listening(this ILogger logger, string address);

    [LoggerMessage(2, LogLevel.Information, "Programme {Programme}: made")]
    public static partial void ProgrammeAdded(this ILogger logger, long programme);

    [LoggerMessage(3, LogLevel.Information, "Programme {Programme}: deleted with everything known of it (bytes overwritten: {IsGone})")]
    public static partial void ProgrammeDeleted(this ILogger logger, long programme, bool isGone);

    [LoggerMessage(
        4,
        LogLevel.Information,
        "Programme {Programme}: {Mentors} mentors, {Mentees} mentees and {Peers} peers loaded from {Bytes} bytes"
    )]
    public static partial void PeopleLoaded(this ILogger logger, long programme, int mentors, int mentees, int peers, int bytes);

    [LoggerMessage(5, LogLevel.Information, "Programme {Programme}: changed from revision {Revision} ({Kind})")]
    public static partial void Changed(this ILogger logger, long programme, long revision, WhatChanged kind);

    [LoggerMessage(6, LogLevel.Information, "A change was refused: the programme is at revision {Revision} already, {Changes} further on")]
    public static partial void Stale(this ILogger logger, long revision, int changes);

    [LoggerMessage(7, LogLevel.Information, "Refused with status {Status}, {Problems} problems")]
    public static partial void Refused(this ILogger logger, int status, int problems);

    [LoggerMessage(8, LogLevel.Information, "Programme {Programme}: solve {Solve} asked for at revision {Revision}")]
    public static partial void SolveAsked(this ILogger logger, long programme, long solve, long revision);

    [LoggerMessage(
        9,
        LogLevel.Information,
        "Programme {Programme}: solve {Solve} finished, {Status}, {Matched} matched, {Milliseconds} ms"
    )]
    public static partial void SolveFinished(
        this ILogger logger,
        long programme,
        long solve,
        SolutionStatus status,
        long matched,
        long milliseconds
    );

    [LoggerMessage(10, LogLevel.Information, "Programme {Programme}: solve {Solve} stopped, {State}")]
    public static partial void SolveStopped(this ILogger logger, long programme, long solve, SolveState state);

    [LoggerMessage(11, LogLevel.Warning, "Programme {Programme}: solve {Solve} cannot be done, {Problems} problems")]
    public static partial void SolveRefused(this ILogger logger, long programme, long solve, int problems);

    [LoggerMessage(12, LogLevel.Error, "Programme {Programme}: solve {Solve} failed, {Fault}")]
    public static partial void SolveFailed(this ILogger logger, long programme, long solve, string fault);

    [LoggerMessage(13, LogLevel.Warning, "{Solves} solves were interrupted when the portal last ended")]
    public static partial void FoundInterrupted(this ILogger logger, int solves);

    [LoggerMessage(14, LogLevel.Information, "Programme {Programme}: solve {Solve} verified and approved")]
    public static partial void Approved(this ILogger logger, long programme, long solve);

    [LoggerMessage(15, LogLevel.Error, "Programme {Programme}: solve {Solve} does not hold, {Problems} problems; not approved")]
    public static partial void DoesNotHold(this ILogger logger, long programme, long solve, int problems);

    [LoggerMessage(16, LogLevel.Error, "Programme {Programme}: an approved file is not what was approved; not given out")]
    public static partial void FileAltered(this ILogger logger, long programme);

    [LoggerMessage(17, LogLevel.Error, "A request failed: {Fault} at {Place}")]
    public static partial void RequestFailed(this ILogger logger, string fault, string place);
}
