using System.Collections.Immutable;

namespace MentorMatch.Reporting;

/// <summary>Why a mentee has this mentor, or none.</summary>
/// <param name="Mentee">The mentee's id.</param>
public sealed record Explanation(string Mentee)
{
    /// <summary>The mentee's matches, by mentor, each explained; empty for an unmatched mentee.</summary>
    public ImmutableArray<PairExplanation> Matches
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The circle that a peer is in; <see langword="null"/> in other formats, and where no circles are known. Then <see cref="Matches"/> are the companions.</summary>
    public MatchGroup? Group { get; init; }

    /// <summary>Mentors of <see cref="Matches"/> that were asked for rather than chosen.</summary>
    public ImmutableArray<string> Pinned
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Whether the person is one of peers, who meet each other and have no sides.</summary>
    public bool ArePeers { get; init; }

    /// <summary>Why the mentee has no mentor; <see langword="null"/> for a matched one, and where no matching is known.</summary>
    public UnmatchedPerson? Unmatched { get; init; }

    /// <summary>How firmly each of <see cref="Matches"/> stands, in the same order; empty in the formats where it is not worked out.</summary>
    public ImmutableArray<MatchStanding> Standings
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>For an unmatched mentee, the smallest proof that places are short; <see langword="null"/> when they are not, or not by counting alone.</summary>
    public ShortageProof? Shortage { get; init; }

    /// <summary>The best other eligible mentors by score less price, at most three, best first.</summary>
    public ImmutableArray<Alternative> Alternatives
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Whether <see cref="Matches"/> are a list of suggestions, best first, to which nobody is committed.</summary>
    public bool AreSuggestions { get; init; }

    /// <summary>Who comes next when somebody in the list declines; empty where there are no lists.</summary>
    public ImmutableArray<Alternate> Alternates
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The requests that were refused, by rank, where mentees ask for mentors.</summary>
    public ImmutableArray<RefusedRequest> Refused
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Whether the mentee asks for nobody where mentees ask for mentors.</summary>
    public bool AsksForNothing { get; init; }

    /// <summary>The explanation in sentences, one a line.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Lines that end in <c>\n</c>.</returns>
    public string ToText(Language language = Language.English) => ExplanationText.Of(this, Wording.Of(language));

    /// <inheritdoc/>
    public override string ToString() => ToText();
}
