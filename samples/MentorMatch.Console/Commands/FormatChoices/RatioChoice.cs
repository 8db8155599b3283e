using System.CommandLine;
using MentorMatch.Formats;

namespace MentorMatch.Console.Commands.FormatChoices;

/// <summary><c>--format ratio</c>, with <c>--ratio</c>.</summary>
internal sealed class RatioChoice : FormatChoice
{
    private readonly Option<int?> ratio = new("--ratio")
    {
        Description = "Most mentees of a mentor in the format ratio, unless the mentor's own capacity is lower. Default: 3.",
        HelpName = "N",
        CustomParser = argument => OptionText.Count(argument, atLeast: 1, atMost: RatioFormat.MostMentees),
    };

    /// <inheritdoc/>
    public override string Name => "ratio";

    /// <inheritdoc/>
    public override string Summary => "several mentees a mentor";

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [ratio];

    /// <inheritdoc/>
    public override Format Read(ParseResult parsed, Format? policyFormat) =>
        parsed.GetValue(ratio) is { } most
            ? new RatioFormat
            {
                MaxMentees = most,
                WaitingFirst = policyFormat is RatioFormat { WaitingFirst: true },
                WaitingAttribute = (policyFormat as RatioFormat ?? new RatioFormat()).WaitingAttribute,
            }
            : policyFormat ?? new RatioFormat();
}
