using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MentorMatch.People;

/// <summary>Something a participant wants to learn.</summary>
/// <remarks>Equal by text and priority as written; whether two skills are the same skill is for <see cref="NameKey"/> to say.</remarks>
/// <param name="Name">The skill as the participant wrote it.</param>
/// <param name="Priority">How much it matters beside the other wanted skills, from 1 to 100; a skill of priority 2 counts twice as much as one of priority 1.</param>
public sealed record WantedSkill(string Name, int Priority = WantedSkill.LowestPriority)
{
    /// <summary>The lowest priority, and the one taken when none is given.</summary>
    public const int LowestPriority = 1;

    /// <summary>The highest priority.</summary>
    public const int HighestPriority = 100;

    /// <summary>Reads one wanted skill: <c>Python</c> or, with a priority from 1 to 100 after the last colon, <c>Python:2</c>.</summary>
    /// <remarks>What follows a colon and is no number belongs to the name: <c>Microsoft 365: Excel</c>.</remarks>
    /// <param name="text">The text; blanks around it do not matter.</param>
    /// <param name="wanted">The wanted skill.</param>
    /// <param name="problem">What is wrong with the text, without its place.</param>
    /// <returns>Whether the text is a wanted skill.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out WantedSkill? wanted, [NotNullWhen(false)] out DataProblem? problem)
    {
        problem = RatedName.Problem(text, LowestPriority, HighestPriority, "wanted skill", "priority", out string name, out int? rating);
        wanted = problem is null ? new WantedSkill(name, rating ?? LowestPriority) : null;
        return problem is null;
    }

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    /// <returns><c>Python:2</c>, or <c>Python</c> for priority 1 unless the name itself ends like a priority.</returns>
    public override string ToString() =>
        Priority == LowestPriority
        && TryParse(Name, out WantedSkill? read, out _)
        && string.Equals(read.Name, Name, StringComparison.Ordinal)
            ? Name
            : string.Create(CultureInfo.InvariantCulture, $"{Name}:{Priority}");
}
