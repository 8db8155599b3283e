using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Programmes;

namespace MentorMatch.Fuzz.Formats;

/// <summary>
/// Programmes that share people, by trying everything: every plan of each programme by itself, and then every way to put them side by side within what people can do in all of
/// them together. Only what somebody with a limit does in a plan matters for the others.
/// </summary>
internal sealed class PlainProgrammes
{
    private readonly ImmutableArray<Programme> programmes;
    private readonly ImmutableArray<(string Id, bool IsMentor, int Most)> limited;
    private readonly Dictionary<string, Dictionary<string, (int[] Loads, (long Matches, long Total) Value)>> plansOf = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, PlainPairing> plainOf = new(StringComparer.Ordinal);

    public PlainProgrammes(ImmutableArray<Programme> programmes, SharedLimits limits)
    {
        this.programmes = programmes;
        limited = [.. Limited(limits)];
        foreach (Programme programme in programmes)
        {
            Dictionary<string, (int[], (long, long))> plans = new(StringComparer.Ordinal);
            plansOf.Add(programme.Name, plans);
            plainOf.Add(
                programme.Name,
                new PlainPairing(
                    programme.Cohort,
                    programme.Policy,
                    PairingKinds.BoundsIn(programme.Format),
                    visited: (chosen, value) => Keep(plans, Loads(chosen.Select(PairingOf)), (value[0], value[^1]))
                )
            );
        }

        Dictionary<string, (int[] Loads, (long, long) Value)> all = new(StringComparer.Ordinal);
        Keep(all, new int[limited.Length], (0, 0));
        foreach (Programme programme in programmes)
        {
            Dictionary<string, (int[], (long, long))> next = new(StringComparer.Ordinal);
            foreach ((int[] before, (long Matches, long Total) worth) in all.Values)
            {
                foreach ((int[] loads, (long Matches, long Total) more) in plansOf[programme.Name].Values)
                {
                    int[] sum = [.. before.Zip(loads, (one, other) => one + other)];
                    if (IsWithin(sum))
                    {
                        Keep(next, sum, (worth.Matches + more.Matches, worth.Total + more.Total));
                    }
                }
            }

            all = next;
        }

        Best = all.Count == 0 ? null : all.Values.Max(entry => entry.Value);
    }

    /// <summary>The best number of matches (0 where it does not count) and total; <see langword="null"/> when nothing is possible.</summary>
    public (long Matches, long Total)? Best { get; }

    /// <summary>Whether somebody whose limit is less than what the programmes allow has a minimum, which is refused.</summary>
    public bool HasMinimumOfShared =>
        limited.Any(person =>
            person.IsMentor
            && programmes.Sum(each => BoundsIn(each, person.Id).Max) > person.Most
            && programmes.Any(each => BoundsIn(each, person.Id).Min > 0)
        );

    /// <summary>Whether each plan keeps what its programme asks, and all together what people can do.</summary>
    public bool Keeps(Dictionary<string, ImmutableArray<Pairing>> plans) =>
        plans.All(plan => plainOf[plan.Key].ValueOf(plan.Value.Select(pair => (pair.Mentee, pair.Mentor))) is not null)
        && IsWithin(Loads(plans.Values.SelectMany(plan => plan)));

    /// <summary>The best that a programme can do where the others do as planned.</summary>
    public (long Matches, long Total) BestBeside(string programme, Dictionary<string, ImmutableArray<Pairing>> plans)
    {
        int[] others = Loads(plans.Where(plan => plan.Key != programme).SelectMany(plan => plan.Value));
        return plansOf[programme]
            .Values.Where(plan => IsWithin([.. plan.Loads.Zip(others, (one, other) => one + other)]))
            .Max(plan => plan.Value);
    }

    private static Pairing PairingOf((Participant Mentee, Participant Mentor) pair) => new(pair.Mentee.Id, pair.Mentor.Id);

    private static Bounds BoundsIn(Programme programme, string mentor) =>
        programme.Cohort.FindMentor(mentor) is { } person ? PairingKinds.BoundsIn(programme.Format)(person) : Bounds.AtMost(0);

    private static void Keep(Dictionary<string, (int[], (long, long) Value)> plans, int[] loads, (long, long) value)
    {
        string key = string.Join(',', loads);
        if (!plans.TryGetValue(key, out (int[], (long, long) Value) known) || value.CompareTo(known.Value) > 0)
        {
            plans[key] = (loads, value);
        }
    }

    /// <summary>Everybody with a limit over all programmes: one that is given, or a mentor's own capacity.</summary>
    private IEnumerable<(string, bool, int)> Limited(SharedLimits limits)
    {
        Dictionary<string, int> mentors = limits.Mentors.ToDictionary(StringComparer.Ordinal);
        foreach (Participant mentor in programmes.SelectMany(each => each.Cohort.Mentors).Where(mentor => mentor.Capacity is not null))
        {
            _ = mentors.TryAdd(mentor.Id, mentor.Capacity!.Value);
        }

        return
        [
            .. mentors.Select(limit => (limit.Key, true, limit.Value)),
            .. limits.Mentees.Select(limit => (limit.Key, false, limit.Value)),
        ];
    }

    private int[] Loads(IEnumerable<Pairing> chosen)
    {
        int[] loads = new int[limited.Length];
        foreach (Pairing pair in chosen)
        {
            for (int k = 0; k < loads.Length; k++)
            {
                loads[k] += (limited[k].IsMentor ? pair.Mentor : pair.Mentee) == limited[k].Id ? 1 : 0;
            }
        }

        return loads;
    }

    private bool IsWithin(int[] loads) => loads.Index().All(load => load.Item <= limited[load.Index].Most);
}
