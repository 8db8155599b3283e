namespace MentorMatch.Docs.Tests;

/// <summary>The comparison that the other tests of this project lean on notices what differs.</summary>
public class ShownOutputTests
{
    [Theory]
    [InlineData("one\ntwo", "one\ntwo\n")]
    [InlineData("one\n…\nfour", "one\ntwo\nthree\nfour\n")]
    [InlineData("one\n…", "one\ntwo\n")]
    [InlineData("solved in … ms", "solved in 17 ms\n")]
    [InlineData("…: 3 pairs in … ms, …", "1:3: 3 pairs in 17 ms, proved\n")]
    public void Output_that_fits_has_no_difference(string shown, string written)
    {
        Assert.Null(ShownOutput.FirstDifference([.. shown.Split('\n')], written));
    }

    [Theory]
    [InlineData("one\ntwo", "one\n")]
    [InlineData("one", "one\ntwo\n")]
    [InlineData("one\n…\nfour", "one\ntwo\nthree\n")]
    [InlineData("…\nfour\nfive", "three\nfour\nsix\n")]
    [InlineData("solved in … ms", "solved in 17 s\n")]
    [InlineData("3 … 3", "3\n")]
    public void Output_that_differs_is_noticed(string shown, string written)
    {
        Assert.NotNull(ShownOutput.FirstDifference([.. shown.Split('\n')], written));
    }
}
