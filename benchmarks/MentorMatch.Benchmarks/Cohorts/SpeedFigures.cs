namespace MentorMatch.Benchmarks.Cohorts;

/// <summary>Processor times of the phases, each the least of some runs, in milliseconds; and the same as ratios, which depend on the machine much less.</summary>
internal sealed record SpeedFigures
{
    /// <summary>Threads allowed. Processor times add them up.</summary>
    public required int Threads { get; init; }

    /// <summary>Number of runs.</summary>
    public required int Runs { get; init; }

    /// <summary>The unit of the ratios: a fixed piece of work, done between the runs.</summary>
    public required double Calibration { get; init; }

    /// <summary>Reading the people file.</summary>
    public required double Read { get; init; }

    /// <summary>Scoring, as far as it is done before solving.</summary>
    public required double Score { get; init; }

    /// <summary>Solving.</summary>
    public required double Solve { get; init; }

    /// <summary>Judging.</summary>
    public required double Judge { get; init; }

    /// <summary>Choosing best pair first from the same scores.</summary>
    public required double Greedy { get; init; }

    /// <summary>From the file to the judged matching on the clock on the wall, the least of the runs.</summary>
    public required double Wall { get; init; }

    /// <summary>The most memory the process held so far, in MiB.</summary>
    public required double PeakMebibytes { get; init; }

    /// <summary>What is compared with a baseline: names and ratios, higher is slower.</summary>
    /// <returns>The ratios.</returns>
    public IEnumerable<(string Name, double Ratio)> Ratios() =>
        [
            ("read / calibration", Read / Calibration),
            ("score / calibration", Score / Calibration),
            ("solve / calibration", Solve / Calibration),
            ("judge / calibration", Judge / Calibration),
            ("read to judge / calibration", (Read + Score + Solve + Judge) / Calibration),
        ];
}
