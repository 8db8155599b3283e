using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Quotas;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.Quotas;

/// <summary>Turns the quotas of a policy into constraints on the edges of a matching problem, in whole numbers.</summary>
internal sealed class DemandBuilder
{
    private readonly AssignmentProblem problem;
    private readonly MatchingPolicy policy;
    private readonly ImmutableArray<Participant> mentees;
    private readonly ImmutableArray<Participant> mentors;

    public DemandBuilder(Cohort cohort, MatchingPolicy policy, PairingModel model)
    {
        this.policy = policy;
        problem = model.Problem;
        Dictionary<string, Participant> menteeOf = cohort.Mentees.ToDictionary(person => person.Id, StringComparer.Ordinal);
        Dictionary<string, Participant> mentorOf = cohort.Mentors.ToDictionary(person => person.Id, StringComparer.Ordinal);
        mentees = [.. model.Pairs.Mentees.Select(id => menteeOf[id])];
        mentors = [.. model.Pairs.Mentors.Select(id => mentorOf[id])];
    }

    /// <summary>The demands of the policy's quotas, in their order.</summary>
    /// <exception cref="DataProblemsException">A quota compares too many groups.</exception>
    public ImmutableArray<Demand> All()
    {
        ImmutableArray<DataProblem> problems =
        [
            .. policy.Quotas.OfType<ParityQuota>().Where(quota => Groups(quota).Count > QuotaLimits.MostGroups).Select(TooManyGroups),
        ];
        return problems.IsEmpty ? [.. policy.Quotas.Select(Of)] : throw new DataProblemsException(problems);
    }

    private static DataProblem TooManyGroups(ParityQuota quota) =>
        new()
        {
            Code = "too-many-groups",
            Message = string.Create(
                CultureInfo.InvariantCulture,
                $"the quota {Quoted.Text(quota.Name)} compares more than {QuotaLimits.MostGroups} values of {Quoted.Text(quota.Attribute)}"
            ),
            Maybe = "compare a coarser attribute, or ask for a share of each value that matters",
        };

    private Demand Of(Quota quota) =>
        quota switch
        {
            MenteeQuota mentee => OfMentees(mentee),
            MentorQuota mentor => Bounded(mentor, Flags(mentors, mentor, mentor.Value), onRows: false, ofGroup: false),
            PairQuota pair => OfPairs(pair),
            ParityQuota parity => OfParity(parity),
            _ => throw new NotSupportedException($"The quota {quota.Name} is of an unknown kind."),
        };

    private Demand OfMentees(MenteeQuota quota) =>
        Bounded(quota, Flags(mentees, quota, quota.Value), onRows: true, ofGroup: quota.ShareOf == ShareOf.Group);

    private Demand Bounded(BoundedQuota quota, bool[] group, bool onRows, bool ofGroup)
    {
        SideConstraint Make(Func<bool, int> coefficient, long? low, long? high)
        {
            int[] coefficients = [.. group.Select(coefficient)];
            return onRows ? SideConstraint.OfRows(coefficients, low, high) : SideConstraint.OfColumns(coefficients, low, high);
        }

        int size = group.Count(member => member);
        bool withheld = policy.IsPrivate([quota.Attribute]) && size < QuotaLimits.FewestShown;
        return Demand(quota, Make, ofGroup ? size : null, edges => withheld);
    }

    private Demand OfPairs(PairQuota quota)
    {
        HashSet<string>[] menteeValues = Keys(mentees, quota);
        HashSet<string>[] mentorValues = Keys(mentors, quota);
        List<int> counted = [];
        for (int row = 0; row < problem.RowCount; row++)
        {
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                (HashSet<string> one, HashSet<string> other) = (menteeValues[row], mentorValues[problem.EdgeColumns[edge]]);
                if (one.Count > 0 && other.Count > 0 && one.Overlaps(other) == (quota.Relation == PairRelation.Same))
                {
                    counted.Add(edge);
                }
            }
        }

        int[] edges = [.. counted];
        SideConstraint Make(Func<bool, int> coefficient, long? low, long? high)
        {
            if (coefficient(false) == 0)
            {
                return SideConstraint.OfEdges(edges, [.. edges.Select(_ => coefficient(true))], low, high);
            }

            int[] coefficients = new int[problem.EdgeCount];
            Array.Fill(coefficients, coefficient(false));
            foreach (int edge in edges)
            {
                coefficients[edge] = coefficient(true);
            }

            return SideConstraint.OfEdges([.. Enumerable.Range(0, coefficients.Length)], coefficients, low, high);
        }

