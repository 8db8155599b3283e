using MentorMatch.Formats;
using MentorMatch.Policies;

namespace MentorMatch.Tests.Formats;

/// <summary>The settings of every format: their defaults, their ends, and which facts they read.</summary>
public sealed class FormatSettingsTests
{
    [Theory]
    [InlineData("ratio maxMentees", 1, 1000)]
    [InlineData("ratio minMentees", 0, 5)]
    [InlineData("groups maxMembers", 1, 1000)]
    [InlineData("groups minMembers", 1, 5)]
    [InlineData("peer-groups maxMembers", 2, 100)]
    [InlineData("peer-groups minMembers", 2, 5)]
    [InlineData("peer-groups seniorLevel", 0, 1000)]
    [InlineData("teams maxTeams", 1, 1000)]
    [InlineData("suggestions perMentee", 1, 100)]
    [InlineData("suggestions exposure", 1, 1_000_000)]
    [InlineData("suggestions maxPerCategory", 1, 100)]
    [InlineData("suggestions alternates", 0, 100)]
    [InlineData("a-la-carte sessions", 1, 1000)]
    [InlineData("a-la-carte places", 1, 1000)]
    [InlineData("peers repeatDiscount", 0, 1_000_000)]
    public void A_number_may_stand_at_either_end_and_not_beyond(string setting, int least, int most)
    {
        string member = setting.Split(' ')[1];
        Assert.Empty(With(setting, least).Flaws());
        Assert.Empty(With(setting, most).Flaws());
        foreach (int beyond in (int[])[least - 1, most + 1])
        {
            Flaw flaw = Assert.Single(With(setting, beyond).Flaws());
            Assert.Equal(
                (member, "out-of-range", $"{member} {beyond} is not from {least} to {most}"),
                (flaw.Member, flaw.Code, flaw.Message)
            );
        }
    }

    [Theory]
    [InlineData("ratio waitingAttribute")]
    [InlineData("teams team")]
    [InlineData("suggestions category")]
    [InlineData("peers waitingAttribute")]
    public void A_name_may_not_be_blank(string setting)
    {
        Format format = setting switch
        {
            "ratio waitingAttribute" => new RatioFormat { WaitingAttribute = " " },
            "teams team" => new TeamsFormat { Team = " " },
            "suggestions category" => new SuggestionsFormat { Category = " " },
            _ => new PeersFormat { WaitingAttribute = " " },
        };
        Flaw flaw = Assert.Single(format.Flaws());
        Assert.Equal((setting.Split(' ')[1], "empty-name"), (flaw.Member, flaw.Code));
    }

    [Fact]
    public void Lists_of_attributes_are_checked_where_they_stand()
    {
        PeerGroupsFormat format = new() { Spread = ["site", "Site"], NeverAlone = ["gender", " "] };
        Assert.Equal(["spread[1]", "neverAlone[1]"], format.Flaws().Select(flaw => flaw.Member));
        Assert.Empty(new PeerGroupsFormat { Spread = ["site"], NeverAlone = ["site"] }.Flaws());
        Assert.Equal(
            (0, 0),
            (
                new PeerGroupsFormat { Spread = default }
                    .Spread
                    .Length,
                new PeerGroupsFormat { NeverAlone = default }
                    .NeverAlone
                    .Length
            )
        );
    }

    [Fact]
    public void A_discount_has_six_decimals_at_most() =>
        Assert.Equal(
            "repeatDiscount 0.1234567 has more than 6 decimals",
            Assert.Single(new PeersFormat { RepeatDiscount = 0.1234567m }.Flaws()).Message
        );

    [Theory]
    [InlineData(OddOneOut.Single, false)]
    [InlineData(OddOneOut.Trio, true)]
    [InlineData(OddOneOut.Waiting, true)]
    public void Stable_pairs_leave_nobody_to_choose_for(OddOneOut choice, bool isRefused)
    {
        PeersFormat format = new() { Stable = true, OddOneOut = choice };
        Assert.Equal(
            isRefused
                ? ["stable: stable pairs leave nobody to choose for: oddOneOut must be single. Maybe take oddOneOut or stable out."]
                : Array.Empty<string>(),
            format.Flaws().Select(flaw => PolicyCheck.ToProblem(flaw).ToString())
        );
        Assert.Empty((format with { Stable = false }).Flaws());
    }

    [Fact]
    public void Formats_made_in_code_are_those_of_a_file_that_says_nothing_more()
    {
        Assert.Equal(new RatioFormat { MaxMentees = 2 }, Format.Ratio(2));
        Assert.Equal(new RatioFormat { MaxMentees = 4, MinMentees = 1 }, Format.Ratio(4, 1));
        Assert.Equal(new GroupsFormat(), Format.Groups());
        Assert.Equal(new PeerGroupsFormat(), Format.PeerGroups());
        Assert.Equal(new TeamsFormat(), Format.Teams());
        Assert.Equal(new SuggestionsFormat(), Format.Suggestions());
        Assert.Equal(new ALaCarteFormat(), Format.ALaCarte());
        Assert.Equal(new PeersFormat(), Format.Peers());
        Assert.Equal(new OneToOneFormat(), Format.OneToOne);
        Assert.Equal(
            [
                "RatioFormat { Name = ratio, WaitingFirst = False, WaitingAttribute = waiting, MaxMentees = 3, MinMentees = 0 }",
                "GroupsFormat { Name = groups, MinMembers = 4, MaxMembers = 8, MustOpen = False }",
                "TeamsFormat { Name = teams, Team = team, MaxTeams = 3 }",
                "SuggestionsFormat { Name = suggestions, PerMentee = 5, Exposure = 15, MaxPerCategory = , Category = topic, Alternates = 3 }",
                "ALaCarteFormat { Name = a-la-carte, Sessions = 1, Places = 3, Stable = False }",
                "PeersFormat { Name = peers, OddOneOut = Single, WaitingAttribute = waiting, RepeatDiscount = 0, Stable = False }",
            ],
            (
                (Format[])
                    [
                        new RatioFormat(),
                        new GroupsFormat(),
                        new TeamsFormat(),
                        new SuggestionsFormat(),
                        new ALaCarteFormat(),
                        new PeersFormat(),
                    ]
            ).Select(format => format.ToString())
        );
    }

