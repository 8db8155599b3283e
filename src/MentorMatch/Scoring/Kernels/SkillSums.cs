namespace MentorMatch.Scoring.Kernels;

/// <summary>The wanted skills of mentees summed up over all mentors at once, skill by skill.</summary>
internal sealed class SkillSums
{
    private readonly SkillsKernel kernel;
    private readonly long[] prioritySums;
    private readonly SparseRows byCode;

    public SkillSums(SkillsKernel kernel, SparseRows wants, long[] prioritySums, SparseRows offers, long unitsPerMatch)
    {
        this.kernel = kernel;
        this.prioritySums = prioritySums;
        Wants = wants;
        UnitsPerMatch = (int)unitsPerMatch;
        Mentors = offers.Count;
        byCode = offers.Transposed(Math.Max(offers.CodeCount(), wants.CodeCount()));
    }

    /// <summary>The wanted skills of each mentee with their priorities.</summary>
    public SparseRows Wants { get; }

    /// <summary>Units of a full match: what a mentor offers of a skill is a whole number of them.</summary>
    public int UnitsPerMatch { get; }

    /// <summary>Number of mentors.</summary>
    public int Mentors { get; }

    /// <summary>Number of skills.</summary>
    public int Skills => byCode.Count;

    /// <summary>The mentors who offer a skill, ascending.</summary>
    public ReadOnlySpan<int> Offering(int skill) => byCode.Codes(skill);

    /// <summary>How many units each of them offers.</summary>
    public ReadOnlySpan<int> UnitsOf(int skill) => byCode.Values(skill);

    /// <summary>What the sums of a mentee are divided by; 0 when nothing is wanted. No sum is larger.</summary>
    public long Denominator(int mentee) => prioritySums[mentee] * UnitsPerMatch;

    /// <summary>The sum of one pair.</summary>
    public long Of(int mentee, int mentor) => kernel.Sum(mentee, mentor);

    /// <summary>Adds up priority × units of every wanted skill.</summary>
    /// <param name="mentee">Position of the mentee.</param>
    /// <param name="sums">One sum a mentor, 0 before; the denominator must fit 31 bits.</param>
    public void Fill(int mentee, Span<int> sums)
    {
        ReadOnlySpan<int> priorities = Wants.Values(mentee);
        for (int w = 0; w < priorities.Length; w++)
        {
            int skill = Wants.Codes(mentee)[w];
            ReadOnlySpan<int> mentors = byCode.Codes(skill);
            ReadOnlySpan<int> units = byCode.Values(skill);
            for (int k = 0; k < mentors.Length; k++)
            {
                sums[mentors[k]] += priorities[w] * units[k];
            }
        }
    }
}
