using System.Text.Json;
using MentorMatch.Formats;
using MentorMatch.Formats.Groups;
using MentorMatch.Formats.Peers;
using MentorMatch.Formats.Quotas;
using MentorMatch.Formats.Suggestions;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Formats;

/// <summary>Evidence in numbers becomes evidence in names and back, and who is not known is told, all of them.</summary>
public sealed class CertificateWordsTests
{
    private static readonly PairingModel Model = PairingModel.Build(
        OwnScores.Table([9, 5, 4], [8, 1, null], [7, null, null]),
        OwnScores.MostMatches
    );

    private static readonly PeersModel Peers = PeersModel.Build(
        ScoredPeers.FromPairs(["a", "b", "c", "d"], [0, 1, 2], [1, 2, 3], [1, 2, 3]),
        new PeerTerms { Objective = AssignmentObjective.MostMatches, OddOneOut = OddOneOut.Trio }
    );

    private static readonly AssignmentProof Proof = new([0, 5, -3], 7, new CardinalityCut([0, 2], [1]));

    [Fact]
    public void Prices_a_bonus_and_a_cut_come_back_as_they_were()
    {
        MatchCertificate words = CertificateWords.Of(Model, Proof);
        Assert.Equal([new MentorPrice("m1", new Score(5)), new("m2", new Score(-3))], words.MentorPrices.AsEnumerable());
        Assert.Equal(("e0 e2", "m1"), (string.Join(' ', words.Cut!.Mentees), string.Join(' ', words.Cut.Mentors)));
        Same(Proof, CertificateWords.ToProof(Model, words, []));
        Same(Proof with { Cut = null }, CertificateWords.ToProof(Model, CertificateWords.Of(Model, Proof with { Cut = null }), []));
    }

    [Fact]
    public void Strangers_in_prices_and_in_a_cut_are_told_and_the_others_kept()
    {
        List<string> unknown = [];
        MatchCertificate words = new()
        {
            MentorPrices = [new("zoe", new Score(1)), new("m2", new Score(4))],
            Cut = new CoverageCut(["zed", "e1"], ["m0", "zac"]),
        };
        Same(new AssignmentProof([0, 0, 4], 0, new CardinalityCut([1], [0])), CertificateWords.ToProof(Model, words, unknown));
        Assert.Equal(["zoe", "zed", "zac"], unknown);
    }

    [Fact]
    public void Openings_come_back_as_they_were()
    {
        OpeningWords words = new(Model);
        MinimumOrClosedProof one = new([new ColumnCase { Proof = Proof }]);
        Assert.Null(words.Of(one).Openings);
        Same(one, words.ToProof(words.Of(one), []));
        MinimumOrClosedProof tree = new([
            new ColumnCase { Column = 2 },
            new ColumnCase { Proof = Proof },
            new ColumnCase { Clash = new AssignmentClash(ClashKind.ColumnMinimums, [], [0, 1], [], 0, 0) },
        ]);
        MatchCertificate several = words.Of(tree);
        Assert.Equal(
            "m2 ,  m1 m2, m0 m1 ",
            string.Join(
                ", ",
                several.Openings!.Value.Select(each =>
                    $"{each.Mentor}{string.Join(' ', each.Unfillable ?? [])} {string.Join(' ', (each.MentorPrices ?? []).Select(line => line.Name))}"
                )
            )
        );
        Same(tree, words.ToProof(several, []));
    }

    [Fact]
    public void Strangers_in_openings_are_told()
    {
        List<string> unknown = [];
        MatchCertificate words = new()
        {
            MentorPrices = [],
            Openings =
            [
                new OpeningCase { Mentor = "zoe" },
                new OpeningCase { Unfillable = ["zac", "m1"] },
                new OpeningCase { MentorPrices = [new("zed", new Score(1))] },
            ],
        };
        Same(
            new MinimumOrClosedProof([
                new ColumnCase { Column = -1 },
                new ColumnCase { Clash = new AssignmentClash(ClashKind.ColumnMinimums, [], [1], [], 0, 0) },
                new ColumnCase { Proof = new AssignmentProof([0, 0, 0], 0, null) },
            ]),
            new OpeningWords(Model).ToProof(words, unknown)
        );
        Assert.Equal(["zoe", "zac", "zed"], unknown);
    }

