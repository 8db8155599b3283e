namespace MentorMatch.Optimization.Problems;

/// <summary>What a <see cref="CompositionRule"/> asks of every circle.</summary>
public enum CompositionKind
{
    /// <summary>Every label is spread evenly: a circle has between the floor and the ceiling of the label's share, its members divided by the number of circles.</summary>
    Spread,

    /// <summary>A circle has at most a given number of members of one label.</summary>
    AtMost,

    /// <summary>A circle has at least one member of every label.</summary>
    Present,

    /// <summary>Nobody is the only one of a label in the circle, unless nobody else of all members has it.</summary>
    NeverAlone,
}
