using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Analysis.Recruiting;
using MentorMatch.Formats;
using MentorMatch.Fuzz.Running;
using MentorMatch.Fuzz.Solvers;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Rules;
using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Formats;

/// <summary>Whom to recruit: every gain against trying every plan with the place, or with the mentors, besides.</summary>
internal static class RecruitKind
{
    private const int MostLookedAt = 3;
    private const int LargestBundle = 3;

    public static string Try(SplitMix64 random, int size)
    {
        PairingFormat format = random.NextBoolean() ? new OneToOneFormat() : new RatioFormat { MaxMentees = random.Next(1, 4) };
        Cohort cohort = PairingKinds.WithMinimums(random, Drawing.WithPins(random, Drawing.TwoSides(random, size), share: 0.2), format);
        MatchingPolicy policy = Drawing.Policy(random);
        RecruitingAdvice advice = RecruitingAdvice.Of(cohort, policy, format, Held.Options(random));
        PlainPairing plain = new(cohort, policy, PairingKinds.BoundsIn(format));
        Held.Best(advice.Result, plain.Told);
        if (plain.Best is not { } before)
        {
            FuzzFailureException.Unless(advice.Places.IsEmpty && advice.Profiles.IsEmpty, $"nothing is possible, and yet there is advice");
            return Verdicts.Word(advice.Result.Status, advice.Result.Stop);
        }

        FuzzFailureException.Unless(!advice.IsCutShort, $"cut short");
        Trial trial = new(cohort, policy, format, before);
        foreach (Participant mentor in cohort.Mentors)
        {
            PlaceWorth? told = advice.Places.SingleOrDefault(place => place.Mentor == mentor.Id);
            trial.Hold(told?.Gain, trial.WithPlace(mentor.Id), $"a place of {mentor.Id}");
        }

        foreach (ProfileWorth worth in Some(random, advice.Profiles))
        {
            trial.Hold(worth.FirstPlace, trial.With(worth.Profile, 1, capacity: 1), $"the first place of {worth.Profile}");
            if (worth.Mentor is { } gain)
            {
                trial.Hold(gain, trial.With(worth.Profile, 1), $"{worth.Profile}");
            }
        }

        foreach (ProfileBundle bundle in Some(random, advice.Bundles).Where(bundle => bundle.Mentors <= LargestBundle))
        {
            trial.Hold(bundle.Gain, trial.With(bundle.Profile, bundle.Mentors), $"{bundle.Mentors} of {bundle.Profile}");
        }

        foreach (ValueWorth value in Some(random, advice.Values))
        {
            trial.Hold(value.FirstPlace, trial.With(value.Best, 1, capacity: 1), $"{value}");
            MentorProfile other = With(Draw(random, advice), value);
            FuzzFailureException.Unless(
                trial.With(other, 1, capacity: 1).CompareTo(trial.Read(value.FirstPlace)) <= 0,
                $"{other} is worth more than the best with {value}"
            );
        }

        MentorProfile drawn = Draw(random, advice);
        FuzzFailureException.Unless(
            !advice.IsBestProved || trial.With(drawn, 1).CompareTo(trial.Read(advice.Profiles[0].Mentor!.Value)) <= 0,
            $"{drawn} is worth more than {advice.Profiles.FirstOrDefault()}, which is said to be the best"
        );
        return advice.Profiles.IsEmpty && advice.Places.IsEmpty ? "nothing gained"
            : advice.IsBestProved ? "best proved"
            : "gains";
    }

    private static IEnumerable<T> Some<T>(SplitMix64 random, ImmutableArray<T> all) =>
        all.Length <= MostLookedAt ? all : Enumerable.Range(0, MostLookedAt).Select(_ => all[random.Next(all.Length)]);

    /// <summary>A profile that could have been drawn: any value of each fact.</summary>
    private static MentorProfile Draw(SplitMix64 random, RecruitingAdvice advice) =>
        advice
            .Values.GroupBy(value => value.Fact)
            .Select(fact => fact.ElementAt(random.Next(fact.Count())))
            .Aggregate(new MentorProfile(), With);

    private static MentorProfile With(MentorProfile profile, ValueWorth value) =>
        value.Fact switch
        {
            ProfileFact.Skill => profile with { Skill = value.Value },
            ProfileFact.Level => profile with { Level = int.Parse(value.Value, CultureInfo.InvariantCulture) },
            ProfileFact.Location => profile with { Location = value.Value },
            _ => profile with { Department = value.Value },
        };

    /// <summary>The same people with a place, or with mentors, more.</summary>
    private sealed class Trial(Cohort cohort, MatchingPolicy policy, PairingFormat format, long[] before)
    {
        private readonly Func<Participant, Bounds> bounds = PairingKinds.BoundsIn(format);

        public (long Matches, long Total) Read(PlanGain gain) =>
            (policy.Objective.PutsMatchesFirst ? gain.Matches ?? -1 : 0, gain.Total.Millionths);

        public void Hold(PlanGain? told, (long, long) expected, string what)
        {
            (long, long) gain = told is { } known ? Read(known) : default;
            FuzzFailureException.Unless(gain == expected, $"{what} is worth {expected}, told {told}");
        }

        public (long Matches, long Total) WithPlace(string mentor) =>
            Gain(cohort, person => new Bounds(bounds(person).Min, bounds(person).Max + (person.Id == mentor ? 1 : 0)));

        /// <summary>With so many mentors of a profile: they offer the skill, and every skill and value without which a rule would shut everybody out.</summary>
        public (long Matches, long Total) With(MentorProfile profile, int mentors, int? capacity = null)
        {
            string[] skills =
            [
                .. policy
                    .Rules.OfType<RequiredSkillRule>()
                    .Select(rule => rule.Skill)
                    .Prepend(profile.Skill)
                    .OfType<string>()
                    .DistinctBy(NameKey.Of, StringComparer.Ordinal),
            ];
            AttributeSet attributes = policy
                .Rules.OfType<SameRule>()
                .Where(rule => rule.WhenUnknown == WhenUnknown.Forbid)
                .Aggregate(
                    AttributeSet.Empty,
                    (set, rule) => set.With(rule.Attribute, cohort.Mentees.SelectMany(mentee => mentee.Attributes[rule.Attribute]))
                );
            attributes = profile.Location is { } location ? attributes.With("location", [location]) : attributes;
            attributes = profile.Department is { } department ? attributes.With("department", [department]) : attributes;
            Cohort larger = Enumerable
                .Range(0, mentors)
                .Aggregate(
                    cohort,
                    (people, k) =>
                        people.With(
                            new Participant
                            {
                                Id = string.Create(CultureInfo.InvariantCulture, $"z{k}"),
                                Role = ParticipantRole.Mentor,
                                Level = profile.Level,
                                Capacity = capacity,
                                MinCapacity = 0,
                                Skills = [.. skills.Select(skill => new Skill(skill))],
                                Attributes = attributes,
                            }
                        )
                );
            return Gain(larger, bounds);
        }

        private (long Matches, long Total) Gain(Cohort people, Func<Participant, Bounds> each)
        {
            long[]? after = new PlainPairing(people, policy, each).Best;
            FuzzFailureException.Unless(after is not null, $"nothing is possible with more");
            return (after[0] - before[0], after[^1] - before[^1]);
        }
    }
}
