using System.CommandLine;
using System.Globalization;

namespace MentorMatch.Console.Commands;

/// <summary><c>--seed</c>: where chance starts.</summary>
/// <param name="description">What is drawn, and the default.</param>
internal sealed class SeedOption(string description)
{
    /// <summary>The option.</summary>
    public Option<ulong?> Option { get; } =
        new("--seed")
        {
            Description = description,
            HelpName = "N",
            CustomParser = argument =>
            {
                string text = argument.Tokens[0].Value;
                if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number))
                {
                    return number;
                }

                argument.AddError($"--seed: \"{text}\" is not a whole number of 0 or more.");
                return null;
            },
        };

    /// <summary>The seed given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The seed; <see langword="null"/> when none was.</returns>
    public ulong? Read(ParseResult parsed) => parsed.GetValue(Option);
}
