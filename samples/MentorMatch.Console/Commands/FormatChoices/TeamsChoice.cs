using System.CommandLine;
using MentorMatch.Formats;

namespace MentorMatch.Console.Commands.FormatChoices;

/// <summary><c>--format teams</c>.</summary>
internal sealed class TeamsChoice : FormatChoice
{
    /// <inheritdoc/>
    public override string Name => "teams";

    /// <inheritdoc/>
    public override string Summary => "a mentor for each speciality that a team (column team) wants";

    /// <inheritdoc/>
    public override Format Read(ParseResult parsed, Format? policyFormat) => policyFormat ?? Format.Teams();
}
