using System.Buffers;

namespace MentorMatch.Scoring.Kernels;

/// <summary>All rules by classes of people, but for those that have none (the user's own among them), which are asked pair by pair.</summary>
internal sealed class RuleTables
{
    private const int FewPairs = 1 << 16;

    private readonly Column[] columns;
    private readonly (RuleKernel Kernel, bool ForbidsUnknown)[] asked;

    public RuleTables(EligibilityKernel rules, int mentees, int mentors)
    {
        (RuleKernel Kernel, bool ForbidsUnknown, PairClasses? Classes)[] all =
        [
            .. rules.Rules.Select(rule => (rule.Kernel, rule.ForbidsUnknown, rule.Kernel.Classify())),
        ];
        Exceptions = [.. all.Select(rule => rule.Classes?.Exceptions).OfType<SparseRows>()];
        asked = [.. all.Where(rule => rule.Classes is null).Select(rule => (rule.Kernel, rule.ForbidsUnknown))];

        // Most rules without a class that they forbid are lists of pairs: exceptions, and nothing else.
        (RuleKernel Kernel, bool ForbidsUnknown, PairClasses Classes)[] forbidding =
        [
            .. all.Where(rule => rule.Classes is { } classes && MayForbid(rule.Kernel, rule.ForbidsUnknown, classes))
                .Select(rule => (rule.Kernel, rule.ForbidsUnknown, rule.Classes!)),
        ];
        Mentees = forbidding.Aggregate(PeopleClasses.One(mentees), (both, one) => both.And(one.Classes.Mentees)).LargestFirst();
        Mentors = forbidding.Aggregate(PeopleClasses.One(mentors), (both, one) => both.And(one.Classes.Mentors));
        columns =
        [
            .. forbidding.Select(rule => new Column(
                rule.Kernel,
                rule.ForbidsUnknown,
                rule.Classes.Mentors.First,
                [.. Mentors.First.Select(mentor => rule.Classes.Mentors.Of[mentor])]
            )),
        ];
    }

    /// <summary>Mentees who are alike to every rule that has classes.</summary>
    public PeopleClasses Mentees { get; }

    /// <summary>Mentors who are alike to every rule that has classes.</summary>
    public PeopleClasses Mentors { get; }

    /// <summary>For each rule with exceptions, the mentors of whom it says something else to each mentee.</summary>
    public SparseRows[] Exceptions { get; }

    /// <summary>Whether some rules are asked pair by pair.</summary>
    public bool AreAsked => asked.Length > 0;

    /// <summary>Whether a rule that is asked pair by pair forbids the pair.</summary>
    public bool AskedForbid(int mentee, int mentor)
    {
        foreach ((RuleKernel kernel, bool forbidsUnknown) in asked)
        {
            if (!(kernel.Allows(mentee, mentor) ?? !forbidsUnknown))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Works out which classes of mentors are allowed (1) and which forbidden (0) to a class of mentees.</summary>
    public void Fill(int menteeClass, Span<byte> allowed)
    {
        int mentee = Mentees.First[menteeClass];
        allowed.Fill(1);
        foreach (Column column in columns)
        {
            byte[] of = ArrayPool<byte>.Shared.Rent(column.FirstMentors.Length);
            for (int c = 0; c < column.FirstMentors.Length; c++)
            {
                of[c] = column.Kernel.AllowsByClass(mentee, column.FirstMentors[c]) ?? !column.ForbidsUnknown ? (byte)1 : (byte)0;
            }

            for (int g = 0; g < allowed.Length; g++)
            {
                allowed[g] &= of[column.ClassOf[g]];
            }

            ArrayPool<byte>.Shared.Return(of);
        }
    }

    private static bool MayForbid(RuleKernel kernel, bool forbidsUnknown, PairClasses classes) =>
        (long)classes.Mentees.Count * classes.Mentors.Count > FewPairs
        || classes.Mentees.First.Any(mentee =>
            classes.Mentors.First.Any(mentor => !(kernel.AllowsByClass(mentee, mentor) ?? !forbidsUnknown))
        );

    private sealed record Column(RuleKernel Kernel, bool ForbidsUnknown, int[] FirstMentors, int[] ClassOf);
}
