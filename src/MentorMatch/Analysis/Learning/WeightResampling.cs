using System.Collections.Immutable;

namespace MentorMatch.Analysis.Learning;

/// <summary>
/// Where weights and agreement lie when other mentees, or other mentors, had taken part. Matches of one person hang together, so people are drawn with replacement and bring all their
/// matches: once mentees, once mentors. The wider of the two intervals is the answer, and a little too wide rather than too narrow.
/// </summary>
/// <remarks>Agreement is resampled with the predictions as they are: the fits behind them are not repeated.</remarks>
internal sealed record WeightResampling
{
    /// <summary>Shares of the learned weights, a criterion that can be learned each.</summary>
    public required ImmutableArray<Interval> Shares { get; init; }

    /// <summary>Agreement of the learned weights.</summary>
    public required Interval? Learned { get; init; }

    /// <summary>Agreement of the policy's own scores.</summary>
    public required Interval? Current { get; init; }

    /// <summary>The first less the second.</summary>
    public required Interval? Advantage { get; init; }

    public static WeightResampling Of(
        PastTable table,
        WeightFitter fitter,
        CrossPredictions predictions,
        LearningOptions options,
        CancellationToken cancellationToken
    )
    {
        int resamples = options.ResamplesFor(table.Matches.Length);
        Func<double[], double?> agreementOfLearned = predictions.AgreementOf(predictions.Learned);
        Func<double[], double?> agreementOfCurrent = predictions.AgreementOf(predictions.Current);
        Outcome[][] sides = [.. new[] { table.OfMentee, table.OfMentor }.Select((people, side) => Side(people, side))];
        return new WeightResampling
        {
            Shares = [.. table.Columns.Select((_, column) => Wider(sides, outcome => outcome.Shares?[column]) ?? new Interval(0, 1))],
            Learned = Wider(sides, outcome => outcome.Learned),
            Current = Wider(sides, outcome => outcome.Current),
            Advantage = Wider(sides, outcome => outcome.Learned - outcome.Current),
        };

        Outcome[] Side(int[] people, int side)
        {
            Outcome[] outcomes = new Outcome[resamples];
            ParallelOptions threads = new() { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken };
            Parallel.For(
                0,
                resamples,
                threads,
                number =>
                {
                    int[] copies = new int[people.Max() + 1];
                    foreach (int person in new SeededDraws(options.Seed, (ulong)((2 * number) + side)).Resample(copies.Length))
                    {
                        copies[person]++;
                    }

                    double[] weights = [.. people.Select(person => (double)copies[person])];
                    outcomes[number] = new Outcome(
                        WeightFitter.Shares(fitter.Fit(table.Rows, table.Outcomes, weights)),
                        Rounded(agreementOfLearned(weights)),
                        Rounded(agreementOfCurrent(weights))
                    );
                }
            );
            return outcomes;
        }
    }

    private static decimal? Rounded(double? value) => value is { } known ? Percentiles.Rounded(known) : null;

    private static Interval? Wider(Outcome[][] sides, Func<Outcome, decimal?> figure)
    {
        Interval? wider = null;
        foreach (Outcome[] outcomes in sides)
        {
            Interval? one = Percentiles.Of(outcomes.Select(figure).OfType<decimal>());
            wider = one is null || (wider is { } best && best.High - best.Low >= one.Value.High - one.Value.Low) ? wider : one;
        }

        return wider;
    }

    /// <summary>One resample.</summary>
    private readonly record struct Outcome(decimal[]? Shares, decimal? Learned, decimal? Current);
}
