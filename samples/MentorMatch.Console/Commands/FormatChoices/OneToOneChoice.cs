using System.CommandLine;
using MentorMatch.Formats;

namespace MentorMatch.Console.Commands.FormatChoices;

/// <summary><c>--format one-to-one</c>.</summary>
internal sealed class OneToOneChoice : FormatChoice
{
    /// <inheritdoc/>
    public override string Name => "one-to-one";

    /// <inheritdoc/>
    public override string Summary => "one mentee a mentor";

    /// <inheritdoc/>
    public override Format Read(ParseResult parsed, Format? policyFormat) => policyFormat ?? Format.OneToOne;
}
