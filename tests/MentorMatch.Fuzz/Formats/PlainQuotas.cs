using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Quotas;

namespace MentorMatch.Fuzz.Formats;

/// <summary>Quotas on <see cref="Drawing.Site"/>, counted by hand.</summary>
internal static class PlainQuotas
{
    /// <summary>One quota drawn by chance.</summary>
    public static Quota Draw(Random random)
    {
        string site = Drawing.Sites[random.Next(Drawing.Sites.Length)];
        int count = random.Next(0, 3);
        decimal share = random.Next(0, 21) / 20m;
        PairRelation relation = (PairRelation)random.Next(2);
        return random.Next(10) switch
        {
            0 => Quota.Mentees(Drawing.Site, site, atLeast: count),
            1 => Quota.Mentees(Drawing.Site, site, atMost: count),
            2 => Quota.MenteeShare(Drawing.Site, site, ShareOf.Group, atLeast: share / 2, atMost: random.Next(2) == 0 ? null : 0.75m),
            3 => Quota.MenteeShare(Drawing.Site, site, ShareOf.Matches, atLeast: share / 2),
            4 => Quota.Mentors(Drawing.Site, site, atMost: count),
            5 => Quota.Mentors(Drawing.Site, site, atLeast: 1),
            6 => Quota.Pairs(relation, Drawing.Site, atLeast: count),
            7 => Quota.PairShare(relation, Drawing.Site, atMost: share),
            8 => Quota.Parity(Drawing.Site, within: random.Next(0, 60), QuotaSide.Mentors),
            _ => Quota.Parity(Drawing.Site, within: random.Next(0, 60)),
        };
    }

    /// <summary>Whether a plan keeps every quota.</summary>
    public static bool Keep(
        Cohort cohort,
        MatchingPolicy policy,
        IReadOnlyCollection<(Participant Mentee, Participant Mentor)> chosen,
        Func<Participant, int> placesOf
    )
    {
        return policy.Quotas.All(quota =>
            quota switch
            {
                MenteeQuota mentees => Within(
                    mentees,
                    chosen.Count(pair => Has(pair.Mentee, mentees.Value)),
                    mentees.ShareOf == ShareOf.Matches ? chosen.Count : cohort.Mentees.Count(person => Has(person, mentees.Value))
                ),
                MentorQuota mentors => Within(mentors, chosen.Count(pair => Has(pair.Mentor, mentors.Value)), chosen.Count),
                PairQuota pairs => Within(pairs, chosen.Count(pair => IsOf(pairs.Relation, pair)), chosen.Count),
                ParityQuota { Side: QuotaSide.Mentors } parity => Close(
                    parity.Within,
                    site => (chosen.Count(pair => Has(pair.Mentor, site)), cohort.Mentors.Where(person => Has(person, site)).Sum(placesOf))
                ),
                ParityQuota parity => Close(
                    parity.Within,
                    site => (chosen.Count(pair => Has(pair.Mentee, site)), cohort.Mentees.Count(person => Has(person, site)))
                ),
                _ => false,
            }
        );

        static bool Close(decimal within, Func<string, (int Matched, int Size)> of)
        {
            (int Matched, int Size)[] groups = [.. Drawing.Sites.Select(of).Where(group => group.Size > 0)];
            return groups.All(a => groups.All(b => ((a.Matched * b.Size) - (b.Matched * a.Size)) * 100m <= within * a.Size * b.Size));
        }

        static bool Within(BoundedQuota quota, int counted, int of) =>
            !(counted < quota.AtLeast)
            && !(counted > quota.AtMost)
            && !(counted < quota.AtLeastShare * of)
            && !(counted > quota.AtMostShare * of);
    }

    private static bool Has(Participant person, string site) => person.Attributes[Drawing.Site].Contains(site);

    private static bool IsOf(PairRelation relation, (Participant Mentee, Participant Mentor) pair) =>
        (pair.Mentee.Attributes[Drawing.Site], pair.Mentor.Attributes[Drawing.Site]) is ([var one], [var other])
        && one == other == (relation == PairRelation.Same);
}
