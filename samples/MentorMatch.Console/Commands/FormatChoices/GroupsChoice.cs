using System.CommandLine;
using MentorMatch.Formats;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Console.Commands.FormatChoices;

/// <summary><c>--format groups</c>, with <c>--group-size</c>.</summary>
/// <param name="size">The option that the formats of groups share.</param>
internal sealed class GroupsChoice(Option<Bounds?> size) : FormatChoice
{
    /// <inheritdoc/>
    public override string Name => "groups";

    /// <inheritdoc/>
    public override string Summary => "each mentor leads a group of a size within bounds, or none";

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [size];

    /// <inheritdoc/>
    public override Format Read(ParseResult parsed, Format? policyFormat)
    {
        GroupsFormat format = policyFormat as GroupsFormat ?? new GroupsFormat();
        return parsed.GetValue(size) is { } bounds ? format with { MinMembers = bounds.Min, MaxMembers = bounds.Max } : format;
    }
}
