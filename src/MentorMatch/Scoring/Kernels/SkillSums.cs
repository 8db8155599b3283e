namespace MentorMatch.Scoring.Kernels;

/// <summary>The wanted skills of mentees summed up over all mentors at once, skill by skill.</summary>
internal sealed class SkillSums
{
    private readonly SkillsKernel kernel;
    private readonly long[] prioritySums;
    private readonly SparseRows byMentor;

    public SkillSums(SkillsKernel kernel, SparseRows wants, long[] prioritySums, SparseRows offers, long unitsPerMatch)
    {
        this.kernel = kernel;
        this.prioritySums = prioritySums;
        Wants = wants;
        UnitsPerMatch = (int)unitsPerMatch;
        byMentor = offers;
        Offered = offers.Transposed(Math.Max(offers.CodeCount(), wants.CodeCount()));
    }

    /// <summary>The wanted skills of each mentee with their priorities.</summary>
    public SparseRows Wants { get; }

    /// <summary>Units of a full match: what a mentor offers of a skill is a whole number of them.</summary>
    public int UnitsPerMatch { get; }

    /// <summary>Number of mentors.</summary>
    public int Mentors => byMentor.Count;

    /// <summary>For each skill the mentors who offer it, ascending, and how many units each of them offers.</summary>
    public SparseRows Offered { get; }

    /// <summary>The same of some mentors only, each by the place it has among them. Takes time linear in their skills and the number of all.</summary>
    public SparseRows OfferedBy(ReadOnlySpan<int> mentors) => byMentor.Selected(mentors).Transposed(Offered.Count);

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
            ReadOnlySpan<int> mentors = Offered.Codes(skill);
            ReadOnlySpan<int> units = Offered.Values(skill);
            for (int k = 0; k < mentors.Length; k++)
            {
                sums[mentors[k]] += priorities[w] * units[k];
            }
        }
    }
}
