using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Recruiting;

/// <summary>A gain in the order of the objective: matches first where they come first (0 where they are not counted), then the total in millionths.</summary>
internal readonly record struct Gain(long Matches, long Millionths) : IComparable<Gain>
{
    public int CompareTo(Gain other) =>
        Matches != other.Matches ? Matches.CompareTo(other.Matches) : Millionths.CompareTo(other.Millionths);

    public static bool operator <(Gain left, Gain right) => left.CompareTo(right) < 0;

    public static bool operator >(Gain left, Gain right) => left.CompareTo(right) > 0;

    public static bool operator <=(Gain left, Gain right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Gain left, Gain right) => left.CompareTo(right) >= 0;

    /// <summary>The gain in the words of people, where matches that are not counted are not known.</summary>
    public PlanGain Told(bool countsMatches) => new(countsMatches ? Matches : null, new Score(Millionths));
}