        bool isPrivate = policy.IsPrivate([quota.Attribute]);
        SideConstraint count = SideConstraint.Count(edges, 0, null);
        return Demand(quota, Make, null, chosen => isPrivate && FewOfEither(count.Sum(problem, chosen), chosen.Length));
    }

    /// <summary>A count tells of few people when few are counted, and when few are not.</summary>
    private static bool FewOfEither(long counted, long all) =>
        counted is > 0 and < QuotaLimits.FewestShown || all - counted is > 0 and < QuotaLimits.FewestShown;

    /// <param name="quota">The quota.</param>
    /// <param name="make">Makes a constraint from coefficients for what counts and what does not.</param>
    /// <param name="size">Of how many a share is one; <see langword="null"/> for all matches.</param>
    /// <param name="isWithheld">Whether the number is not to be told.</param>
    private Demand Demand(
        BoundedQuota quota,
        Func<Func<bool, int>, long?, long?, SideConstraint> make,
        int? size,
        Func<ImmutableArray<int>, bool> isWithheld
    )
    {
        SideConstraint count = make(counts => counts ? 1 : 0, 0, null);
        if (!quota.IsShare)
        {
            return new Demand(
                quota.Name,
                QuotaUnit.Matches,
                quota.AtLeast,
                quota.AtMost,
                [(make(counts => counts ? 1 : 0, quota.AtLeast, quota.AtMost), 1)],
                edges => count.Sum(problem, edges),
                isWithheld,
                policy.IsPrivate([quota.Attribute])
            );
        }

        if (size is { } people)
        {
            long? low = quota.AtLeastShare is { } least ? (long)decimal.Ceiling(least * people) : null;
            long? high = quota.AtMostShare is { } most ? (long)decimal.Floor(most * people) : null;

            // No whole number of people may lie between the two shares: then they are two constraints at odds.
            (long? Low, long? High)[] bounds = low > high ? [(low, null), (null, high)] : [(low, high)];
            return new Demand(
                quota.Name,
                QuotaUnit.ShareOfGroup,
                quota.AtLeastShare,
                quota.AtMostShare,
                [.. bounds.Select(each => (make(counts => counts ? 1 : 0, each.Low, each.High), 1m))],
                edges => people == 0 ? null : Rounded(count.Sum(problem, edges), people),
                isWithheld,
                policy.IsPrivate([quota.Attribute])
            );
        }

        // Share s = p ÷ q of all matches: q for each that counts, less p for every match, is at least or at most 0.
        (SideConstraint, decimal) Part(decimal share, bool isLeast)
        {
            int p = (int)(share * QuotaLimits.SharesPerOne);
            int common = (int)System.Numerics.BigInteger.GreatestCommonDivisor(p, QuotaLimits.SharesPerOne);
            (p, int q) = (p / common, QuotaLimits.SharesPerOne / common);
            return (make(counts => counts ? q - p : -p, isLeast ? 0 : null, isLeast ? null : 0), q);
        }

        return new Demand(
            quota.Name,
            QuotaUnit.ShareOfMatches,
            quota.AtLeastShare,
            quota.AtMostShare,
            [
                .. quota.AtLeastShare is { } atLeast ? [Part(atLeast, isLeast: true)] : Array.Empty<(SideConstraint, decimal)>(),
                .. quota.AtMostShare is { } atMost ? [Part(atMost, isLeast: false)] : Array.Empty<(SideConstraint, decimal)>(),
            ],
            edges => edges.IsEmpty ? null : Rounded(count.Sum(problem, edges), edges.Length),
            isWithheld,
            policy.IsPrivate([quota.Attribute])
        );
    }

    private Demand OfParity(ParityQuota quota)
    {
        bool onRows = quota.Side == QuotaSide.Mentees;
        ImmutableArray<Participant> people = onRows ? mentees : mentors;
        int[] places = [.. people.Select((_, k) => onRows ? 1 : problem.ColumnBounds[k].Max)];
        bool[][] groups = [.. Groups(quota).Select(value => Flags(people, quota, value)).Where(group => SizeOf(group) > 0)];
        int[] sizes = [.. groups.Select(SizeOf)];
        SideConstraint[] counts = [.. groups.Select(group => Make([.. group.Select(member => member ? 1 : 0)], 0, null))];
        List<(SideConstraint, decimal)> parts = [];
        for (int a = 0; a < groups.Length; a++)
        {
            for (int b = a + 1; b < groups.Length; b++)
            {
                // |B| × matched of A less |A| × matched of B is |A| × |B| × the difference of the two shares.
                int[] coefficients = new int[people.Length];
                for (int k = 0; k < coefficients.Length; k++)
                {
                    coefficients[k] = (groups[a][k] ? sizes[b] : 0) - (groups[b][k] ? sizes[a] : 0);
                }

                decimal point = (decimal)sizes[a] * sizes[b] / 100;
                long most = (long)decimal.Floor(quota.Within * point);
                parts.Add((Make(coefficients, -most, most), point));
            }
        }

        bool withheld = policy.IsPrivate([quota.Attribute]) && groups.Any(group => group.Count(member => member) < QuotaLimits.FewestShown);
        return new Demand(
            quota.Name,
            QuotaUnit.Points,
            null,
            quota.Within,
            [.. parts],
            edges =>
            {
                decimal[] shares = [.. counts.Select((count, g) => 100m * count.Sum(problem, edges) / sizes[g])];
                return shares.Length < 2 ? 0 : decimal.Round(shares.Max() - shares.Min(), QuotaLimits.PointDecimals);
            },
            edges => withheld,
            policy.IsPrivate([quota.Attribute])
        );

        SideConstraint Make(int[] coefficients, long? low, long? high) =>
            onRows ? SideConstraint.OfRows(coefficients, low, high) : SideConstraint.OfColumns(coefficients, low, high);

        int SizeOf(bool[] group) => group.Zip(places).Sum(member => member.First ? member.Second : 0);
    }

    private static decimal Rounded(long part, long whole) => decimal.Round((decimal)part / whole, QuotaLimits.ShareDecimals);

    private ImmutableSortedSet<string> Groups(ParityQuota quota) =>
        (quota.Side == QuotaSide.Mentees ? mentees : mentors)
            .SelectMany(person => quota.ValuesOf(person))
            .Select(NameKey.Of)
            .ToImmutableSortedSet(StringComparer.Ordinal);

    private static bool[] Flags(ImmutableArray<Participant> people, Quota quota, string value) =>
        [.. people.Select(person => quota.ValuesOf(person).Any(each => NameKey.Same(each, value)))];

    private static HashSet<string>[] Keys(ImmutableArray<Participant> people, Quota quota) =>
        [.. people.Select(person => quota.ValuesOf(person).Select(NameKey.Of).ToHashSet(StringComparer.Ordinal))];
}
