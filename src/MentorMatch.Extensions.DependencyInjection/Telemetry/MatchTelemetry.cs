namespace MentorMatch.Telemetry;

/// <summary>The names under which matchings are logged, traced and measured. They stay from release to release.</summary>
/// <remarks>
/// Everything that is told is a number, a word of the library, or the name that a programme was registered under: no id, no name, no attribute of anybody. Instruments and
/// activities cost next to nothing while nobody listens.
/// </remarks>
public static class MatchTelemetry
{
    /// <summary>Log category; of a named programme, this with a point and its name.</summary>
    public const string LogCategory = "MentorMatch";

    /// <summary>The <see cref="System.Diagnostics.ActivitySource"/>.</summary>
    public const string ActivitySourceName = "MentorMatch";

    /// <summary>The <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "MentorMatch";

    /// <summary>The activity around one matching, scoring to judgement.</summary>
    public const string MatchActivity = "mentormatch.match";

    /// <summary>Histogram, s: one matching as a whole, also one that failed (then with <see cref="ErrorTag"/>).</summary>
    public const string MatchDuration = "mentormatch.match.duration";

    /// <summary>Histogram, s: scoring the pairs.</summary>
    public const string ScoreDuration = "mentormatch.score.duration";

    /// <summary>Histogram, s: solving.</summary>
    public const string SolveDuration = "mentormatch.solve.duration";

    /// <summary>Histogram, s: judging the solution.</summary>
    public const string VerifyDuration = "mentormatch.verify.duration";

    /// <summary>Histogram, 0 to 1: people matched over people to be matched (mentees, or peers), where a matching is known.</summary>
    public const string MatchedShare = "mentormatch.matched.share";

    /// <summary>Histogram, a ratio: the proven gap over the size of the bound; 0 for an optimal matching. Not recorded without a bound.</summary>
    public const string Gap = "mentormatch.gap";

    /// <summary>Histogram, {pair}: pairs that no rule forbids.</summary>
    public const string EligiblePairs = "mentormatch.eligible_pairs";

    /// <summary>Up-down counter, {match}: matchings being made now.</summary>
    public const string ActiveMatches = "mentormatch.match.active";

    /// <summary>Tag: the format's name, such as <c>ratio</c>; <c>own-scores</c> or <c>programmes</c> where there is none.</summary>
    public const string FormatTag = "mentormatch.format";

    /// <summary>Tag: the name that the programme was registered under; left out for the one without a name.</summary>
    public const string ProgrammeTag = "mentormatch.programme";

    /// <summary>Tag: what was proved, as in a result file: <c>optimal</c>, <c>feasible</c>, <c>infeasible</c> or <c>unknown</c>.</summary>
    public const string StatusTag = "mentormatch.status";

    /// <summary>Tag: why the solver stopped: <c>finished</c>, <c>time-limit</c> or <c>cancelled</c>.</summary>
    public const string StopTag = "mentormatch.stop";

    /// <summary>Tag: the type of the exception, never its message.</summary>
    public const string ErrorTag = "error.type";

    /// <summary>Tag of activities: people of all sides.</summary>
    public const string PeopleTag = "mentormatch.people";

    /// <summary>Tag of activities: matches made.</summary>
    public const string MatchedTag = "mentormatch.matched";

    /// <summary>Tag of activities: people left over.</summary>
    public const string UnmatchedTag = "mentormatch.unmatched";

    /// <summary>Tag of activities: eligible pairs.</summary>
    public const string EligiblePairsTag = "mentormatch.eligible_pairs";

    /// <summary>Tag of activities: the gap as a ratio; see <see cref="Gap"/>.</summary>
    public const string GapTag = "mentormatch.gap";
}
