using System.Collections.Immutable;

namespace MentorMatch.Reporting.Sections;

/// <summary>
/// One answer to one question, ready to be read: sentences, tables and charts in one language. An analysis tells its findings this way once; a terminal, a CSV file and the
/// report's page each show it in their own manner.
/// </summary>
public sealed record ReportSection
{
    /// <summary>A short name for links and files, the same in every language: lower case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>What the reader should take away, a sentence or a few each, before the tables.</summary>
    public ImmutableArray<string> Paragraphs
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Pictures of what the tables say; nothing stands in a chart alone.</summary>
    public ImmutableArray<ReportChart> Charts
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The findings in rows.</summary>
    public ImmutableArray<ReportTable> Tables
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>How to read it and what it does not say, after the tables.</summary>
    public ImmutableArray<string> Notes
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];
}
