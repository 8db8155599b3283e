using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.Suggestions;

/// <summary>The category of each pair, by which a list may be spread: an attribute of the mentor, or the topic of the pair.</summary>
internal sealed class SuggestionCategories
{
    private readonly SkillTopics? topics;
    private readonly string?[] ofMentor;

    private SuggestionCategories(SkillTopics? topics, string?[] ofMentor)
    {
        this.topics = topics;
        this.ofMentor = ofMentor;
    }

    public static SuggestionCategories Of(Cohort cohort, MatchingPolicy policy, SuggestionsFormat format)
    {
        if (format.IsByTopic)
        {
            return new SuggestionCategories(SkillTopics.Compile(cohort, policy.RelatedSkills), []);
        }

        // Spellings with one key are one category, shown as the first of them in ordinal order.
        string?[] values = [.. cohort.Mentors.Select(mentor => mentor.Attributes[format.Category] is [var first, ..] ? first : null)];
        Dictionary<string, string> spelling = new(StringComparer.Ordinal);
        foreach (string value in values.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            spelling.TryAdd(NameKey.Of(value), value);
        }

        return new SuggestionCategories(null, [.. values.Select(value => value is null ? null : spelling[NameKey.Of(value)])]);
    }

    /// <summary>The category of the pair of a mentee and a mentor by their positions; <see langword="null"/> where the mentor is a category alone.</summary>
    public string? Of(int mentee, int mentor) => topics is null ? ofMentor[mentor] : topics.Of(mentee, mentor);
}
