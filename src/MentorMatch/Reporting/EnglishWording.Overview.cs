using MentorMatch.Reporting.Overview;

namespace MentorMatch.Reporting;

internal sealed partial class EnglishWording
{
    public override Language Language => Language.English;

    public override string ScoresHeading => "How the scores are spread";

    public override string CostsHeading => "How the costs are spread";

    public override string ShareHeading => "Share";

    public override string MentorsHeading => "Mentors";

    public override string MentorsByLoad => "Mentors by their number of mentees";

    public override string SkillsHeading => "Skills wanted and met";

    public override string SkillsWantedAndMet => "Mentees who want a skill, and those whose mentor offers it";

    public override string SkillHeading => "Skill";

    public override string WantedHeading => "Wanted by";

    public override string MetHeading => "Met for";

    public override string OfferedHeading => "Mentors who offer it";

    public override string SkillsInShort(SkillsInPlan plan)
    {
        long wanted = plan.Skills.Sum(skill => (long)skill.Wanted);
        long met = plan.Skills.Sum(skill => (long)skill.Met);
        SkillInPlan worst = plan.Skills[0];
        return $"Of {Count(wanted, "wish", "wishes")} for a skill, {Number(met)} {(met == 1 ? "is" : "are")} met by a mentor who offers it."
            + (worst.Wanted > worst.Met ? $" {worst.Name} is short most: {Number(worst.Met)} of {Number(worst.Wanted)}." : "");
    }

    public override string ScoresInShort(ScoreDistribution scores)
    {
        string what = scores.OfGroups ? Count(scores.Count, "group", "groups") : Count(scores.Count, "match", "matches");
        return scores.Count == 1 ? $"{what}, {Number(scores.Lowest)}."
            : scores.Lowest == scores.Highest ? $"All {what} have {Number(scores.Lowest)}."
            : $"At least half of the {what} have {Number(scores.Median)} or more. The lowest is {Number(scores.Lowest)}, the highest {Number(scores.Highest)}.";
    }

    public override string LoadsInShort(LoadDistribution loads)
    {
        long mentors = loads.Mentors.Sum(count => (long)count);
        long most = loads.Mentors.Length - 1;
        return $"Of {Count(mentors, "mentor", "mentors")}, {Number(mentors - loads.Mentors[0])} {(mentors - loads.Mentors[0] == 1 ? "has" : "have")} a mentee and {Number(loads.Full)} {(loads.Full == 1 ? "is" : "are")} full; nobody has more than {Number(most)}.";
    }

    public override string Step(NextStep step) =>
        step.Kind switch
        {
            NextStepKind.ResolveClash => $"Resolve the clash, then match again. {step.Detail}",
            NextStepKind.AllowMoreTime =>
                "Match again with more time: the search was stopped before it was known whether there is anything better.",
            NextStepKind.CorrectFacts => $"Correct the policy or the columns: {step.Detail}",
            NextStepKind.PlaceSingles =>
                $"{People(step)} without a partner{Such(step)}: let them join a pair, or match them first next time.",
            NextStepKind.AddPlaces when step.Other > 0 =>
                $"{People(step)} without a mentor because everybody eligible is full{Such(step)}. Where places are scarcest, {Number(step.Other)} more would do: ask mentors for another place, or recruit.",
            NextStepKind.AddPlaces =>
                $"{People(step)} without a mentor because everybody eligible is full{Such(step)}: ask mentors for another place, or recruit.",
            NextStepKind.RelaxRules =>
                $"{People(step)} eligible for nobody{Such(step)}{(step.Detail is { } rule ? $"; the rule that forbids most is {rule}" : "")}: correct their facts, relax a rule, or recruit.",
            NextStepKind.MatchMore =>
                $"{People(step)} left over although a place is free{Such(step)}: the whole is better without{(step.IsUnderQuotas ? ", or a quota would break" : "")}. Look at each before you tell them.",
            NextStepKind.OfferOthers =>
                $"{Count(step.Count, "request was", "requests were")} not met: offer another mentor, or the waiting list.",
            NextStepKind.ReviewWeakest =>
                $"{Count(step.Count, "match has", "matches have")} less than half of what is usual here{Such(step)}: look at them before you give them out.",
            NextStepKind.AskForFacts =>
                $"For {Count(step.Count, "match", "matches")} less than half of what counts is known: ask for what is missing{Such(step)}, and match again.",
            NextStepKind.UseIdleMentors =>
                $"{Count(step.Count, "mentor has", "mentors have")} no mentee{Such(step)}: thank them, keep them for the next round, or invite more mentees.",
            NextStepKind.LookAtTies =>
                $"In {Count(step.Count, "match", "matches")} other mentors have the same score{Such(step)}: there you may choose by what the data does not know.",
            _ => "Check the result against its inputs, then give it out: matches.csv has every match.",
        };

    private string People(NextStep step) => Count(step.Count, "person is", "people are");
}
