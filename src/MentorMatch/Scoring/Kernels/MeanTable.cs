namespace MentorMatch.Scoring.Kernels;

/// <summary>
/// What all criteria say of the mentees of one class, for each class of mentors: a score is <c>floor(Base + Share × sum ÷ denominator)</c>, where the sum is that of
/// <see cref="SkillSums"/>.
/// </summary>
/// <param name="classes">Number of classes of mentors.</param>
internal sealed class MeanTable(int classes)
{
    /// <summary>
    /// For each class of mentors two numbers, base and share. Base is the score in millionths of who offers nothing wanted, with a half, which rounds, and <see cref="MeanTables.Bias"/>.
    /// Share is what full skills add.
    /// </summary>
    public double[] Entries { get; } = new double[2 * classes];

    /// <summary>No mean of these people has a larger denominator than this times that of skills; a huge number when that is not known.</summary>
    public long Denominator { get; set; }

    /// <summary>Whether no score of these people is ever in doubt; see <see cref="MeanTables"/>.</summary>
    /// <param name="skillDenominator">That of the mentee's sums of skills; 0 when nothing is wanted.</param>
    public bool IsSureFor(long skillDenominator) => Denominator <= MeanTables.LargestDenominator / Math.Max(1, skillDenominator);
}
