using System.Collections.Immutable;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting.Overview;

/// <summary>How many mentors have how many mentees, those without any included.</summary>
public sealed record LoadDistribution
{
    /// <summary>The number of mentors with 0, 1, 2, … mentees, up to the largest number that any has.</summary>
    public required ImmutableArray<int> Mentors { get; init; }

    /// <summary>How many mentors have as many mentees as they can take.</summary>
    public required int Full { get; init; }

    /// <summary>Finds the distribution.</summary>
    /// <param name="document">The result.</param>
    /// <returns>The distribution; <see langword="null"/> when no mentor has a mentee.</returns>
    public static LoadDistribution? Of(ResultDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Loads.IsEmpty)
        {
            return null;
        }

        int[] mentors = new int[document.Loads.Max(load => load.Mentees) + 1];
        mentors[0] = document.IdleMentors.Length;
        foreach (Documents.LoadRow load in document.Loads)
        {
            mentors[load.Mentees]++;
        }

        return new LoadDistribution { Mentors = [.. mentors], Full = document.Loads.Count(load => load.Mentees >= load.Max) };
    }

    /// <summary>Tells the distribution.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The section <c>load</c>.</returns>
    public ReportSection ToSection(Language language = Language.English) => OverviewSections.Loads(this, Wording.Of(language));
}
