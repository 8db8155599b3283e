using System.Collections.Immutable;
using MentorMatch.People;

namespace MentorMatch.Scoring.Kernels;

/// <summary>Forbids manager, manager's manager and same manager, in both directions.</summary>
internal sealed class ReportingLineRuleKernel : RuleKernel
{
    private const int Nobody = -1;
    private readonly Line[] mentees;
    private readonly Line[] mentors;

    public ReportingLineRuleKernel(Cohort cohort)
    {
        // Someone with a row on each side may give the manager in one row only.
        Dictionary<string, string> managers = new(StringComparer.Ordinal);
        foreach (Participant person in cohort.Mentees.Concat(cohort.Mentors).Concat(cohort.Peers))
        {
            if (person.ManagerId is not null)
            {
                managers.TryAdd(person.Id, person.ManagerId);
            }
        }

        NameCodes codes = NameCodes.OfIds(cohort.Mentees.Concat(cohort.Mentors).Select(person => person.Id).Concat(managers.Values));
        mentees = Lines(cohort.Mentees);
        mentors = Lines(cohort.Mentors);

        Line[] Lines(ImmutableArray<Participant> people) => [.. people.Select(person => LineOf(person.Id))];

        Line LineOf(string id)
        {
            string? manager = managers.GetValueOrDefault(id);
            string? skipLevel = manager is null ? null : managers.GetValueOrDefault(manager);
            return new Line(codes[id], codes.Find(manager), codes.Find(skipLevel));
        }
    }

    public override bool? Allows(int mentee, int mentor)
    {
        Line one = mentees[mentee];
        Line other = mentors[mentor];
        if (one.IsUnder(other) || other.IsUnder(one) || (one.Manager != Nobody && one.Manager == other.Manager))
        {
            return false;
        }

        return one.Manager == Nobody || other.Manager == Nobody ? null : true;
    }

    private readonly record struct Line(int Self, int Manager, int SkipLevel)
    {
        public bool IsUnder(Line other) => Manager == other.Self || SkipLevel == other.Self;
    }

    public override bool? AllowsByClass(int mentee, int mentor) =>
        mentees[mentee].Manager == Nobody || mentors[mentor].Manager == Nobody ? null : true;

    /// <summary>To who is neither in their line nor a colleague of one manager, people are alike who have a manager, and who have none that is known.</summary>
    public override PairClasses Classify()
    {
        ILookup<int, int> bySelf = Positions(line => line.Self);
        ILookup<int, int> byManager = Positions(line => line.Manager);
        ILookup<int, int> bySkipLevel = Positions(line => line.SkipLevel);
        SparseRows inLine = SparseRows.Pack(
            mentees.Select(line =>
                new[]
                {
                    bySelf[line.Manager],
                    bySelf[line.SkipLevel],
                    byManager[line.Self],
                    byManager[line.Manager],
                    bySkipLevel[line.Self],
                }
                    .SelectMany(found => found)
                    .Distinct()
            )
        );
        return new PairClasses(
            PeopleClasses.By(mentees.Select(line => line.Manager == Nobody)),
            PeopleClasses.By(mentors.Select(line => line.Manager == Nobody)),
            inLine
        );

        ILookup<int, int> Positions(Func<Line, int> code) =>
            mentors
                .Select((line, mentor) => (Code: code(line), mentor))
                .Where(entry => entry.Code != Nobody)
                .ToLookup(e => e.Code, e => e.mentor);
    }
}
