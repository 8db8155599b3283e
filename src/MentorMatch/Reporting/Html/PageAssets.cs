using System.Security.Cryptography;
using System.Text;

namespace MentorMatch.Reporting.Html;

/// <summary>
/// The style sheet and the script of the page, and the policy that lets a browser run these two and nothing else: each is named by its SHA-256, so that markup which
/// slipped in somehow would neither run nor be styled, and no address can be reached.
/// </summary>
internal static class PageAssets
{
    /// <summary>How many criteria have a colour of their own; further ones begin again.</summary>
    public const int Colours = 8;

    /// <summary>The style sheet, between its tags to the byte.</summary>
    public static string Style { get; } = Read("report.css");

    /// <summary>The script, between its tags to the byte.</summary>
    public static string Script { get; } = Read("report.js");

    /// <summary>The page's Content-Security-Policy.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{Hash(Style)}'; script-src 'sha256-{Hash(Script)}'";

    private static string Read(string name)
    {
        using Stream stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
