using System.ComponentModel;

namespace MentorMatch.Policies;

/// <summary>Two skills of which the one can partly stand for the other, in both directions.</summary>
/// <param name="Skill">A skill.</param>
/// <param name="Other">Another skill.</param>
/// <param name="Similarity">How well the one stands for the other, above 0, at most 1, with up to three decimals; 1 for two words for one thing.</param>
public sealed record SkillRelation(
    [property: Description("A skill.")] string Skill,
    [property: Description("Another skill.")] string Other,
    [property: Description("How well the one stands for the other, in both directions: above 0, at most 1, up to three decimals.")]
        decimal Similarity
);
