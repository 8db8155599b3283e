namespace MentorMatch.Reporting;

/// <summary>Something the reader of a result should know.</summary>
/// <param name="Code">What it is about.</param>
/// <param name="Actual">The number there is: places; mentees short of mentors; objections; short lists; how often mentors may be shown.</param>
/// <param name="Needed">The number there should be: mentees; mentees with a demand above one; 0; lists; suggestions asked for.</param>
/// <param name="Note">More, untranslated: ids, a problem of the policy, or the judge's objections. Empty by default.</param>
public sealed record MatchWarning(WarningCode Code, long Actual, long Needed, string Note = "")
{
    /// <summary>The warning in one or two sentences.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The sentences.</returns>
    public string Message(Language language = Language.English) => Wording.Of(language).Warning(this);

    /// <inheritdoc/>
    public override string ToString() => Message();
}
