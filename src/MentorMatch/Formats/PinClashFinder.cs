using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>Finds all pins that cannot be kept, each told apart from the others, where a solver would stop at the first.</summary>
internal static class PinClashFinder
{
    public static ImmutableArray<Clash> Find(ScoredPairs pairs, PairingTerms terms, PairReasons reasons)
    {
        ImmutableArray<Pairing> pins = [.. terms.Pins.Order(Pairing.ByIds)];
        return
        [
            .. pins.Where(pin => !pairs.TryGetScore(pin.Mentee, pin.Mentor, out _)).Select(pin => Forbidden(pin, reasons)),
            .. pins.GroupBy(pin => pin.Mentee, StringComparer.Ordinal)
                .Where(group => group.Count() > terms.Mentees[group.Key].Max)
                .Select(group => Exceeding(ClashReason.PinsExceedMentee, [.. group], terms.Mentees[group.Key])),
            .. pins.GroupBy(pin => pin.Mentor, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Where(group => group.Count() > terms.Mentors[group.Key].Max)
                .Select(group => Exceeding(ClashReason.PinsExceedMentor, [.. group], terms.Mentors[group.Key])),
        ];
    }

    private static Clash Forbidden(Pairing pin, PairReasons reasons) =>
        new()
        {
            Reason = ClashReason.PinForbidden,
            Mentees = [pin.Mentee],
            Mentors = [pin.Mentor],
            Pins = [pin],
            BrokenRules = reasons.Explain(pin.Mentee, pin.Mentor).BrokenRules,
            Needed = 1,
        };

    private static Clash Exceeding(ClashReason reason, ImmutableArray<Pairing> pins, Bounds bounds) =>
        new()
        {
            Reason = reason,
            Mentees = [.. pins.Select(pin => pin.Mentee).Distinct(StringComparer.Ordinal)],
            Mentors = [.. pins.Select(pin => pin.Mentor).Distinct(StringComparer.Ordinal)],
            Pins = pins,
            Needed = pins.Length,
            Available = bounds.Max,
        };
}
