using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Analysis.Recruiting;

namespace MentorMatch.Reporting.Sections;

/// <summary>Tells a recruiting advice.</summary>
internal static class RecruitingSection
{
    private const int MostBars = 20;

    public static ReportSection Of(RecruitingAdvice advice, Wording wording)
    {
        RecruitingLabels labels = wording.Recruiting;
        bool isProved = advice.ProfilesDrawn > 0;
        return new ReportSection
        {
            Id = "recruiting",
            Title = labels.Title,
            Paragraphs = [.. Paragraphs(advice, wording, labels, isProved)],
            Charts = Charts(advice, labels),
            Tables = isProved
                ?
                [
                    Profiles(advice, wording, labels),
                    Bundles(advice, wording, labels),
                    Places(advice, wording, labels),
                    .. Values(advice, wording, labels),
                    Skills(advice, wording, labels),
                ]
                : [Profiles(advice, wording, labels) with { WhenEmpty = null }, Skills(advice, wording, labels)],
            Notes = [.. Notes(advice, wording, labels, isProved)],
        };
    }

    private static IEnumerable<string> Paragraphs(RecruitingAdvice advice, Wording wording, RecruitingLabels labels, bool isProved)
    {
        yield return $"{wording.Summary(advice.Result)}.";
        yield return wording.MentorRatio(advice.Result.MenteeCount, advice.Mentors, advice.MentorsMissing);
        if (!isProved)
        {
            yield return labels.NotProved;
        }

        if (advice.Bundles.TakeWhile(bundle => bundle.Profile == advice.Bundles[0].Profile).LastOrDefault() is { } largest)
        {
            yield return wording.BundleGain(largest);
        }
    }

    private static IEnumerable<string> Notes(RecruitingAdvice advice, Wording wording, RecruitingLabels labels, bool isProved)
    {
        if (isProved)
        {
            yield return labels.HowExact;
            yield return wording.ProfilesDrawn(advice);
            if (!advice.Profiles.IsEmpty)
            {
                yield return advice.IsBestProved ? labels.BestProved : labels.BestNotProved;
            }
        }

        if (advice.IsCutShort)
        {
            yield return labels.CutShort;
        }
    }

    private static ImmutableArray<ReportChart> Charts(RecruitingAdvice advice, RecruitingLabels labels) =>
        advice.Skills.IsEmpty
            ? []
            :
            [
                new BarChart
                {
                    Title = labels.SkillsChart,
                    Series = [labels.WantedBy, labels.PlacesOffered],
                    Bars =
                    [
                        .. advice
                            .Skills.Take(MostBars)
                            .Select(skill => new ChartBar(skill.Skill, IsForeign: true, [skill.Mentees, skill.Places])),
                    ],
                    Unit = labels.People,
                },
            ];

    private static ReportTable Profiles(RecruitingAdvice advice, Wording wording, RecruitingLabels labels)
    {
        ProfileColumns columns = ProfileColumns.Of(advice.Profiles.Select(worth => worth.Profile), labels);
        return new ReportTable
        {
            Caption = labels.Profiles,
            WhenEmpty = labels.NoProfiles,
            Columns =
            [
                .. columns.Headings,
                new(labels.FirstPlaceMatches, IsNumber: true),
                new(labels.FirstPlaceTotal, IsNumber: true),
                new(labels.MentorMatches, IsNumber: true),
                new(labels.MentorTotal, IsNumber: true),
            ],
            Rows =
            [
                .. advice.Profiles.Select(worth =>
                    (ImmutableArray<ReportCell>)
                        [.. columns.Cells(worth.Profile), .. Gain(wording, worth.FirstPlace), .. Gain(wording, worth.Mentor)]
                ),
            ],
        };
    }

    private static ReportTable Bundles(RecruitingAdvice advice, Wording wording, RecruitingLabels labels)
    {
        ProfileColumns columns = ProfileColumns.Of(advice.Bundles.Select(bundle => bundle.Profile), labels);
        return new ReportTable
        {
            Caption = labels.Bundles,
            Columns =
            [
                .. columns.Headings,
                new(labels.NewMentors, IsNumber: true),
                new(labels.MoreMatches, IsNumber: true),
                new(labels.MoreTotal, IsNumber: true),
            ],
            Rows =
            [
                .. advice.Bundles.Select(bundle =>
                    (ImmutableArray<ReportCell>)
                        [.. columns.Cells(bundle.Profile), ReportCell.Of(wording, bundle.Mentors), .. Gain(wording, bundle.Gain)]
                ),
            ],
        };
    }

