using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Sensitivity;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Recruiting;

/// <summary>Puts the advice together: the plan, its places, the profiles, the bundles.</summary>
internal sealed class Recruiter(
    Cohort cohort,
    MatchingPolicy policy,
    PairingFormat format,
    MatchOptions options,
    CancellationToken cancellationToken
)
{
    private bool CountsMatches => policy.Objective.PutsMatchesFirst;

    public RecruitingAdvice Advise()
    {
        PairingQuestion question = (PairingQuestion)
            format.QuestionFor(cohort, policy, options with { StoredPairsLimit = long.MaxValue }, cancellationToken);
        MatchResult result = question.Solve(options, cancellationToken);
        PairingModel model = question.Model;
        int mentors = 0;
        foreach (Bounds bounds in model.Problem.ColumnBounds)
        {
            mentors += bounds.Max > 0 ? 1 : 0;
        }

        int needed = (cohort.Mentees.Length + RecruitingAdvice.WellServed - 1) / RecruitingAdvice.WellServed;
        RecruitingAdvice advice = new()
        {
            Result = result,
            PlacesEach = model.Terms.Mentors.Default.Max,
            Mentors = mentors,
            MentorsMissing = Math.Max(0, needed - mentors),
            Skills = policy.IsPrivate(["skills"]) || policy.IsPrivate(["wants"]) ? [] : SkillBalances.Of(cohort, model, result),
        };
        return result.Status == SolutionStatus.Optimal && Sensitivity(model, result) is { } sensitivity
            ? WithGains(advice, model, sensitivity)
            : advice with
            {
                IsCutShort = result.Status != SolutionStatus.Infeasible,
            };
    }

    private AssignmentSensitivity? Sensitivity(PairingModel model, MatchResult result)
    {
        AssignmentSolution solution = new()
        {
            Stop = result.Stop,
            Edges = [.. result.Matches.Select(match => model.EdgeOf(match.Pairing)).OfType<int>().Order()],
            Proof = CertificateWords.ToProof(model, result.Certificate!, []),
        };
        return AssignmentSensitivity.Of(
            model.Problem,
            solution,
            JudgedSolver.Of(options.Solver),
            TimedWork.Limits(options),
            cancellationToken
        );
    }

    private RecruitingAdvice WithGains(RecruitingAdvice advice, PairingModel model, AssignmentSensitivity sensitivity)
    {
        PlanSolver solver = new(model, options, cancellationToken);
        (long Matches, Score Total) now = (advice.Result.Matches.Length, advice.Result.Total);
        ProfileDrawing drawing = new(cohort, policy, advice.Result.Unmatched.Select(person => person.Id));
        ProfileJudge judge = new(
            drawing,
            policy,
            sensitivity.RowLosses,
            cohort.Mentors.Length,
            advice.PlacesEach,
            options.Threads,
            cancellationToken
        );
        ImmutableArray<JudgedProfile> all = judge.Judge();
        ImmutableArray<JudgedProfile> best = BestOfEachSkill(all);
        ImmutableArray<JudgedProfile> chosen = [.. best.Take(RecruitingAdvice.ProfilesSolved)];
        (ScoredPairs scored, int first) = judge.Score(chosen.Select(profile => profile.Profile));
        PlanGain? Solved(int profile, int mentors) =>
            Less(solver.WithMentor(drawing.NewId, scored, first + profile, Places(mentors, advice.PlacesEach)), now);
        ImmutableArray<(int At, ProfileWorth Worth)> solved =
        [
            .. chosen
                .Select(
                    (profile, at) =>
                        (At: at, Worth: new ProfileWorth(profile.Profile, profile.FirstPlace.Told(CountsMatches), Solved(at, 1)))
                )
                .OrderByDescending(entry => entry.Worth.Mentor is { } gain ? Key(gain) : default),
        ];
        HashSet<MentorProfile> known = [.. solved.Where(entry => entry.Worth.Mentor is not null).Select(entry => entry.Worth.Profile)];
        RecruitingAdvice told = advice with
        {
            Places = Places(model, advice, sensitivity, solver, now),
            ProfilesDrawn = all.Length,
            Profiles =
            [
                .. solved.Select(entry => entry.Worth),
                .. best.Skip(chosen.Length)
                    .Select(profile => new ProfileWorth(profile.Profile, profile.FirstPlace.Told(CountsMatches), null)),
            ],
            IsBestProved =
                solved is [{ Worth.Mentor: { } lead }, ..]
                && all.Where(profile => !known.Contains(profile.Profile))
                    .All(profile => Times(profile.FirstPlace, advice.PlacesEach) <= Key(lead)),
            Bundles =
            [
                .. solved
                    .Take(RecruitingAdvice.ProfilesBundled)
                    .SelectMany(entry => Bundles(entry.Worth, number => Solved(entry.At, number))),
            ],
            Values = ValueTable.Of(drawing, all, CountsMatches),
            UnknownFacts = drawing.UnknownFacts,
        };
        return told with { IsCutShort = cancellationToken.IsCancellationRequested || solver.HasLeftOpen };
    }

    private ImmutableArray<PlaceWorth> Places(
        PairingModel model,
        RecruitingAdvice advice,
        AssignmentSensitivity sensitivity,
        PlanSolver solver,
        (long Matches, Score Total) now
    )
    {
        Dictionary<string, int> loads = advice.Result.Loads.ToDictionary(load => load.Mentor, load => load.Mentees, StringComparer.Ordinal);
        PlaceWorth Worth(int column, Gain gain, bool confirm)
        {
            string mentor = model.Pairs.Mentors[column];
            PlanGain? solved = confirm ? Less(solver.WithPlace(mentor), now) : null;
            PlanGain told = gain.Told(CountsMatches) is var worked && solved is { } again && Key(again) == gain ? again : worked;
            return new PlaceWorth(
                mentor,
                model.Problem.ColumnBounds[column].Max,
                loads.GetValueOrDefault(mentor),
                told,
                solved is { } known && Key(known) == gain
            );
        }

        return
        [
            .. sensitivity
                .PlaceGains.Select((change, column) => (Column: column, Gain: new Gain(change.Matches, change.Total)))
                .Where(place => place.Gain > default(Gain))
                .OrderByDescending(place => place.Gain)
                .Select((place, at) => Worth(place.Column, place.Gain, confirm: at < RecruitingAdvice.PlacesConfirmed)),
        ];
    }

    private static ImmutableArray<JudgedProfile> BestOfEachSkill(ImmutableArray<JudgedProfile> all) =>
        [
            .. all.Where(profile => profile.FirstPlace > default(Gain))
                .GroupBy(profile => profile.Profile.Skill is { } skill ? new MentorProfile(skill) : profile.Profile)
                .Select(skill =>
                    skill.OrderByDescending(profile => profile.FirstPlace).ThenByDescending(profile => profile.Promise).First()
                )
                .OrderByDescending(profile => profile.FirstPlace)
                .ThenByDescending(profile => profile.Promise),
        ];

    private IEnumerable<ProfileBundle> Bundles(ProfileWorth worth, Func<int, PlanGain?> solve)
    {
        Gain before = default;
        for (int mentors = 1; mentors <= RecruitingAdvice.LargestBundle; mentors++)
        {
            if ((mentors == 1 ? worth.Mentor : solve(mentors)) is not { } gain || Key(gain) <= before)
            {
                yield break;
            }

            before = Key(gain);
            yield return new ProfileBundle(worth.Profile, mentors, gain);
        }
    }

    private Gain Key(PlanGain gain) => new(CountsMatches ? gain.Matches ?? 0 : 0, gain.Total.Millionths);

    private static Gain Times(Gain gain, int places) => new(gain.Matches * places, checked(gain.Millionths * places));

    private static int Places(int mentors, int each) => (int)Math.Min(int.MaxValue, (long)mentors * each);

    private static PlanGain? Less((long Matches, Score Total)? then, (long Matches, Score Total) now) =>
        then is { } known ? new PlanGain(known.Matches - now.Matches, known.Total - now.Total) : null;
}
