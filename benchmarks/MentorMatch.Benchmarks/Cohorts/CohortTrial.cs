using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using MentorMatch.Benchmarks.Measuring;
using MentorMatch.Console.Commands;
using MentorMatch.Console.Writing;
using MentorMatch.Files.Reading;
using MentorMatch.Files.Reading.People;
using MentorMatch.Files.Writing;
using MentorMatch.Formats;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Testing.Cohorts;

namespace MentorMatch.Benchmarks.Cohorts;

/// <summary>One cohort: written to a file as an export would be, read, matched, and held beside lots and a greedy hand.</summary>
internal sealed class CohortTrial
{
    /// <summary>Most mentees of a mentor; there are as many mentors as that takes, rounded up.</summary>
    public const int Capacity = 3;

    private const int Draws = 10;
    private const int WidestChoice = 3;

    // The built-in policy, in a programme of many languages.
    private static readonly MatchingPolicy Policy = MatchingPolicy.Default with
    {
        Rules = [.. MatchingPolicy.Default.Rules, Rule.Same("languages")],
    };

    private readonly CohortOptions people;
    private readonly int threads;

    /// <summary>Chooses the cohort.</summary>
    /// <param name="mentees">Number of mentees, at least 1.</param>
    /// <param name="seed">Where chance starts.</param>
    /// <param name="threads">Most threads.</param>
    public CohortTrial(int mentees, ulong seed, int threads)
    {
        this.threads = threads;
        people = new CohortOptions
        {
            Mentees = mentees,
            Mentors = (mentees + Capacity - 1) / Capacity,
            Seed = seed,
            CapacityShare = 0,
        };
    }

    /// <summary>Matches the cohort.</summary>
    /// <param name="runs">How often its times are measured; 0 for quality only.</param>
    /// <returns>The figures.</returns>
    public CohortFigures Run(int runs)
    {
        string file = Path.GetTempFileName();
        try
        {
            using (FileStream stream = File.Create(file))
            {
                PeopleCsv.Write(stream, CohortGenerator.Participants(people), CancellationToken.None);
            }

            SpeedFigures? speed = null;
            Calibration calibration = new();
            (Cohort cohort, MatchResult result) = (null!, null!);
            for (int run = 0; run < Math.Max(1, runs); run++)
            {
                // Run by run, so that a machine that slows down slows both.
                TimeSpan unit = runs == 0 ? TimeSpan.Zero : calibration.Run();
                long wall = Stopwatch.GetTimestamp();
                (cohort, result) = Match(file);
                speed = runs == 0 ? null : Least(speed, Measured(result.Timing, unit, Stopwatch.GetElapsedTime(wall)));
            }

            long start = ProcessorClock.Instance.GetTimestamp();
            IPairWeights scores = CohortScorer.Compile(cohort, Policy).AllPairs();
            BestPairFirst greedy = new(scores, Capacity);
            PlanFigures byGreed = greedy.Choose();
            Proof.Total(result.EligiblePairs, greedy.PairCount);
            double greedyTime = ProcessorClock.Instance.GetElapsedTime(start).TotalMilliseconds;
            PlanFigures byLot = new NamesFromAHat(scores, Capacity).Mean(Draws, people.Seed);
            return new CohortFigures
            {
                Mentees = people.Mentees,
                Mentors = people.Mentors,
                Capacity = Capacity,
                Seed = people.Seed,
                EligiblePairs = result.EligiblePairs,
                Quality = Quality(cohort, result, scores, greedy.TopScores, byGreed, byLot),
                Speed = speed is null ? null : speed with { Runs = runs, Greedy = greedyTime },
            };
        }
        finally
        {
            File.Delete(file);
        }
    }

    private (Cohort Cohort, MatchResult Result) Match(string file)
    {
        ProcessorClock clock = ProcessorClock.Instance;
        long start = clock.GetTimestamp();
        ProblemList problems = new();
        (Cohort? cohort, _) = new CohortReader(new PeopleFiles { People = file }, attributes: null, problems).Read();
        Proof.Holds(cohort is not null, string.Join(' ', problems.Problems.Select(problem => problem.ToString())));
        TimeSpan reading = clock.GetElapsedTime(start);
        MatchOptions options = new() { Threads = threads, Clock = clock };
        MatchResult result = Matcher.Match(cohort!, Policy, Format.Ratio(maxMentees: Capacity), options);
        return (cohort!, result with { Timing = result.Timing with { Read = reading } });
    }