    private static ReportTable Places(RecruitingAdvice advice, Wording wording, RecruitingLabels labels) =>
        new()
        {
            Caption = labels.Places,
            WhenEmpty = labels.NoPlaces,
            Columns =
            [
                new(labels.Mentor),
                new(labels.PlacesNow, IsNumber: true),
                new(labels.MenteesNow, IsNumber: true),
                new(labels.MoreMatches, IsNumber: true),
                new(labels.MoreTotal, IsNumber: true),
                new(labels.Confirmed),
            ],
            Rows =
            [
                .. advice.Places.Select(place =>
                    (ImmutableArray<ReportCell>)
                        [
                            ReportCell.Foreign(place.Mentor),
                            ReportCell.Of(wording, place.Places),
                            ReportCell.Of(wording, place.Mentees),
                            .. Gain(wording, place.Gain),
                            place.IsConfirmed ? ReportCell.Words(labels.Yes) : ReportCell.Empty,
                        ]
                ),
            ],
        };

    /// <summary>One table for each fact but the skill, by which the table of profiles goes already.</summary>
    private static IEnumerable<ReportTable> Values(RecruitingAdvice advice, Wording wording, RecruitingLabels labels) =>
        advice
            .Values.Where(value => value.Fact != ProfileFact.Skill)
            .GroupBy(value => value.Fact)
            .Select(fact => new ReportTable
            {
                Caption = wording.PlaceBy(fact.Key),
                Columns =
                [
                    new(labels.Of(fact.Key)),
                    new(labels.FirstPlaceMatches, IsNumber: true),
                    new(labels.FirstPlaceTotal, IsNumber: true),
                ],
                Rows =
                [
                    .. fact.Select(value =>
                        (ImmutableArray<ReportCell>)[ReportCell.Foreign(value.Value), .. Gain(wording, value.FirstPlace)]
                    ),
                ],
            });

    private static ReportTable Skills(RecruitingAdvice advice, Wording wording, RecruitingLabels labels) =>
        new()
        {
            Caption = labels.Skills,
            Columns =
            [
                new(labels.Skill),
                new(labels.WantedBy, IsNumber: true),
                new(labels.Demand, IsNumber: true),
                new(labels.OfferedBy, IsNumber: true),
                new(labels.PlacesOffered, IsNumber: true),
                new(labels.Covered, IsNumber: true),
                new(labels.Waiting, IsNumber: true),
            ],
            Rows =
            [
                .. advice.Skills.Select(skill =>
                    (ImmutableArray<ReportCell>)
                        [
                            ReportCell.Foreign(skill.Skill),
                            ReportCell.Of(wording, skill.Mentees),
                            ReportCell.Of(wording, new Scoring.Score((long)(skill.Demand * Scoring.Score.UnitsPerOne))),
                            ReportCell.Of(wording, skill.Mentors),
                            ReportCell.Of(wording, skill.Places),
                            ReportCell.Of(wording, skill.Covered),
                            ReportCell.Of(wording, skill.Waiting),
                        ]
                ),
            ],
        };

    private static IEnumerable<ReportCell> Gain(Wording wording, PlanGain? gain) =>
        [gain?.Matches is { } matches ? ReportCell.Of(wording, matches) : ReportCell.Empty, ReportCell.Of(wording, gain?.Total)];

    /// <summary>The columns of those facts that any of the profiles settles.</summary>
    private sealed record ProfileColumns(ImmutableArray<(ReportColumn Heading, Func<MentorProfile, ReportCell> Cell)> Columns)
    {
        public IEnumerable<ReportColumn> Headings => Columns.Select(column => column.Heading);

        public static ProfileColumns Of(IEnumerable<MentorProfile> profiles, RecruitingLabels labels)
        {
            ImmutableArray<MentorProfile> all = [.. profiles];
            (ReportColumn, Func<MentorProfile, ReportCell>)[] columns =
            [
                (new(labels.Skill), profile => Foreign(profile.Skill)),
                (new(labels.Level, IsNumber: true), profile => Level(profile.Level)),
                (new(labels.Location), profile => Foreign(profile.Location)),
                (new(labels.Department), profile => Foreign(profile.Department)),
            ];
            return new([.. columns.Where(column => all.Any(profile => column.Item2(profile) != ReportCell.Empty))]);
        }

        public IEnumerable<ReportCell> Cells(MentorProfile profile) => Columns.Select(column => column.Cell(profile));

        private static ReportCell Foreign(string? text) => text is null ? ReportCell.Empty : ReportCell.Foreign(text);

        private static ReportCell Level(int? level) =>
            level is { } known ? ReportCell.Number(known.ToString(CultureInfo.InvariantCulture), known) : ReportCell.Empty;
    }
}
