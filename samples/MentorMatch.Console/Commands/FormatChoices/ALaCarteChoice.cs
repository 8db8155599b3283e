using System.CommandLine;
using MentorMatch.Formats;

namespace MentorMatch.Console.Commands.FormatChoices;

/// <summary><c>--format a-la-carte</c>, with <c>--choices</c>, <c>--sessions</c>, <c>--places</c> and <c>--stable</c>.</summary>
/// <param name="shared">The options that other groups have too.</param>
internal sealed class ALaCarteChoice(SharedOptions shared) : FormatChoice
{
    private readonly Option<int?> sessions = new("--sessions")
    {
        Description = "Most requests met for one mentee in the format a-la-carte. Default: 1.",
        HelpName = "N",
        CustomParser = argument => OptionText.Count(argument, atLeast: 1, atMost: ALaCarteFormat.Most),
    };

    private readonly Option<int?> places = new("--places")
    {
        Description = "Most requests met by a mentor who gives no capacity, in the format a-la-carte. Default: 3.",
        HelpName = "N",
        CustomParser = argument => OptionText.Count(argument, atLeast: 1, atMost: ALaCarteFormat.Most),
    };

    /// <inheritdoc/>
    public override string Name => "a-la-carte";

    /// <inheritdoc/>
    public override string Summary => "ranked requests of mentees (--choices), settled together";

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [shared.Choices, sessions, places, shared.Stable];

    /// <inheritdoc/>
    public override Format Read(ParseResult parsed, Format? policyFormat)
    {
        ALaCarteFormat known = policyFormat as ALaCarteFormat ?? new ALaCarteFormat();
        return known with
        {
            Sessions = parsed.GetValue(sessions) ?? known.Sessions,
            Places = parsed.GetValue(places) ?? known.Places,
            Stable = parsed.GetValue(shared.Stable) || known.Stable,
        };
    }
}
