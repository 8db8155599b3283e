using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace MentorMatch.People;

/// <summary>The people of one programme round and what the programme manager knows about pairs. Every cohort that exists is free of data problems.</summary>
/// <remarks>
/// Immutable; two cohorts are equal only when they are the same object. People stand in ordinal order of their ids, so the order in which they were given means
/// nothing. One id may stand on both sides, as one row of role <see cref="ParticipantRole.Both"/> or as one row a side: it is one person, never matched with themself.
/// </remarks>
public sealed class Cohort
{
    private readonly Roster roster;

    private Cohort(Roster roster, KnownPairings pairings)
    {
        this.roster = roster;
        Pins = Sorted(pairings.Pins);
        Bans = Sorted(pairings.Bans);
        History = Sorted(pairings.History);
        Choices = [.. pairings.Choices.Order(RankedChoice.ByMentee)];
        Meetings = pairings.History;
    }

    /// <summary>The mentors, those of role Both included.</summary>
    public ImmutableArray<Participant> Mentors => roster.Mentors;

    /// <summary>The mentees, those of role Both included.</summary>
    public ImmutableArray<Participant> Mentees => roster.Mentees;

    /// <summary>The peers.</summary>
    public ImmutableArray<Participant> Peers => roster.Peers;

    /// <summary>Pairs that must be matched, by mentee and mentor, without repeats.</summary>
    public ImmutableArray<Pairing> Pins { get; }

    /// <summary>Pairs that must not be matched, by mentee and mentor, without repeats.</summary>
    public ImmutableArray<Pairing> Bans { get; }

    /// <summary>Pairs of earlier rounds, by mentee and mentor, without repeats; some may name people who have left.</summary>
    public ImmutableArray<Pairing> History { get; }

    /// <summary>What mentees ask for, by mentee, rank, mentor, then slot.</summary>
    public ImmutableArray<RankedChoice> Choices { get; }

    /// <summary>Pairs of earlier rounds with repeats: two who met twice stand twice.</summary>
    internal ImmutableArray<Pairing> Meetings { get; }

    /// <summary>The people whom a format of peers matches: those of the roles peer and both, in ordinal order of ids.</summary>
    internal IEnumerable<Participant> TakingPartAsPeers =>
        Peers.Concat(Mentors.Where(person => person.Role == ParticipantRole.Both)).OrderBy(person => person.Id, StringComparer.Ordinal);

    /// <summary>Makes a cohort; each person stands on the side or sides their role names.</summary>
    /// <param name="participants">The people, in any order.</param>
    /// <param name="pairings">What is known about pairs; <see langword="null"/> for nothing.</param>
    /// <returns>The cohort.</returns>
    /// <exception cref="DataProblemsException">Something is wrong with the people or the pairings; all problems are listed.</exception>
    public static Cohort Create(IEnumerable<Participant> participants, KnownPairings? pairings = null) =>
        TryCreate(participants, pairings, out Cohort? cohort, out ImmutableArray<DataProblem> problems)
            ? cohort
            : throw new DataProblemsException(problems);

    /// <summary>Makes a cohort from two lists. A person of role Both may stand in either list or in both.</summary>
    /// <param name="mentors">The mentors, in any order.</param>
    /// <param name="mentees">The mentees, in any order.</param>
    /// <param name="pairings">What is known about pairs; <see langword="null"/> for nothing.</param>
    /// <returns>The cohort.</returns>
    /// <exception cref="DataProblemsException">Something is wrong with the people or the pairings; all problems are listed.</exception>
    public static Cohort Create(IEnumerable<Participant> mentors, IEnumerable<Participant> mentees, KnownPairings? pairings = null) =>
        TryCreate(mentors, mentees, pairings, out Cohort? cohort, out ImmutableArray<DataProblem> problems)
            ? cohort
            : throw new DataProblemsException(problems);

