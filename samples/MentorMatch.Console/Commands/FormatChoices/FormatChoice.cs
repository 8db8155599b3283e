using System.CommandLine;
using MentorMatch.Formats;

namespace MentorMatch.Console.Commands.FormatChoices;

/// <summary>A format as a command line asks for it: a name, options of its own, and the format that they make.</summary>
internal abstract class FormatChoice
{
    /// <summary>The name after <c>--format</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Who is matched with how many, in a few words for <c>--help</c>.</summary>
    public abstract string Summary { get; }

    /// <summary>The options that only this format, and others that list the same option, understand. None by default.</summary>
    public virtual IReadOnlyList<Option> Options => [];

    /// <summary>Whether a policy's format is of this kind, so that what it says stands wherever the command line says nothing.</summary>
    /// <param name="format">The policy's format.</param>
    /// <returns>Whether it is.</returns>
    public bool Is(Format format) => string.Equals(format.Name, Name, StringComparison.Ordinal);

    /// <summary>The format asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="policyFormat">The policy's format when it is of this kind; otherwise <see langword="null"/>.</param>
    /// <returns>The format.</returns>
    public abstract Format Read(ParseResult parsed, Format? policyFormat);
}
