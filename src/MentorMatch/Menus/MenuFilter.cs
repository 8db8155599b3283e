using MentorMatch.People;
using MentorMatch.Scoring;

namespace MentorMatch.Menus;

/// <summary>Which of the eligible mentors a menu shows. Every condition given must hold. Default: all of them.</summary>
public sealed record MenuFilter
{
    /// <summary>Shows every eligible mentor.</summary>
    public static MenuFilter None { get; } = new();

    /// <summary>The least score shown; <see langword="null"/> for no limit.</summary>
    public Score? MinimumScore { get; init; }

    /// <summary>A skill that the mentor must offer, by name as policies compare names; <see langword="null"/> for none.</summary>
    public string? SkillOffered { get; init; }

    /// <summary>Whether to show only mentors with a free place. Needs to know places: see <see cref="MentorCatalogue"/>.</summary>
    public bool FreeOnly { get; init; }

    /// <summary>A condition of your own on the mentor; <see langword="null"/> for none. Asked for each eligible mentor who passes the other conditions.</summary>
    public Func<Participant, bool>? Where { get; init; }
}