    [Fact]
    public void Formats_out_of_range_are_refused_where_they_are_made_and_where_they_are_used()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Format.Ratio(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Format.Groups(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Format.PeerGroups(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Format.Teams(maxTeams: 0));
        Assert.Throws<ArgumentException>(() => Format.Teams(team: ""));
        Assert.Throws<ArgumentOutOfRangeException>(() => Format.Suggestions(perMentee: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Format.ALaCarte(places: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Format.Peers(repeatDiscount: -1));
    }

    [Fact]
    public void A_format_says_which_facts_it_reads_and_which_it_shows()
    {
        Assert.Equal(
            [
                "one-to-one: / ",
                "ratio: weeks / ",
                "groups: / ",
                "peer-groups: site gender level / ",
                "peer-groups: site gender / ",
                "teams: squad / squad wants",
                "suggestions: / ",
                "suggestions: skills wants / skills wants",
                "suggestions: site / site",
                "a-la-carte: / ",
                "peers: / ",
                "peers: weeks / ",
            ],
            (
                (Format[])
                    [
                        Format.OneToOne,
                        new RatioFormat { WaitingFirst = true, WaitingAttribute = "weeks" },
                        Format.Groups(),
                        new PeerGroupsFormat
                        {
                            Spread = ["site"],
                            NeverAlone = ["gender"],
                            SeniorLevel = 3,
                        },
                        new PeerGroupsFormat { Spread = ["site"], NeverAlone = ["gender"] },
                        Format.Teams("squad"),
                        Format.Suggestions(category: "site"),
                        Format.Suggestions(maxPerCategory: 1, category: "Topic"),
                        Format.Suggestions(maxPerCategory: 1, category: "site"),
                        Format.ALaCarte(),
                        new PeersFormat { OddOneOut = OddOneOut.Trio, WaitingAttribute = "weeks" },
                        new PeersFormat { OddOneOut = OddOneOut.Waiting, WaitingAttribute = "weeks" },
                    ]
            ).Select(format =>
                $"{format.Name}: {string.Concat(format.Facts.Select(fact => fact + " "))}/ {string.Join(' ', format.FactsShown)}"
            )
        );
    }

    [Fact]
    public void Circles_are_the_same_format_where_every_setting_is_the_same()
    {
        PeerGroupsFormat one = new()
        {
            MinMembers = 3,
            MaxMembers = 5,
            Spread = ["site"],
            SeniorLevel = 3,
            NeverAlone = ["gender"],
        };
        PeerGroupsFormat same = one with { Spread = ["site"], NeverAlone = ["gender"] };
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one.GetHashCode(), new PeerGroupsFormat().GetHashCode());
        Assert.False(one.Equals(null));
        PeerGroupsFormat[] others =
        [
            one with
            {
                MinMembers = 2,
            },
            one with
            {
                MaxMembers = 6,
            },
            one with
            {
                SeniorLevel = 4,
            },
            one with
            {
                Spread = ["Site"],
            },
            one with
            {
                NeverAlone = ["site"],
            },
        ];
        Assert.All(others, other => Assert.NotEqual(one, other));
    }

    private static Format With(string setting, int value) =>
        setting switch
        {
            "ratio maxMentees" => new RatioFormat { MaxMentees = value },
            "ratio minMentees" => new RatioFormat { MinMentees = value, MaxMentees = 5 },
            "groups maxMembers" => new GroupsFormat { MinMembers = 1, MaxMembers = value },
            "groups minMembers" => new GroupsFormat { MinMembers = value, MaxMembers = 5 },
            "peer-groups maxMembers" => new PeerGroupsFormat { MinMembers = 2, MaxMembers = value },
            "peer-groups minMembers" => new PeerGroupsFormat { MinMembers = value, MaxMembers = 5 },
            "peer-groups seniorLevel" => new PeerGroupsFormat { SeniorLevel = value },
            "teams maxTeams" => new TeamsFormat { MaxTeams = value },
            "suggestions perMentee" => new SuggestionsFormat { PerMentee = value },
            "suggestions exposure" => new SuggestionsFormat { Exposure = value },
            "suggestions maxPerCategory" => new SuggestionsFormat { MaxPerCategory = value },
            "suggestions alternates" => new SuggestionsFormat { Alternates = value },
            "a-la-carte sessions" => new ALaCarteFormat { Sessions = value },
            "a-la-carte places" => new ALaCarteFormat { Places = value },
            "peers repeatDiscount" => new PeersFormat { RepeatDiscount = value },
            _ => throw new ArgumentOutOfRangeException(nameof(setting), setting, "unknown"),
        };
}
