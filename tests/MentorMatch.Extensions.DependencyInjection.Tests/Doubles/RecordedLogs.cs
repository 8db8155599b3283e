using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MentorMatch.Hosted.Tests.Doubles;

/// <summary>Keeps everything that is logged, at every level.</summary>
internal sealed class RecordedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> entries = new();

    public IReadOnlyList<LogEntry> Entries => [.. entries];

    public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, entries);

    public void Dispose() { }

    internal sealed record LogEntry(
        string Category,
        LogLevel Level,
        EventId Event,
        string Message,
        IReadOnlyList<KeyValuePair<string, object?>> State,
        Exception? Exception
    )
    {
        /// <summary>Every text that a sink could write of the entry.</summary>
        public IEnumerable<string> Texts =>
            [Category, Message, $"{Exception}", $"{Event}", .. State.SelectMany(pair => new[] { pair.Key, $"{pair.Value}" })];
    }

    private sealed class Recorder(string category, ConcurrentQueue<LogEntry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            entries.Enqueue(new LogEntry(category, LogLevel.Trace, default, $"{state}", [], null));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) =>
            entries.Enqueue(
                new LogEntry(
                    category,
                    logLevel,
                    eventId,
                    formatter(state, exception),
                    state as IReadOnlyList<KeyValuePair<string, object?>> ?? [],
                    exception
                )
            );
    }
}