    [Fact]
    public void Parts_come_back_as_they_were_and_strangers_are_told_with_their_part()
    {
        PartWords words = new([new("e0", "Mon"), new("e0", "Tue"), new("e1", "")], [new("m0", "Mon"), new("m1", "")]);
        AssignmentProof proof = new([0, 9], 2, new CardinalityCut([1, 2], [0]));
        PartCertificate parts = words.Of(proof);
        Assert.Equal(new PartPrice("m1", "", new Score(9)), Assert.Single(parts.Prices));
        Assert.Equal([new PersonPart("e0", "Tue"), new("e1", "")], parts.Cut!.Mentees.AsEnumerable());
        Same(proof, words.ToProof(parts, []));
        Same(proof with { Cut = null }, words.ToProof(words.Of(proof with { Cut = null }), []));
        Assert.Equal(
            (1, -1, 1, -1),
            (words.RowOf(new("e0", "Tue")), words.RowOf(new("e1", "Tue")), words.ColumnOf(new("m1", "")), words.ColumnOf(new("m1", "Mon")))
        );

        List<string> unknown = [];
        PartCertificate strange = new(
            [new("m0", "Fri", new Score(1)), new("m0", "Mon", new Score(3))],
            Score.Zero,
            new PartCut([new("e1", ""), new("zed", ""), new("e0", "Mon")], [new("m1", ""), new("m0", "Mon")])
        );
        Same(new AssignmentProof([3, 0], 0, new CardinalityCut([0, 2], [0, 1])), words.ToProof(strange, unknown));
        Assert.Equal(["m0 (Fri)", "zed"], unknown);
    }

    [Fact]
    public void Cases_of_conditions_on_the_whole_come_back_as_they_were()
    {
        SideWords words = new(new SideModel(Model, []));
        SideConstrainedProof proof = new([
            new EdgeCase { Edge = 3, Bound = new PenaltyBound(2, [4, 0, -6], [0, 8, 3]) },
            new EdgeCase { Clash = new AssignmentClash(ClashKind.RowMinimums, [0, 2], [], [], 0, 0) },
            new EdgeCase { Clash = new AssignmentClash(ClashKind.PinsExceedRow, [1], [], [], 0, 0) },
            new EdgeCase { Clash = new AssignmentClash(ClashKind.ColumnMinimums, [], [1], [], 0, 0) },
            new EdgeCase { Clash = new AssignmentClash(ClashKind.PinsExceedColumn, [], [2, 0], [], 0, 0) },
        ])
        {
            MatchWorth = 11,
            Cut = new CardinalityCut([1], [0, 2]),
        };
        MatchCertificate certificate = words.Of(proof);
        Assert.Equal([new MentorPrice("m1", new Score(4)), new("m2", new Score(1))], certificate.MentorPrices.AsEnumerable());
        Assert.Equal(("e1", "m0"), (certificate.Sides!.Cases[0].Mentee, certificate.Sides.Cases[0].Mentor));
        Same(proof, words.ToProof(certificate, [])!);
        Same(proof with { Cut = null }, words.ToProof(words.Of(proof with { Cut = null }), [])!);
        Assert.Null(words.ToProof(new MatchCertificate { MentorPrices = [] }, []));
        Assert.Empty(words.Of(new SideConstrainedProof([new EdgeCase { Bound = new PenaltyBound(0, [], [1, 1, 1]) }])).MentorPrices);
    }

    [Fact]
    public void Strangers_in_cases_of_conditions_are_told()
    {
        List<string> unknown = [];
        MatchCertificate words = new()
        {
            MentorPrices = [],
            Sides = new SideCertificate
            {
                MatchWorth = 0,
                Cut = new CoverageCut(["z1", "e1"], ["z2"]),
                Cases =
                [
                    new SideCase { Mentee = "e2", Mentor = "m2" },
                    new SideCase { Mentee = "e2" },
                    new SideCase { Scale = 1, MentorPrices = [new("z3", new Score(1)), new("m1", new Score(2))] },
                    new SideCase { Clash = ClashKind.RowMinimums, Clashing = ["z4", "e0"] },
                    new SideCase { Clash = ClashKind.ColumnMinimums, Clashing = ["m0", "z5"] },
                ],
            },
        };
        Same(
            new SideConstrainedProof([
                new EdgeCase { Edge = -1 },
                new EdgeCase(),
                new EdgeCase { Bound = new PenaltyBound(1, [], [0, 2, 0]) },
                new EdgeCase { Clash = new AssignmentClash(ClashKind.RowMinimums, [0], [], [], 0, 0) },
                new EdgeCase { Clash = new AssignmentClash(ClashKind.ColumnMinimums, [], [0], [], 0, 0) },
            ])
            {
                Cut = new CardinalityCut([1], []),
            },
            new SideWords(new SideModel(Model, [])).ToProof(words, unknown)!
        );
        Assert.Equal(["z3", "z4", "z5", "z1", "z2"], unknown);
    }

    [Fact]
    public void Duals_blossoms_and_trios_come_back_as_they_were()
    {
        TrioMatchingProof proof = new(
            new GeneralMatchingProof([0, 4, 0, -2], [new BlossomDual([0, 1, 2], 6)]),
            [new SolvedTrio(new Trio(0, 1, 3), new GeneralMatchingProof([1, 0, 0, 0], [new BlossomDual([1, 2, 3], 8)]))]
        );
        PeerCertificate words = PeerCertificateWords.Of(Peers, proof);
        Assert.Equal([new NamedScore("b", new Score(4)), new("d", new Score(-2))], words.Duals.AsEnumerable());
        Same(proof, PeerCertificateWords.ToProof(Peers, words, []));
        PeersModel single = PeersModel.Build(Peers.Pairs, Peers.Terms with { OddOneOut = OddOneOut.Single });
        Assert.Null(PeerCertificateWords.Of(single, proof).Trios);
        Same(proof with { Trios = [] }, PeerCertificateWords.ToProof(single, PeerCertificateWords.Of(single, proof), []));
    }

