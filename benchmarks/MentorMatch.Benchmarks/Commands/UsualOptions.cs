using System.CommandLine;
using System.Globalization;
using MentorMatch.Console.Commands;

namespace MentorMatch.Benchmarks.Commands;

/// <summary>Options that several commands have.</summary>
internal static class UsualOptions
{
    /// <summary>The seed of everything that is drawn, unless another one is given.</summary>
    public const ulong UsualSeed = 20_260_101;

    /// <summary>The seed.</summary>
    public static Option<ulong> Seed() =>
        new("--seed")
        {
            Description = "Where chance starts: the same seed gives the same bytes.",
            HelpName = "S",
            DefaultValueFactory = _ => UsualSeed,
            CustomParser = argument =>
            {
                string text = argument.Tokens[0].Value;
                if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number))
                {
                    return number;
                }

                argument.AddError($"--seed: \"{text}\" is not a whole number of 0 or more.");
                return 0;
            },
        };

    /// <summary>Most threads.</summary>
    public static Option<int> Threads() =>
        new("--threads")
        {
            Description = "Most threads to use; processor times add them up.",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
            CustomParser = argument => OptionText.Count(argument, atLeast: 1, atMost: 1024) ?? 0,
        };
}
