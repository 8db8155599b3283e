using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using MentorMatch.Docs.Tests.Markdown;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MentorMatch.Docs.Tests;

/// <summary>
/// The program that a C# block of a document stands for, compiled as a new console project would be: nullable on, the usual implicit usings, C# of the SDK.
/// A block under the remark <c>continues</c> is read after the block before it.
/// </summary>
internal sealed class CSharpProgram
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(IsForUsers)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly CSharpCompilation compilation;

    private CSharpProgram(CSharpCompilation compilation)
    {
        this.compilation = compilation;
    }

    /// <summary>A program that stands alone.</summary>
    /// <param name="block">The program.</param>
    /// <param name="usings">Namespaces that it takes for granted.</param>
    /// <returns>The program, not yet known to compile.</returns>
    public static CSharpProgram Of(CodeBlock block, params IEnumerable<string> usings) =>
        Compiled(block, [block], string.Concat(usings.Select(name => $"global using {name}; ")));

    /// <summary>The program of a block.</summary>
    /// <param name="document">The document.</param>
    /// <param name="block">The block.</param>
    /// <returns>The program, not yet known to compile.</returns>
    public static CSharpProgram Of(MarkdownDocument document, CodeBlock block) => Compiled(block, PartsOf(document, block), "");

    /// <summary>Errors and warnings, each with the line of the document.</summary>
    /// <returns>The messages; none when the block is right.</returns>
    public ImmutableArray<string> Problems() =>
        [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(InWords)];

    /// <summary>Runs the program.</summary>
    /// <param name="folder">The current folder while it runs.</param>
    /// <returns>What it wrote on the console; nothing for a block that only declares types.</returns>
    public string Run(string folder)
    {
        if (compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary)
        {
            return "";
        }

        using MemoryStream image = new();
        compilation.Emit(image);
        image.Position = 0;
        AssemblyLoadContext context = new("block", isCollectible: true);
        TextWriter console = System.Console.Out;
        string home = Directory.GetCurrentDirectory();
        using StringWriter written = new(CultureInfo.InvariantCulture);
        try
        {
            System.Console.SetOut(written);
            Directory.SetCurrentDirectory(folder);
            MethodInfo entry = context.LoadFromStream(image).EntryPoint!;
            entry.Invoke(null, entry.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
        }
        finally
        {
            System.Console.SetOut(console);
            Directory.SetCurrentDirectory(home);
            context.Unload();
        }

        return written.ToString();
    }

    private static CSharpProgram Compiled(CodeBlock block, IReadOnlyList<CodeBlock> parts, string moreUsings)
    {
        CSharpParseOptions parse = new(LanguageVersion.Latest);
        SyntaxTree source = CSharpSyntaxTree.ParseText(SourceOf(parts), parse, block.File);
        SyntaxTree usings = CSharpSyntaxTree.ParseText(ImplicitUsings + moreUsings, parse);
        bool runs = source.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();
        CSharpCompilationOptions options = new(
            runs ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable
        );
        return new CSharpProgram(CSharpCompilation.Create("Block", [source, usings], References, options));
    }

    private static string InWords(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetMappedLineSpan();
        return $"{place.Path}:{place.StartLinePosition.Line + 1}: {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private static List<CodeBlock> PartsOf(MarkdownDocument document, CodeBlock block)
    {
        List<CodeBlock> parts = [block];
        foreach (CodeBlock before in document.Blocks.Where(IsCSharp).TakeWhile(before => before != block).Reverse())
        {
            if (!string.Equals(parts[0].Remark, "continues", StringComparison.Ordinal))
            {
                break;
            }

            parts.Insert(0, before);
        }

        return parts;
    }

    private static string SourceOf(IEnumerable<CodeBlock> parts)
    {
        // Using directives go first; every line still says where it comes from.
        var lines = parts
            .SelectMany(part => part.Lines.Select((text, at) => (Text: text, Line: part.Line + at, part.File)))
            .ToLookup(line => IsUsing(line.Text));
        return string.Join('\n', lines[true].Concat(lines[false]).Select(line => $"#line {line.Line} \"{line.File}\"\n{line.Text}"));
    }

    private static bool IsCSharp(CodeBlock block) => string.Equals(block.Language, "csharp", StringComparison.Ordinal);

    private static bool IsUsing(string line) =>
        line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=') && !line.Contains('(');

    // What a user's program sees: the platform and the packages, not the tools of these tests.
    private static bool IsForUsers(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        return name
                is "MentorMatch.Core"
                    or "MentorMatch.Optimization"
                    or "MentorMatch.Testing"
                    or "MentorMatch.Files"
                    or "MentorMatch.Extensions.DependencyInjection"
                    or "mscorlib"
                    or "netstandard"
            || (name.StartsWith("System", StringComparison.Ordinal) && !name.StartsWith("System.CommandLine", StringComparison.Ordinal))
            || name.StartsWith("Microsoft.Win32", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
    }
}
