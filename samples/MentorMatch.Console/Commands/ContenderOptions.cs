using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using MentorMatch.Analysis.Comparing;
using MentorMatch.Console.Commands.FormatChoices;
using MentorMatch.Files.Reading;
using MentorMatch.Formats;
using MentorMatch.Policies;

namespace MentorMatch.Console.Commands;

/// <summary>
/// <c>--policy</c> and <c>--format</c>, each as often as wanted: every policy given in every format given. One policy in one format is compared with the built-in policy; with no policy and own people,
/// the built-in policy is compared one to one and 1:3.
/// </summary>
/// <param name="shared">The options that other groups have too.</param>
internal sealed class ContenderOptions(SharedOptions shared)
{
    private readonly FormatChoice[] choices = [new OneToOneChoice(), new RatioChoice(), new GroupsChoice(GroupSizeOption.Make())];
    private readonly Option<string[]> policies = new("--policy")
    {
        Description = "A policy in JSON; give several to compare them. One alone is compared with the built-in policy.",
        HelpName = "FILE",
    };
    private readonly Option<string[]> formats = new("--format")
    {
        Description = "A format; give several to compare them. Default: each policy's, else one-to-one.",
        HelpName = "one-to-one|ratio|groups",
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        SharedOptions.Add(command, [policies, formats, .. choices.SelectMany(choice => choice.Options), shared.Objective]);
        command.Validators.Add(Check);
    }

    /// <summary>The policy files.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The paths as typed.</returns>
    public IEnumerable<string> FilesRead(ParseResult parsed) => parsed.GetValue(policies) ?? [];

    /// <summary>Reads the contenders.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="bundled">The policy file of the bundled cohort, to take when none was given; <see langword="null"/> with own people.</param>
    /// <param name="problems">Told what is wrong with the policies.</param>
    /// <returns>The contenders, each with a name of its own.</returns>
    public ImmutableArray<Contender> Read(ParseResult parsed, string? bundled, ProblemList problems)
    {
        string[] files = parsed.GetValue(policies) is { Length: > 0 } given ? given : [.. new[] { bundled }.OfType<string>()];
        string[] names = parsed.GetValue(formats) ?? [];
        List<(string Name, MatchingPolicy Policy)> read =
        [
            .. files
                .Select(file => (Path.GetFileNameWithoutExtension(file), PolicyReader.Read(file, problems)))
                .Select(entry => (entry.Item2.Name ?? entry.Item1, shared.Adapted(parsed, entry.Item2))),
        ];
        if (read.Count == 0 || (read.Count == 1 && names.Length < 2))
        {
            read.Add((MatchingPolicy.Default.Name!, shared.Adapted(parsed, MatchingPolicy.Default)));
        }

        // The built-in policy alone says something only in several formats; beside another policy it takes that one's.
        Format? standard = read.Select(entry => entry.Policy.Format).FirstOrDefault(format => format is not null);
        List<(string Name, MatchingPolicy Policy, Format Format)> all =
        [
            .. read.SelectMany(entry =>
                names.Length > 0
                    ? names.Select(name =>
                        (NameOf(entry.Name, name, read.Count, names.Length), entry.Policy, FormatOf(parsed, name, entry.Policy.Format))
                    )
                : read.Count == 1
                    ? ((Format[])[Format.OneToOne, FormatOf(parsed, "ratio", null)]).Select(format =>
                        (NameOf(entry.Name, format.Name, policies: 1, formats: 2), entry.Policy, format)
                    )
                : [(entry.Name, entry.Policy, OptionsOnly(parsed, entry.Policy.Format ?? standard))]
            ),
        ];
        return [.. Named(all)];
    }

    private Format FormatOf(ParseResult parsed, string name, Format? policyFormat)
    {
        FormatChoice choice = Find(name)!;
        return choice.Read(parsed, policyFormat is not null && choice.Is(policyFormat) ? policyFormat : null);
    }

    /// <summary>Without <c>--format</c>, an option such as <c>--ratio</c> asks for its format.</summary>
    private Format OptionsOnly(ParseResult parsed, Format? policyFormat) =>
        choices.FirstOrDefault(choice => choice.Options.Any(option => IsGiven(parsed.CommandResult, option))) is { } asked
            ? FormatOf(parsed, asked.Name, policyFormat)
            : policyFormat ?? Format.OneToOne;

    private FormatChoice? Find(string name) =>
        choices.FirstOrDefault(choice => string.Equals(choice.Name, name, StringComparison.OrdinalIgnoreCase));

    private static bool IsGiven(CommandResult command, Option option) => command.GetResult(option) is { Implicit: false };

    private static string NameOf(string policy, string format, int policies, int formats) =>
        policies > 1 && formats > 1 ? $"{policy}, {format}"
        : formats > 1 ? format
        : policy;

    private static IEnumerable<Contender> Named(List<(string Name, MatchingPolicy Policy, Format Format)> all)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach ((string name, MatchingPolicy policy, Format format) in all)
        {
            string free = name;
            for (int number = 2; !taken.Add(free); number++)
            {
                free = FormattableString.Invariant($"{name} ({number})");
            }

            yield return new Contender(free, policy, format);
        }
    }

    private void Check(CommandResult command)
    {
        string[] names = command.ReadableValue(formats) ?? [];
        foreach (string name in names.Where(name => Find(name) is null))
        {
            command.AddError(
                $"--format: \"{name}\" is not one of {string.Join(", ", choices.Select(choice => choice.Name))}, which can be compared."
            );
        }

        foreach (FormatChoice choice in choices)
        {
            foreach (Option option in choice.Options.Where(option => IsGiven(command, option)))
            {
                if (names.Length > 0 && !names.Any(name => Find(name) == choice))
                {
                    command.AddError($"{option.Name} belongs to --format {choice.Name}. Maybe add it.");
                }
            }
        }

        string[] files = command.ReadableValue(policies) ?? [];
        int contenders = Math.Max(1, files.Length) * Math.Max(1, names.Length);
        if (contenders > PlanComparison.MostContenders)
        {
            command.AddError($"{contenders} plans are too many to compare; the most is {PlanComparison.MostContenders}.");
        }
    }
}
