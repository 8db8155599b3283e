using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Instances;

/// <summary>
/// The best few of many candidates of one mentee, without sorting the others: a heap with the worst of the best on top, which hardly any candidate passes. Of equal candidates a hash
/// decides, or low numbers would be everybody's favourites; it is made only where the score does not decide.
/// </summary>
/// <param name="size">How many are kept.</param>
/// <param name="mentors">Number of mentors.</param>
internal sealed class BestCandidates(int size, int mentors)
{
    private readonly (int Score, ulong Tie, int Mentor)[] kept = new (int, ulong, int)[size];
    private readonly int[] seenIn = new int[mentors];
    private int count;
    private int turn;

    /// <summary>Forgets the candidates of the mentee before.</summary>
    public void Clear()
    {
        count = 0;
        turn++;
    }

    /// <summary>Whether a mentor is drawn for the first time since <see cref="Clear"/>.</summary>
    public bool IsFirstTime(int mentor)
    {
        bool isFirst = seenIn[mentor] != turn;
        seenIn[mentor] = turn;
        return isFirst;
    }

    /// <summary>Keeps a candidate if it is among the best so far.</summary>
    public void Offer(int mentee, int mentor, int score, ulong seed)
    {
        if (count == size && score < kept[0].Score)
        {
            return;
        }

        (int Score, ulong Tie, int Mentor) candidate = (score, SplitMix64.Mix(((ulong)(uint)mentee << 32 | (uint)mentor) ^ seed), mentor);
        if (count < size)
        {
            int at = count++;
            while (at > 0 && IsWorse(candidate, kept[(at - 1) / 2]))
            {
                kept[at] = kept[(at - 1) / 2];
                at = (at - 1) / 2;
            }

            kept[at] = candidate;
        }
        else if (IsWorse(kept[0], candidate))
        {
            ReplaceWorst(candidate);
        }
    }

    /// <summary>Writes the best in the order of the mentors.</summary>
    /// <returns>How many there are.</returns>
    public int TakeByMentor(Span<int> mentorsOfBest, Span<int> scores)
    {
        Array.Sort(kept, 0, count, Comparer<(int Score, ulong Tie, int Mentor)>.Create((one, other) => one.Mentor.CompareTo(other.Mentor)));
        for (int k = 0; k < count; k++)
        {
            mentorsOfBest[k] = kept[k].Mentor;
            scores[k] = kept[k].Score;
        }

        return count;
    }

    private static bool IsWorse((int Score, ulong Tie, int Mentor) one, (int Score, ulong Tie, int Mentor) other) =>
        one.Score != other.Score ? one.Score < other.Score : one.Tie < other.Tie;

    private void ReplaceWorst((int Score, ulong Tie, int Mentor) candidate)
    {
        int at = 0;
        while ((2 * at) + 1 < size)
        {
            int child = (2 * at) + 1;
            child += child + 1 < size && IsWorse(kept[child + 1], kept[child]) ? 1 : 0;
            if (!IsWorse(kept[child], candidate))
            {
                break;
            }

            kept[at] = kept[child];
            at = child;
        }

        kept[at] = candidate;
    }
}
