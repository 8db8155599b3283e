using MentorMatch.Console.Terminals;

namespace MentorMatch.Console.Writing;

/// <summary>Lists names in lines short enough to read.</summary>
internal static class NameLines
{
    private const int WidestLine = 100;

    /// <summary>The names, separated by commas, in lines of at most 100 columns (or one name).</summary>
    /// <param name="names">The names.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<string> Of(IEnumerable<string> names)
    {
        string line = "";
        foreach (string name in names)
        {
            if (line.Length > 0 && DisplayWidth.Of(line) + DisplayWidth.Of(name) + 3 > WidestLine)
            {
                yield return $"{line},";
                line = "";
            }

            line = line.Length == 0 ? name : $"{line}, {name}";
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }
}
