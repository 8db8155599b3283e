using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MentorMatch.Telemetry;

/// <summary>The activity source and the instruments of one container. Disposed of with it.</summary>
internal sealed class MatchInstruments : IDisposable
{
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 1800],
    };

    private static readonly InstrumentAdvice<double> Shares = new()
    {
        HistogramBucketBoundaries = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1],
    };

    private static readonly InstrumentAdvice<double> Gaps = new()
    {
        HistogramBucketBoundaries = [0, 0.000_01, 0.0001, 0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 1],
    };

    private static readonly InstrumentAdvice<long> Pairs = new()
    {
        HistogramBucketBoundaries = [100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000],
    };

    // A factory's meter is the factory's to dispose of.
    private readonly Meter? ownMeter;

    public MatchInstruments(IMeterFactory? meters = null)
    {
        string version = typeof(MatchInstruments).Assembly.GetName().Version?.ToString(3) ?? "";
        MeterOptions options = new(MatchTelemetry.MeterName) { Version = version };
        ownMeter = meters is null ? new Meter(options) : null;
        Meter meter = ownMeter ?? meters!.Create(options);
        Activities = new ActivitySource(MatchTelemetry.ActivitySourceName, version);
        MatchDuration = Duration(meter, MatchTelemetry.MatchDuration, "One matching as a whole.");
        ScoreDuration = Duration(meter, MatchTelemetry.ScoreDuration, "Scoring the pairs of one matching.");
        SolveDuration = Duration(meter, MatchTelemetry.SolveDuration, "Solving one matching.");
        VerifyDuration = Duration(meter, MatchTelemetry.VerifyDuration, "Judging the solution of one matching.");
        MatchedShare = meter.CreateHistogram(
            MatchTelemetry.MatchedShare,
            "1",
            "People matched over people to be matched.",
            tags: null,
            advice: Shares
        );
        Gap = meter.CreateHistogram(MatchTelemetry.Gap, "1", "The proven gap over the size of the bound.", tags: null, advice: Gaps);
        EligiblePairs = meter.CreateHistogram(
            MatchTelemetry.EligiblePairs,
            "{pair}",
            "Pairs that no rule forbids.",
            tags: null,
            advice: Pairs
        );
        ActiveMatches = meter.CreateUpDownCounter<long>(MatchTelemetry.ActiveMatches, "{match}", "Matchings being made now.");
    }

    public ActivitySource Activities { get; }

    public Histogram<double> MatchDuration { get; }

    public Histogram<double> ScoreDuration { get; }

    public Histogram<double> SolveDuration { get; }

    public Histogram<double> VerifyDuration { get; }

    public Histogram<double> MatchedShare { get; }

    public Histogram<double> Gap { get; }

    public Histogram<long> EligiblePairs { get; }

    public UpDownCounter<long> ActiveMatches { get; }

    public void Dispose()
    {
        Activities.Dispose();
        ownMeter?.Dispose();
    }

    private static Histogram<double> Duration(Meter meter, string name, string description) =>
        meter.CreateHistogram(name, "s", description, tags: null, advice: Seconds);
}
