namespace MentorMatch.Analysis.Learning;

/// <summary>What past matches are good for.</summary>
public enum LearningVerdict
{
    /// <summary>Learned weights predict better than chance and order past matches better than the policy's own, some of which lie outside their intervals: a policy is suggested.</summary>
    Suggestion,

    /// <summary>No criterion of the policy has two different values among the past matches, known for enough of them.</summary>
    NothingVaries,

    /// <summary>Too few past matches, mentees or mentors to say anything.</summary>
    TooFewMatches,

    /// <summary>No weights predict past matches better than chance.</summary>
    NoBetterThanChance,

    /// <summary>Every interval holds the weight that the policy has.</summary>
    CurrentWeightsFit,

    /// <summary>The learned weights do not order past matches better than those that the policy has.</summary>
    NoBetterThanCurrent,
}
