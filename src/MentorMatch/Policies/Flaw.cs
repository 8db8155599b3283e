using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.People;

namespace MentorMatch.Policies;

/// <summary>What is wrong with one member of a criterion, a rule or a policy.</summary>
/// <param name="Member">Path of the member as in a policy file, such as <c>weight</c> or <c>attributes[1]</c>.</param>
/// <param name="Code">Code of the problem.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Maybe">What may put it right.</param>
internal sealed record Flaw(string Member, string Code, string Message, string? Maybe = null)
{
    /// <summary>The criterion, if nothing is wrong with it.</summary>
    public static Criterion Checked(Criterion criterion)
    {
        ThrowIfAny(criterion.Flaws());
        return criterion;
    }

    /// <summary>The rule, if nothing is wrong with it.</summary>
    public static Rule Checked(Rule rule)
    {
        ThrowIfAny(rule.Flaws());
        return rule;
    }

    /// <summary>A number that is out of its range or too fine.</summary>
    public static IEnumerable<Flaw> Number(string member, decimal value, decimal least, decimal most, int decimals) =>
        InRange(
            member,
            value,
            value >= least && value <= most,
            string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}"),
            decimals
        );

    /// <summary>A number that is not above a limit, out of its range or too fine.</summary>
    public static IEnumerable<Flaw> NumberAbove(string member, decimal value, int above, decimal most, int decimals) =>
        InRange(
            member,
            value,
            value > above && value <= most,
            string.Create(CultureInfo.InvariantCulture, $"above {above} and at most {most}"),
            decimals
        );

    /// <summary>Hours that are no whole number of minutes.</summary>
    public static IEnumerable<Flaw> WholeMinutes(string member, decimal hours)
    {
        if (
            Math.Abs(hours) <= PolicyLimits.LargestHours
            && decimal.Truncate(hours * PolicyLimits.MinutesPerHour) != hours * PolicyLimits.MinutesPerHour
        )
        {
            yield return new Flaw(
                member,
                "no-whole-minutes",
                string.Create(CultureInfo.InvariantCulture, $"{member} {hours} is no whole number of minutes"),
                "write 0.5 for half an hour"
            );
        }
    }

    /// <summary>A name that says nothing.</summary>
    public static IEnumerable<Flaw> Name(string member, string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            yield return new Flaw(member, "empty-name", $"{member} is blank", "take it out");
        }
    }

    /// <summary>A list of attributes that is empty or names one twice.</summary>
    public static IEnumerable<Flaw> Attributes(string member, ImmutableArray<string> names)
    {
        if (names.IsEmpty)
        {
            yield return new Flaw(member, "no-attribute", $"{member} names no attribute", "write [\"department\"]");
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int k = 0; k < names.Length; k++)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{member}[{k}]");
            foreach (Flaw flaw in Name(place, names[k]))
            {
                yield return flaw;
            }

            if (!seen.Add(NameKey.Of(names[k] ?? "")))
            {
                yield return new Flaw(place, "duplicate-attribute", $"attribute {Quoted.Text(names[k])} stands twice", "keep one");
            }
        }
    }

    /// <summary>A name of a criterion that is blank or taken.</summary>
    public static IEnumerable<Flaw> CriterionName(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            yield return new Flaw("name", "empty-name", "name is blank", "leave it out to keep the criterion's own name");
        }
        else if (PolicyLimits.ReservedNames.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            yield return new Flaw("name", "reserved-name", $"the name {Quoted.Text(name)} is reserved", "add a word to it");
        }
    }

    /// <summary>The flaw inside something.</summary>
    public Flaw Within(string outer) => this with { Member = Member.Length == 0 ? outer : $"{outer}.{Member}" };

    private static IEnumerable<Flaw> InRange(string member, decimal value, bool isInRange, string range, int decimals)
    {
        if (!isInRange)
        {
            yield return new Flaw(member, "out-of-range", string.Create(CultureInfo.InvariantCulture, $"{member} {value} is not {range}"));
        }
        else if (decimal.Round(value, decimals) != value)
        {
            yield return new Flaw(
                member,
                "too-many-decimals",
                string.Create(CultureInfo.InvariantCulture, $"{member} {value} has more than {decimals} decimals"),
                string.Create(CultureInfo.InvariantCulture, $"write {decimal.Round(value, decimals)}")
            );
        }
    }

    /// <summary>Refuses what has a flaw.</summary>
    /// <exception cref="ArgumentException">There is a flaw; the first is told.</exception>
    public static void ThrowIfAny(IEnumerable<Flaw> flaws)
    {
        if (flaws.FirstOrDefault() is { } flaw)
        {
            throw flaw.Code is "out-of-range" or "too-many-decimals"
                ? new ArgumentOutOfRangeException(flaw.Member, flaw.Message)
                : new ArgumentException(flaw.Message, flaw.Member);
        }
    }
}
