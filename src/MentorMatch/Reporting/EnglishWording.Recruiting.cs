using MentorMatch.Analysis.Recruiting;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

internal sealed partial class EnglishWording
{
    public override RecruitingLabels Recruiting => RecruitingLabels.English;

    public override string MentorRatio(long mentees, long mentors, long missing) =>
        (mentors, missing) switch
        {
            (_, 0) =>
                $"{Count(mentees, "mentee", "mentees")} for {Count(mentors, "mentor", "mentors")}: one mentor for three mentees or fewer.",
            (0, _) =>
                $"Warning: {Count(mentees, "mentee", "mentees")} and no mentor who takes anybody. One mentor for three needs {Number(missing)}.",
            _ =>
                $"Warning: {Count(mentees, "mentee", "mentees")} for {Count(mentors, "mentor", "mentors")} is 1:{MenteesEach(mentees, mentors)}. More than three mentees overload a mentor: {Count(missing, "mentor is", "mentors are")} missing for 1:3.",
        };

    public override string BundleGain(ProfileBundle bundle) =>
        $"{Mentors(bundle)}{At(bundle.Profile)} would {(bundle.Gain.Matches is > 0 and var more ? $"match {Number(more)} more and " : "")}add {Number(bundle.Gain.Total)}.";

    public override string PlaceBy(ProfileFact fact) =>
        fact switch
        {
            ProfileFact.Skill => "One new place by the skill offered, the rest chosen best",
            ProfileFact.Level => "One new place by the mentor's level, the rest chosen best",
            ProfileFact.Location => "One new place by the mentor's location, the rest chosen best",
            _ => "One new place by the mentor's department, the rest chosen best",
        };

    public override string ProfilesDrawn(RecruitingAdvice advice) =>
        $"{Count(advice.ProfilesDrawn, "profile was", "profiles were")} drawn from the skills, levels and sites of the cohort that the policy reads. A new mentor offers the skill as an expert and takes {Count(advice.PlacesEach, "mentee", "mentees")}"
        + (advice.UnknownFacts.IsEmpty ? "." : $"; unknown of them: {string.Join(", ", advice.UnknownFacts)}.");

    private string Mentors(ProfileBundle bundle) =>
        $"{Number(bundle.Mentors)} new {(bundle.Profile.Skill is { } skill ? $"{skill} " : "")}{(bundle.Mentors == 1 ? "mentor" : "mentors")}";

    private string At(MentorProfile profile) =>
        (profile.Level is { } level ? $" at level {Number(level)}" : "")
        + (profile.Location is { } location ? $" in {location}" : "")
        + (profile.Department is { } department ? $" ({department})" : "");
}
