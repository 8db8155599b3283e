using System.Numerics;
using System.Runtime.InteropServices;

namespace MentorMatch.Scoring.Kernels;

/// <summary>What some mentors offer, skill by skill, made when a skill is first asked for. Safe for concurrent use.</summary>
/// <remarks>Takes at most as many bytes as there are facts times <see cref="Sparseness"/>, whatever the number of skills.</remarks>
internal sealed class SkillColumns
{
    /// <summary>A skill that fewer than one mentor in so many offers is kept as a list.</summary>
    private const int Sparseness = 48;

    // Whole matches stay exact in fifths; of related skills, which are rounded up, finer units lose less.
    private const int PlainUnits = People.Skill.HighestProficiency;
    private const int RelatedUnits = 3 * PlainUnits;

    private readonly SkillSums sums;
    private readonly int[]? places;
    private readonly int count;
    private readonly SkillColumn?[] columns;

    /// <param name="sums">What all mentors offer.</param>
    /// <param name="mentors">The mentors that have a place here, ascending; empty for all.</param>
    public SkillColumns(SkillSums sums, ReadOnlySpan<int> mentors)
    {
        this.sums = sums;
        count = mentors.IsEmpty ? sums.Mentors : mentors.Length;
        columns = new SkillColumn?[sums.Skills];
        UnitsPerMatch = sums.UnitsPerMatch == PlainUnits ? PlainUnits : RelatedUnits;
        if (!mentors.IsEmpty)
        {
            places = new int[sums.Mentors];
            places.AsSpan().Fill(-1);
            for (int place = 0; place < mentors.Length; place++)
            {
                places[mentors[place]] = place;
            }
        }
    }

    /// <summary>Units of a full match.</summary>
    public int UnitsPerMatch { get; }

    /// <summary>Whether the units are those of the sums, so that nothing is rounded.</summary>
    public bool AreExact => UnitsPerMatch == sums.UnitsPerMatch;

    /// <summary>What is offered of a skill.</summary>
    public SkillColumn this[int skill] => Volatile.Read(ref columns[skill]) ?? Publish(skill);

    private SkillColumn Publish(int skill)
    {
        SkillColumn made = Make(skill);
        return Interlocked.CompareExchange(ref columns[skill], made, null) ?? made;
    }

    private SkillColumn Make(int skill)
    {
        ReadOnlySpan<int> mentors = sums.Offering(skill);
        ReadOnlySpan<int> units = sums.UnitsOf(skill);
        List<int> at = new(mentors.Length);
        List<byte> offered = new(mentors.Length);
        for (int k = 0; k < mentors.Length; k++)
        {
            int place = places is null ? mentors[k] : places[mentors[k]];
            if (place >= 0)
            {
                at.Add(place);
                offered.Add((byte)(((long)units[k] * UnitsPerMatch + sums.UnitsPerMatch - 1) / sums.UnitsPerMatch));
            }
        }

        if ((long)at.Count * Sparseness < count)
        {
            return new SkillColumn { Places = [.. at], Units = [.. offered] };
        }

        byte[] dense = new byte[BoundTile.Padded(count)];
        for (int k = 0; k < at.Count; k++)
        {
            dense[at[k]] = offered[k];
        }

        return new SkillColumn { Dense = dense };
    }
}
