using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>Every sentence of a result in one language: what a new language must say is what this class leaves abstract.</summary>
internal abstract partial class Wording
{
    private const int MostIdsNamed = 5;

    /// <summary>The language's code, as in <c>lang="en"</c>.</summary>
    public abstract string Code { get; }

    /// <summary>The words of the report's page.</summary>
    public abstract ReportLabels Labels { get; }

    /// <summary>The sign between whole and decimals.</summary>
    protected abstract string DecimalPoint { get; }

    /// <summary>What stands between thousands.</summary>
    protected abstract string ThousandsSign { get; }

    public static Wording Of(Language language) =>
        language switch
        {
            Language.English => EnglishWording.Instance,
            Language.French => FrenchWording.Instance,
            _ => throw new ArgumentOutOfRangeException(nameof(language), language, "The languages are English and French."),
        };

    /// <summary>A score with the decimals it needs and no more.</summary>
    public string Number(Score score) =>
        score
            .ToDecimal()
            .ToString("#,0.######", CultureInfo.InvariantCulture)
            .Replace(",", "\0", StringComparison.Ordinal)
            .Replace(".", DecimalPoint, StringComparison.Ordinal)
            .Replace("\0", ThousandsSign, StringComparison.Ordinal);

    /// <summary>A whole number.</summary>
    public string Number(long count) =>
        count.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", ThousandsSign, StringComparison.Ordinal);

    /// <summary>A share of one as a percentage without decimals, rounded down: only all is 100 %.</summary>
    public string Percent(decimal share) => Number((long)decimal.Floor(share * 100)) + PercentSign;

    /// <summary>The language with a code, if there is one.</summary>
    public static Language? Find(string code) =>
        code switch
        {
            "en" => Language.English,
            "fr" => Language.French,
            _ => null,
        };

    public abstract string Summary(MatchResult result);

    public abstract string Status(SolutionStatus status);

    public abstract string StatusMeaning(SolutionStatus status, StopReason stop);

    public abstract string Objective(Objective objective, bool minimize);

    public abstract string Clash(Clash clash);

    public abstract string ClashRemedy(Clash clash);

    public abstract string Warning(MatchWarning warning);

    public abstract string Unmatched(UnmatchedPerson mentee);

    public abstract string Idle(IdleMentor mentor);

    public abstract string PairScore(PairExplanation pair);

    public abstract string PairForbidden(PairExplanation pair);

    public abstract string PairNotListed(PairExplanation pair);

    public abstract string Matched(string mentee, string mentor, bool pinned);

    public abstract string NoMatching(string mentee);

    public abstract string UnmatchedHeading(string mentee);

    public abstract string UnknownCriteria(IEnumerable<string> criteria, decimal known);

    public abstract string AlternativesHeading { get; }

    public abstract string Alternative(Alternative alternative);

    public abstract string TiedWith(Match match);

    public abstract ImmutableArray<string> Checked(ResultDocument document, long pairsChecked);

    /// <summary>How much was checked when the result does not hold.</summary>
    public abstract string DoesNotHold(long pairsChecked, int problems);

    public abstract string Difference(string path, string said, string found);

    public abstract string NotEligible(string mentee, string mentor);

    public abstract string UnknownInCertificate(string id);

    public abstract string UnknownInGroup(string id);

    /// <summary>Whose circle a person is in.</summary>
    public abstract string InCircle(string person, MatchGroup circle);

    public abstract string UnknownLanguage(string code);

    public abstract string PartsDoNotAddUp(string mentee, string mentor);

    public abstract string TotalDoesNotAddUp();

    /// <summary>A clash about circles of peers.</summary>
    protected abstract string CircleClash(Clash clash);

    /// <summary>What could be done about a clash about circles.</summary>
    protected abstract string CircleRemedy(Clash clash);

    protected static bool IsAboutCircles(Clash clash) => clash.Sizes is not null;

    /// <summary>Whether a format of this name makes groups that are its answer, rather than pairs.</summary>
    protected static bool MakesGroups(string format) => format is Formats.GroupsFormat.TypeName or Formats.PeerGroupsFormat.TypeName;

    /// <summary>What stands after a percentage.</summary>
    protected abstract string PercentSign { get; }

    protected abstract string AndMore(long count);

    /// <summary>The first ids of a list and how many more there are.</summary>
    protected string Ids(IReadOnlyCollection<string> ids, long? count = null)
    {
        long more = (count ?? ids.Count) - Math.Min(ids.Count, MostIdsNamed);
        string named = string.Join(", ", ids.Take(MostIdsNamed));
        return more > 0 ? $"{named} {AndMore(more)}" : named;
    }

    protected string Pins(IReadOnlyCollection<Pairing> pins) => Ids([.. pins.Select(pin => $"{pin.Mentee}–{pin.Mentor}")]);
}
