namespace MentorMatch.Files.Reading.Headers;

/// <summary>The languages that names of columns are known in.</summary>
public enum HeaderLanguage
{
    /// <summary>English, or the names of fields of a program.</summary>
    English,

    /// <summary>French.</summary>
    French,

    /// <summary>German.</summary>
    German,
}
