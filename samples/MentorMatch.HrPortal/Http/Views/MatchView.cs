using System.Collections.Immutable;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;

namespace MentorMatch.HrPortal.Http.Views;

/// <summary>A match with what makes up its score.</summary>
internal sealed record MatchView(
    PersonView Mentee,
    PersonView Mentor,
    decimal Score,
    bool Pinned,
    int? Rank,
    decimal? Known,
    ImmutableArray<PartView> Parts
)
{
    /// <summary>A match with the names of the two.</summary>
    public static MatchView Of(MatchRow match, PersonNames names) =>
        new(
            new PersonView(match.First, names.OfMentee(match.First)),
            new PersonView(match.Second, names.OfMentor(match.Second)),
            match.Score.ToDecimal(),
            match.Pinned,
            match.Rank,
            match.Known,
            [
                .. match.Contributions.Select(part => new PartView(
                    part.Name,
                    match.Unknown?.Contains(part.Name, StringComparer.Ordinal) == true ? null : part.Score.ToDecimal()
                )),
            ]
        );
}
