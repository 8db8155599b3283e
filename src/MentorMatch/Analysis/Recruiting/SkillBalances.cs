using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Reporting;

namespace MentorMatch.Analysis.Recruiting;

/// <summary>Demand and supply by wanted skill.</summary>
internal static class SkillBalances
{
    private const int Decimals = 6;

    public static ImmutableArray<SkillBalance> Of(Cohort cohort, PairingModel model, MatchResult result)
    {
        HashSet<string> unmatched = [.. result.Unmatched.Select(person => person.Id)];
        ILookup<string, Participant> offering = cohort
            .Mentors.SelectMany(mentor => mentor.Skills.Select(skill => (Key: NameKey.Of(skill.Name), Mentor: mentor)))
            .DistinctBy(offer => (offer.Key, offer.Mentor.Id))
            .ToLookup(offer => offer.Key, offer => offer.Mentor, StringComparer.Ordinal);
        ILookup<string, Match> matches = result.Matches.ToLookup(match => match.Mentee, StringComparer.Ordinal);
        return
        [
            .. cohort
                .Mentees.SelectMany(Wants)
                .GroupBy(want => want.Key, StringComparer.Ordinal)
                .Select(wants =>
                {
                    HashSet<string> offerers = [.. offering[wants.Key].Select(mentor => mentor.Id)];
                    return new SkillBalance(
                        wants.First().Name,
                        wants.Count(),
                        decimal.Round(wants.Sum(want => want.Share), Decimals, MidpointRounding.AwayFromZero),
                        offerers.Count,
                        offerers.Sum(id => (long)model.Problem.ColumnBounds[model.Pairs.IndexOfMentor(id)].Max),
                        wants.Count(want => matches[want.Mentee].Any(match => offerers.Contains(match.Mentor))),
                        wants.Count(want => unmatched.Contains(want.Mentee))
                    );
                })
                .OrderByDescending(skill => skill.Mentees)
                .ThenByDescending(skill => skill.Demand)
                .ThenBy(skill => NameKey.Of(skill.Skill), StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(string Key, string Name, string Mentee, decimal Share)> Wants(Participant mentee)
    {
        decimal all = mentee.Wants.Sum(want => want.Priority);
        return mentee
            .Wants.GroupBy(want => NameKey.Of(want.Name), StringComparer.Ordinal)
            .Select(same => (same.Key, same.First().Name, mentee.Id, same.Sum(want => want.Priority) / all));
    }
}