    [Fact]
    public void Parties_come_back_as_they_were_and_who_is_alone_is_not_named()
    {
        StablePartition partition = new([2, 1, 3, 0]);
        PeerCertificate words = PeerCertificateWords.Of(Peers, partition);
        Assert.Equal(["a", "c", "d"], Assert.Single(words.Parties!.Value).Members.AsEnumerable());
        Same(partition, PeerCertificateWords.ToPartition(Peers, words, [])!);
        Assert.Null(PeerCertificateWords.ToPartition(Peers, words with { Parties = null }, []));
    }

    [Fact]
    public void Strangers_among_peers_are_told()
    {
        List<string> unknown = [];
        PeerCertificate words = new(
            [new("z1", new Score(1)), new("c", new Score(2))],
            [new(["a", "z2"], new Score(3))],
            [new(["a", "b", "z3"], [], []), new(["a", "b", "c"], [new("z4", new Score(1))], [])],
            [new(["d", "z5", "a"]), new(default)]
        );
        Same(
            new TrioMatchingProof(
                new GeneralMatchingProof([0, 0, 2, 0], [new BlossomDual([0], 3)]),
                [new SolvedTrio(new Trio(0, 1, 2), new GeneralMatchingProof([0, 0, 0, 0], []))]
            ),
            PeerCertificateWords.ToProof(Peers, words, unknown)
        );
        Same(new StablePartition([3, 1, 2, 0]), PeerCertificateWords.ToPartition(Peers, words, unknown)!);
        Assert.Equal(["z1", "z2", "z3", "z4", "z5"], unknown);
    }

    [Theory]
    [InlineData("Row 1 has 2 chosen edges.", "Mentee e1 has 2 chosen edges.")]
    [InlineData("Column 2 is left.", "Mentor m2 is left.")]
    [InlineData("Edge 3 does not exist.", "The pair e1, m0 does not exist.")]
    [InlineData("Pinned edge 3 is not chosen.", "The pinned pair e1, m0 is not chosen.")]
    [InlineData("Pinned edge 6 and edge 6 are nobody's.", "Pinned edge 6 and edge 6 are nobody's.")]
    [InlineData("A case splits on edge 0.", "A case splits on the pair e0, m0.")]
    [InlineData("Row 3, Column 3 and Edge 6 are nobody's.", "Row 3, Column 3 and Edge 6 are nobody's.")]
    [InlineData("Row 2, Column 2 and Edge 5.", "Mentee e2, Mentor m2 and The pair e2, m0.")]
    public void Objections_in_numbers_are_told_in_names(string objection, string told) =>
        Assert.Equal(told, ObjectionWords.InPeople(Model, objection));

    [Fact]
    public void Objections_about_lists_by_category_are_told_of_mentees_and_pairs()
    {
        FormatCase one = FormatCase.Of("categories");
        SuggestionsModel model = SuggestionsModel.Of(
            one.Cohort,
            one.Policy,
            (SuggestionsFormat)one.Format,
            one.Options,
            CancellationToken.None
        );
        int rows = model.Grouped!.Core.RowCount;
        int edges = model.Grouped.Core.EdgeCount;
        int edge = model.ToEdges([7])[0];
        AssignmentVerdict verdict = new()
        {
            Status = SolutionStatus.Unknown,
            Matched = 0,
            MatchedBound = 0,
            Total = 0,
            Bound = null,
            EdgesChecked = 0,
            Objections =
            [
                "Row group 2 and Column group 1.",
                $"Row 0 and Row {rows - 1}, not Row {rows}.",
                $"Edge {edge}, edge {edge}, Pinned edge {edge}, not Edge {edges}.",
            ],
        };
        Assert.Equal(
            ["Row 2 and Column group 1.", $"Row 0 and Row 3, not Row {rows}.", $"Edge 7, edge 7, Pinned edge 7, not Edge {edges}."],
            model.InPairs(verdict).Objections.AsEnumerable()
        );
        Assert.Same(verdict, new SuggestionsModel(model.Pairs).InPairs(verdict));
        Assert.Equal([7], model.ToPairs([edge]).AsEnumerable());
    }

    [Theory]
    [InlineData("Vertex 3 has two partners.", "Peer d has two partners.")]
    [InlineData("Agent 0 does.", "Peer a does.")]
    [InlineData("Edge 2 is not covered by the duals.", "The pair c, d is not covered by the duals.")]
    [InlineData("Edge 3, Vertex 4 and Agent 4 are nobody's.", "Edge 3, Vertex 4 and Agent 4 are nobody's.")]
    public void Objections_about_peers_are_told_in_names(string objection, string told) =>
        Assert.Equal(told, PeerObjections.InPeople(Peers, objection));

    private static void Same<T>(T expected, T actual) => Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));
}
