using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MentorMatch.Formats;

namespace MentorMatch.Console.Commands.FormatChoices;

/// <summary>Options that are about peers, for <c>match</c> and for <c>solve --peers</c>.</summary>
internal static class PeerOptions
{
    /// <summary><c>--odd-one-out</c> of <c>solve --peers</c>, where nothing is known of how long people waited.</summary>
    public static Option<OddOneOut?> OddOneOutOfScores() =>
        new("--odd-one-out")
        {
            Description = "With --peers: who is left over stays single or joins a trio. Default: single.",
            HelpName = "single|trio",
            CustomParser = argument => OptionText.OneOf<OddOneOut?>(argument, ("single", OddOneOut.Single), ("trio", OddOneOut.Trio)),
        };

    /// <summary><c>--odd-one-out</c> of <c>match --format peers</c>.</summary>
    public static Option<OddOneOut?> OddOneOutOfPeople() =>
        new("--odd-one-out")
        {
            Description =
                "Peers: who is left over stays single, joins a trio, or stays single with those who waited longest (column waiting) matched first. Default: single.",
            HelpName = "single|trio|waiting",
            CustomParser = argument =>
                OptionText.OneOf<OddOneOut?>(
                    argument,
                    ("single", OddOneOut.Single),
                    ("trio", OddOneOut.Trio),
                    ("waiting", OddOneOut.Waiting)
                ),
        };

    /// <summary>Reads a discount: a number from 0 to 1,000,000 with at most six decimals.</summary>
    public static decimal? Discount(ArgumentResult argument)
    {
        string word = argument.Tokens[0].Value;
        if (
            decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal discount)
            && discount <= PeersFormat.LargestDiscount
            && decimal.Round(discount, 6) == discount
        )
        {
            return discount;
        }

        argument.AddError(
            $"--repeat-discount: \"{word}\" is no number from 0 to {PeersFormat.LargestDiscount.ToString(CultureInfo.InvariantCulture)} with at most six decimals."
        );
        return null;
    }
}
