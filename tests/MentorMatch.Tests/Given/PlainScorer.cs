using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Criteria;
using MentorMatch.Policies.Rules;

namespace MentorMatch.Tests.Given;

/// <summary>The scoring of the contract written down once more, as plainly as can be: no codes, no kernels, rational numbers of any size.</summary>
internal static class PlainScorer
{
    /// <summary>The score in millionths.</summary>
    public static long Score(Cohort cohort, MatchingPolicy policy, Participant mentee, Participant mentor)
    {
        Rational sum = Rational.Zero;
        Rational weights = Rational.Zero;
        foreach (Criterion criterion in policy.Criteria)
        {
            Rational? value =
                Value(cohort, policy, criterion, mentee, mentor) ?? (criterion.IfUnknown is decimal assumed ? Rational.Of(assumed) : null);
            if (value is Rational known)
            {
                sum += known * Rational.Of(criterion.Weight);
                weights += Rational.Of(criterion.Weight);
            }
        }

        return weights.Numerator.IsZero ? 0 : (sum / weights).RoundToMillionths();
    }

    /// <summary>The share of the weight that is known, in millionths.</summary>
    public static long Known(Cohort cohort, MatchingPolicy policy, Participant mentee, Participant mentor)
    {
        Rational all = policy.Criteria.Aggregate(Rational.Zero, (sum, criterion) => sum + Rational.Of(criterion.Weight));
        Rational known = policy
            .Criteria.Where(criterion => Value(cohort, policy, criterion, mentee, mentor) is not null)
            .Aggregate(Rational.Zero, (sum, criterion) => sum + Rational.Of(criterion.Weight));
        return all.Numerator.IsZero ? 0 : (known / all).RoundToMillionths();
    }

    /// <summary>The value of one criterion, or null when it is not known.</summary>
    public static Rational? Value(Cohort cohort, MatchingPolicy policy, Criterion criterion, Participant mentee, Participant mentor) =>
        criterion switch
        {
            SkillsCriterion => Skills(policy, mentee, mentor),
            LevelGapCriterion gap => mentee.Level is int low && mentor.Level is int high
                ? Rational.Of(Math.Max(0, gap.Tolerance - Math.Abs(high - low - gap.Ideal)), gap.Tolerance)
                : null,
            PreferencesCriterion => Mean(
                Wish(mentee, mentor, id => cohort.FindMentor(id) is not null || cohort.FindMentee(id) is null),
                Wish(mentor, mentee, id => cohort.FindMentee(id) is not null || cohort.FindMentor(id) is null)
            ),
            SameCriterion same => Mean([.. same.Attributes.Select(name => Jaccard(mentee.Attributes[name], mentor.Attributes[name]))]),
            DifferentCriterion different => Mean([
                .. different.Attributes.Select(name =>
                    Jaccard(mentee.Attributes[name], mentor.Attributes[name]) is Rational like
                        ? Rational.Of(1, 1) + like * Rational.Of(-1, 1)
                        : (Rational?)null
                ),
            ]),
            WantedCriterion wanted => Wanted(mentee.Attributes[wanted.MenteeAttribute], mentor.Attributes[wanted.MentorAttribute]),
            AvailabilityCriterion => SharedMinutes(mentee, mentor) is int shared
                ? Rational.Of(shared, Math.Min(mentee.Availability.TotalMinutes, mentor.Availability.TotalMinutes))
                : null,
            CustomCriterion custom => custom.Value(mentee, mentor) is Fraction value
                ? Rational.Of(value.Numerator, value.Denominator)
                : null,
            _ => throw new NotSupportedException(),
        };

    /// <summary>Codes of the rules that forbid a pair, in order.</summary>
    public static List<string> Broken(Cohort cohort, MatchingPolicy policy, Participant mentee, Participant mentor)
    {
        List<string> broken = [];
        if (mentee.Id == mentor.Id)
        {
            broken.Add("self");
        }

        if (cohort.Bans.Contains(new Pairing(mentee.Id, mentor.Id)))
        {
            broken.Add("ban");
        }

        if (mentee.Avoids.Contains(mentor.Id) || mentor.Avoids.Contains(mentee.Id))
        {
            broken.Add("avoid");
        }

        foreach (Rule rule in policy.Rules.OrderBy(rule => rule is MinimumScoreRule ? 1 : 0))
        {
            if (!(Allows(cohort, policy, rule, mentee, mentor) ?? rule.WhenUnknown == WhenUnknown.Allow))
            {
                broken.Add(rule.Code);
            }
        }

        return broken;
    }

