using System.Collections.Immutable;

namespace MentorMatch.Docs.Tests.Markdown;

/// <summary>A fenced code block.</summary>
/// <param name="File">The file, relative to the repository.</param>
/// <param name="Line">Line of its first line of text, from 1.</param>
/// <param name="Language">The first word after the fence, in lower case; empty when there is none.</param>
/// <param name="Lines">Its text.</param>
/// <param name="Remark">The HTML comment right above it, without its brackets; empty when there is none.</param>
/// <param name="FollowsBlock">Whether nothing but blank lines stands between it and the block before it.</param>
internal sealed record CodeBlock(string File, int Line, string Language, ImmutableArray<string> Lines, string Remark, bool FollowsBlock)
{
    private const string FileRemark = "file: ";

    /// <summary>The file of the reader's that the block is, by the remark <c>file: NAME</c> above it; <see langword="null"/> when it is none.</summary>
    public string? FileName => Remark.StartsWith(FileRemark, StringComparison.Ordinal) ? Remark[FileRemark.Length..] : null;

    /// <summary>Its text in one string.</summary>
    public string Text => string.Join('\n', Lines);

    /// <summary>Where it stands, as error messages name it.</summary>
    public string Place => $"{File}:{Line}";

    public override string ToString() => Place;
}
