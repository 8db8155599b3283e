using System.Collections.Frozen;
using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.ALaCarte;

/// <summary>
/// The requests that pins stand for. Where times are booked a pin names none. A mentee with one session has it with the pinned mentor at whichever of the times asked for is
/// best for the whole. Where mentees have several sessions the pins get a combination of times, found in the order of pins and ranks, free times first, that keeps everybody in one
/// place at a time, and the rest is optimised around them.
/// </summary>
internal sealed class RequestPins
{
    private const int MostSteps = 100_000;

    private readonly HashSet<Request> kept;

    private readonly FrozenSet<string> menteesOfOpenTimes;

    private RequestPins(HashSet<Request> kept, ImmutableArray<Clash> clashes, IEnumerable<string>? menteesOfOpenTimes = null)
    {
        this.kept = kept;
        this.menteesOfOpenTimes = (menteesOfOpenTimes ?? []).ToFrozenSet(StringComparer.Ordinal);
        Clashes = clashes;
    }

    /// <summary>Pins that cannot be kept whatever else is done, each told apart from the others.</summary>
    public ImmutableArray<Clash> Clashes { get; }

    /// <summary>Whether a request is pinned; of a pinned pair whose time is open, any request is.</summary>
    public bool Has(Request request) => kept.Contains(request);

    /// <summary>Whether a mentee is pinned to a mentor at a time that is still open: one of the pair's requests must be met, and none of the mentee's others can be.</summary>
    public bool LeaveTimeOpen(string mentee) => menteesOfOpenTimes.Contains(mentee);

    public static RequestPins Of(RequestPlan plan)
    {
        ImmutableArray<Pairing> pins = plan.Scorer.Cohort.Pins;
        ILookup<Pairing, Request> requests = plan.Requests.ToLookup(request => new Pairing(request.Mentee, request.Mentor));
        ImmutableArray<Clash> clashes =
        [
            .. pins.Where(pin => !requests[pin].Any()).Select(pin => Impossible(pin, plan.Scorer.Score(pin.Mentee, pin.Mentor))),
            .. Exceeding(pins, pin => pin.Mentee, _ => plan.Format.Sessions, ClashReason.PinsExceedMentee),
            .. Exceeding(pins, pin => pin.Mentor, plan.MostOf, ClashReason.PinsExceedMentor),
        ];
        if (!clashes.IsEmpty)
        {
            return new RequestPins([], clashes);
        }

        return Seated(pins, requests) is not { } seated ? new RequestPins([], [WithoutTimes(pins, requests)])
            : plan is { HasSlots: true, Format.Sessions: 1 }
                ? new RequestPins([.. pins.SelectMany(pin => requests[pin])], [], pins.Select(pin => pin.Mentee))
            : new RequestPins(seated, []);
    }

    /// <summary>One request for each pin so that nobody is in two places at once; <see langword="null"/> when none was found.</summary>
    /// <remarks>
    /// With one pin a mentee this is a matching of pins with places, found by moving earlier pins along: none found means that there is none. A mentee with several pins makes it
    /// a colouring, tried one by one up to a limit.
    /// </remarks>
    private static HashSet<Request>? Seated(ImmutableArray<Pairing> pins, ILookup<Pairing, Request> requests) =>
        pins.All(pin => requests[pin].First().Slot is null) ? [.. pins.Select(pin => requests[pin].First())]
        : pins.DistinctBy(pin => pin.Mentee, StringComparer.Ordinal).Count() == pins.Length ? SeatedByMoving(pins, requests)
        : SeatedByTrying(pins, requests);

    private static HashSet<Request>? SeatedByMoving(ImmutableArray<Pairing> pins, ILookup<Pairing, Request> requests)
    {
        Dictionary<(string, string?), Request> seats = [];
        foreach (Pairing pin in pins)
        {
            if (!Seat(pin, []))
            {
                return null;
            }
        }

        return [.. seats.Values];

        bool Seat(Pairing pin, HashSet<(string, string?)> tried)
        {
            // A pin that has its time keeps it while another finds a free one.
            foreach (Request request in requests[pin].OrderBy(request => seats.ContainsKey((request.Mentor, request.Slot))))
            {
                (string, string?) place = (request.Mentor, request.Slot);
                if (
                    tried.Add(place)
                    && (!seats.TryGetValue(place, out Request? holder) || Seat(new Pairing(holder.Mentee, holder.Mentor), tried))
                )
                {
                    seats[place] = request;
                    return true;
                }
            }

            return false;
        }
    }

    private static HashSet<Request>? SeatedByTrying(ImmutableArray<Pairing> pins, ILookup<Pairing, Request> requests)
    {
        HashSet<Request> seated = [];
        HashSet<(string Side, string Id, string? Slot)> taken = [];
        int steps = 0;
        return Seat(0) ? seated : null;

        bool Seat(int pin)
        {
            if (pin == pins.Length)
            {
                return true;
            }

            foreach (Request request in requests[pins[pin]])
            {
                (string, string, string?) place = ("mentor", request.Mentor, request.Slot);
                (string, string, string?) time = ("mentee", request.Mentee, request.Slot);
                if (request.Slot is not null && (taken.Contains(place) || taken.Contains(time)))
                {
                    continue;
                }

                seated.Add(request);
                taken.Add(place);
                taken.Add(time);
                if (Seat(pin + 1))
                {
                    return true;
                }

                seated.Remove(request);
                taken.Remove(place);
                taken.Remove(time);
                if (++steps > MostSteps)
                {
                    return false;
                }
            }

            return false;
        }
    }

    /// <summary>A smallest set of pins without times for all: without any one of them, there are.</summary>
    private static Clash WithoutTimes(ImmutableArray<Pairing> pins, ILookup<Pairing, Request> requests)
    {
        ImmutableArray<Pairing> left = pins;
        foreach (Pairing pin in pins)
        {
            ImmutableArray<Pairing> without = left.Remove(pin);
            left = Seated(without, requests) is null ? without : left;
        }

        return new Clash
        {
            Reason = ClashReason.PinsWithoutTimes,
            Mentees = Distinct(left.Select(pin => pin.Mentee)),
            Mentors = Distinct(left.Select(pin => pin.Mentor)),
            Pins = left,
            Needed = left.Length,
            Available = left.Length - 1,
        };
    }

    private static Clash Impossible(Pairing pin, PairScore pair) =>
        new()
        {
            Reason = pair.IsEligible ? ClashReason.PinsWithoutTimes : ClashReason.PinForbidden,
            Mentees = [pin.Mentee],
            Mentors = [pin.Mentor],
            Pins = [pin],
            BrokenRules = pair.BrokenRules,
            Needed = 1,
        };

    private static IEnumerable<Clash> Exceeding(
        ImmutableArray<Pairing> pins,
        Func<Pairing, string> side,
        Func<string, int> most,
        ClashReason reason
    ) =>
        pins.GroupBy(side, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Where(group => group.Count() > most(group.Key))
            .Select(group => new Clash
            {
                Reason = reason,
                Mentees = Distinct(group.Select(pin => pin.Mentee)),
                Mentors = Distinct(group.Select(pin => pin.Mentor)),
                Pins = [.. group],
                Needed = group.Count(),
                Available = most(group.Key),
            });

    private static ImmutableArray<string> Distinct(IEnumerable<string> ids) =>
        [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
