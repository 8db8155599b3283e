namespace MentorMatch.Scoring.Kernels;

/// <summary>A rule compiled for a cohort: people are positions, facts are integers.</summary>
internal abstract class RuleKernel
{
    /// <summary>Whether a pair is allowed, or <see langword="null"/> when the facts are not known.</summary>
    /// <param name="mentee">Position of the mentee.</param>
    /// <param name="mentor">Position of the mentor.</param>
    public abstract bool? Allows(int mentee, int mentor);

    /// <summary>The same as of a pair that is no exception of <see cref="Classify"/>: all that its two classes tell.</summary>
    /// <inheritdoc cref="Allows"/>
    public virtual bool? AllowsByClass(int mentee, int mentor) => Allows(mentee, mentor);

    /// <summary>Sorts the people into classes that are alike to the rule; <see langword="null"/> when no two can be said to be.</summary>
    public virtual PairClasses? Classify() => null;
}
