using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;

namespace MentorMatch.Console.Texts;

/// <summary>What the command says by itself in one language; reasons, clashes and reports are worded by the library.</summary>
internal abstract partial class CommandTexts
{
    /// <summary>Column heading: the mentee.</summary>
    public abstract string Mentee { get; }

    /// <summary>Column heading: the mentor.</summary>
    public abstract string Mentor { get; }

    /// <summary>Column heading: the score.</summary>
    public abstract string Score { get; }

    /// <summary>Column heading: the cost.</summary>
    public abstract string Cost { get; }

    /// <summary>Column heading: what the score is made of.</summary>
    public abstract string Why { get; }

    /// <summary>Column heading: one of two peers.</summary>
    public abstract string Peer { get; }

    /// <summary>Column heading: a circle of peers.</summary>
    public abstract string Circle { get; }

    /// <summary>Column heading: who is in a circle.</summary>
    public abstract string Members { get; }

    /// <summary>Columns of matches that only some formats fill: heading and value.</summary>
    public abstract ImmutableArray<(string Heading, Func<MatchRow, string?> Value)> ColumnsOfSomeFormats { get; }

    /// <summary>Column heading: the reason.</summary>
    public abstract string Reason { get; }

    /// <summary>Heading over people without a match.</summary>
    public abstract string Unmatched { get; }

    /// <summary>Heading of the requests that were not met.</summary>
    public abstract string Refused { get; }

    /// <summary>Heading: peers without a partner.</summary>
    public abstract string Single { get; }

    /// <summary>Heading over mentors without a mentee.</summary>
    public abstract string Idle { get; }

    /// <summary>Stands beside a pair that was asked for.</summary>
    public abstract string Pinned { get; }

    /// <summary>Stands above the built-in policy.</summary>
    public abstract string BuiltInPolicy { get; }

    /// <summary>The last line of the tour: how to go on.</summary>
    public abstract string HowToMatchOwnFiles { get; }

    /// <summary>The texts of a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The texts.</returns>
    public static CommandTexts Of(Language language) => language == Language.French ? FrenchTexts.Instance : EnglishTexts.Instance;

    /// <summary>Stands above the matches of the bundled cohort.</summary>
    /// <param name="mentors">Number of mentors.</param>
    /// <param name="mentees">Number of mentees.</param>
    /// <returns>The line.</returns>
    public abstract string BundledCohort(int mentors, int mentees);

    /// <summary>What was proved about an optimal result.</summary>
    /// <param name="pairs">Number of eligible pairs the proof is about.</param>
    /// <returns>The line.</returns>
    public abstract string Proof(long pairs);

    /// <summary>Where the outputs are.</summary>
    /// <param name="files">Their paths.</param>
    /// <returns>The line.</returns>
    public abstract string Wrote(IEnumerable<string> files);

    /// <summary>A record says the truth about what was given.</summary>
    /// <param name="inputs">Number of input files.</param>
    /// <returns>The line.</returns>
    public abstract string RecordHolds(int inputs);

    /// <summary>How many rows of a long table were left out.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The line.</returns>
    public abstract string AndMore(int count);

    /// <summary>A mentor and their mentees.</summary>
    /// <param name="mentor">The mentor's id.</param>
    /// <param name="mentees">Number of mentees matched with them.</param>
    /// <returns>The line.</returns>
    public abstract string MentorHas(string mentor, int mentees);

    /// <summary>Place, time and topic under the headings of a language.</summary>
    /// <param name="place">Heading of the place in the list.</param>
    /// <param name="time">Heading of the time.</param>
    /// <param name="topic">Heading of the topic.</param>
    /// <returns>The columns.</returns>
    protected static ImmutableArray<(string Heading, Func<MatchRow, string?> Value)> Columns(string place, string time, string topic) =>
        [(place, match => match.Rank?.ToString(CultureInfo.InvariantCulture)), (time, match => match.Slot), (topic, match => match.Topic)];
}
