using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MentorMatch.People;

/// <summary>Something a participant offers to teach.</summary>
/// <remarks>Equal by text and level as written; whether two skills are the same skill is for <see cref="NameKey"/> to say.</remarks>
/// <param name="Name">The skill as the participant wrote it.</param>
/// <param name="Proficiency">How well, from 1 (beginner) to 5 (expert); <see langword="null"/> when not given, which counts as 5.</param>
public sealed record Skill(string Name, int? Proficiency = null)
{
    /// <summary>The lowest proficiency.</summary>
    public const int LowestProficiency = 1;

    /// <summary>The highest proficiency.</summary>
    public const int HighestProficiency = 5;

    /// <summary>Reads one skill: <c>Python</c> or, with a proficiency from 1 to 5 after the last colon, <c>Python:4</c>.</summary>
    /// <remarks>What follows a colon and is no number belongs to the name: <c>Microsoft 365: Excel</c>.</remarks>
    /// <param name="text">The text; blanks around it do not matter.</param>
    /// <param name="skill">The skill.</param>
    /// <param name="problem">What is wrong with the text, without its place.</param>
    /// <returns>Whether the text is a skill.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out Skill? skill, [NotNullWhen(false)] out DataProblem? problem)
    {
        problem = RatedName.Problem(text, LowestProficiency, HighestProficiency, "skill", "proficiency", out string name, out int? rating);
        skill = problem is null ? new Skill(name, rating) : null;
        return problem is null;
    }

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    /// <returns><c>Python:4</c> or <c>Python</c>.</returns>
    public override string ToString() => Proficiency is int level ? string.Create(CultureInfo.InvariantCulture, $"{Name}:{level}") : Name;
}
