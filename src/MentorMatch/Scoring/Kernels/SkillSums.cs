namespace MentorMatch.Scoring.Kernels;

/// <summary>The wanted skills of a mentee summed up over all mentors at once, skill by skill.</summary>
internal sealed class SkillSums
{
    private readonly SparseRows wants;
    private readonly long[] prioritySums;
    private readonly long unitsPerMatch;
    private readonly SparseRows byCode;

    public SkillSums(SparseRows wants, long[] prioritySums, SparseRows offers, long unitsPerMatch)
    {
        this.wants = wants;
        this.prioritySums = prioritySums;
        this.unitsPerMatch = unitsPerMatch;
        List<(int Mentor, int Units)>?[] offering = [];
        for (int mentor = 0; mentor < offers.Count; mentor++)
        {
            ReadOnlySpan<int> units = offers.Values(mentor);
            for (int k = 0; k < units.Length; k++)
            {
                int code = offers.Codes(mentor)[k];
                if (code >= offering.Length)
                {
                    Array.Resize(ref offering, Math.Max(code + 1, 2 * offering.Length));
                }

                (offering[code] ??= []).Add((mentor, units[k]));
            }
        }

        byCode = SparseRows.Pack(offering.Select(mentors => mentors ?? []));
    }

    /// <summary>What the sums of a mentee are divided by; 0 when nothing is wanted. No sum is larger.</summary>
    public long Denominator(int mentee) => wants.Length(mentee) == 0 ? 0 : prioritySums[mentee] * unitsPerMatch;

    /// <summary>How many skills a mentee wants.</summary>
    public int WantedBy(int mentee) => wants.Length(mentee);

    /// <summary>The mentors who offer the wanted skill of a number.</summary>
    public ReadOnlySpan<int> OfferingTo(int mentee, int w)
    {
        int code = wants.Codes(mentee)[w];
        return code < byCode.Count ? byCode.Codes(code) : [];
    }

    /// <summary>Adds up priority × units of every wanted skill.</summary>
    /// <param name="mentee">Position of the mentee.</param>
    /// <param name="sums">One sum a mentor, 0 before; the denominator must fit 32 bits.</param>
    public void Fill(int mentee, Span<int> sums)
    {
        ReadOnlySpan<int> priorities = wants.Values(mentee);
        for (int w = 0; w < priorities.Length; w++)
        {
            int code = wants.Codes(mentee)[w];
            if (code >= byCode.Count)
            {
                continue;
            }

            ReadOnlySpan<int> mentors = byCode.Codes(code);
            ReadOnlySpan<int> units = byCode.Values(code);
            for (int k = 0; k < mentors.Length; k++)
            {
                sums[mentors[k]] += priorities[w] * units[k];
            }
        }
    }
}
