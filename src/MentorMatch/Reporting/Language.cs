namespace MentorMatch.Reporting;

/// <summary>A language that sentences and reports are written in. Numbers and ids are the same in all.</summary>
public enum Language
{
    /// <summary>English, <c>en</c>.</summary>
    English,

    /// <summary>French, <c>fr</c>.</summary>
    French,
}
