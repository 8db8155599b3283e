using MentorMatch.Reporting.Html;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

/// <summary>
/// A result as one page for people: nothing from the network, light or dark, fit for print, for the keyboard and for screen readers. A script of its own searches and sorts
/// tables; without it the page reads as plain tables.
/// </summary>
/// <remarks>The same document and sections give the same bytes; timing is not shown. Everything that came from a file is escaped.</remarks>
public static class HtmlReport
{
    /// <summary>Writes the page.</summary>
    /// <param name="document">The result. Its own sentences stay in the language they were written in.</param>
    /// <param name="names">Names to show beside ids; <see langword="null"/> for none.</param>
    /// <param name="language">The language of the page; <see langword="null"/> for that of the document.</param>
    /// <param name="sections">What analyses have found, in the language of the page, in the order in which it is to be shown; <see langword="null"/> for nothing.</param>
    /// <returns>The page as HTML, to be saved as UTF-8.</returns>
    public static string Render(
        ResultDocument document,
        PersonNames? names = null,
        Language? language = null,
        IEnumerable<ReportSection>? sections = null
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        Language spoken = language ?? Wording.Find(document.Language) ?? Language.English;
        PageContext context = new(document, names ?? PersonNames.None, Wording.Of(spoken));
        return ReportPage.Render(context, [.. sections ?? []]);
    }
}
