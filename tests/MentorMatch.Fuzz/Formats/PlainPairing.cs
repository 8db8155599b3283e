using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Quotas;
using MentorMatch.Scoring;

namespace MentorMatch.Fuzz.Formats;

/// <summary>Pairs with at most one mentor each, by trying every way: pins, bounds, quotas, those who waited, the worst-off.</summary>
internal sealed class PlainPairing
{
    private readonly Cohort cohort;
    private readonly MatchingPolicy policy;
    private readonly Func<Participant, Bounds> bounds;
    private readonly bool waitingFirst;
    private readonly bool mayClose;
    private readonly long?[,] scores;
    private readonly int[] loads;
    private readonly int[] mentorOf;
    private readonly Func<Participant, int> placesOf;
    private readonly Action<IReadOnlyList<(Participant Mentee, Participant Mentor)>, long[]>? visited;
    private long[]? best;

    /// <param name="cohort">The people, with pins.</param>
    /// <param name="policy">Objective and quotas.</param>
    /// <param name="bounds">How many mentees a mentor has.</param>
    /// <param name="waitingFirst">Whether those who waited come first.</param>
    /// <param name="mayClose">Whether a mentor may also have nobody.</param>
    /// <param name="visited">Told every plan that keeps everything, with its value; <see langword="null"/> for nobody.</param>
    public PlainPairing(
        Cohort cohort,
        MatchingPolicy policy,
        Func<Participant, Bounds> bounds,
        bool waitingFirst = false,
        bool mayClose = false,
        Action<IReadOnlyList<(Participant Mentee, Participant Mentor)>, long[]>? visited = null
    )
    {
        this.cohort = cohort;
        this.policy = policy;
        this.bounds = bounds;
        this.waitingFirst = waitingFirst;
        this.mayClose = mayClose;
        this.visited = visited;
        placesOf = mentor => bounds(mentor).Max;
        ScoredPairs pairs = CohortScorer.Compile(cohort, policy).ScoreAll(1);
        scores = new long?[cohort.Mentees.Length, cohort.Mentors.Length];
        for (int mentee = 0; mentee < cohort.Mentees.Length; mentee++)
        {
            for (int mentor = 0; mentor < cohort.Mentors.Length; mentor++)
            {
                bool eligible = pairs.TryGetScore(cohort.Mentees[mentee].Id, cohort.Mentors[mentor].Id, out Score score);
                scores[mentee, mentor] = eligible ? score.Millionths : null;
            }
        }

        loads = new int[cohort.Mentors.Length];
        mentorOf = new int[cohort.Mentees.Length];
        Visit(0);
    }

    /// <summary>The value of the best plan, compared from the left, its last number the total; <see langword="null"/> when there is none.</summary>
    public long[]? Best => best;

    /// <summary>Number of matches, where they are counted, and total.</summary>
    public (long Matches, long Total)? Told => best is null ? null : (policy.Objective.PutsMatchesFirst ? best[0] : -1, best[^1]);

    /// <summary>Whether two people may be matched.</summary>
    public bool IsEligible(Pairing pair) =>
        (cohort.FindMentee(pair.Mentee), cohort.FindMentor(pair.Mentor)) is ({ } mentee, { } mentor)
        && scores[cohort.Mentees.IndexOf(mentee), cohort.Mentors.IndexOf(mentor)] is not null;

    /// <summary>The value of a given plan; <see langword="null"/> where it breaks a bound, a pin, a rule or a quota.</summary>
    public long[]? ValueOf(IEnumerable<(string Mentee, string Mentor)> plan)
    {
        Array.Fill(mentorOf, -1);
        Array.Clear(loads);
        foreach ((string mentee, string mentor) in plan)
        {
            int row = cohort.Mentees.IndexOf(cohort.FindMentee(mentee)!);
            int column = cohort.Mentors.IndexOf(cohort.FindMentor(mentor)!);
            if (mentorOf[row] >= 0 || scores[row, column] is null)
            {
                return null;
            }

            mentorOf[row] = column;
            loads[column]++;
        }

        return Keeps() ? Value() : null;
    }

