using System.Collections.Immutable;
using MentorMatch.Analysis.Certainty;
using MentorMatch.Reporting.Sections;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>How sure a plan is, as a section.</summary>
internal static class CertaintyText
{
    public static ReportSection Section(PlanCertainty certainty, Wording wording) =>
        new()
        {
            Id = "certainty",
            Title = wording.CertaintyTitle,
            Paragraphs = [.. Paragraphs(certainty, wording)],
            Tables = [Pairs(certainty, wording), Ties(certainty, wording), Weights(certainty, wording)],
            Notes = [.. Notes(certainty, wording)],
        };

    private static IEnumerable<string> Paragraphs(PlanCertainty certainty, Wording wording)
    {
        yield return wording.HowManyStand(certainty);
        PairCertainty[] uncertain = [.. certainty.Pairs.Where(pair => pair is { Standing: PairStanding.InEvery, Without.Matches: 0 })];
        if (uncertain.Length > 0)
        {
            yield return wording.Narrowest(uncertain.MinBy(pair => Math.Abs(pair.Without!.Value.Total.Millionths))!);
        }

        PairCertainty[] blanks = [.. certainty.Pairs.Where(pair => pair.StandsAtWorst is not null)];
        if (blanks.Length > 0)
        {
            yield return wording.BlanksInShort(blanks.Length, blanks.Count(pair => pair.StandsAtWorst == true));
        }
    }

    private static IEnumerable<string> Notes(PlanCertainty certainty, Wording wording)
    {
        yield return certainty.MarginsAreKnown ? wording.MarginsNote : wording.MarginsLeftOut;
        if (certainty.Pairs.Any(pair => pair.Blanks is not null))
        {
            yield return wording.BlanksNote;
        }

        if (certainty.HasNoPolicy || certainty.WeightsWereTooMany)
        {
            yield return wording.WeightsLeftOut(certainty.HasNoPolicy);
        }
        else if (!certainty.Weights.IsEmpty)
        {
            yield return wording.WeightsNote;
        }

        if (certainty.TiedPairs > certainty.Ties.Length)
        {
            yield return wording.MoreTies(certainty.TiedPairs - certainty.Ties.Length);
        }
    }

    private static ReportTable Pairs(PlanCertainty certainty, Wording wording)
    {
        var headings = wording.PairColumns;
        return new ReportTable
        {
            Caption = wording.PairsCaption,
            Columns =
            [
                new ReportColumn(headings.Mentee),
                new ReportColumn(headings.Mentor),
                new ReportColumn(headings.Score, IsNumber: true),
                new ReportColumn(headings.Stands),
                new ReportColumn(headings.MatchesWithout, IsNumber: true),
                new ReportColumn(headings.TotalWithout, IsNumber: true),
                new ReportColumn(headings.RunnerUp),
                new ReportColumn(headings.Worst, IsNumber: true),
                new ReportColumn(headings.Best, IsNumber: true),
                new ReportColumn(headings.StandsAtWorst),
            ],
            Rows = [.. certainty.Pairs.OrderBy(Firmness).Select(pair => Row(pair, wording))],
        };
    }

    /// <summary>The least certain first: ties, then what a best plan without the pair loses, a match before any total, then what every plan has.</summary>
    private static (int Kind, long Matches, long Total) Firmness(PairCertainty pair) =>
        pair switch
        {
            { Standing: PairStanding.InSome } => (0, 0, 0),
            { Without: { } without } => (1, Math.Abs(without.Matches), Math.Abs(without.Total.Millionths)),
            _ => (2, 0, 0),
        };

    private static ImmutableArray<ReportCell> Row(PairCertainty pair, Wording wording) =>
        [
            ReportCell.Foreign(pair.Mentee),
            ReportCell.Foreign(pair.Mentor),
            ReportCell.Of(wording, pair.Score),
            ReportCell.Words(wording.StandingWord(pair)),
            pair.Without is { } without ? ReportCell.Of(wording, without.Matches) : ReportCell.Empty,
            ReportCell.Of(wording, pair.Without?.Total),
            pair.RunnerUp is { } runnerUp ? ReportCell.Foreign(runnerUp) : ReportCell.Empty,
            ReportCell.Of(wording, pair.Blanks?.Worst),
            ReportCell.Of(wording, pair.Blanks?.Best),
            pair.StandsAtWorst is { } stands ? ReportCell.Words(wording.YesOrNo(stands)) : ReportCell.Empty,
        ];

    private static ReportTable Ties(PlanCertainty certainty, Wording wording)
    {
        var headings = wording.PairColumns;
        return new ReportTable
        {
            Caption = wording.TiesCaption,
            Columns =
            [
                new ReportColumn(headings.Mentee),
                new ReportColumn(headings.Mentor),
                new ReportColumn(headings.Score, IsNumber: true),
            ],
            Rows =
            [
                .. certainty.Ties.Select(tie =>
                    (ImmutableArray<ReportCell>)
                        [ReportCell.Foreign(tie.Mentee), ReportCell.Foreign(tie.Mentor), ReportCell.Of(wording, tie.Score)]
                ),
            ],
            WhenEmpty = wording.NoTies,
        };
    }

    private static ReportTable Weights(PlanCertainty certainty, Wording wording)
    {
        var headings = wording.WeightColumns;
        return new ReportTable
        {
            Caption = wording.WeightsCaption,
            Columns =
            [
                new ReportColumn(headings.Criterion),
                new ReportColumn(headings.Weight, IsNumber: true),
                new ReportColumn(headings.Least, IsNumber: true),
                new ReportColumn(headings.Most, IsNumber: true),
                new ReportColumn(headings.Between),
            ],
            Rows =
            [
                .. certainty.Weights.Select(range =>
                    (ImmutableArray<ReportCell>)
                        [
                            ReportCell.Foreign(range.Criterion),
                            Cell(wording, range.Weight),
                            Cell(wording, range.Least),
                            Cell(wording, range.Most),
                            ReportCell.Words(wording.Between(range)),
                        ]
                ),
            ],
        };
    }

    private static ReportCell Cell(Wording wording, decimal weight) =>
        ReportCell.Of(wording, new Score((long)(weight * Score.UnitsPerOne)));
}
