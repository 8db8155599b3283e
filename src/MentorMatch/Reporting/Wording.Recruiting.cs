using MentorMatch.Analysis.Recruiting;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

/// <summary>The sentences about recruiting.</summary>
internal abstract partial class Wording
{
    public abstract RecruitingLabels Recruiting { get; }

    /// <summary>How many mentees stand before how many mentors, and how many mentors one for three would ask for besides.</summary>
    public abstract string MentorRatio(long mentees, long mentors, long missing);

    /// <summary>What several mentors of a profile would add.</summary>
    public abstract string BundleGain(ProfileBundle bundle);

    /// <summary>What a table of new places by one fact shows.</summary>
    public abstract string PlaceBy(ProfileFact fact);

    /// <summary>How many profiles were judged and what a new mentor leaves unknown.</summary>
    public abstract string ProfilesDrawn(RecruitingAdvice advice);

    /// <summary>The mentees of one mentor with one decimal, rounded up: only 3 and less is 3.</summary>
    protected string MenteesEach(long mentees, long mentors) =>
        Number(new Scoring.Score((((mentees * 10) + mentors - 1) / mentors) * (Scoring.Score.UnitsPerOne / 10)));
}
