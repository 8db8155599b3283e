using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>Why a pair scores what it does, or is forbidden: from the policy where there is one, otherwise from the list of pairs alone.</summary>
internal sealed class PairReasons(ScoredPairs pairs, CohortScorer? scorer)
{
    private readonly BlankScorer? blanks = scorer is null ? null : new BlankScorer(scorer);

    /// <summary>What a pair could score once what is not known is answered; <see langword="null"/> when everything is known, and for own scores.</summary>
    public PairBlanks? BlanksOf(string mentee, string mentor) => blanks?.Of(mentee, mentor);

    /// <summary>What in the policy asks for facts that nobody gave; empty for own scores.</summary>
    public ImmutableArray<DataProblem> PolicyWarnings => scorer?.Warnings ?? [];

    /// <summary>Scores pairs one by one; <see langword="null"/> for own scores.</summary>
    public CohortScorer? Scorer => scorer;

    /// <summary>Explains a pair with what the mentor offers of the skills that the mentee wants.</summary>
    public static PairExplanation WithSkills(CohortScorer scorer, string mentee, string mentor) =>
        PairExplanation.Of(scorer.Score(mentee, mentor)) with
        {
            Skills = SkillAnswers.Of(scorer.Policy, scorer.Cohort.FindMentee(mentee)!, scorer.Cohort.FindMentor(mentor)!),
        };

    /// <summary>Explains a pair of people who exist, wanted skills one by one included.</summary>
    public PairExplanation ExplainWithSkills(string mentee, string mentor) =>
        scorer is not null ? WithSkills(scorer, mentee, mentor) : Explain(mentee, mentor);

    /// <summary>Explains a pair of people who exist.</summary>
    public PairExplanation Explain(string mentee, string mentor) =>
        scorer is not null ? PairExplanation.Of(scorer.Score(mentee, mentor))
        : pairs.TryGetScore(mentee, mentor, out Score score) ? new PairExplanation(mentee, mentor, true, score)
        : new PairExplanation(mentee, mentor, false, Score.Zero);

    /// <summary>How many mentors each rule forbids for a mentee; empty for own scores.</summary>
    public ImmutableArray<ForbiddenMentors> ForbiddenTo(string mentee) => scorer?.EligibilityOf(mentee).Forbidden ?? [];
}
