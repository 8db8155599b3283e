using System.Collections.Immutable;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.ALaCarte;

/// <summary>
/// What was asked for and not given, and who waits for whom. A request is refused when the mentee has fewer sessions than possible, or wanted it more than the least wanted
/// one they got; a request ranked behind what the mentee got is not needed any more.
/// </summary>
internal sealed class RefusedRequests
{
    /// <summary>A cost takes a search of its own through all requests: they are worked out for the first refused requests only, up to so many steps.</summary>
    private const int MostSteps = 2_000_000;

    private readonly RequestPlan plan;
    private readonly HashSet<int> met;
    private readonly Dictionary<string, int> loads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> pinned = new(StringComparer.Ordinal);
    private readonly HashSet<(string Mentor, string Slot)> takenSlots = [];
    private readonly Dictionary<string, int[]> ranksMet;
    private readonly ImmutableArray<int> refused;

    public RefusedRequests(RequestPlan plan, ImmutableArray<int> met)
    {
        this.plan = plan;
        this.met = [.. met];
        ranksMet = met.Select(k => plan.Requests[k])
            .GroupBy(request => request.Mentee, StringComparer.Ordinal)
            .ToDictionary(
                own => own.Key,
                // A pin that nobody asked for stands behind every wish.
                own => own.Select(request => request.IsAskedFor ? request.Rank : int.MaxValue).ToArray(),
                StringComparer.Ordinal
            );
        foreach (int k in met)
        {
            if (plan.Pins.Has(plan.Requests[k]))
            {
                pinned[plan.Requests[k].Mentee] = pinned.GetValueOrDefault(plan.Requests[k].Mentee) + 1;
            }

            loads[plan.Requests[k].Mentor] = LoadOf(plan.Requests[k].Mentor) + 1;
            if (plan.Requests[k].Slot is { } slot)
            {
                takenSlots.Add((plan.Requests[k].Mentor, slot));
            }
        }

        refused = [.. Enumerable.Range(0, plan.Requests.Length).Where(IsRefused)];
    }

    /// <summary>How many requests a mentor meets.</summary>
    public int LoadOf(string mentor) => loads.GetValueOrDefault(mentor);

    /// <summary>The refused requests, forbidden ones among them, by mentee, rank, mentor, then slot.</summary>
    public ImmutableArray<RefusedRequest> Rows(RequestCosts? costs)
    {
        IEnumerable<RefusedRequest> open = refused.Select(
            (k, order) =>
            {
                Request request = plan.Requests[k];
                return new RefusedRequest(request.Mentee, request.Mentor, request.Rank, request.Slot, ReasonOf(request))
                {
                    Cost = order < MostSteps / plan.Requests.Length ? costs?.Of(k) : null,
                };
            }
        );
        IEnumerable<RefusedRequest> forbidden = plan.Forbidden.Select(request => new RefusedRequest(
            request.Choice.Mentee,
            request.Choice.Mentor,
            request.Choice.Rank,
            request.Choice.Slot,
            RefusalReason.Forbidden
        ));
        return
        [
            .. open.Concat(forbidden)
                .OrderBy(row => row.Mentee, StringComparer.Ordinal)
                .ThenBy(row => row.Rank)
                .ThenBy(row => row.Mentor, StringComparer.Ordinal)
                .ThenBy(row => row.Slot, StringComparer.Ordinal),
        ];
    }

    /// <summary>Who waits for each mentor, or for each of their times: by rank, then score, then id.</summary>
    public ImmutableArray<WaitingList> WaitingLists() =>
        [
            .. refused
                .Select(k => plan.Requests[k])
                .GroupBy(request => (request.Mentor, request.Slot))
                .OrderBy(list => list.Key.Mentor, StringComparer.Ordinal)
                .ThenBy(list => list.Key.Slot, StringComparer.Ordinal)
                .Select(list => new WaitingList(
                    list.Key.Mentor,
                    [
                        .. list.OrderBy(request => request.Rank)
                            .ThenByDescending(request => request.Millionths)
                            .ThenBy(request => request.Mentee, StringComparer.Ordinal)
                            .Select(request => request.Mentee),
                    ],
                    list.Key.Slot
                )),
        ];

    /// <summary>The mentees who asked and have nothing.</summary>
    public IEnumerable<UnmatchedPerson> UnmatchedMentees()
    {
        ILookup<string, Request> requests = plan.Requests.ToLookup(request => request.Mentee, StringComparer.Ordinal);
        ILookup<string, ForbiddenRequest> forbidden = plan.Forbidden.ToLookup(request => request.Choice.Mentee, StringComparer.Ordinal);
        foreach (string mentee in plan.Mentees.Where(mentee => !ranksMet.ContainsKey(mentee)))
        {
            Request[] own = [.. requests[mentee]];
            string[] mentors = [.. own.Select(request => request.Mentor).Distinct(StringComparer.Ordinal)];
            yield return new UnmatchedPerson(
                mentee,
                own.Length == 0 ? UnmatchedReason.NoEligibleMentor
                    : own.All(request => ReasonOf(request) == RefusalReason.Full) ? UnmatchedReason.Capacity
                    : UnmatchedReason.NotChosen
            )
            {
                IsStable = plan.Format.Stable,
                Requests = own.Length + forbidden[mentee].Count(),
                Eligible = mentors.Length,
                Places = mentors.Sum(mentor => (long)plan.MostOf(mentor)),
                ForbiddenBy = own.Length > 0 ? [] : Rules(forbidden[mentee]),
            };
        }
    }

    /// <summary>The mentors who meet no request.</summary>
    public IEnumerable<IdleMentor> IdleMentors()
    {
        ILookup<string, int> requests = Enumerable
            .Range(0, plan.Requests.Length)
            .ToLookup(k => plan.Requests[k].Mentor, StringComparer.Ordinal);
        HashSet<int> open = [.. refused];
        foreach (MentorLoadLimit limit in plan.Limits.Where(limit => LoadOf(limit.Mentor) == 0))
        {
            int mentees = requests[limit.Mentor].Select(k => plan.Requests[k].Mentee).Distinct(StringComparer.Ordinal).Count();
            yield return new IdleMentor(
                limit.Mentor,
                limit.Max == 0 ? IdleReason.NoPlaces
                    : mentees == 0 ? IdleReason.NotRequested
                    : requests[limit.Mentor].Any(open.Contains) ? IdleReason.NotChosen
                    : IdleReason.MenteesPlaced,
                mentees
            );
        }
    }

    private static ImmutableArray<ForbiddenMentors> Rules(IEnumerable<ForbiddenRequest> requests) =>
        [
            .. requests
                .SelectMany(request => request.Pair.BrokenRules.Distinct())
                .GroupBy(rule => rule)
                .Select(group => new ForbiddenMentors(group.Key, group.Count()))
                .OrderByDescending(entry => entry.Count)
                .ThenBy(entry => entry.Rule.Name, StringComparer.Ordinal),
        ];

    private bool IsRefused(int k)
    {
        Request request = plan.Requests[k];
        int[] own = ranksMet.GetValueOrDefault(request.Mentee, []);
        return !met.Contains(k) && (own.Length < plan.Format.Sessions || request.Rank < own.Max());
    }

    private RefusalReason ReasonOf(Request request) =>
        pinned.GetValueOrDefault(request.Mentee) >= plan.Format.Sessions && !plan.Pins.Has(request) ? RefusalReason.Pinned
        : LoadOf(request.Mentor) >= plan.MostOf(request.Mentor) || (request.Slot is { } slot && takenSlots.Contains((request.Mentor, slot)))
            ? RefusalReason.Full
        : RefusalReason.NotChosen;
}
