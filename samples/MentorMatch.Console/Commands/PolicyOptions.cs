using System.CommandLine;
using System.CommandLine.Parsing;
using MentorMatch.Console.Commands.FormatChoices;
using MentorMatch.Files.Reading;
using MentorMatch.Formats;
using MentorMatch.Policies;

namespace MentorMatch.Console.Commands;

/// <summary>The options that say what makes a good matching, and who is matched with how many.</summary>
/// <param name="shared">The options that other groups have too.</param>
internal sealed class PolicyOptions(SharedOptions shared)
{
    private readonly Option<string?> policy = new("--policy")
    {
        Description = "A policy in JSON. Default: a sensible built-in one, which is printed.",
        HelpName = "FILE",
    };
    private readonly FormatOptions format = new(shared);

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="withFormat">Whether the command matches, and so has a format and an objective.</param>
    public void AddTo(Command command, bool withFormat)
    {
        SharedOptions.Add(command, policy);
        if (withFormat)
        {
            format.AddTo(command);
            SharedOptions.Add(command, shared.Objective);
        }
    }

    /// <summary>The policy file.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The path as typed; <see langword="null"/> when none was given.</returns>
    public string? FileGiven(ParseResult parsed) => parsed.GetValue(policy);

    /// <summary>Whether a format was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>Whether it was.</returns>
    public bool HasFormat(ParseResult parsed) => format.IsGiven(parsed);

    /// <summary>The policy asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="instead">The policy file to take when none was given; <see langword="null"/> for the built-in policy.</param>
    /// <param name="problems">Told what is wrong with it.</param>
    /// <returns>The policy, and whether it is the built-in one.</returns>
    public (MatchingPolicy Policy, bool IsBuiltIn) ReadPolicy(ParseResult parsed, string? instead, ProblemList problems)
    {
        string? file = parsed.GetValue(policy) ?? instead;
        MatchingPolicy read = file is null ? MatchingPolicy.Default : PolicyReader.Read(file, problems);
        return (shared.Adapted(parsed, read), file is null);
    }

    /// <summary>The format asked for, else the policy's, else one to one.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="policyFormat">The policy's format; <see langword="null"/> when it leaves it open.</param>
    /// <returns>The format.</returns>
    /// <exception cref="UsageException">Who waited was given, and the format knows no waiting.</exception>
    public Format ReadFormat(ParseResult parsed, Format? policyFormat)
    {
        Format asked = format.Read(parsed, policyFormat);
        return parsed.GetValue(shared.Waiting) is null
            ? asked
            : asked switch
            {
                PairingFormat pairs => pairs with { WaitingFirst = true },
                PeersFormat peers => peers with { OddOneOut = OddOneOut.Waiting },
                _ => throw new UsageException($"--waiting belongs to the formats one-to-one, ratio and peers, not to {asked.Name}"),
            };
    }
}
