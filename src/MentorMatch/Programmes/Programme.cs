using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Programmes;

/// <summary>One of several programmes that are matched together because they share people: whoever has the same id on the same side in two programmes is one person.</summary>
public sealed record Programme
{
    /// <summary>A name that no other of the programmes has; compared ordinally.</summary>
    public required string Name { get; init; }

    /// <summary>The people of this programme, with its pins, bans and history.</summary>
    public required Cohort Cohort { get; init; }

    /// <summary>What makes a pair good or forbidden in this programme. All programmes that are matched together aim at the same.</summary>
    public required MatchingPolicy Policy { get; init; }

    /// <summary>One to one, or a ratio.</summary>
    public required PairingFormat Format { get; init; }
}
