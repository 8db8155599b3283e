using System.Numerics;
using System.Runtime.InteropServices;

namespace MentorMatch.Scoring.Kernels;

/// <summary>What some mentors offer, skill by skill, made when a skill is first asked for. Safe for concurrent use.</summary>
/// <remarks>Takes at most as many bytes as there are facts times <see cref="Sparseness"/>, whatever the number of skills, and no more than <see cref="MostDenseBytes"/> beside short lists.</remarks>
internal sealed class SkillColumns
{
    /// <summary>A skill that fewer than one mentor in so many offers is kept as a list.</summary>
    private const int Sparseness = 128;

    private const long MostDenseBytes = 1 << 27;

    // Whole matches stay exact in fifths; of related skills, which are rounded up, finer units lose less.
    private const int PlainUnits = People.Skill.HighestProficiency;
    private const int RelatedUnits = 3 * PlainUnits;

    private readonly SparseRows offered;
    private readonly int fullMatch;
    private readonly int count;
    private readonly SkillColumn?[] columns;
    private long denseBytes;

    /// <param name="sums">What all mentors offer.</param>
    /// <param name="mentors">The mentors that have a place here, ascending; empty for all.</param>
    public SkillColumns(SkillSums sums, ReadOnlySpan<int> mentors)
    {
        offered = mentors.IsEmpty ? sums.Offered : sums.OfferedBy(mentors);
        fullMatch = sums.UnitsPerMatch;
        count = mentors.IsEmpty ? sums.Mentors : mentors.Length;
        columns = new SkillColumn?[offered.Count];
        UnitsPerMatch = fullMatch == PlainUnits ? PlainUnits : RelatedUnits;
    }

    /// <summary>Units of a full match.</summary>
    public int UnitsPerMatch { get; }

    /// <summary>Whether the units are those of the sums, so that nothing is rounded.</summary>
    public bool AreExact => UnitsPerMatch == fullMatch;

    /// <summary>What is offered of a skill.</summary>
    public SkillColumn this[int skill] => Volatile.Read(ref columns[skill]) ?? Publish(skill);

    private SkillColumn Publish(int skill)
    {
        SkillColumn made = Make(skill);
        return Interlocked.CompareExchange(ref columns[skill], made, null) ?? made;
    }

    private SkillColumn Make(int skill)
    {
        ReadOnlySpan<int> places = offered.Codes(skill);
        byte[] units = Array.ConvertAll(
            offered.Values(skill).ToArray(),
            unit => (byte)(((long)unit * UnitsPerMatch + fullMatch - 1) / fullMatch)
        );
        if ((long)places.Length * Sparseness < count || Interlocked.Add(ref denseBytes, count) > MostDenseBytes)
        {
            return new SkillColumn { Places = places.ToArray(), Units = units };
        }

        byte[] dense = new byte[BoundTile.Padded(count)];
        for (int k = 0; k < places.Length; k++)
        {
            dense[places[k]] = units[k];
        }

        return new SkillColumn { Dense = dense };
    }
}
