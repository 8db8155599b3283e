using System.Collections.Immutable;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting.Overview;

/// <summary>What can be told from a result alone, as sections.</summary>
internal static class OverviewSections
{
    public static ReportSection Scores(ScoreDistribution scores, Wording wording)
    {
        string title = scores.Minimize ? wording.CostsHeading : wording.ScoresHeading;
        string counted = scores.OfGroups ? wording.Labels.Groups : wording.Labels.Matches;
        return new ReportSection
        {
            Id = "scores",
            Title = title,
            Paragraphs = [wording.ScoresInShort(scores)],
            Charts =
            [
                new BarChart
                {
                    Title = title,
                    Unit = counted,
                    Series = [counted],
                    Bars = [.. scores.Bins.Select(bin => new ChartBar(Range(bin), IsForeign: false, [bin.Count]))],
                },
            ],
            Tables =
            [
                new ReportTable
                {
                    Columns =
                    [
                        new(scores.Minimize ? wording.Labels.Cost : wording.Labels.Score),
                        new(counted, true),
                        new(wording.ShareHeading, true),
                    ],
                    Rows =
                    [
                        .. scores.Bins.Select(bin =>
                            (ImmutableArray<ReportCell>)
                                [
                                    ReportCell.Words(Range(bin)),
                                    ReportCell.Of(wording, bin.Count),
                                    ReportCell.Percent(wording, (decimal)bin.Count / scores.Count),
                                ]
                        ),
                    ],
                },
            ],
        };

        string Range(ScoreBin bin) => $"{wording.Number(bin.From)}–{wording.Number(bin.To)}";
    }

    public static ReportSection Loads(LoadDistribution loads, Wording wording)
    {
        return new ReportSection
        {
            Id = "load",
            Title = wording.Labels.Load,
            Paragraphs = [wording.LoadsInShort(loads)],
            Charts =
            [
                new BarChart
                {
                    Title = wording.MentorsByLoad,
                    Series = [wording.MentorsHeading],
                    Bars = [.. loads.Mentors.Select((count, mentees) => new ChartBar(wording.Number(mentees), IsForeign: false, [count]))],
                },
            ],
            Tables =
            [
                new ReportTable
                {
                    Columns = [new(wording.Labels.Mentees, true), new(wording.MentorsHeading, true)],
                    Rows =
                    [
                        .. loads.Mentors.Select(
                            (count, mentees) => (ImmutableArray<ReportCell>)[ReportCell.Of(wording, mentees), ReportCell.Of(wording, count)]
                        ),
                    ],
                },
            ],
        };
    }

    public static ReportSection Skills(SkillsInPlan plan, Wording wording) =>
        new()
        {
            Id = "skills",
            Title = wording.SkillsHeading,
            Paragraphs = [wording.SkillsInShort(plan)],
            Charts =
            [
                new BarChart
                {
                    Title = wording.SkillsWantedAndMet,
                    Series = [wording.WantedHeading, wording.MetHeading],
                    Bars = [.. plan.Skills.Select(skill => new ChartBar(skill.Name, IsForeign: true, [skill.Wanted, skill.Met]))],
                },
            ],
            Tables =
            [
                new ReportTable
                {
                    Columns =
                    [
                        new(wording.SkillHeading),
                        new(wording.WantedHeading, true),
                        new(wording.MetHeading, true),
                        new(wording.OfferedHeading, true),
                    ],
                    Rows =
                    [
                        .. plan.Skills.Select(skill =>
                            (ImmutableArray<ReportCell>)
                                [
                                    ReportCell.Foreign(skill.Name),
                                    ReportCell.Of(wording, skill.Wanted),
                                    ReportCell.Of(wording, skill.Met),
                                    ReportCell.Of(wording, skill.Offered),
                                ]
                        ),
                    ],
                },
            ],
        };
}
