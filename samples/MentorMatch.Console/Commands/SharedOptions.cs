using System.CommandLine;
using MentorMatch.Formats;
using MentorMatch.Policies;

namespace MentorMatch.Console.Commands;

/// <summary>Options that several groups of options share: a command that has two of the groups shows each of these once.</summary>
internal sealed class SharedOptions
{
    /// <summary>Pairs that must be matched.</summary>
    public Option<string?> Pins { get; } =
        new("--pins") { Description = "Pairs that must be matched: a CSV file with the columns mentee,mentor.", HelpName = "FILE" };

    /// <summary>Whether nobody may rather have somebody else who would rather have them.</summary>
    public Option<bool> Stable { get; } =
        new("--stable")
        {
            Description =
                "Peers and a-la-carte: no two people would both rather have each other than the partners they are given. In a-la-carte not with slots.",
        };

    /// <summary>Who waited.</summary>
    public Option<string?> Waiting { get; } =
        new("--waiting")
        {
            Description =
                "An earlier result.json: whoever had no match in it has waited one round more than the column waiting says, and those who waited are matched first. "
                + "For the formats one-to-one, ratio and peers.",
            HelpName = "FILE",
        };

    /// <summary>What mentees ask for.</summary>
    public Option<string?> Choices { get; } =
        new("--choices")
        {
            Description = "What mentees ask for in the format a-la-carte: a CSV file with the columns mentee,mentor,rank and perhaps slot.",
            HelpName = "FILE",
        };

    /// <summary>What the matching is best at.</summary>
    public Option<Objective?> Objective { get; } =
        new("--objective")
        {
            Description =
                "most-matches: as many as possible, then the best total; best-total: a pair of negative score is never chosen; worst-off-first: as many as possible, "
                + "then the highest lowest score, then as few low scores as possible (one-to-one and ratio). Default: the policy's; best-total for own scores.",
            HelpName = "most-matches|best-total|worst-off-first",
            CustomParser = argument =>
                OptionText.OneOf<Objective?>(
                    argument,
                    ("most-matches", Policies.Objective.MostMatches.Then(Policies.Objective.BestTotal)),
                    ("best-total", Policies.Objective.BestTotal),
                    ("worst-off-first", Policies.Objective.WorstOffFirst)
                ),
        };

    /// <summary>Reverse mentoring.</summary>
    public Option<bool> Reverse { get; } =
        new("--reverse")
        {
            Description =
                "Reverse mentoring: those listed as mentees teach, those listed as mentors learn; level gaps are counted the other way. "
                + "Pairs in other files and in the results are then learner (mentee) and teacher (mentor).",
        };

    /// <summary>What becomes of the odd one out among peers.</summary>
    public Option<OddOneOut?> OddOneOut { get; } =
        new("--odd-one-out")
        {
            Description =
                "Peers: who is left over stays single, joins a trio, or stays single with those who waited longest (column waiting) matched first. Default: single.",
            HelpName = "single|trio|waiting",
            CustomParser = argument =>
                OptionText.OneOf<OddOneOut?>(
                    argument,
                    ("single", Formats.OddOneOut.Single),
                    ("trio", Formats.OddOneOut.Trio),
                    ("waiting", Formats.OddOneOut.Waiting)
                ),
        };

    /// <summary>A policy with the objective and the direction that the command line asks for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="policy">The policy as read.</param>
    /// <returns>The policy to match under.</returns>
    public MatchingPolicy Adapted(ParseResult parsed, MatchingPolicy policy)
    {
        MatchingPolicy directed = parsed.GetValue(Reverse) ? policy.Reversed() : policy;
        return parsed.CommandResult.GetResult(Objective) is not null && parsed.GetValue(Objective) is { } objective
            ? directed with
            {
                Objective = objective,
            }
            : directed;
    }

    /// <summary>Adds options to a command, each once.</summary>
    /// <param name="command">The command.</param>
    /// <param name="options">The options.</param>
    public static void Add(Command command, params ReadOnlySpan<Option> options)
    {
        foreach (Option option in options)
        {
            if (!command.Options.Contains(option))
            {
                command.Options.Add(option);
            }
        }
    }
}
