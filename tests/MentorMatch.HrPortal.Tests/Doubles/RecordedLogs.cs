using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MentorMatch.HrPortal.Tests.Doubles;

/// <summary>Keeps every text of everything that is logged, at every level, scopes included.</summary>
internal sealed class RecordedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<string> texts = new();
    private readonly ConcurrentQueue<(string Category, int Event)> events = new();

    public IReadOnlyList<string> Texts => [.. texts];

    public IReadOnlyList<(string Category, int Event)> Events => [.. events];

    public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, this);

    public void Dispose() { }

    private sealed class Recorder(string category, RecordedLogs logs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Keep(state);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            logs.events.Enqueue((category, eventId.Id));
            logs.texts.Enqueue($"{category} {formatter(state, exception)} {exception}");
            Keep(state);
        }

        private void Keep(object? state)
        {
            logs.texts.Enqueue($"{category} {state}");
            foreach (KeyValuePair<string, object?> pair in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
            {
                logs.texts.Enqueue($"{category} {pair.Key}={pair.Value}");
            }
        }
    }
}
