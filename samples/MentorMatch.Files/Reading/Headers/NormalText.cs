using System.Text;

namespace MentorMatch.Files.Reading.Headers;

/// <summary>Unicode normalization of texts from files, which may hold code points that are no characters.</summary>
internal static class NormalText
{
    /// <summary>The text in a normal form; as it is where it holds what has none.</summary>
    public static string Of(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
