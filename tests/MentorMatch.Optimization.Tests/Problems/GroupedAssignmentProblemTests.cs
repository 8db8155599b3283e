using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Tests.Problems;

public sealed class GroupedAssignmentProblemTests
{
    private static readonly AssignmentProblem Core = AssignmentProblem.FromEdges(
        [Bounds.AtMost(1), new Bounds(1, 2)],
        [Bounds.AtMost(1)],
        [0, 1],
        [0, 0],
        [1, 2],
        AssignmentObjective.BestTotal
    );

    [Fact]
    public void A_minimum_inside_a_group_is_refused_with_the_node_and_a_way_out()
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>(() =>
            new GroupedAssignmentProblem(Core, new NodeGroups([0, 0], [1]), NodeGroups.None)
        );
        Assert.Contains("Row 1 has the minimum 1 and belongs to group 0", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("Maybe", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_minimum_outside_the_groups_is_fine() =>
        Assert.Equal(-1, new GroupedAssignmentProblem(Core, new NodeGroups([0, -1], [1]), NodeGroups.None).RowGroups.Of(1));

    [Fact]
    public void Groups_for_another_number_of_nodes_are_refused() =>
        Assert.Throws<ArgumentException>(() => new GroupedAssignmentProblem(Core, NodeGroups.None, new NodeGroups([0, 0], [1])));

    [Theory]
    [InlineData(-2)]
    [InlineData(1)]
    public void A_group_that_does_not_exist_is_refused(int group) =>
        Assert.Throws<ArgumentException>(() => new NodeGroups([0, group], [1]));

    [Fact]
    public void A_negative_maximum_is_refused() => Assert.Throws<ArgumentException>(() => new NodeGroups([0], [-1]));

    [Fact]
    public void Members_are_listed_in_order_and_a_group_may_have_none()
    {
        NodeGroups groups = new([2, -1, 0, 2], [1, 1, 5]);
        Assert.Equal([2], groups.Members(0).ToArray());
        Assert.Empty(groups.Members(1).ToArray());
        Assert.Equal([0, 3], groups.Members(2).ToArray());
        Assert.Equal(3, groups.Count);
    }

    [Fact]
    public void No_group_holds_for_any_number_of_nodes()
    {
        Assert.Equal(-1, NodeGroups.None.Of(1_000_000));
        Assert.Equal(0, NodeGroups.None.Count);
    }
}
