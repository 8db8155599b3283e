namespace MentorMatch.Scoring.Kernels;

/// <summary>A criterion compiled for a cohort: people are positions, facts are integers.</summary>
internal abstract class CriterionKernel
{
    /// <summary>The most parts a value has.</summary>
    public virtual int MostParts => 1;

    /// <summary>Works out the parts of the value of a pair.</summary>
    /// <param name="mentee">Position of the mentee.</param>
    /// <param name="mentor">Position of the mentor.</param>
    /// <param name="parts">Room for <see cref="MostParts"/> parts.</param>
    /// <returns>Number of known parts written; 0 when the criterion is not known for the pair.</returns>
    public abstract int Fill(int mentee, int mentor, Span<Part> parts);

    /// <summary>The parts as of a pair that is no exception of <see cref="Classify"/>: all that its two classes tell.</summary>
    /// <inheritdoc cref="Fill"/>
    public virtual int FillByClass(int mentee, int mentor, Span<Part> parts) => Fill(mentee, mentor, parts);

    /// <summary>Sorts the people into classes that are alike to the criterion; <see langword="null"/> when no two can be said to be.</summary>
    public virtual PairClasses? Classify() => null;
}
