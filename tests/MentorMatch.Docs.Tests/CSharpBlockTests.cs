using MentorMatch.Docs.Tests.Markdown;

namespace MentorMatch.Docs.Tests;

/// <summary>Every C# block of every document compiles without a warning, runs, and writes what the document shows.</summary>
public class CSharpBlockTests
{
    public static TheoryData<string> Blocks() => [.. AllBlocks().Select(found => found.Block.Place)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_compiles_without_a_warning_and_writes_what_the_text_block_after_it_shows(string place)
    {
        (MarkdownDocument document, CodeBlock block) = Find(place);
        CSharpProgram program = CSharpProgram.Of(document, block);

        string problems = string.Join('\n', program.Problems());
        Assert.True(problems.Length == 0, problems);
        using WorkFolder folder = new();
        foreach (CodeBlock file in document.Blocks)
        {
            folder.Keep(file);
        }

        string written = program.Run(folder.Root);

        if (document.Blocks.SkipWhile(other => other != block).Skip(1).FirstOrDefault() is { FollowsBlock: true, Language: "text" } shown)
        {
            ShownOutput.AssertFits(block.Place, shown.Lines, written);
        }
    }

    [Fact]
    public void The_readme_shows_at_least_one_block()
    {
        Assert.Contains(AllBlocks(), found => found.Document.File is "README.md");
    }

    private static IEnumerable<(MarkdownDocument Document, CodeBlock Block)> AllBlocks() =>
        from document in Repository.Documents
        from block in document.Blocks
        where string.Equals(block.Language, "csharp", StringComparison.Ordinal)
        select (document, block);

    private static (MarkdownDocument Document, CodeBlock Block) Find(string place) =>
        AllBlocks().Single(found => string.Equals(found.Block.Place, place, StringComparison.Ordinal));
}
