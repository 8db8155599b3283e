using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.PeerGroups;

/// <summary>The bridge from peers to circles: peer k of the pool is member k, and rule k of the problem is the k-th name.</summary>
internal sealed class PeerGroupsModel
{
    private PeerGroupsModel(PeerPool pool, CirclesProblem problem, ImmutableArray<string> ruleNames, ImmutableArray<Clash> pinClashes)
    {
        Pool = pool;
        Problem = problem;
        RuleNames = ruleNames;
        PinClashes = pinClashes;
    }

    /// <summary>The people and what they score.</summary>
    public PeerPool Pool { get; }

    /// <summary>The problem. Where <see cref="PinClashes"/> is not empty it must not be solved.</summary>
    public CirclesProblem Problem { get; }

    /// <summary>What each rule of the problem is about: an attribute, <c>level</c>, or <c>private</c> where the policy hides it.</summary>
    public ImmutableArray<string> RuleNames { get; }

    /// <summary>Pins of two who must not share a circle.</summary>
    public ImmutableArray<Clash> PinClashes { get; }

    /// <summary>Number of pairs that may share a circle.</summary>
    public int EligiblePairs
    {
        get
        {
            int pairs = 0;
            for (int one = 0; one < Problem.MemberCount; one++)
            {
                ReadOnlySpan<int> before = Problem.WeightsOf(one)[..one];
                pairs += before.Length - before.Count(CirclesProblem.Forbidden);
            }

            return pairs;
        }
    }

    /// <summary>Scores a cohort and builds its problem.</summary>
    /// <exception cref="DataProblemsException">The policy is wrong, there are too many people, or a pin names somebody who takes no part.</exception>
    public static PeerGroupsModel Of(
        Cohort cohort,
        MatchingPolicy policy,
        PeerGroupsFormat format,
        MatchOptions options,
        CancellationToken cancellationToken
    )
    {
        PeerPool pool = PeerPool.Of(cohort, policy);
        CheckPeople(pool, cohort);
        ScoringReports? reports = options.Progress is null ? null : new ScoringReports(options.Progress);
        int[] table = pool.Table(CirclesProblem.Forbidden, options.Threads, reports, cancellationToken);
        (ImmutableArray<CompositionRule> rules, ImmutableArray<string> names) = Rules(pool, policy, format);
        ImmutableArray<MemberPair> pins = [.. cohort.Pins.Select(pin => Members(pool, pin)).Distinct()];
        return new PeerGroupsModel(
            pool,
            new CirclesProblem(pool.People.Length, new Bounds(format.MinMembers, format.MaxMembers), table, rules, pins),
            names,
            [
                .. pins.Where(pin => table[(pin.First * pool.People.Length) + pin.Second] == CirclesProblem.Forbidden)
                    .Select(pin => Forbidden(pool, pin)),
            ]
        );
    }

    /// <summary>The id of a member.</summary>
    public string IdOf(int member) => Pool.People[member].Id;

    /// <summary>A pin in the words of people, the first id in ordinal order first.</summary>
    public Pairing PairingOf(MemberPair pin) => new(IdOf(pin.First), IdOf(pin.Second));

    /// <summary>The pin that two ids stand for; <see langword="null"/> when one is unknown.</summary>
    public MemberPair? PairOf(string one, string other)
    {
        int first = Pool.IndexOf(one);
        int second = Pool.IndexOf(other);
        return first < 0 || second < 0 ? null : new MemberPair(Math.Min(first, second), Math.Max(first, second));
    }

    private static MemberPair Members(PeerPool pool, Pairing pin)
    {
        int one = pool.IndexOf(pin.Mentee);
        int other = pool.IndexOf(pin.Mentor);
        return new MemberPair(Math.Min(one, other), Math.Max(one, other));
    }

    private static Clash Forbidden(PeerPool pool, MemberPair pin)
    {
        (string one, string other) = (pool.People[pin.First].Id, pool.People[pin.Second].Id);
        return new Clash
        {
            Reason = ClashReason.PinForbidden,
            Mentees = [one],
            Mentors = [other],
            Pins = [new Pairing(one, other)],
            BrokenRules = pool.Score(one, other).BrokenRules,
            Needed = 1,
        };
    }

    private static void CheckPeople(PeerPool pool, Cohort cohort)
    {
        List<DataProblem> problems = [];
        if (pool.People.Length > CirclesProblem.MostMembers)
        {
            problems.Add(
                new DataProblem
                {
                    Code = "too-many-people",
                    Message =
                        $"the format {PeerGroupsFormat.TypeName} takes at most {CirclesProblem.MostMembers} people, and there are {pool.People.Length}",
                    Maybe = "divide them by site or by language first",
                }
            );
        }

        problems.AddRange(PinSides.NotAmongPeers(cohort, id => pool.IndexOf(id) >= 0));
        if (problems.Count > 0)
        {
            throw new DataProblemsException([.. problems]);
        }
    }

    private static (ImmutableArray<CompositionRule> Rules, ImmutableArray<string> Names) Rules(
        PeerPool pool,
        MatchingPolicy policy,
        PeerGroupsFormat format
    )
    {
        List<CompositionRule> rules = [];
        List<string> names = [];
        void Add(string fact, CompositionRule rule)
        {
            rules.Add(rule);
            names.Add(policy.IsPrivate([fact]) ? PolicyLimits.PrivateName : fact);
        }

        foreach (string attribute in format.Spread)
        {
            Add(attribute, CompositionRule.Spread(Labels(pool, attribute)));
        }

        if (format.SeniorLevel is { } level)
        {
            Add("level", CompositionRule.OneOf([.. pool.People.Select(person => person.Level >= level)]));
        }

        foreach (string attribute in format.NeverAlone)
        {
            Add(attribute, CompositionRule.NeverAlone(Labels(pool, attribute)));
        }

        return ([.. rules], [.. names]);
    }

    /// <summary>The number of each person's first value among all values, told apart as names are; −1 for none.</summary>
    private static ImmutableArray<int> Labels(PeerPool pool, string attribute)
    {
        string?[] values = [.. pool.People.Select(person => person.Attributes[attribute] is [string first, ..] ? NameKey.Of(first) : null)];
        string[] distinct = [.. values.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return [.. values.Select(value => value is null ? -1 : Array.BinarySearch(distinct, value, StringComparer.Ordinal))];
    }
}
