using System.Collections.Immutable;
using System.Globalization;
using MathNet.Numerics.Distributions;
using MentorMatch.People;

namespace MentorMatch.Testing.Cohorts;

/// <summary>Draws one person at a time; what is the same for everybody is tabled once. Immutable, safe for concurrent use.</summary>
internal sealed class PersonDraw
{
    private const int MentorRole = 0;
    private const int MenteeRole = 1;
    private const int HighestLevel = 5;

    // How often a manager is looked for in the same department before anybody senior will do.
    private const int ManagerTries = 12;

    private static readonly DrawTable MentorLevels = DrawTable.Of(HighestLevel, k => Binomial.PMF(0.72, HighestLevel - 1, k));
    private static readonly DrawTable MenteeLevels = DrawTable.Of(HighestLevel, k => Binomial.PMF(0.35, HighestLevel - 1, k));
    private static readonly DrawTable Capacities = DrawTable.Of(2, 4, 5, 2, 1);
    private static readonly DrawTable PartnersNamed = DrawTable.Of(3, 2, 1);

    private readonly CohortOptions options;
    private readonly SkillDraw skills;
    private readonly DrawTable departments;
    private readonly DrawTable sites;
    private readonly ImmutableArray<HomeTimeZone> siteTimeZones;

    // By department and site, each with one more for a blank: most of an attribute set is shared by many people, and making one costs more than the rest.
    private readonly AttributeSet[,] workplaces;

    public PersonDraw(CohortOptions options)
    {
        this.options = options;
        skills = new SkillDraw(options);
        departments = DrawTable.Of(options.Departments.Length, k => Zipf.PMF(0.5, options.Departments.Length, k + 1));
        sites = DrawTable.Of(options.Sites.Length, k => Zipf.PMF(0.7, options.Sites.Length, k + 1));
        siteTimeZones = [.. options.Sites.Select(site => HomeTimeZone.Parse(site.TimeZone))];
        workplaces = Workplaces(options);
    }

    /// <summary>The mentor of a number.</summary>
    /// <param name="number">From 0.</param>
    /// <returns>The mentor.</returns>
    public Participant Mentor(int number)
    {
        Participant person = Person(MentorRole, number);
        DrawStream stream = Stream(PersonFact.Capacity, MentorRole, number);
        if (!stream.Happens(options.CapacityShare))
        {
            return person;
        }

        int capacity = Capacities.Draw(ref stream) + 1;
        return person with { Capacity = capacity, MinCapacity = stream.Happens(0.2) ? 1 : null };
    }

    /// <summary>The mentee of a number.</summary>
    /// <param name="number">From 0.</param>
    /// <returns>The mentee.</returns>
    public Participant Mentee(int number)
    {
        DrawStream stream = Stream(PersonFact.Wants, MenteeRole, number);
        ImmutableArray<WantedSkill> wants = skills.Wanted(Department(MenteeRole, number), ref stream);
        Participant person = Person(MenteeRole, number);
        return IsBlank(PersonFact.Wants, MenteeRole, number) ? person : person with { Wants = wants };
    }

    private Participant Person(int role, int number)
    {
        int site = Site(role, number);
        int department = Department(role, number);
        int level = Level(role, number);
        DrawStream skillStream = Stream(PersonFact.Skills, role, number);
        AttributeSet workplace = workplaces[
            IsBlank(PersonFact.Department, role, number) ? options.Departments.Length : department,
            IsBlank(PersonFact.Site, role, number) ? options.Sites.Length : site
        ];
        ImmutableArray<string> prefers = Prefers(role, number);
        bool isMentor = role == MentorRole;
        ImmutableArray<Skill> offered = skills.Offered(department, level, isMentor, ref skillStream);
        return new Participant
        {
            Id = Id(role, number),
            Role = isMentor ? ParticipantRole.Mentor : ParticipantRole.Mentee,
            Name = Name(role, number),
            Level = IsBlank(PersonFact.Level, role, number) ? null : level,
            Skills = IsBlank(PersonFact.Skills, role, number) ? [] : offered,
            Attributes = IsBlank(PersonFact.Languages, role, number)
                ? workplace
                : workplace.With("languages", Languages(role, number, site)),
            TimeZone = IsBlank(PersonFact.TimeZone, role, number) ? null : siteTimeZones[site],
            ManagerId = Manager(role, number, level, department),
            Prefers = prefers,
            Avoids = Avoids(role, number, prefers),
            Availability = IsBlank(PersonFact.Availability, role, number) ? Availability.Unknown : Slots(role, number),
        };
    }

