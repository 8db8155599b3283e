namespace MentorMatch.Analysis.Reasons;

/// <summary>What kind of answer "why not?" has.</summary>
public enum WhyNotAnswer
{
    /// <summary>The pair is in the plan.</summary>
    Matched,

    /// <summary>Rules forbid the pair; for own scores, it is not listed.</summary>
    Forbidden,

    /// <summary>The pair could be asked for, at a cost to the whole.</summary>
    Costs,

    /// <summary>Pins, minimums or capacities leave no plan with the pair.</summary>
    Impossible,

    /// <summary>There is no plan to compare with, or the answer is a stable one, which is best for nobody together.</summary>
    NotComparable,

    /// <summary>The search for a plan with the pair was stopped before it found one.</summary>
    NotKnown,
}