    private static int Compare(long[] one, long[] other) =>
        one.Zip(other).Select(pair => pair.First.CompareTo(pair.Second)).FirstOrDefault(order => order != 0);

    private void Visit(int mentee)
    {
        if (mentee == mentorOf.Length)
        {
            if (Keeps())
            {
                long[] value = Value();
                best = best is null || Compare(value, best) > 0 ? value : best;
                visited?.Invoke(Chosen(), value);
            }

            return;
        }

        mentorOf[mentee] = -1;
        Visit(mentee + 1);
        for (int mentor = 0; mentor < loads.Length; mentor++)
        {
            if (scores[mentee, mentor] is not null && loads[mentor] < bounds(cohort.Mentors[mentor]).Max)
            {
                mentorOf[mentee] = mentor;
                loads[mentor]++;
                Visit(mentee + 1);
                loads[mentor]--;
                mentorOf[mentee] = -1;
            }
        }
    }

    private bool Keeps()
    {
        for (int mentor = 0; mentor < loads.Length; mentor++)
        {
            Bounds own = bounds(cohort.Mentors[mentor]);
            if (loads[mentor] > own.Max || (loads[mentor] < own.Min && !(mayClose && loads[mentor] == 0)))
            {
                return false;
            }
        }

        foreach (Pairing pin in cohort.Pins)
        {
            int row = cohort.Mentees.IndexOf(cohort.FindMentee(pin.Mentee)!);
            if (mentorOf[row] < 0 || cohort.Mentors[mentorOf[row]].Id != pin.Mentor)
            {
                return false;
            }
        }

        return policy.Quotas.IsEmpty || PlainQuotas.Keep(cohort, policy, Chosen(), placesOf);
    }

    private List<(Participant Mentee, Participant Mentor)> Chosen() =>
        [.. mentorOf.Index().Where(entry => entry.Item >= 0).Select(entry => (cohort.Mentees[entry.Index], cohort.Mentors[entry.Item]))];

    private long[] Value()
    {
        List<long> value = [];
        long matches = 0;
        long total = 0;
        long worst = long.MaxValue;
        for (int mentee = 0; mentee < mentorOf.Length; mentee++)
        {
            if (mentorOf[mentee] >= 0)
            {
                long score = scores[mentee, mentorOf[mentee]]!.Value;
                matches++;
                total += score;
                bool pinned = cohort.Pins.Any(pin =>
                    pin.Mentee == cohort.Mentees[mentee].Id && pin.Mentor == cohort.Mentors[mentorOf[mentee]].Id
                );
                worst = pinned ? worst : Math.Min(worst, score);
            }
        }

        value.Add(policy.Objective.PutsMatchesFirst ? matches : 0);
        if (waitingFirst)
        {
            value.AddRange(
                Times()
                    .Select(time => (long)mentorOf.Index().Count(entry => entry.Item >= 0 && Waited(cohort.Mentees[entry.Index]) == time))
            );
        }

        if (policy.Objective.PutsWorstOffFirst)
        {
            value.Add(worst);
            value.AddRange(Bands());
        }

        value.Add(total);
        return [.. value];
    }

    /// <summary>How many are in each band, the lowest first, fewer being better; the highest follows from the others.</summary>
    private IEnumerable<long> Bands()
    {
        int count = policy.ScoreBands ?? ScoreBands.DefaultCount;
        long[] counts = new long[count];
        for (int mentee = 0; mentee < mentorOf.Length; mentee++)
        {
            if (mentorOf[mentee] >= 0)
            {
                counts[(int)Math.Min(count - 1, scores[mentee, mentorOf[mentee]]!.Value * count / Score.UnitsPerOne)]++;
            }
        }

        return counts.SkipLast(1).Select(band => -band);
    }

    private IEnumerable<decimal> Times() => cohort.Mentees.Select(Waited).Where(time => time > 0).Distinct().OrderDescending();

    private static decimal Waited(Participant person) =>
        person.Attributes[Drawing.Waiting] is [var text, ..] ? decimal.Parse(text, CultureInfo.InvariantCulture) : 0;
}
