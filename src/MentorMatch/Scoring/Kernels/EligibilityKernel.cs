using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Rules;

namespace MentorMatch.Scoring.Kernels;

/// <summary>All that can forbid a pair: being one's own mentor, bans, avoids, then the rules of the policy in their order. Minimum scores come after scoring.</summary>
internal sealed class EligibilityKernel
{
    private readonly CompiledRule[] rules;
    private readonly (BrokenRule Shown, long Millionths)[] minimumScores;

    private EligibilityKernel(CompiledRule[] rules, (BrokenRule Shown, long Millionths)[] minimumScores)
    {
        this.rules = rules;
        this.minimumScores = minimumScores;
        LeastMillionths = minimumScores.Length == 0 ? 0 : minimumScores.Max(rule => rule.Millionths);
    }

    /// <summary>The score that an eligible pair has at least.</summary>
    public long LeastMillionths { get; }

    public static EligibilityKernel Compile(Cohort cohort, MatchingPolicy policy) =>
        new(
            [
                new(
                    new BrokenRule("self", "self", "nobody is their own mentor"),
                    PairListRuleKernel.Compile(cohort, OnBothSides(cohort).Select(id => new Pairing(id, id))),
                    ForbidsUnknown: false
                ),
                new(
                    new BrokenRule("ban", "ban", "the pair is banned"),
                    PairListRuleKernel.Compile(cohort, cohort.Bans),
                    ForbidsUnknown: false
                ),
                new(
                    new BrokenRule("avoid", "avoid", "one asked to avoid the other"),
                    PairListRuleKernel.Compile(cohort, Avoided(cohort)),
                    ForbidsUnknown: false
                ),
                .. policy
                    .Rules.Where(rule => rule is not MinimumScoreRule)
                    .Select(rule => new CompiledRule(Shown(policy, rule), Compile(cohort, rule), rule.WhenUnknown == WhenUnknown.Forbid)),
            ],
            [
                .. policy
                    .Rules.OfType<MinimumScoreRule>()
                    .Select(rule => (Shown(policy, rule), (long)(rule.Score * Scoring.Score.UnitsPerOne))),
            ]
        );

    /// <summary>The rules other than minimum scores, each with whether it forbids what is not known.</summary>
    public IEnumerable<(RuleKernel Kernel, bool ForbidsUnknown)> Rules => rules.Select(rule => (rule.Kernel, rule.ForbidsUnknown));

    /// <summary>Whether a rule other than a minimum score forbids the pair.</summary>
    public bool Forbids(int mentee, int mentor)
    {
        foreach (CompiledRule rule in rules)
        {
            if (rule.Forbids(mentee, mentor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every rule that forbids the pair, given its score.</summary>
    public ImmutableArray<BrokenRule> Broken(int mentee, int mentor, long millionths) =>
        [
            .. rules.Where(rule => rule.Forbids(mentee, mentor)).Select(rule => rule.Shown),
            .. minimumScores.Where(rule => millionths < rule.Millionths).Select(rule => rule.Shown),
        ];

    private static IEnumerable<string> OnBothSides(Cohort cohort) =>
        cohort.Mentees.Select(mentee => mentee.Id).Intersect(cohort.Mentors.Select(mentor => mentor.Id), StringComparer.Ordinal);

    private static IEnumerable<Pairing> Avoided(Cohort cohort) =>
        [
            .. cohort.Mentees.SelectMany(mentee => mentee.Avoids.Select(id => new Pairing(mentee.Id, id))),
            .. cohort.Mentors.SelectMany(mentor => mentor.Avoids.Select(id => new Pairing(id, mentor.Id))),
        ];

    private static BrokenRule Shown(MatchingPolicy policy, Rule rule) =>
        policy.IsPrivate(rule.Facts)
            ? new BrokenRule(PolicyLimits.PrivateName, PolicyLimits.PrivateName, "a rule about private facts")
            : new BrokenRule(rule.Code, rule.Name, rule.Words);

    private static RuleKernel Compile(Cohort cohort, Rule rule) =>
        rule switch
        {
            ReportingLineRule => new ReportingLineRuleKernel(cohort),
            LevelGapRule gap => new LevelGapRuleKernel(cohort, gap),
            DifferentRule different => new AttributeRuleKernel(cohort, different.Attribute, mustShare: false),
            SameRule same => new AttributeRuleKernel(cohort, same.Attribute, mustShare: true),
            RequiredSkillRule skill => new RequiredSkillRuleKernel(cohort, skill),
            RequiredWantsRule wants => new RequiredWantsRuleKernel(cohort, wants),
            SharedHoursRule hours => new SharedHoursRuleKernel(cohort, hours),
            TimeZoneRule zone => new TimeZoneRuleKernel(cohort, zone),
            NotAgainRule => PairListRuleKernel.Compile(cohort, cohort.History),
            CustomRule custom => new CustomRuleKernel(cohort, custom),
            _ => throw new NotSupportedException($"No kernel for {rule.GetType().Name}."),
        };

    private readonly record struct CompiledRule(BrokenRule Shown, RuleKernel Kernel, bool ForbidsUnknown)
    {
        public bool Forbids(int mentee, int mentor) => !(Kernel.Allows(mentee, mentor) ?? !ForbidsUnknown);
    }
}
