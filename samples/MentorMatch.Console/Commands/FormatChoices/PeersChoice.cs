using System.CommandLine;
using MentorMatch.Formats;

namespace MentorMatch.Console.Commands.FormatChoices;

/// <summary><c>--format peers</c>, with <c>--odd-one-out</c>, <c>--repeat-discount</c> and <c>--stable</c>.</summary>
internal sealed class PeersChoice : FormatChoice
{
    private readonly Option<OddOneOut?> oddOneOut = PeerOptions.OddOneOutOfPeople();

    private readonly Option<decimal?> repeatDiscount = new("--repeat-discount")
    {
        Description = "Peers: what every earlier meeting (--previous) takes off the score of two people. Default: 0.",
        HelpName = "SCORE",
        CustomParser = argument => PeerOptions.Discount(argument),
    };

    private readonly Option<bool> stable = new("--stable")
    {
        Description = "Peers: no two people would rather have each other than the partners they are given.",
    };

    /// <inheritdoc/>
    public override string Name => "peers";

    /// <inheritdoc/>
    public override string Summary => "peers in pairs";

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [oddOneOut, repeatDiscount, stable];

    /// <inheritdoc/>
    public override Format Read(ParseResult parsed, Format? policyFormat)
    {
        PeersFormat format = policyFormat as PeersFormat ?? new PeersFormat();
        return format with
        {
            OddOneOut = parsed.GetValue(oddOneOut) ?? format.OddOneOut,
            RepeatDiscount = parsed.GetValue(repeatDiscount) ?? format.RepeatDiscount,
            Stable = parsed.GetValue(stable) || format.Stable,
        };
    }
}
