using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Programmes;

/// <summary>
/// Several programmes as one problem: a row for each mentee and programme, a column for each mentor and programme, one programme after the other, and a group for each person whose
/// limit is shared.
/// </summary>
internal sealed class ProgrammesModel
{
    private ProgrammesModel(ImmutableArray<ProgrammeModel> programmes, GroupedAssignmentProblem problem, PartWords words)
    {
        Programmes = programmes;
        Problem = problem;
        Words = words;
    }

    /// <summary>The programmes in ordinal order of names, each with where its rows, columns and edges begin.</summary>
    public ImmutableArray<ProgrammeModel> Programmes { get; }

    /// <summary>The problem. Where pins clash within a programme it must not be solved.</summary>
    public GroupedAssignmentProblem Problem { get; }

    /// <summary>The proof in the words of people.</summary>
    public PartWords Words { get; }

    /// <summary>Builds the problem of programmes that were scored.</summary>
    /// <exception cref="DataProblemsException">People's limits contradict each other; every problem is listed.</exception>
    public static ProgrammesModel Of(ImmutableArray<ProgrammeModel> programmes, SharedLimits limits)
    {
        (NodeGroups mentees, NodeGroups mentors) = SharedPeople.Groups(programmes, limits);
        List<Bounds> rows = [];
        List<Bounds> columns = [];
        List<int> starts = [0];
        List<int> ends = [];
        List<long> weights = [];
        List<int> pins = [];
        foreach (ProgrammeModel programme in programmes)
        {
            AssignmentProblem own = programme.Model.Problem;
            for (int row = 0; row < own.RowCount; row++)
            {
                starts.Add(programme.FirstEdge + own.RowStarts[row + 1]);
            }

            for (int edge = 0; edge < own.EdgeCount; edge++)
            {
                ends.Add(programme.FirstColumn + own.EdgeColumns[edge]);
                weights.Add(own.Weight(edge));
            }

            foreach (int pin in own.PinnedEdges)
            {
                pins.Add(programme.FirstEdge + pin);
            }

            rows.AddRange(own.RowBounds);
            columns.AddRange(own.ColumnBounds);
        }

        AssignmentProblem core = AssignmentProblem
            .FromRows(
                rows.ToArray(),
                columns.ToArray(),
                starts.ToArray(),
                ends.ToArray(),
                weights.ToArray(),
                programmes[0].Model.Problem.Objective
            )
            .WithPins(pins);
        return new ProgrammesModel(
            programmes,
            new GroupedAssignmentProblem(core, mentees, mentors),
            new PartWords(
                [.. programmes.SelectMany(each => each.Model.Pairs.Mentees.Select(id => new PersonPart(id, each.Programme.Name)))],
                [.. programmes.SelectMany(each => each.Model.Pairs.Mentors.Select(id => new PersonPart(id, each.Programme.Name)))]
            )
        );
    }

    /// <summary>A clash that takes people of any programme, with the numbers that the judge has confirmed to be at odds.</summary>
    public Clash ToClash(AssignmentClash clash) =>
        new()
        {
            Reason = clash.Kind switch
            {
                ClashKind.PinsExceedRow => ClashReason.PinsExceedMentee,
                ClashKind.PinsExceedColumn => ClashReason.PinsExceedMentor,
                ClashKind.RowMinimums => ClashReason.MenteeMinimums,
                _ => ClashReason.MentorMinimums,
            },
            Mentees = Ids(clash.Rows, each => each.FirstRow, each => each.Model.Pairs.Mentees),
            Mentors = Ids(clash.Columns, each => each.FirstColumn, each => each.Model.Pairs.Mentors),
            Pins =
            [
                .. clash
                    .PinnedEdges.Select(edge => (edge, Programme: Programmes.Last(each => each.FirstEdge <= edge)))
                    .Select(pin => pin.Programme.Model.PairingOf(pin.edge - pin.Programme.FirstEdge))
                    .Order(Pairing.ByIds),
            ],
            Needed = clash.Needed,
            Available = clash.Available,
        };

    /// <summary>A programme's part of a solution.</summary>
    public static AssignmentSolution PartOf(AssignmentSolution solution, ProgrammeModel programme)
    {
        AssignmentProblem own = programme.Model.Problem;
        return solution with
        {
            Edges = Within(solution.Edges, programme.FirstEdge, own.EdgeCount),
            Proof = solution.Proof is { } proof
                ? new AssignmentProof(
                    proof.ColumnPrices.Slice(programme.FirstColumn, own.ColumnCount),
                    proof.MatchBonus,
                    proof.Cut is { } cut
                        ? new CardinalityCut(
                            Within(cut.Rows, programme.FirstRow, own.RowCount),
                            Within(cut.Columns, programme.FirstColumn, own.ColumnCount)
                        )
                        : null
                )
                : null,
        };
    }

    private static ImmutableArray<int> Within(ImmutableArray<int> numbers, int first, int count) =>
        [.. numbers.Where(number => number >= first && number < first + count).Select(number => number - first)];

    private ImmutableArray<string> Ids(
        ImmutableArray<int> nodes,
        Func<ProgrammeModel, int> first,
        Func<ProgrammeModel, ImmutableArray<string>> ids
    ) =>
        [
            .. nodes
                .Select(node => (node, Programme: Programmes.Last(each => first(each) <= node)))
                .Select(found => ids(found.Programme)[found.node - first(found.Programme)])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
}
