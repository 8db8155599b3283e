using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace MentorMatch.Reporting.Html;

/// <summary>A growing page. Markup and text come in by different doors, so that text can never become markup.</summary>
internal sealed partial class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder page = new();

    /// <summary>Adds markup of this library's own.</summary>
    public HtmlText Markup(string markup)
    {
        page.Append(markup);
        return this;
    }

    /// <summary>Adds text from anywhere, escaped; it may also stand between the quotes of an attribute.</summary>
    public HtmlText Text(string text)
    {
        page.Append(Encoder.Encode(BidiControls().Replace(text, found => $"[U+{(int)found.Value[0]:X4}]")));
        return this;
    }

    /// <summary>Adds an element that holds text.</summary>
    public HtmlText Element(string name, string text) => Markup($"<{name}>").Text(text).Markup($"</{name}>");

    /// <summary>Adds an element of a class that holds text.</summary>
    public HtmlText Element(string name, string kind, string text) => Markup($"<{name} class=\"{kind}\">").Text(text).Markup($"</{name}>");

    /// <summary>Adds an attribute to the tag that is being written.</summary>
    public HtmlText Attribute(string name, string value) => Markup($" {name}=\"").Text(value).Markup("\"");

    /// <summary>Adds an attribute that is a number of markup, such as a length: with a point, whatever the language.</summary>
    public HtmlText Attribute(string name, decimal value, string unit = "") =>
        Markup(string.Create(CultureInfo.InvariantCulture, $" {name}=\"{decimal.Round(value, 3):0.###}{unit}\""));

    /// <summary>Adds an id or a name from a file, kept from turning the direction of the words around it.</summary>
    public HtmlText Foreign(string text) => Element("bdi", text);

    /// <summary>The page so far.</summary>
    public override string ToString() => page.ToString();

    /// <summary>Invisible characters that turn the direction of the text around them, and so can make one name look like another.</summary>
    [GeneratedRegex("[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]", RegexOptions.None, 60_000)]
    private static partial Regex BidiControls();
}