    private static AttributeSet[,] Workplaces(CohortOptions options)
    {
        var sets = new AttributeSet[options.Departments.Length + 1, options.Sites.Length + 1];
        for (int department = 0; department <= options.Departments.Length; department++)
        {
            for (int site = 0; site <= options.Sites.Length; site++)
            {
                sets[department, site] = AttributeSet
                    .Empty.With("department", options.Departments.Skip(department).Take(1).Select(known => known.Name))
                    .With("location", options.Sites.Skip(site).Take(1).Select(known => known.Name));
            }
        }

        return sets;
    }

    private static string Id(int role, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{(role == MentorRole ? 'm' : 'e')}{number + 1:0000}");

    private string Name(int role, int number)
    {
        DrawStream stream = Stream(PersonFact.Name, role, number);
        NamePool pool = NamePool.All[stream.Below(NamePool.All.Length)];
        return $"{pool.Given[stream.Below(pool.Given.Length)]} {pool.Family[stream.Below(pool.Family.Length)]}";
    }

    private int Level(int role, int number)
    {
        DrawStream stream = Stream(PersonFact.Level, role, number);
        return 1 + (role == MentorRole ? MentorLevels : MenteeLevels).Draw(ref stream);
    }

    private int Department(int role, int number)
    {
        DrawStream stream = Stream(PersonFact.Department, role, number);
        return departments.Draw(ref stream);
    }

    private int Site(int role, int number)
    {
        DrawStream stream = Stream(PersonFact.Site, role, number);
        return sites.Draw(ref stream);
    }

    private ImmutableArray<string> Languages(int role, int number, int site)
    {
        DrawStream stream = Stream(PersonFact.Languages, role, number);
        string home = options.Sites[site].Language;
        string further = options.Sites[stream.Below(options.Sites.Length)].Language;
        bool speaksEnglish = stream.Happens(0.85);
        bool speaksFurther = stream.Happens(0.2);
        return [.. new[] { home, speaksEnglish ? "English" : home, speaksFurther ? further : home }.Distinct(StringComparer.Ordinal)];
    }

    // Managers have a higher level than those they manage, so nobody manages themselves, however indirectly.
    private string? Manager(int role, int number, int level, int department)
    {
        DrawStream stream = Stream(PersonFact.Manager, role, number);
        string? senior = null;
        for (int attempt = 0; attempt < ManagerTries && options.Mentors > 0; attempt++)
        {
            int candidate = stream.Below(options.Mentors);
            if (Level(MentorRole, candidate) > level)
            {
                senior = Id(MentorRole, candidate);
                if (Department(MentorRole, candidate) == department)
                {
                    break;
                }
            }
        }

        return senior;
    }

    // A draw below a draw below a draw: most wishes of mentees go to the well-known few at the head of the list.
    private ImmutableArray<string> Prefers(int role, int number)
    {
        DrawStream stream = Stream(PersonFact.Preferences, role, number);
        int others = role == MentorRole ? options.Mentees : options.Mentors;
        if (!stream.Happens(options.PreferenceShare) || others == 0)
        {
            return [];
        }

        int named = PartnersNamed.Draw(ref stream) + 1;
        HashSet<int> chosen = [];
        for (int k = 0; k < named; k++)
        {
            int candidate = stream.Below(others);
            chosen.Add(role == MentorRole ? candidate : stream.Below(stream.Below(candidate + 1) + 1));
        }

        return [.. chosen.Select(candidate => Id(1 - role, candidate))];
    }

    private ImmutableArray<string> Avoids(int role, int number, ImmutableArray<string> prefers)
    {
        DrawStream stream = Stream(PersonFact.Avoids, role, number);
        int others = role == MentorRole ? options.Mentees : options.Mentors;
        if (!stream.Happens(options.AvoidShare) || others == 0)
        {
            return [];
        }

        string avoided = Id(1 - role, stream.Below(others));
        return prefers.Contains(avoided, StringComparer.Ordinal) ? [] : [avoided];
    }

    // Two to four half days of a working week.
    private Availability Slots(int role, int number)
    {
        DrawStream stream = Stream(PersonFact.Availability, role, number);
        int count = 2 + stream.Below(3);
        HashSet<int> halfDays = [];
        while (halfDays.Count < count)
        {
            halfDays.Add(stream.Below(10));
        }

        return Availability.Of(halfDays.Select(HalfDay));
    }

    private static WeeklySlot HalfDay(int halfDay)
    {
        int midnight = halfDay / 2 * WeeklySlot.MinutesPerDay;
        return halfDay % 2 == 0
            ? new WeeklySlot(midnight + 9 * 60, midnight + 12 * 60)
            : new WeeklySlot(midnight + 13 * 60, midnight + 17 * 60);
    }

    private bool IsBlank(PersonFact answer, int role, int number)
    {
        DrawStream stream = new(options.Seed ^ (ulong)PersonFact.Blanks << 56, answer, role, number);
        return stream.Happens(options.BlankShare);
    }

    private DrawStream Stream(PersonFact fact, int role, int number) => new(options.Seed, fact, role, number);
}