    private SpeedFigures Measured(MatchTiming timing, TimeSpan unit, TimeSpan wall) =>
        new()
        {
            Threads = threads,
            Runs = 1,
            Calibration = unit.TotalMilliseconds,
            Read = timing.Read.TotalMilliseconds,
            Score = timing.Score.TotalMilliseconds,
            Solve = timing.Solve.TotalMilliseconds,
            Judge = timing.Verify.TotalMilliseconds,
            Greedy = 0,
            Wall = wall.TotalMilliseconds,
            PeakMebibytes = PeakMemory(),
        };

    private static double PeakMemory()
    {
        using Process process = Process.GetCurrentProcess();
        return Math.Round(process.PeakWorkingSet64 / (double)(1 << 20));
    }

    private static SpeedFigures Least(SpeedFigures? before, SpeedFigures now) =>
        before is null
            ? now
            : now with
            {
                Calibration = Math.Min(before.Calibration, now.Calibration),
                Read = Math.Min(before.Read, now.Read),
                Score = Math.Min(before.Score, now.Score),
                Solve = Math.Min(before.Solve, now.Solve),
                Judge = Math.Min(before.Judge, now.Judge),
                Wall = Math.Min(before.Wall, now.Wall),
            };

    private static QualityFigures Quality(
        Cohort cohort,
        MatchResult result,
        IPairWeights scores,
        int[][] topScores,
        PlanFigures byGreed,
        PlanFigures byLot
    )
    {
        ImmutableArray<string> mentees = [.. cohort.Mentees.Select(person => person.Id)];
        ImmutableArray<string> mentors = [.. cohort.Mentors.Select(person => person.Id)];
        int[] mentorOf = [.. Enumerable.Repeat(-1, mentees.Length)];
        int best = 0;
        int topThree = 0;
        foreach (Match match in result.Matches)
        {
            int mentee = mentees.BinarySearch(match.Mentee, StringComparer.Ordinal);
            mentorOf[mentee] = mentors.BinarySearch(match.Mentor, StringComparer.Ordinal);
            int better = topScores[mentee].Count(score => score > match.Score.Millionths);
            best += better == 0 ? 1 : 0;
            topThree += better < WidestChoice ? 1 : 0;
        }

        int[] placeInList = [.. mentees.Select((_, mentee) => PlaceInList(cohort.Mentees[mentee], mentee))];
        int PlaceInList(Participant person, int mentee)
        {
            int[] named =
            [
                .. person
                    .Prefers.Select(id => mentors.BinarySearch(id, StringComparer.Ordinal))
                    .Where(mentor => mentor >= 0 && scores.TryGetWeight(mentee, mentor, out _)),
            ];
            int place = Array.IndexOf(named, mentorOf[mentee]);
            return named.Length == 0 ? -1
                : place < 0 ? int.MaxValue
                : place;
        }

        int[] loads = new int[Capacity + 1];
        loads[0] = mentors.Length - result.Loads.Length;
        foreach (MentorLoad load in result.Loads)
        {
            loads[load.Mentees]++;
        }

        return new QualityFigures
        {
            Status = result.Status.ToString().ToLower(CultureInfo.InvariantCulture),
            Plan = new PlanFigures(
                result.Matches.Length,
                result.Total.Millionths,
                result.Matches.Select(match => match.Score.Millionths).DefaultIfEmpty(0).Min()
            ),
            MatchedBound = result.MatchedBound,
            Bound = result.Bound?.Millionths,
            Greedy = byGreed,
            Random = byLot,
            BestChoice = best,
            TopThree = topThree,
            Named = placeInList.Count(place => place >= 0),
            FirstNamed = placeInList.Count(place => place == 0),
            ThreeNamed = placeInList.Count(place => place is >= 0 and < WidestChoice),
            Loads = [.. loads],
        };
    }
}
