using System.CommandLine;
using System.CommandLine.Parsing;
using MentorMatch.Formats;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Console.Commands.FormatChoices;

/// <summary><c>--format</c> and the options of every format. An option given without <c>--format</c> asks for the format it belongs to.</summary>
internal sealed class FormatOptions
{
    private readonly FormatChoice[] choices;
    private readonly Option<string?> format;
    private readonly Option[] own;

    /// <summary>Makes the options.</summary>
    /// <param name="shared">The options that other groups have too.</param>
    public FormatOptions(SharedOptions shared)
    {
        Option<Bounds?> groupSize = GroupSizeOption.Make();
        choices =
        [
            new OneToOneChoice(),
            new RatioChoice(),
            new SuggestionsChoice(),
            new PeersChoice(shared),
            new ALaCarteChoice(shared),
            new GroupsChoice(groupSize),
            new PeerGroupsChoice(groupSize),
            new TeamsChoice(),
        ];
        own = [.. choices.SelectMany(choice => choice.Options).Distinct()];
        format = new Option<string?>("--format")
        {
            Description =
                string.Join("; ", choices.Select(choice => $"{choice.Name}: {choice.Summary}"))
                + $". Default: the policy's, else {choices[0].Name}.",
            HelpName = string.Join('|', choices.Select(choice => choice.Name)),
        };
    }

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        SharedOptions.Add(command, [format, .. own]);
        command.Validators.Add(Check);
    }

    /// <summary>Whether a format was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>Whether it was.</returns>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(format) is not null || Given(parsed.CommandResult).Any();

    /// <summary>The format asked for, else the policy's, else one to one.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="policyFormat">The policy's format; <see langword="null"/> when it leaves it open.</param>
    /// <returns>The format.</returns>
    public Format Read(ParseResult parsed, Format? policyFormat)
    {
        FormatChoice[] possible = parsed.GetValue(format) is { } name ? [Find(name)!] : Owners(Given(parsed.CommandResult));
        if (policyFormat is not null && !IsGiven(parsed))
        {
            return policyFormat;
        }

        FormatChoice choice = possible.FirstOrDefault(choice => policyFormat is not null && choice.Is(policyFormat)) ?? possible[0];
        return choice.Read(parsed, policyFormat is not null && choice.Is(policyFormat) ? policyFormat : null);
    }

    private FormatChoice? Find(string name) =>
        choices.FirstOrDefault(choice => string.Equals(choice.Name, name, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<Option> Given(CommandResult command) => own.Where(option => command.GetResult(option) is { Implicit: false });

    /// <summary>The formats that understand all of the options.</summary>
    private FormatChoice[] Owners(IEnumerable<Option> options) => [.. choices.Where(choice => options.All(choice.Options.Contains))];

    private void Check(CommandResult command)
    {
        string? name = command.ReadableValue(format);
        FormatChoice? asked = name is null ? null : Find(name);
        if (name is not null && asked is null)
        {
            command.AddError($"--format: \"{name}\" is not one of {string.Join(", ", choices.Select(choice => choice.Name))}.");
        }

        Option[] given = [.. Given(command)];
        foreach (Option option in given.Where(option => asked is not null && !asked.Options.Contains(option)))
        {
            command.AddError($"{option.Name} belongs to {Formats(Owners([option]))}. Maybe leave --format out.");
        }

        if (name is null && given.Length > 0 && Owners(given).Length == 0)
        {
            command.AddError($"{string.Join(" and ", given.Select(option => option.Name))} belong to different formats.");
        }
    }

    private static string Formats(FormatChoice[] choices) => string.Join(" or ", choices.Select(choice => $"--format {choice.Name}"));
}
