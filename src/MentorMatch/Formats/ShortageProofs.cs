using System.Collections.Immutable;
using MentorMatch.Optimization.Solvers.Sensitivity;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Rules;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>The smallest proof that places are short for one mentee, with the rule behind it where one rule is.</summary>
internal static class ShortageProofs
{
    /// <summary>The most pairs looked at to find the rule.</summary>
    private const long MostPairsLookedAt = 100_000;

    /// <summary>The proof; <see langword="null"/> when the mentee is matched or could reach a free place.</summary>
    public static ShortageProof? Of(PairingModel model, MatchResult result, string mentee)
    {
        if (model.Beyond is not null)
        {
            return null;
        }

        int[] edges = [.. result.Matches.Select(match => model.EdgeOf(match.Pairing)).OfType<int>().Order()];
        PlaceShortageFinder finder = new(model.Problem, edges);
        if (finder.Of(model.Pairs.IndexOfMentee(mentee)) is not { } found)
        {
            return null;
        }

        ImmutableArray<string> mentees = [.. found.Rows.Select(row => model.Pairs.Mentees[row])];
        ImmutableArray<string> mentors = [.. found.Columns.Select(column => model.Pairs.Mentors[column])];
        return new ShortageProof
        {
            Mentees = mentees,
            Mentors = mentors,
            Asked = found.Asked,
            Places = found.Places,
            Cause = model.Reasons.Scorer is { } scorer ? CauseOf(scorer, mentees, mentors) : null,
        };
    }

    private static ShortageCause? CauseOf(CohortScorer scorer, ImmutableArray<string> mentees, ImmutableArray<string> mentors)
    {
        string[] others =
        [
            .. scorer.Cohort.Mentors.Select(mentor => mentor.Id).Where(id => mentors.BinarySearch(id, StringComparer.Ordinal) < 0),
        ];
        if (others.Length == 0 || (long)others.Length * mentees.Length > MostPairsLookedAt)
        {
            return null;
        }

        HashSet<BrokenRule>? common = null;
        foreach (string mentee in mentees)
        {
            foreach (string other in others)
            {
                ImmutableArray<BrokenRule> broken = scorer.Score(mentee, other).BrokenRules;
                common ??= [.. broken];
                common.IntersectWith(broken);
                if (common.Count == 0)
                {
                    return null;
                }
            }
        }

        BrokenRule rule = common!.OrderBy(broken => broken.Name, StringComparer.Ordinal).First();
        return new ShortageCause(rule) { Values = Shared(scorer, rule, mentees) };
    }

    private static ImmutableArray<string> Shared(CohortScorer scorer, BrokenRule shown, ImmutableArray<string> mentees)
    {
        Participant[] people = [.. mentees.Select(id => scorer.Cohort.FindMentee(id)!)];
        Rule? rule = scorer.Policy.Rules.FirstOrDefault(candidate =>
            string.Equals(candidate.Name, shown.Name, StringComparison.Ordinal)
            && string.Equals(candidate.Words, shown.Words, StringComparison.Ordinal)
        );
        return rule switch
        {
            SameRule same => Common(people, person => person.Attributes[same.Attribute]),
            RequiredWantsRule wants => Common(
                people,
                person => person.Wants.Where(want => want.Priority >= wants.MinPriority).Select(want => want.Name)
            ),
            RequiredSkillRule skill => [skill.Skill],
            _ => [],
        };
    }

    private static ImmutableArray<string> Common(Participant[] people, Func<Participant, IEnumerable<string>> valuesOf)
    {
        HashSet<string> shared = [.. valuesOf(people[0]).Select(NameKey.Of)];
        foreach (Participant person in people)
        {
            shared.IntersectWith(valuesOf(person).Select(NameKey.Of));
        }

        return [.. valuesOf(people[0]).Where(value => shared.Contains(NameKey.Of(value)))];
    }
}
