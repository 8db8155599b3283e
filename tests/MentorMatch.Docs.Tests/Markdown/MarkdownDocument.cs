using System.Collections.Immutable;

namespace MentorMatch.Docs.Tests.Markdown;

/// <summary>A Markdown file, read for its code blocks and links.</summary>
internal sealed class MarkdownDocument
{
    private const string Fence = "```";

    private MarkdownDocument(string file, ImmutableArray<string> lines, ImmutableArray<CodeBlock> blocks)
    {
        File = file;
        Lines = lines;
        Blocks = blocks;
    }

    /// <summary>The file, relative to the repository.</summary>
    public string File { get; }

    public ImmutableArray<string> Lines { get; }

    /// <summary>Its fenced code blocks, in order.</summary>
    public ImmutableArray<CodeBlock> Blocks { get; }

    public static MarkdownDocument Read(string file) => Parse(file, System.IO.File.ReadAllLines(Repository.PathOf(file)));

    public static MarkdownDocument Parse(string file, IEnumerable<string> text)
    {
        ImmutableArray<string> lines = [.. text];
        var blocks = ImmutableArray.CreateBuilder<CodeBlock>();
        string remark = "";
        bool followsBlock = false;
        for (int at = 0; at < lines.Length; at++)
        {
            string line = lines[at].Trim();
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                int first = at + 1;
                int last = first;
                while (last < lines.Length && !string.Equals(lines[last].Trim(), Fence, StringComparison.Ordinal))
                {
                    last++;
                }

                if (last == lines.Length)
                {
                    throw new FormatException($"{file}:{at + 1}: the code block never ends.");
                }

                string language = line[Fence.Length..].Split(' ')[0].ToLowerInvariant();
                blocks.Add(new CodeBlock(file, first + 1, language, lines[first..last], remark, followsBlock));
                at = last;
                remark = "";
                followsBlock = true;
            }
            else if (line.Length > 0)
            {
                bool isRemark = line.StartsWith("<!--", StringComparison.Ordinal) && line.EndsWith("-->", StringComparison.Ordinal);
                remark = isRemark ? line[4..^3].Trim() : "";
                followsBlock = false;
            }
        }

        return new MarkdownDocument(file, lines, blocks.ToImmutable());
    }
}
