using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MentorMatch.Formats;

namespace MentorMatch.Console.Commands.FormatChoices;

/// <summary><c>--format peers</c>, with <c>--odd-one-out</c>, <c>--repeat-discount</c> and <c>--stable</c>.</summary>
/// <param name="shared">The options that other groups have too.</param>
internal sealed class PeersChoice(SharedOptions shared) : FormatChoice
{
    private readonly Option<decimal?> repeatDiscount = new("--repeat-discount")
    {
        Description = "Peers: what every earlier meeting (--previous) takes off the score of two people. Default: 0.",
        HelpName = "SCORE",
        CustomParser = argument => Discount(argument),
    };

    /// <inheritdoc/>
    public override string Name => "peers";

    /// <inheritdoc/>
    public override string Summary => "peers in pairs";

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [shared.OddOneOut, repeatDiscount, shared.Stable];

    /// <inheritdoc/>
    public override Format Read(ParseResult parsed, Format? policyFormat)
    {
        PeersFormat format = policyFormat as PeersFormat ?? new PeersFormat();
        return format with
        {
            OddOneOut = parsed.GetValue(shared.OddOneOut) ?? format.OddOneOut,
            RepeatDiscount = parsed.GetValue(repeatDiscount) ?? format.RepeatDiscount,
            Stable = parsed.GetValue(shared.Stable) || format.Stable,
        };
    }

    /// <summary>Reads a discount: a number from 0 to 1,000,000 with at most six decimals.</summary>
    private static decimal? Discount(ArgumentResult argument)
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
