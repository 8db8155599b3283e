using MentorMatch.Analysis.Recruiting;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

internal sealed partial class FrenchWording
{
    public override RecruitingLabels Recruiting => RecruitingLabels.French;

    public override string MentorRatio(long mentees, long mentors, long missing) =>
        (mentors, missing) switch
        {
            (_, 0) =>
                $"{Count(mentees, "personne à accompagner", "personnes à accompagner")} pour {Count(mentors, "mentor", "mentors")} : un mentor pour trois personnes au plus.",
            (0, _) =>
                $"Attention : {Count(mentees, "personne à accompagner", "personnes à accompagner")} et aucun mentor qui accueille. Un mentor pour trois en demande {Number(missing)}.",
            _ =>
                $"Attention : {Count(mentees, "personne à accompagner", "personnes à accompagner")} pour {Count(mentors, "mentor", "mentors")}, c’est 1:{MenteesEach(mentees, mentors)}. Plus de trois personnes surchargent un mentor : il manque {Count(missing, "mentor", "mentors")} pour 1:3.",
        };

    public override string BundleGain(ProfileBundle bundle) =>
        $"{Mentors(bundle)}{At(bundle.Profile)} {(bundle.Gain.Matches is > 0 and var more ? $"{(bundle.Mentors == 1 ? "donnerait" : "donneraient")} {Count(more, "binôme", "binômes")} de plus et " : "")}{(bundle.Mentors == 1 ? "ajouterait" : "ajouteraient")} {Number(bundle.Gain.Total)}.";

    public override string PlaceBy(ProfileFact fact) =>
        fact switch
        {
            ProfileFact.Skill => "Une nouvelle place selon la compétence offerte, le reste étant choisi au mieux",
            ProfileFact.Level => "Une nouvelle place selon le niveau du mentor, le reste étant choisi au mieux",
            ProfileFact.Location => "Une nouvelle place selon le lieu du mentor, le reste étant choisi au mieux",
            _ => "Une nouvelle place selon le département du mentor, le reste étant choisi au mieux",
        };

    public override string ProfilesDrawn(RecruitingAdvice advice) =>
        $"{Count(advice.ProfilesDrawn, "profil a été tiré", "profils ont été tirés")} des compétences, niveaux et lieux de la cohorte que la politique lit. Un nouveau mentor offre la compétence en expert et accueille {Count(advice.PlacesEach, "personne", "personnes")}"
        + (advice.UnknownFacts.IsEmpty ? "." : $" ; on ne sait pas de lui : {string.Join(", ", advice.UnknownFacts)}.");

    private string Mentors(ProfileBundle bundle) =>
        $"{Count(bundle.Mentors, "nouveau mentor", "nouveaux mentors")}{(bundle.Profile.Skill is { } skill ? $" en {skill}" : "")}";

    private string At(MentorProfile profile) =>
        (profile.Level is { } level ? $" de niveau {Number(level)}" : "")
        + (profile.Location is { } location ? $" à {location}" : "")
        + (profile.Department is { } department ? $" ({department})" : "");
}
