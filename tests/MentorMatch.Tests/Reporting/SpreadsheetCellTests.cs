using MentorMatch.Reporting;

namespace MentorMatch.Tests.Reporting;

public sealed class SpreadsheetCellTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+41 22", "'+41 22")]
    [InlineData("-1", "'-1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    public void Text_that_a_spreadsheet_would_run_gets_an_apostrophe(string text, string safe) =>
        Assert.Equal(safe, SpreadsheetCell.Neutralize(text));

    [Theory]
    [InlineData("")]
    [InlineData("Ada")]
    [InlineData("a=b")]
    [InlineData(" -")]
    public void Other_text_stays_as_it_is(string text) => Assert.Equal(text, SpreadsheetCell.Neutralize(text));
}
