using MentorMatch.Analysis.Recruiting;

namespace MentorMatch.Reporting.Sections;

/// <summary>Headings and fixed sentences of the section about recruiting.</summary>
internal sealed record RecruitingLabels
{
    public required string Title { get; init; }
    public required string Profiles { get; init; }
    public required string NoProfiles { get; init; }
    public required string Bundles { get; init; }
    public required string Places { get; init; }
    public required string NoPlaces { get; init; }
    public required string Skills { get; init; }
    public required string SkillsChart { get; init; }
    public required string People { get; init; }
    public required string Skill { get; init; }
    public required string Level { get; init; }
    public required string Location { get; init; }
    public required string Department { get; init; }
    public required string FirstPlaceMatches { get; init; }
    public required string FirstPlaceTotal { get; init; }
    public required string MentorMatches { get; init; }
    public required string MentorTotal { get; init; }
    public required string NewMentors { get; init; }
    public required string MoreMatches { get; init; }
    public required string MoreTotal { get; init; }
    public required string Mentor { get; init; }
    public required string PlacesNow { get; init; }
    public required string MenteesNow { get; init; }
    public required string Confirmed { get; init; }
    public required string Yes { get; init; }
    public required string WantedBy { get; init; }
    public required string Demand { get; init; }
    public required string OfferedBy { get; init; }
    public required string PlacesOffered { get; init; }
    public required string Covered { get; init; }
    public required string Waiting { get; init; }
    public required string HowExact { get; init; }
    public required string NotProved { get; init; }
    public required string CutShort { get; init; }
    public required string BestProved { get; init; }
    public required string BestNotProved { get; init; }

    public string Of(ProfileFact fact) =>
        fact switch
        {
            ProfileFact.Skill => Skill,
            ProfileFact.Level => Level,
            ProfileFact.Location => Location,
            ProfileFact.Department => Department,
            _ => throw new ArgumentOutOfRangeException(nameof(fact)),
        };

    public static RecruitingLabels English { get; } =
        new()
        {
            Title = "Whom to recruit",
            Profiles = "New mentors, by what they would add",
            NoProfiles = "No profile drawn from the cohort's needs would add anything: new mentors of these kinds are not what is missing.",
            Bundles = "Several new mentors of one profile",
            Places = "One more place of a mentor there is",
            NoPlaces = "One more place of any mentor there is would add nothing.",
            Skills = "Demand and supply by skill",
            SkillsChart = "Mentees who want a skill beside the places of mentors who offer it",
            People = "people",
            Skill = "Skill",
            Level = "Level",
            Location = "Location",
            Department = "Department",
            FirstPlaceMatches = "First place: matches",
            FirstPlaceTotal = "First place: total",
            MentorMatches = "Mentor: matches",
            MentorTotal = "Mentor: total",
            NewMentors = "New mentors",
            MoreMatches = "More matches",
            MoreTotal = "More total",
            Mentor = "Mentor",
            PlacesNow = "Places",
            MenteesNow = "Mentees",
            Confirmed = "Solved again",
            Yes = "yes",
            WantedBy = "Wanted by",
            Demand = "By priority",
            OfferedBy = "Offered by",
            PlacesOffered = "Places",
            Covered = "Covered",
            Waiting = "Unmatched",
            HowExact =
                "Every gain is exact: the best plan with the place or the mentors, less the best plan without. What one place adds follows from the proof of the plan; what a whole mentor or several add, and the best places, were solved and judged again.",
            NotProved = "Nothing more is said, because the plan is not proved to be the best.",
            CutShort = "The work was stopped before everything was solved; what is missing was not solved.",
            BestProved = "Proved: no profile drawn is worth more than the first.",
            BestNotProved =
                "It is not proved that no profile drawn is worth more than the first: only the most promising were solved as whole mentors.",
        };

    public static RecruitingLabels French { get; } =
        new()
        {
            Title = "Qui recruter",
            Profiles = "Nouveaux mentors, selon ce qu’ils ajouteraient",
            NoProfiles =
                "Aucun profil tiré des besoins de la cohorte n’ajouterait quoi que ce soit : ce ne sont pas de tels mentors qui manquent.",
            Bundles = "Plusieurs nouveaux mentors d’un même profil",
            Places = "Une place de plus chez un mentor actuel",
            NoPlaces = "Une place de plus chez un mentor actuel, quel qu’il soit, n’ajouterait rien.",
            Skills = "Demande et offre par compétence",
            SkillsChart = "Personnes qui souhaitent une compétence, à côté des places des mentors qui l’offrent",
            People = "personnes",
            Skill = "Compétence",
            Level = "Niveau",
            Location = "Lieu",
            Department = "Département",
            FirstPlaceMatches = "Première place : binômes",
            FirstPlaceTotal = "Première place : total",
            MentorMatches = "Mentor : binômes",
            MentorTotal = "Mentor : total",
            NewMentors = "Nouveaux mentors",
            MoreMatches = "Binômes de plus",
            MoreTotal = "Total de plus",
            Mentor = "Mentor",
            PlacesNow = "Places",
            MenteesNow = "Personnes",
            Confirmed = "Résolu à nouveau",
            Yes = "oui",
            WantedBy = "Souhaitée par",
            Demand = "Selon la priorité",
            OfferedBy = "Offerte par",
            PlacesOffered = "Places",
            Covered = "Couverts",
            Waiting = "Sans mentor",
            HowExact =
                "Chaque gain est exact : la meilleure répartition avec la place ou les mentors, moins la meilleure sans. Ce qu’ajoute une place découle de la preuve de la répartition ; ce qu’ajoutent un mentor entier ou plusieurs, et les meilleures places, a été résolu et jugé à nouveau.",
            NotProved = "Rien de plus n’est dit, car il n’est pas prouvé que la répartition est la meilleure.",
            CutShort = "Le travail a été arrêté avant que tout soit résolu ; ce qui manque n’a pas été résolu.",
            BestProved = "Prouvé : aucun profil tiré ne vaut plus que le premier.",
            BestNotProved =
                "Il n’est pas prouvé qu’aucun profil tiré ne vaut plus que le premier : seuls les plus prometteurs ont été résolus comme mentors entiers.",
        };
}
