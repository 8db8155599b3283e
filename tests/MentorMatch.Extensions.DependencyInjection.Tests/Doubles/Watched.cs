using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using MentorMatch.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorMatch.Hosted.Tests.Doubles;

/// <summary>A container with a matchmaker, and everything that it logs, traces and measures.</summary>
internal sealed class Watched : IDisposable
{
    private readonly ServiceProvider services;
    private readonly ActivitySource tests = new("MentorMatch.Hosted.Tests");
    private readonly ActivityListener activityListener;
    private readonly MeterListener meterListener = new();
    private readonly ConcurrentQueue<Activity> activities = new();
    private readonly ConcurrentQueue<Measurement> measurements = new();
    private readonly Activity root;

    public Watched(Action<IServiceCollection> register)
    {
        ServiceCollection collection = new();
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs)).AddMetrics();
        register(collection);
        services = collection.BuildServiceProvider(validateScopes: true);

        // Listeners hear the whole process; what is not this container's is left out by trace and by meter factory.
        IMeterFactory meters = services.GetRequiredService<IMeterFactory>();
        activityListener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is MatchTelemetry.ActivitySourceName or "MentorMatch.Hosted.Tests",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == root?.TraceId && activity.Source.Name == MatchTelemetry.ActivitySourceName)
                {
                    activities.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(activityListener);
        root = tests.StartActivity("root")!;
        meterListener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == MatchTelemetry.MeterName && ReferenceEquals(instrument.Meter.Scope, meters))
            {
                Instruments.Enqueue(instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meterListener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        meterListener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        meterListener.Start();
    }

    public RecordedLogs Logs { get; } = new();

    public ConcurrentQueue<Instrument> Instruments { get; } = new();

    public IReadOnlyList<Activity> Activities => [.. activities];

    public IReadOnlyList<Measurement> Measurements => [.. measurements];

    public IServiceProvider Services => services;

    public IMatchmaker Matchmaker => services.GetRequiredService<IMatchmaker>();

    /// <summary>What one instrument measured.</summary>
    public IReadOnlyList<Measurement> Of(string instrument) => [.. measurements.Where(each => each.Instrument == instrument)];

    public void Dispose()
    {
        root.Dispose();
        meterListener.Dispose();
        activityListener.Dispose();
        tests.Dispose();
        services.Dispose();
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        measurements.Enqueue(new Measurement(instrument.Name, value, tags.ToArray().ToDictionary(tag => tag.Key, tag => $"{tag.Value}")));

    internal sealed record Measurement(string Instrument, double Value, IReadOnlyDictionary<string, string> Tags);
}
