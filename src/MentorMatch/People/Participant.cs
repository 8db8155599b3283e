using System.Collections.Immutable;
using System.Globalization;

namespace MentorMatch.People;

/// <summary>One person of the programme. What is not given is unknown, which is not zero.</summary>
/// <remarks>Immutable. Equal when every fact, the order of lists included, is equal; <see cref="Source"/> does not count.</remarks>
public sealed record Participant
{
    /// <summary>The lowest level.</summary>
    public const int LowestLevel = 0;

    /// <summary>The highest level.</summary>
    public const int HighestLevel = 1000;

    /// <summary>A short text that names this person and nobody else on the same side of the programme. Ids are compared ordinally.</summary>
    public required string Id { get; init; }

    /// <summary>What the person does in the programme.</summary>
    public required ParticipantRole Role { get; init; }

    /// <summary>The name to show; <see langword="null"/> when not given.</summary>
    public string? Name { get; init; }

    /// <summary>Career level from 0 to 1000, higher is more senior; <see langword="null"/> when unknown.</summary>
    public int? Level { get; init; }

    /// <summary>Skills offered. Default: none.</summary>
    public ImmutableArray<Skill> Skills
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Skills wanted. Default: none, which means unknown.</summary>
    public ImmutableArray<WantedSkill> Wants
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Department, location, languages and whatever else the programme asks. Default: nothing known.</summary>
    public AttributeSet Attributes
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = AttributeSet.Empty;

    /// <summary>Where the person lives in time; <see langword="null"/> when unknown.</summary>
    public HomeTimeZone? TimeZone { get; init; }

    /// <summary>Id of the person's manager, who need not take part; <see langword="null"/> when unknown.</summary>
    public string? ManagerId { get; init; }

    /// <summary>The most mentees a mentor takes; 0 is allowed. <see langword="null"/> leaves it to the format.</summary>
    public int? Capacity { get; init; }

    /// <summary>The fewest mentees a mentor takes; <see langword="null"/> leaves it to the format.</summary>
    public int? MinCapacity { get; init; }

    /// <summary>Ids of the people this person would like to be matched with, best first. Default: none, which means no answer.</summary>
    public ImmutableArray<string> Prefers
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Ids of the people this person must not be matched with. Default: none.</summary>
    public ImmutableArray<string> Avoids
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>When the person has time each week. Default: unknown.</summary>
    public Availability Availability
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = Availability.Unknown;

    /// <summary>Where the person was read, when known.</summary>
    public SourcePlace? Source { get; init; }

    /// <summary>Whether the person stands on the mentors' side.</summary>
    public bool IsMentor => Role is ParticipantRole.Mentor or ParticipantRole.Both;

    /// <summary>Whether the person stands on the mentees' side.</summary>
    public bool IsMentee => Role is ParticipantRole.Mentee or ParticipantRole.Both;

    /// <summary>The same person after another round without a match.</summary>
    /// <exception cref="DataProblemsException">How long the person has waited so far is no number.</exception>
    internal Participant WaitedOnceMore(string attribute)
    {
        decimal soFar = 0;
        return
            Attributes[attribute] is [var text, ..]
            && !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out soFar)
            ? throw new DataProblemsException([
                new DataProblem
                {
                    Code = "waiting-not-a-number",
                    Column = attribute,
                    PersonId = Id,
                    Message = $"{Quoted.Text(Id)} has waited {Quoted.Text(text)}, which is no number of at least 0",
                    Maybe = "write how many rounds it was: 3",
                }.At(Source),
            ])
            : this with
            {
                Attributes = Attributes.With(attribute, (soFar + 1).ToString(CultureInfo.InvariantCulture)),
            };
    }

    /// <summary>The same person on the other side: a mentor as a mentee, a mentee as a mentor. Who stands on both sides, or is a peer, stays.</summary>
    /// <returns>The person.</returns>
    public Participant Reversed() =>
        this with
        {
            Role = Role switch
            {
                ParticipantRole.Mentor => ParticipantRole.Mentee,
                ParticipantRole.Mentee => ParticipantRole.Mentor,
                _ => Role,
            },
        };

    /// <inheritdoc/>
    public bool Equals(Participant? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && Role == other.Role
        && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && Level == other.Level
        && Skills.SequenceEqual(other.Skills)
        && Wants.SequenceEqual(other.Wants)
        && Attributes.Equals(other.Attributes)
        && TimeZone == other.TimeZone
        && string.Equals(ManagerId, other.ManagerId, StringComparison.Ordinal)
        && Capacity == other.Capacity
        && MinCapacity == other.MinCapacity
        && Prefers.SequenceEqual(other.Prefers, StringComparer.Ordinal)
        && Avoids.SequenceEqual(other.Avoids, StringComparer.Ordinal)
        && Availability.Equals(other.Availability);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Role);

    /// <summary>The id, and the name when there is one: <c>m7 (Ada Lovelace)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name is null ? Id : $"{Id} ({Name})";

    /// <summary>The values of an attribute; the level is one like any other.</summary>
    internal ImmutableArray<string> ValuesOf(string attribute) =>
        !NameKey.Same(attribute, "level") ? Attributes[attribute]
        : Level is { } level ? [level.ToString(CultureInfo.InvariantCulture)]
        : [];
}