    /// <summary>Makes a cohort as <see cref="Create(IEnumerable{Participant}, KnownPairings?)"/> does, or lists all problems.</summary>
    /// <param name="participants">The people, in any order.</param>
    /// <param name="pairings">What is known about pairs; <see langword="null"/> for nothing.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="problems">All problems, those of people first, in the order in which the people were given.</param>
    /// <returns>Whether there is no problem.</returns>
    public static bool TryCreate(
        IEnumerable<Participant> participants,
        KnownPairings? pairings,
        [NotNullWhen(true)] out Cohort? cohort,
        out ImmutableArray<DataProblem> problems
    )
    {
        ArgumentNullException.ThrowIfNull(participants);
        return TryCreate(Roster.Of([.. participants]), [], pairings, out cohort, out problems);
    }

    /// <summary>Makes a cohort as <see cref="Create(IEnumerable{Participant}, IEnumerable{Participant}, KnownPairings?)"/> does, or lists all problems.</summary>
    /// <param name="mentors">The mentors, in any order.</param>
    /// <param name="mentees">The mentees, in any order.</param>
    /// <param name="pairings">What is known about pairs; <see langword="null"/> for nothing.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="problems">All problems, those of people first, mentors before mentees, in the order in which the people were given.</param>
    /// <returns>Whether there is no problem.</returns>
    public static bool TryCreate(
        IEnumerable<Participant> mentors,
        IEnumerable<Participant> mentees,
        KnownPairings? pairings,
        [NotNullWhen(true)] out Cohort? cohort,
        out ImmutableArray<DataProblem> problems
    )
    {
        ArgumentNullException.ThrowIfNull(mentors);
        ArgumentNullException.ThrowIfNull(mentees);
        ImmutableArray<Participant> mentorList = [.. mentors];
        ImmutableArray<Participant> menteeList = [.. mentees];
        IEnumerable<DataProblem> misplaced =
        [
            .. mentorList.Where(person => !person.IsMentor).Select(person => RosterCheck.WrongList(person, "mentors")),
            .. menteeList.Where(person => !person.IsMentee).Select(person => RosterCheck.WrongList(person, "mentees")),
        ];

        // One person of role Both, given in both lists, is one row and not a repeated id.
        HashSet<Participant> bothInMentors = [.. mentorList.Where(person => person.Role == ParticipantRole.Both)];
        Roster given = Roster.Of([.. mentorList, .. menteeList.Where(person => !bothInMentors.Contains(person))]);
        return TryCreate(given, misplaced, pairings, out cohort, out problems);
    }

    /// <summary>The mentor with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The mentor, or <see langword="null"/>.</returns>
    public Participant? FindMentor(string id) => Roster.Find(Mentors, id);

    /// <summary>The mentee with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The mentee, or <see langword="null"/>.</returns>
    public Participant? FindMentee(string id) => Roster.Find(Mentees, id);

    /// <summary>The peer with an id.</summary>
    /// <param name="id">The id, compared ordinally.</param>
    /// <returns>The peer, or <see langword="null"/>.</returns>
    public Participant? FindPeer(string id) => Roster.Find(Peers, id);

    /// <summary>The same people with other pins.</summary>
    /// <param name="pins">Pairs that must be matched; they replace the pins there were.</param>
    /// <returns>The new cohort.</returns>
    /// <exception cref="DataProblemsException">A pin names somebody unknown, stands twice, or is a ban or an avoid too.</exception>
    public Cohort WithPins(IEnumerable<Pairing> pins) => With(Pairings with { Pins = [.. pins] });

    /// <summary>The same people with other bans.</summary>
    /// <param name="bans">Pairs that must not be matched; they replace the bans there were.</param>
    /// <returns>The new cohort.</returns>
    /// <exception cref="DataProblemsException">A ban names somebody unknown or is a pin too.</exception>
    public Cohort WithBans(IEnumerable<Pairing> bans) => With(Pairings with { Bans = [.. bans] });

    /// <summary>The same people with another history.</summary>
    /// <param name="history">Pairs of earlier rounds; they replace those there were. They may name people who have left.</param>
    /// <returns>The new cohort.</returns>
    public Cohort WithHistory(IEnumerable<Pairing> history) => With(Pairings with { History = [.. history] });

