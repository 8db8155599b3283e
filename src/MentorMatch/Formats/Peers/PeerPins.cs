using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.Peers;

/// <summary>Pins among peers: the order of the two names means nothing, and one person has one partner.</summary>
internal static class PeerPins
{
    /// <summary>Pins in one spelling: the first name in ordinal order first, each pair once, sorted.</summary>
    public static ImmutableArray<Pairing> Normal(IEnumerable<Pairing> pins) =>
        [
            .. pins.Select(pin => string.CompareOrdinal(pin.Mentee, pin.Mentor) <= 0 ? pin : new Pairing(pin.Mentor, pin.Mentee))
                .Distinct()
                .Order(Pairing.ByIds),
        ];

    /// <summary>Pins that cannot be kept: forbidden pairs, and people pinned to several others.</summary>
    public static ImmutableArray<Clash> Clashes(ScoredPeers pairs, ImmutableArray<Pairing> pins, PeerReasons reasons) =>
        [
            .. pins.Where(pin => pairs.Find(pairs.IndexOf(pin.Mentee), pairs.IndexOf(pin.Mentor)) < 0)
                .Select(pin => new Clash
                {
                    Reason = ClashReason.PinForbidden,
                    Mentees = [pin.Mentee],
                    Mentors = [pin.Mentor],
                    Pins = [pin],
                    BrokenRules = reasons.Explain(pin.Mentee, pin.Mentor).BrokenRules,
                    Needed = 1,
                }),
            .. pins.SelectMany(pin => new[] { (Person: pin.Mentee, Pin: pin), (Person: pin.Mentor, Pin: pin) })
                .GroupBy(entry => entry.Person, entry => entry.Pin, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new Clash
                {
                    Reason = ClashReason.PinsExceedPeer,
                    Mentees = [group.Key],
                    Mentors =
                    [
                        .. group
                            .Select(pin => string.Equals(pin.Mentee, group.Key, StringComparison.Ordinal) ? pin.Mentor : pin.Mentee)
                            .Order(StringComparer.Ordinal),
                    ],
                    Pins = [.. group],
                    Needed = group.Count(),
                    Available = 1,
                }),
        ];
}
