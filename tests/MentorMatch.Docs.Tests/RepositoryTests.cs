using System.Text.RegularExpressions;
using MentorMatch.Docs.Tests.Markdown;

namespace MentorMatch.Docs.Tests;

/// <summary>What holds for every file: the repository speaks of the project alone, and its documents lead somewhere.</summary>
public partial class RepositoryTests
{
    private static readonly string[] TextExtensions =
    [
        ".cs",
        ".csproj",
        ".props",
        ".targets",
        ".json",
        ".md",
        ".csv",
        ".sh",
        ".py",
        ".mjs",
        ".cc",
        ".h",
        ".sln",
        "",
    ];

    [Fact]
    public void The_readme_is_shorter_than_300_lines()
    {
        Assert.InRange(Repository.Readme.Lines.Length, 1, 299);
    }

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine_or_the_host_of_a_registry()
    {
        string[] found =
        [
            .. from file in Repository.Files
            where TextExtensions.Contains(Path.GetExtension(file))
            from line in File.ReadLines(Repository.PathOf(file)).Select((text, at) => (Text: text, Number: at + 1))
            where MachinePath().IsMatch(line.Text) || RegistryHost().IsMatch(line.Text)
            select $"{file}:{line.Number}: {line.Text}",
        ];

        Assert.Empty(found);
    }

    [Fact]
    public void Every_relative_link_leads_to_a_file()
    {
        string[] broken =
        [
            .. from document in Repository.Documents
            from line in document.Lines
            from Match link in Link().Matches(line)
            let target = link.Groups["target"].Value
            where !target.Contains(':') && !target.StartsWith('#')
            let path = Path.Combine(Path.GetDirectoryName(Repository.PathOf(document.File))!, target.Split('#')[0])
            where !Path.Exists(path)
            select $"{document.File}: {target}",
        ];

        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("/ho" + "me/ada/cohort.csv")]
    [InlineData("cd /wo" + "rk/main")]
    [InlineData("C:\\Use" + "rs\\ada")]
    public void A_machine_path_is_recognised(string line)
    {
        Assert.Matches(MachinePath(), line);
    }

    [Theory]
    [InlineData("https://api.nu" + "get.org/v3/index.json")]
    [InlineData("https://registry.np" + "mjs.org/")]
    public void A_registry_host_is_recognised(string line)
    {
        Assert.Matches(RegistryHost(), line);
    }

    [Fact]
    public void A_block_that_never_ends_is_an_error_that_names_its_line()
    {
        FormatException error = Assert.Throws<FormatException>(() => MarkdownDocument.Parse("a.md", ["text", "```csharp", "int x;"]));

        Assert.StartsWith("a.md:2:", error.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"(?<![\w.])/(home|root|work|Users|mnt)/\w|[A-Z]:\\Users\\",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(nuget|npmjs|debian|pypi|crates)\.(org|io|com)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex RegistryHost();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Link();
}
