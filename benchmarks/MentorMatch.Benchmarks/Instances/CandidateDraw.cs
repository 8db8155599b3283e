using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Instances;

/// <summary>
/// A programme as it comes: mentees with their 32 best candidates out of a sample of 2,000 mentors, one mentor to three mentees, each with three places, so that there is
/// a place for nearly everybody and most scores are shared by many pairs. Every mentee draws from a source of its own, so any number of threads draws the same.
/// </summary>
internal sealed class CandidateDraw
{
    /// <summary>Places of a mentor, and mentees to a mentor.</summary>
    public const int Capacity = 3;

    private const int SampleSize = 2_000;
    private const int Candidates = 32;

    private readonly ulong seed;
    private readonly SkilledPeople wanting;
    private readonly SkilledPeople offering;

    /// <summary>Draws the people.</summary>
    /// <param name="mentees">Number of mentees, at least 3.</param>
    /// <param name="seed">Where the chance comes from.</param>
    public CandidateDraw(int mentees, ulong seed)
    {
        this.seed = seed;
        MenteeCount = mentees;
        MentorCount = mentees / Capacity;
        wanting = SkilledPeople.Draw(mentees, SplitMix64.Mix(seed + 1));
        offering = SkilledPeople.Draw(MentorCount, SplitMix64.Mix(seed + 2));
    }

    /// <summary>Number of mentees.</summary>
    public int MenteeCount { get; }

    /// <summary>Number of mentors.</summary>
    public int MentorCount { get; }

    /// <summary>What a pair scores, in millionths.</summary>
    public int Score(int mentee, int mentor) => wanting.Score(mentee, offering, mentor, seed);

    /// <summary>Draws the candidates of everybody.</summary>
    /// <returns>The instance.</returns>
    public BMatchingInstance Draw() => Draw(_ => null, Score);

    /// <summary>Draws candidates with changes.</summary>
    /// <param name="surely">A mentor whom a mentee has among the candidates whatever the draw; -1 for a mentee without candidates; <see langword="null"/> for neither.</param>
    /// <param name="weight">What a pair weighs in the instance. Candidates are chosen by <see cref="Score"/> whatever it says.</param>
    /// <returns>The instance.</returns>
    public BMatchingInstance Draw(Func<int, int?> surely, Func<int, int, int> weight)
    {
        int[][] rows = new int[MenteeCount][];
        Parallel.For(
            0,
            MenteeCount,
            () => new Worker(this),
            (mentee, _, worker) =>
            {
                rows[mentee] = worker.CandidatesOf(mentee, surely(mentee));
                return worker;
            },
            static _ => { }
        );
        long[] starts = new long[MenteeCount + 1];
        int[] mentors = new int[rows.Sum(row => row.Length)];
        int[] weights = new int[mentors.Length];
        int at = 0;
        for (int mentee = 0; mentee < MenteeCount; mentee++)
        {
            foreach (int mentor in rows[mentee])
            {
                mentors[at] = mentor;
                weights[at++] = weight(mentee, mentor);
            }

            starts[mentee + 1] = at;
        }

        return new BMatchingInstance(MentorCount, Capacity, starts, mentors, weights);
    }

    private sealed class Worker(CandidateDraw draw)
    {
        private readonly BestOfSample best = new(Candidates);
        private readonly int[] sampledBy = new int[draw.MentorCount];

        /// <summary>The candidates of a mentee, ascending.</summary>
        public int[] CandidatesOf(int mentee, int? surely)
        {
            if (surely < 0)
            {
                return [];
            }

            SplitMix64 random = new(SplitMix64.Mix(draw.seed + 3) ^ (ulong)mentee);
            best.Clear();
            for (int turn = 0; turn < SampleSize; turn++)
            {
                int mentor = random.Next(draw.MentorCount);
                if (sampledBy[mentor] == mentee + 1)
                {
                    continue;
                }

                sampledBy[mentor] = mentee + 1;
                int explained = draw.wanting.Explained(mentee, draw.offering, mentor);
                if (best.Admits(explained + SkilledPeople.TasteShare))
                {
                    int score = explained + SkilledPeople.Taste(mentee, mentor, draw.seed);

                    // Of equal candidates a hash decides, or low numbers would be everybody's favourites.
                    best.Offer(score, SplitMix64.Mix(((ulong)(uint)mentee << 32 | (uint)mentor) ^ draw.seed), mentor);
                }
            }

            int[] chosen = new int[best.Count];
            for (int place = 0; place < chosen.Length; place++)
            {
                chosen[place] = best.Kept[place].Number;
            }

            if (surely is { } mentorAnyway && !chosen.AsSpan().Contains(mentorAnyway))
            {
                chosen[^1] = mentorAnyway;
            }

            Array.Sort(chosen);
            return chosen;
        }
    }
}