    /// <summary>The same people with other choices.</summary>
    /// <param name="choices">What mentees ask for; they replace the choices there were.</param>
    /// <returns>The new cohort.</returns>
    /// <exception cref="DataProblemsException">A choice names somebody unknown, stands twice, or has a rank out of range.</exception>
    public Cohort WithChoices(IEnumerable<RankedChoice> choices) => With(Pairings with { Choices = [.. choices] });

    /// <summary>
    /// The cohort in which some people have waited one round more, for formats that match those who waited first. Their attribute is a number; where it is unknown they have
    /// waited once.
    /// </summary>
    /// <param name="ids">Ids of people who were left without a match, such as those of an earlier result's <c>Unmatched</c>; ids of people who are not in the cohort say nothing.</param>
    /// <param name="attribute">The attribute that says how long somebody has waited. Default: <c>waiting</c>.</param>
    /// <returns>The new cohort.</returns>
    /// <exception cref="DataProblemsException">Somebody's attribute is no number.</exception>
    public Cohort WithWaiting(IEnumerable<string> ids, string attribute = "waiting")
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentException.ThrowIfNullOrWhiteSpace(attribute);
        HashSet<string> waited = [.. ids];
        return Changed(person => waited.Contains(person.Id) ? person.WaitedOnceMore(attribute) : person);
    }

    /// <summary>The cohort after a person has joined. Others may have listed them already, as somebody who had left.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The new cohort.</returns>
    /// <exception cref="DataProblemsException">The id is taken, or something is wrong with the person's facts; all problems are listed.</exception>
    public Cohort With(Participant person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Checked(roster.With(person));
    }

    /// <summary>The cohort in which a person is other than they were: who has one row on each side changes in the one of the same role.</summary>
    /// <param name="person">The person as they are now, under the same id and in the same role.</param>
    /// <returns>The new cohort.</returns>
    /// <exception cref="ArgumentException">Nobody has this id in this role.</exception>
    /// <exception cref="DataProblemsException">Something is wrong with the person's facts; all problems are listed.</exception>
    public Cohort WithChanged(Participant person)
    {
        ArgumentNullException.ThrowIfNull(person);
        Participant? row = roster.Given.FirstOrDefault(row =>
            row.Role == person.Role && string.Equals(row.Id, person.Id, StringComparison.Ordinal)
        );
        return row is null
            ? throw new ArgumentException(
                $"Nobody in this cohort has the id {Quoted.Text(person.Id)} in the role {person.Role}. Maybe the person should leave and join again in the new role.",
                nameof(person)
            )
            : Checked(roster.Replacing(row, person));
    }

    /// <summary>The cohort after a person has left. Pins, bans and choices with them leave too; others who prefer them keep their lists, ranks included.</summary>
    /// <param name="id">The person's id, on whichever side they stand.</param>
    /// <returns>The new cohort.</returns>
    /// <exception cref="ArgumentException">Nobody has this id.</exception>
    public Cohort Without(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (FindMentor(id) is null && FindMentee(id) is null && Roster.Find(Peers, id) is null)
        {
            throw new ArgumentException($"Nobody in this cohort has the id {Quoted.Text(id)}.", nameof(id));
        }

        bool Stays(Pairing pair) =>
            !string.Equals(pair.Mentee, id, StringComparison.Ordinal) && !string.Equals(pair.Mentor, id, StringComparison.Ordinal);
        return new Cohort(
            roster.Without(id),
            Pairings with
            {
                Pins = [.. Pins.Where(Stays)],
                Bans = [.. Bans.Where(Stays)],
                Choices = [.. Choices.Where(choice => Stays(choice.Pairing))],
            }
        );
    }

    /// <summary>
    /// The cohort for reverse mentoring: mentees teach and mentors learn. Pins, bans, history and choices stay between the same people. Use it with
    /// <see cref="Policies.MatchingPolicy.Reversed"/>, which counts level gaps the other way.
    /// </summary>
    /// <returns>The new cohort; reversed twice, the cohort itself.</returns>
    public Cohort Reversed()
    {
        ImmutableArray<Pairing> Exchanged(ImmutableArray<Pairing> pairs) =>
            [.. pairs.Select(pair => pair with { Mentee = pair.Mentor, Mentor = pair.Mentee })];
        IEnumerable<Participant> everybody = Mentors.Concat(Mentees.Where(person => !person.IsMentor)).Concat(Peers);
        return Create(
            everybody.Select(person => person.Reversed()),
            new KnownPairings
            {
                Pins = Exchanged(Pins),
                Bans = Exchanged(Bans),
                History = Exchanged(Meetings),
                Choices = [.. Choices.Select(choice => choice with { Mentee = choice.Mentor, Mentor = choice.Mentee })],
            }
        );
    }

    /// <summary>The same cohort with people changed in what they know, want or are; ids and roles must stay.</summary>
    internal Cohort Changed(Func<Participant, Participant> change) => new(Roster.Of([.. roster.Given.Select(change)]), Pairings);

    /// <summary>
    /// The cohort in which everybody who takes part as a peer can be mentor or mentee of every other, whatever was said of one order of two people being said of both. The
    /// others take no part, but stay, since they may be managers.
    /// </summary>
    internal Cohort AsPeers()
    {
        static ImmutableArray<Pairing> InEitherOrder(ImmutableArray<Pairing> pairs) =>
            [.. pairs, .. pairs.Select(pair => new Pairing(pair.Mentor, pair.Mentee))];
        Participant[] peers = [.. TakingPartAsPeers.Select(person => person with { Role = ParticipantRole.Both })];
        HashSet<string> ids = [.. peers.Select(person => person.Id)];
        IEnumerable<Participant> others = Mentors
            .Concat(Mentees)
            .Where(person => person.Role != ParticipantRole.Both && !ids.Contains(person.Id))
            .DistinctBy(person => person.Id, StringComparer.Ordinal)
            .Select(person => person with { Role = ParticipantRole.Peer });
        return new Cohort(
            Roster.Of([.. peers, .. others]),
            new KnownPairings { Bans = InEitherOrder(Bans), History = InEitherOrder(History) }
        );
    }

    /// <summary>The cohort with more mentors, whose ids nobody has or names.</summary>
    internal Cohort WithMoreMentors(IEnumerable<Participant> mentors) => new(Roster.Of([.. roster.Given, .. mentors]), Pairings);

    private KnownPairings Pairings =>
        new()
        {
            Pins = Pins,
            Bans = Bans,
            History = Meetings,
            Choices = Choices,
        };

    private static bool TryCreate(
        Roster given,
        IEnumerable<DataProblem> earlier,
        KnownPairings? pairings,
        [NotNullWhen(true)] out Cohort? cohort,
        out ImmutableArray<DataProblem> problems
    )
    {
        pairings ??= KnownPairings.None;
        problems = [.. earlier, .. RosterCheck.Problems(given), .. PairingCheck.Problems(given, pairings)];
        cohort = problems.IsEmpty ? new Cohort(given, pairings) : null;
        return cohort is not null;
    }

    private Cohort Checked(Roster changed)
    {
        ImmutableArray<DataProblem> problems = [.. RosterCheck.ProblemsOfLast(changed)];
        return problems.IsEmpty ? new Cohort(changed, Pairings) : throw new DataProblemsException(problems);
    }

    private Cohort With(KnownPairings pairings)
    {
        ImmutableArray<DataProblem> problems = [.. PairingCheck.Problems(roster, pairings)];
        return problems.IsEmpty ? new Cohort(roster, pairings) : throw new DataProblemsException(problems);
    }

    private static ImmutableArray<Pairing> Sorted(ImmutableArray<Pairing> pairings) =>
        [.. pairings.Order(Pairing.ByIds).ThenBy(pair => pair.Override, Override.ByDay).Distinct()];
}
