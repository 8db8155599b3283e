using System.CommandLine;
using System.CommandLine.Parsing;
using MentorMatch.Console.Reading;
using MentorMatch.Formats;
using MentorMatch.Optimization.Problems;
using MentorMatch.Policies;

namespace MentorMatch.Console.Commands;

/// <summary>The options that say what makes a good matching, and who is matched with how many.</summary>
/// <param name="shared">The options that other groups have too.</param>
internal sealed class PolicyOptions(SharedOptions shared)
{
    private const string OneToOne = "one-to-one";
    private const string RatioName = "ratio";
    private const int UsualRatio = 3;
    private static readonly string[] Later = ["suggestions", "a-la-carte", "peers", "groups", "peer-groups", "teams"];

    private readonly Option<string?> policy = new("--policy")
    {
        Description = "A policy in JSON. Default: a sensible built-in one, which is printed.",
        HelpName = "FILE",
    };
    private readonly Option<string?> format = new("--format")
    {
        Description = "one-to-one: one mentee a mentor; ratio: several. Default: the policy's, else one-to-one.",
        HelpName = "one-to-one|ratio",
    };
    private readonly Option<int?> ratio = new("--ratio")
    {
        Description = "Most mentees of a mentor in the format ratio, unless the mentor's own capacity is lower. Default: 3.",
        HelpName = "N",
        CustomParser = argument => OptionText.Count(argument, atLeast: 1, atMost: RatioFormat.MostMentees),
    };
    private readonly Option<string?>[] ofLaterFormats =
    [
        .. new[] { "--suggestions", "--exposure", "--group-size" }.Select(name => new Option<string?>(name) { Hidden = true }),
    ];

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="withFormat">Whether the command matches, and so has a format and an objective.</param>
    public void AddTo(Command command, bool withFormat)
    {
        SharedOptions.Add(command, policy);
        if (withFormat)
        {
            SharedOptions.Add(command, [format, ratio, shared.Objective, .. ofLaterFormats]);
            command.Validators.Add(Check);
        }
    }

    /// <summary>The policy file.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The path as typed; <see langword="null"/> when none was given.</returns>
    public string? FileGiven(ParseResult parsed) => parsed.GetValue(policy);

    /// <summary>Whether a format was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>Whether it was.</returns>
    public bool HasFormat(ParseResult parsed) => parsed.GetValue(format) is not null || parsed.GetValue(ratio) is not null;

    /// <summary>The policy asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="instead">The policy file to take when none was given; <see langword="null"/> for the built-in policy.</param>
    /// <param name="problems">Told what is wrong with it.</param>
    /// <returns>The policy, and whether it is the built-in one.</returns>
    public (MatchingPolicy Policy, bool IsBuiltIn) ReadPolicy(ParseResult parsed, string? instead, ProblemList problems)
    {
        string? file = parsed.GetValue(policy) ?? instead;
        MatchingPolicy read = file is null ? MatchingPolicy.Default : PolicyReader.Read(file, problems);
        Objective? objective = parsed.CommandResult.GetResult(shared.Objective) is null
            ? null
            : parsed.GetValue(shared.Objective) switch
            {
                AssignmentObjective.BestTotal => Objective.BestTotal,
                AssignmentObjective.MostMatches => Objective.MostMatches.Then(Objective.BestTotal),
                _ => null,
            };
        return (objective is null ? read : read with { Objective = objective }, file is null);
    }

    /// <summary>The format asked for, else the policy's, else one to one.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="policyFormat">The policy's format; <see langword="null"/> when it leaves it open.</param>
    /// <returns>The format.</returns>
    public Format ReadFormat(ParseResult parsed, Format? policyFormat)
    {
        if (parsed.GetValue(ratio) is { } most)
        {
            return Format.Ratio(most);
        }

        return parsed.GetValue(format) switch
        {
            null => policyFormat ?? Format.OneToOne,
            { } name when Is(name, RatioName) => policyFormat is RatioFormat ? policyFormat : Format.Ratio(UsualRatio),
            _ => Format.OneToOne,
        };
    }

    private static bool Is(string? text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    private void Check(CommandResult command)
    {
        string? name = command.ReadableValue(format);
        if (Later.Any(later => Is(name, later)))
        {
            command.AddError($"--format: {name} is not available in this version. Maybe use {OneToOne} or {RatioName}.");
        }
        else if (name is not null && !Is(name, OneToOne) && !Is(name, RatioName))
        {
            command.AddError($"--format: \"{name}\" is not one of {OneToOne}, {RatioName}.");
        }

        if (Is(name, OneToOne) && command.ReadableValue(ratio) is not null)
        {
            command.AddError($"--ratio belongs to --format {RatioName}. Maybe leave --format out.");
        }

        foreach (Option<string?> option in ofLaterFormats.Where(option => command.GetResult(option) is not null))
        {
            command.AddError($"{option.Name} is not available in this version. Maybe use --format {RatioName} --ratio 3.");
        }
    }
}
