using System.CommandLine;
using System.CommandLine.Parsing;

namespace MentorMatch.Console.Commands;

/// <summary>Reads options while the command line is still being judged, when any of them may be wrong.</summary>
internal static class GivenValue
{
    /// <summary>The value of an option as far as it can be read.</summary>
    /// <typeparam name="T">What the option holds.</typeparam>
    /// <param name="command">The command as parsed.</param>
    /// <param name="option">The option.</param>
    /// <returns>The value; the default when it is missing, repeated or wrong, which the parser reports by itself.</returns>
    public static T? ReadableValue<T>(this CommandResult command, Option<T> option)
    {
        try
        {
            return command.GetValue(option);
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }
}
