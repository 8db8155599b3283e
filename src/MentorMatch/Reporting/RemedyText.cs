using System.Text;
using MentorMatch.Analysis.Reasons;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

/// <summary>What would give somebody a mentor, as lines of text and as a section.</summary>
internal static class RemedyText
{
    public static string Of(Remedies remedies, Wording wording)
    {
        if (remedies.Ways.IsEmpty)
        {
            return wording.NoRemedy(remedies.Mentee) + "\n";
        }

        StringBuilder text = new(wording.RemediesHeading(remedies.Mentee));
        text.Append('\n');
        foreach (Remedy way in remedies.Ways)
        {
            text.Append("  ").Append(wording.WithEffect(wording.Remedy(remedies.Mentee, way), way.Change)).Append('\n');
        }

        return text.ToString();
    }

    public static ReportSection Section(Remedies remedies, Wording wording)
    {
        (string what, string matches, string total) = wording.RemedyColumns;
        return new ReportSection
        {
            Id = "remedies",
            Title = wording.RemediesHeading(remedies.Mentee),
            Tables =
            [
                new ReportTable
                {
                    Columns = [new ReportColumn(what), new ReportColumn(matches, IsNumber: true), new ReportColumn(total, IsNumber: true)],
                    Rows =
                    [
                        .. remedies.Ways.Select(way =>
                            (System.Collections.Immutable.ImmutableArray<ReportCell>)
                                [
                                    ReportCell.Foreign(wording.Remedy(remedies.Mentee, way)),
                                    ReportCell.Of(wording, way.Change.Matches),
                                    ReportCell.Of(wording, way.Change.Total),
                                ]
                        ),
                    ],
                    WhenEmpty = wording.NoRemedy(remedies.Mentee),
                },
            ],
        };
    }
}
