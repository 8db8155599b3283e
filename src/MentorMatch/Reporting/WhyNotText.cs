using System.Collections.Immutable;
using System.Text;
using MentorMatch.Analysis.Reasons;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

/// <summary>Answers to "why not?" as lines of text and as a section.</summary>
internal static class WhyNotText
{
    private const int MostMovesInText = 20;

    public static string Of(WhyNot asked, Wording wording)
    {
        StringBuilder text = new(ExplanationText.Of(asked.Pair, wording));
        text.Append(wording.WhyNot(asked)).Append('\n');
        if (!asked.Moves.IsEmpty)
        {
            text.Append(wording.MovesHeading).Append('\n');
            foreach (PlanMove move in asked.Moves.Take(MostMovesInText))
            {
                text.Append("  ").Append(wording.Move(move)).Append('\n');
            }

            if (asked.Moves.Length > MostMovesInText)
            {
                text.Append("  ").Append(wording.More(asked.Moves.Length - MostMovesInText)).Append('\n');
            }
        }

        return text.ToString();
    }

    public static ReportSection Section(WhyNot asked, Wording wording)
    {
        var headings = wording.MoveColumns;
        return new ReportSection
        {
            Id = "why-not",
            Title = wording.WhyNotTitle(asked),
            Paragraphs =
            [
                .. ExplanationText.Of(asked.Pair, wording).Split('\n', StringSplitOptions.RemoveEmptyEntries),
                wording.WhyNot(asked),
            ],
            Tables =
            [
                new ReportTable
                {
                    Caption = wording.MovesHeading,
                    Columns =
                    [
                        new ReportColumn(headings.Person),
                        new ReportColumn(headings.Now),
                        new ReportColumn(headings.Instead),
                        new ReportColumn(headings.Before, IsNumber: true),
                        new ReportColumn(headings.After, IsNumber: true),
                        new ReportColumn(headings.Change, IsNumber: true),
                    ],
                    Rows = [.. asked.Moves.Select(move => Row(move, wording))],
                },
            ],
        };
    }

    private static ImmutableArray<ReportCell> Row(PlanMove move, Wording wording) =>
        [
            ReportCell.Foreign(move.Person),
            move.From is { } from ? ReportCell.Foreign(from) : ReportCell.Words(wording.Nobody),
            move.To is { } to ? ReportCell.Foreign(to) : ReportCell.Words(wording.Nobody),
            ReportCell.Of(wording, move.Before),
            ReportCell.Of(wording, move.After),
            ReportCell.Of(wording, move.Change),
        ];
}
