namespace MentorMatch.Reporting.Html;

/// <summary>One section of the page, with its line in the contents.</summary>
/// <param name="Id">Its name in links.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Write">Writes what stands below the heading, under the name it has been given on the page.</param>
internal sealed record PagePart(string Id, string Title, Action<HtmlText, string> Write)
{
    /// <summary>Makes a section whose parts have names of their own.</summary>
    public PagePart(string id, string title, Action<HtmlText> write)
        : this(id, title, (page, _) => write(page)) { }

    /// <summary>How many things it lists; <see langword="null"/> where that says nothing.</summary>
    public long? Count { get; init; }
}
