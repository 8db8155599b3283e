using System.CommandLine;
using MentorMatch.Formats;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Console.Commands.FormatChoices;

/// <summary><c>--format peer-groups</c>, with <c>--group-size</c>; rules about who sits together come from the policy.</summary>
/// <param name="size">The option that the formats of groups share.</param>
internal sealed class PeerGroupsChoice(Option<Bounds?> size) : FormatChoice
{
    /// <inheritdoc/>
    public override string Name => "peer-groups";

    /// <inheritdoc/>
    public override string Summary => "everybody in a circle of peers";

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [size];

    /// <inheritdoc/>
    public override Format Read(ParseResult parsed, Format? policyFormat)
    {
        PeerGroupsFormat format = policyFormat as PeerGroupsFormat ?? new PeerGroupsFormat();
        return parsed.GetValue(size) is { } bounds ? format with { MinMembers = bounds.Min, MaxMembers = bounds.Max } : format;
    }
}