    private static bool? Allows(Cohort cohort, MatchingPolicy policy, Rule rule, Participant mentee, Participant mentor)
    {
        switch (rule)
        {
            case ReportingLineRule:
                string? one = Manager(cohort, mentee.Id);
                string? other = Manager(cohort, mentor.Id);
                bool inLine =
                    one == mentor.Id
                    || other == mentee.Id
                    || (one is not null && (one == other || Manager(cohort, one) == mentor.Id))
                    || (other is not null && Manager(cohort, other) == mentee.Id);
                return inLine ? false
                    : one is null || other is null ? null
                    : true;
            case LevelGapRule gap:
                return mentor.Level - mentee.Level is int distance ? !(distance < gap.Min) && !(distance > gap.Max) : null;
            case SameRule same:
                return Jaccard(mentee.Attributes[same.Attribute], mentor.Attributes[same.Attribute]) is Rational like
                    ? !like.Numerator.IsZero
                    : null;
            case DifferentRule different:
                return Jaccard(mentee.Attributes[different.Attribute], mentor.Attributes[different.Attribute]) is Rational alike
                    ? alike.Numerator.IsZero
                    : null;
            case RequiredSkillRule required:
                return mentor.Skills.Any(skill =>
                    NameKey.Same(skill.Name, required.Skill) && !(skill.Proficiency < required.MinProficiency)
                );
            case RequiredWantsRule wants:
                return mentee.Wants.IsEmpty
                    ? null
                    : mentee.Wants.All(want =>
                        want.Priority < wants.MinPriority || mentor.Skills.Any(skill => NameKey.Same(skill.Name, want.Name))
                    );
            case SharedHoursRule hours:
                return SharedMinutes(mentee, mentor) is int minutes ? minutes >= hours.Hours * 60 : null;
            case TimeZoneRule zone:
                return mentee.TimeZone is null || mentor.TimeZone is null
                    ? null
                    : Clock(mentee.TimeZone.OffsetMinutes - mentor.TimeZone.OffsetMinutes) <= zone.Hours * 60;
            case NotAgainRule:
                return !cohort.History.Contains(new Pairing(mentee.Id, mentor.Id));
            case MinimumScoreRule minimum:
                return Score(cohort, policy, mentee, mentor) >= minimum.Score * 1_000_000;
            case CustomRule custom:
                return custom.Allows(mentee, mentor);
            default:
                throw new NotSupportedException();
        }
    }

    private static int Clock(int minutes) => Enumerable.Range(-2, 5).Min(day => Math.Abs(minutes + day * 1440));

    private static string? Manager(Cohort cohort, string id) => cohort.FindMentee(id)?.ManagerId ?? cohort.FindMentor(id)?.ManagerId;

    private static Rational? Skills(MatchingPolicy policy, Participant mentee, Participant mentor)
    {
        if (mentee.Wants.IsEmpty)
        {
            return null;
        }

        Rational sum = Rational.Zero;
        foreach (WantedSkill want in mentee.Wants)
        {
            decimal best = mentor
                .Skills.Select(skill => (skill.Proficiency ?? 5) / 5m * Similarity(policy, want.Name, skill.Name))
                .DefaultIfEmpty(0)
                .Max();
            sum += Rational.Of(want.Priority, 1) * Rational.Of(best);
        }

        return sum / Rational.Of(mentee.Wants.Sum(want => want.Priority), 1);
    }

    private static decimal Similarity(MatchingPolicy policy, string left, string right) =>
        NameKey.Same(left, right)
            ? 1
            : policy
                .RelatedSkills.Where(relation =>
                    (NameKey.Same(relation.Skill, left) && NameKey.Same(relation.Other, right))
                    || (NameKey.Same(relation.Skill, right) && NameKey.Same(relation.Other, left))
                )
                .Select(relation => relation.Similarity)
                .DefaultIfEmpty(0)
                .Max();

    private static Rational? Wish(Participant from, Participant to, Func<string, bool> counts)
    {
        string[] list = [.. from.Prefers.Where(counts)];
        int rank = Array.IndexOf(list, to.Id);
        return list.Length == 0 ? null : Rational.Of(rank < 0 ? 0 : list.Length - rank, list.Length);
    }

    private static Rational? Jaccard(IReadOnlyCollection<string> left, IReadOnlyCollection<string> right)
    {
        HashSet<string> one = [.. left.Select(NameKey.Of)];
        HashSet<string> other = [.. right.Select(NameKey.Of)];
        return one.Count == 0 || other.Count == 0 ? null : Rational.Of(one.Intersect(other).Count(), one.Union(other).Count());
    }

    private static Rational? Wanted(IReadOnlyCollection<string> wanted, IReadOnlyCollection<string> had) =>
        wanted.Count == 0 || had.Count == 0
            ? null
            : Rational.Of(wanted.Count(value => had.Any(other => NameKey.Same(value, other))), wanted.Count);

    private static int? SharedMinutes(Participant mentee, Participant mentor)
    {
        if (!mentee.Availability.IsKnown || !mentor.Availability.IsKnown || mentee.TimeZone is null != mentor.TimeZone is null)
        {
            return null;
        }

        // Every free minute of the mentee is looked up on the mentor's clock.
        int shift = (mentor.TimeZone?.OffsetMinutes ?? 0) - (mentee.TimeZone?.OffsetMinutes ?? 0);
        return mentee
            .Availability.Slots.SelectMany(slot => Enumerable.Range(slot.Start, slot.Minutes))
            .Select(minute => (minute + shift + WeeklySlot.MinutesPerWeek) % WeeklySlot.MinutesPerWeek)
            .Count(minute => mentor.Availability.Slots.Any(slot => slot.Start <= minute && minute < slot.End));
    }

    private static Rational? Mean(params Rational?[] parts)
    {
        Rational[] known = [.. parts.OfType<Rational>()];
        return known.Length == 0 ? null : Rational.Mean(known);
    }
}
