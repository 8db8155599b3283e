using System.Globalization;

namespace MentorMatch.Tests.Given;

/// <summary>Runs a test under another culture.</summary>
internal static class Cultures
{
    public static void Run(string culture, Action test)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            test();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
