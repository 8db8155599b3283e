using MentorMatch.Reporting.Html;

namespace MentorMatch.Reporting;

/// <summary>A result as one page for people: no script, nothing from the network, light or dark, fit for print.</summary>
/// <remarks>The same document gives the same bytes; timing is not shown. Everything that came from a file is escaped.</remarks>
public static class HtmlReport
{
    /// <summary>Writes the page.</summary>
    /// <param name="document">The result. Its own sentences stay in the language they were written in.</param>
    /// <param name="names">Names to show beside ids; <see langword="null"/> for none.</param>
    /// <param name="language">The language of the page; <see langword="null"/> for that of the document.</param>
    /// <returns>The page as HTML, to be saved as UTF-8.</returns>
    public static string Render(ResultDocument document, PersonNames? names = null, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        Language spoken = language ?? Wording.Find(document.Language) ?? Language.English;
        return new ReportPage(document, names ?? PersonNames.None, Wording.Of(spoken)).Render();
    }
}
