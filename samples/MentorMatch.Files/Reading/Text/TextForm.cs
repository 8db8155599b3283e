using System.Text;

namespace MentorMatch.Files.Reading.Text;

/// <summary>How a CSV file is written down: detected from its bytes unless the caller said so.</summary>
/// <param name="Encoding">The encoding to read it with.</param>
/// <param name="EncodingName">What people call that encoding, such as <c>UTF-8 with BOM</c>.</param>
/// <param name="Delimiter">What separates cells: <c>,</c>, <c>;</c> or a tab, unless a mapping names another.</param>
/// <param name="Quote">What surrounds a cell that contains delimiters or line breaks.</param>
public sealed record TextForm(Encoding Encoding, string EncodingName, char Delimiter, char Quote)
{
    /// <summary>The form in words: <c>UTF-8, delimiter ;</c>.</summary>
    /// <returns>The words.</returns>
    public override string ToString() => $"{EncodingName}, delimiter {(Delimiter == '\t' ? "tab" : Delimiter)}";
}
