using System.Net;
using MentorMatch.Docs.Tests.Markdown;
using MentorMatch.Policies;

namespace MentorMatch.Docs.Tests;

/// <summary>The examples in the XML documentation of the packages are right too: C# compiles and runs, and a policy in JSON is read.</summary>
public class XmlExampleTests
{
    private const string Comment = "///";
    private static readonly string[] Usings = ["MentorMatch", "MentorMatch.Formats", "MentorMatch.People", "MentorMatch.Policies"];

    public static TheoryData<string> Examples() => [.. AllExamples().Select(example => example.Place)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_compiles_without_a_warning_or_is_a_policy_that_can_be_read(string place)
    {
        CodeBlock example = AllExamples().Single(each => string.Equals(each.Place, place, StringComparison.Ordinal));
        if (example.Text.StartsWith('{'))
        {
            Assert.NotEmpty(PolicyJson.Read(example.Text).Criteria);
            return;
        }

        CSharpProgram program = CSharpProgram.Of(example, Usings);

        string problems = string.Join('\n', program.Problems());
        Assert.True(problems.Length == 0, problems);
        using WorkFolder folder = new();
        program.Run(folder.Root);
    }

    // The <code> elements inside <example> elements of every source file of the packages.
    private static IEnumerable<CodeBlock> AllExamples()
    {
        foreach (
            string file in Repository.Files.Where(file =>
                file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)
            )
        )
        {
            bool inExample = false;
            int first = -1;
            List<string> code = [];
            foreach ((int number, string line) in File.ReadLines(Repository.PathOf(file)).Select(line => line.Trim()).Index())
            {
                string text = line.StartsWith(Comment, StringComparison.Ordinal) ? line[Comment.Length..].TrimEnd() : "";
                inExample = (inExample || text.Contains("<example>", StringComparison.Ordinal)) && text.Length > 0;
                if (inExample && text.Trim() is "<code>")
                {
                    first = number + 2;
                }
                else if (text.Trim() is "</code>" && first > 0)
                {
                    yield return new CodeBlock(file, first, "csharp", [.. code], "", FollowsBlock: false);
                    first = -1;
                    code.Clear();
                }
                else if (first > 0)
                {
                    code.Add(WebUtility.HtmlDecode(text.StartsWith(' ') ? text[1..] : text));
                }

                inExample &= !text.Contains("</example>", StringComparison.Ordinal);
            }
        }
    }
}
