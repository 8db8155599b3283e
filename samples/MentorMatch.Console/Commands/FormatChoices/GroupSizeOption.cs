using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Console.Commands.FormatChoices;

/// <summary><c>--group-size 4..8</c>, which the formats of groups share.</summary>
internal static class GroupSizeOption
{
    private const int MostMembers = 1000;

    /// <summary>The option.</summary>
    /// <returns>An option to be shared.</returns>
    public static Option<Bounds?> Make() =>
        new("--group-size")
        {
            Description =
                "Fewest and most members of a group, such as 4..8, or one number; a mentor is not counted. Default: 4..8, in peer-groups 4..6.",
            HelpName = "MIN..MAX",
            CustomParser = Parse,
        };

    private static Bounds? Parse(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        string[] ends = text.Split("..");
        if (
            ends.Length <= 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int least)
            && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int most)
            && least >= 1
            && most >= least
            && most <= MostMembers
        )
        {
            return new Bounds(least, most);
        }

        argument.AddError(
            $"--group-size: \"{text}\" is not two whole numbers from 1 to {MostMembers}, the smaller first. Maybe write 4..8."
        );
        return null;
    }
}
