namespace MentorMatch.Scoring;

/// <summary>What a mentor offers of one skill that a mentee wants.</summary>
/// <param name="Wanted">The skill, as the mentee wrote it.</param>
/// <param name="Priority">How much it matters beside the mentee's other wishes, 1 to 100.</param>
public sealed record SkillAnswer(string Wanted, int Priority)
{
    /// <summary>The mentor's skill that answers best, as the mentor wrote it; <see langword="null"/> when nothing offered does.</summary>
    public string? Offered { get; init; }

    /// <summary>How well the mentor has that skill, 1 to 5; <see langword="null"/> when not given (which counts as 5) or nothing is offered.</summary>
    public int? Proficiency { get; init; }

    /// <summary>How far the offered skill stands for the wanted one: 1 for the same skill, below 1 for a related one, 0 when nothing is offered.</summary>
    public decimal Similarity { get; init; }

    /// <summary>Whether the mentor offers nothing that answers the wish.</summary>
    public bool IsMissing => Offered is null;
}
