using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Fuzz.Running;
using MentorMatch.Fuzz.Solvers;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Programmes;
using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Formats;

/// <summary>Several programmes that share people, solved together: limits over all of them, pins and minimums in each.</summary>
internal static class ProgrammeKind
{
    public static string Try(SplitMix64 random, int size)
    {
        Objective objective = random.NextBoolean() ? Objective.BestTotal : Objective.MostMatches.Then(Objective.BestTotal);
        Dictionary<string, int?> capacities = [];
        ImmutableArray<Programme> programmes =
        [
            .. Enumerable.Range(0, random.Next(1, size + 2)).Select(k => Draw(random, size, $"p{k}", objective, capacities)),
        ];
        SharedLimits limits = new()
        {
            Mentors = Limits(random, programmes.SelectMany(each => each.Cohort.Mentors)),
            Mentees = Limits(random, programmes.SelectMany(each => each.Cohort.Mentees)),
        };
        PlainProgrammes plain = new(programmes, limits);
        ProgrammesResult result;
        try
        {
            result = Matcher.Match(programmes, limits, Held.Options(random));
        }
        catch (DataProblemsException refused) when (plain.HasMinimumOfShared)
        {
            FuzzFailureException.Unless(refused.Problems.All(problem => problem.Code == "minimum-of-shared"), $"{refused.Message}");
            return "refused";
        }

        FuzzFailureException.Unless(!plain.HasMinimumOfShared, $"a minimum of somebody whose limit is shared is not refused");
        FuzzFailureException.Unless(result.Stop == StopReason.Finished, $"stopped: {result.Stop}");
        if (plain.Best is not { } best)
        {
            FuzzFailureException.Unless(
                result.Status == SolutionStatus.Infeasible && !result.Clashes.IsEmpty && result.Programmes.IsEmpty,
                $"nothing is possible, {result}"
            );
            return Verdicts.Word(result.Status, result.Stop);
        }

        Hold(result, best, objective);
        FuzzFailureException.Unless(plain.Keeps(Plans(result)), $"the plan breaks a bound, a pin, a rule or a limit: {Text(result)}");
        foreach (ProgrammeResult part in result.Programmes)
        {
            (long Matches, long Total) own = plain.BestBeside(part.Programme, Plans(result));
            bool isBest =
                part.Result.Status == SolutionStatus.Optimal
                && part.Result.Total.Millionths == own.Total
                && (!objective.PutsMatchesFirst || part.Result.Matches.Length == own.Matches);
            FuzzFailureException.Unless(isBest, $"{part.Programme} beside the others: {part.Result}, the best is {own}");
        }

        ProgrammesResult reversed = Matcher.Match([.. programmes.Reverse()], limits, Held.Options(random));
        FuzzFailureException.Unless(Text(reversed) == Text(result), $"in another order: {Text(reversed)}, not {Text(result)}");
        return Verdicts.Word(result.Status, result.Stop);
    }

    private static void Hold(ProgrammesResult result, (long Matches, long Total) best, Objective objective)
    {
        bool isBest = result.Total.Millionths == best.Total && (!objective.PutsMatchesFirst || result.Matched == best.Matches);
        FuzzFailureException.Unless(
            result.Status == SolutionStatus.Optimal && isBest && result.Bound == result.Total && result.Matched <= result.MatchedBound,
            $"{best} is possible, {result}: {string.Join(' ', result.Clashes.Select(clash => clash.Clash.Message()))}"
        );
        FuzzFailureException.Unless(
            result.Matched == result.Programmes.Sum(each => each.Result.Matches.Length)
                && result.Total.Millionths == result.Programmes.Sum(each => each.Result.Total.Millionths),
            $"{result} is not the sum of its programmes: {Text(result)}"
        );
    }

    private static Programme Draw(SplitMix64 random, int size, string name, Objective objective, Dictionary<string, int?> capacities)
    {
        Cohort cohort = Drawing.TwoSides(random, size);

        // One person, one capacity: what they have in the programme that is drawn first.
        cohort = cohort.Mentors.Aggregate(
            cohort,
            (people, mentor) =>
            {
                _ = capacities.TryAdd(mentor.Id, mentor.Capacity);
                return people.WithChanged(mentor with { Capacity = capacities[mentor.Id] });
            }
        );
        PairingFormat format = random.NextBoolean() ? new OneToOneFormat() : new RatioFormat { MaxMentees = random.Next(1, 4) };
        return new Programme
        {
            Name = name,
            Cohort = Drawing.WithPins(random, PairingKinds.WithMinimums(random, cohort, format), share: 0.15),
            Policy = Drawing.Policy(random) with { Objective = objective },
            Format = format,
        };
    }

    private static ImmutableSortedDictionary<string, int> Limits(SplitMix64 random, IEnumerable<Participant> people) =>
        people
            .Select(person => person.Id)
            .Distinct(StringComparer.Ordinal)
            .Where(_ => random.Next(3) == 0)
            .ToImmutableSortedDictionary(id => id, _ => random.Next(0, 4), StringComparer.Ordinal);

    private static Dictionary<string, ImmutableArray<Pairing>> Plans(ProgrammesResult result) =>
        result.Programmes.ToDictionary(
            each => each.Programme,
            each => each.Result.Matches.Select(match => match.Pairing).ToImmutableArray(),
            StringComparer.Ordinal
        );

    private static string Text(ProgrammesResult result) =>
        string.Join(
            " | ",
            result.Programmes.Select(each =>
                $"{each.Programme}: {string.Join(' ', each.Result.Matches.Select(match => $"{match.Mentee}-{match.Mentor}"))}"
            )
        );
}
