namespace MentorMatch.Files.Reading;

/// <summary>The most that is taken from a file. What is larger is a problem that names the limit: no file makes a program ask for more memory than it has.</summary>
public static class InputLimits
{
    /// <summary>Most bytes of a file of settings, a policy or a mapping: 16 MiB. Problem <c>file-too-large</c>.</summary>
    public const long MostSettingsBytes = 16L << 20;

    /// <summary>Most bytes of a result or an audit record: 1 GiB. Problem <c>file-too-large</c>.</summary>
    public const long MostDocumentBytes = 1L << 30;

    /// <summary>Most rows of a CSV file: 268,435,456. Ten million own scores are far below. Problem <c>too-many-rows</c>.</summary>
    public const int MostRows = 1 << 28;

    /// <summary>Most people of a file, as rows of a CSV file and in the header of a binary one: 4,194,304. Problem <c>too-many-rows</c> or <c>too-many-people</c>.</summary>
    public const int MostPeople = 1 << 22;

    /// <summary>Most columns of a CSV file: 4,096. Problem <c>too-many-columns</c>.</summary>
    public const int MostColumns = 4096;

    /// <summary>Bytes of a row of a CSV file, and so of a cell, that are read in any case: 16 MiB; at twice that a row is refused at the latest. Problem <c>row-too-long</c>.</summary>
    public const int MostRowBytes = 16 << 20;

    /// <summary>How deep JSON may be nested: 64 levels, as the platform's reader has it. Problem <c>not-json</c>, <c>not-a-result</c> or <c>not-a-record</c>.</summary>
    public const int DeepestJson = 64;
}
