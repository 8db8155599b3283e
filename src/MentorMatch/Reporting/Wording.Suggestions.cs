namespace MentorMatch.Reporting;

/// <summary>The sentences about suggestions.</summary>
internal abstract partial class Wording
{
    public abstract string Suggested(string mentee, string mentor, int place, bool pinned);

    public abstract string NothingSuggested(string mentee);

    public abstract string AlternatesHeading { get; }

    public abstract string Alternate(Alternate alternate);

    protected abstract string ShortLists(MatchWarning warning);

    protected abstract string TooLittleExposure(MatchWarning warning);

    protected abstract string PinsExceedCategory(Clash clash);

    protected abstract string PinsExceedCategoryRemedy(Clash clash);

    /// <summary>A category in brackets, if there is one.</summary>
    protected static string InBrackets(string? topic) => topic is null ? "" : $" ({topic})";
}
