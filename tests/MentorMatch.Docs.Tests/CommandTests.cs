using MentorMatch.Docs.Tests.Markdown;

namespace MentorMatch.Docs.Tests;

/// <summary>
/// Every command that a document shows is run, in the document's order, in an empty folder that holds only the bundled cohorts and the files that the document writes;
/// it must end with the exit code that the document promises and, where the document shows output, write just that.
/// </summary>
public class CommandTests
{
    // What takes too long for a test, and where it is run instead.
    private static readonly string[] RunElsewhere =
    [
        "dotnet test", // by .ci/run
        "dotnet run --project benchmarks/MentorMatch.Benchmarks", // by .ci/run and by hand
        "dotnet run -c Release --project benchmarks/MentorMatch.Benchmarks",
        "benchmarks/peers/run.sh", // by hand: needs other languages' packages
        "dotnet run --project samples/MentorMatch.HrPortal", // by its own tests: a server does not end
        "dotnet run --project tests/MentorMatch.Fuzz", // by .ci/run and by hand
        "dotnet-stryker", // by hand: takes hours
    ];

    public static TheoryData<string> DocumentsWithCommands() =>
        [
            .. Repository
                .Documents.Where(document => document.Blocks.SelectMany(ShownCommand.Of).Any(WorkFolder.CanRun))
                .Select(document => document.File),
        ];

    [Theory]
    [MemberData(nameof(DocumentsWithCommands))]
    public void The_commands_shown_do_what_is_shown(string file)
    {
        using WorkFolder folder = new();
        foreach (CodeBlock block in Repository.Document(file).Blocks)
        {
            folder.Keep(block);
            foreach (ShownCommand command in ShownCommand.Of(block).Where(WorkFolder.CanRun))
            {
                CommandOutcome outcome = folder.Run(command);

                Assert.True(outcome.ExitCode == command.ExitCode, $"{command.Place}: {outcome}");
                if (!command.Output.IsEmpty)
                {
                    // A command that refuses says why on standard error.
                    string written = command.ExitCode == 0 ? outcome.Output : outcome.Output + outcome.Errors;
                    ShownOutput.AssertFits(command.Place, command.Output, written);
                }
            }
        }
    }

    [Fact]
    public void Every_command_shown_is_run_here_or_where_the_list_says()
    {
        string[] unknown =
        [
            .. from document in Repository.Documents
            from block in document.Blocks
            from command in ShownCommand.Of(block)
            where !WorkFolder.CanRun(command)
            where !RunElsewhere.Any(known => command.ToString().StartsWith(known, StringComparison.Ordinal))
            select $"{command.Place}: {command}",
        ];

        Assert.Empty(unknown);
    }

    [Fact]
    public void The_readme_shows_how_to_run_the_sample_and_the_tests()
    {
        ShownCommand[] commands = [.. Repository.Readme.Blocks.SelectMany(ShownCommand.Of)];

        Assert.Contains(commands, WorkFolder.RunsTheSample);
        Assert.Contains(commands, command => command.Words is ["dotnet", "test", ..]);
    }

    [Fact]
    public void A_remark_above_a_block_makes_it_a_file_or_promises_an_exit_code()
    {
        MarkdownDocument document = MarkdownDocument.Parse(
            "a.md",
            ["<!-- file: a.sh -->", "```bash", "exit 3", "```", "<!-- exits with 3 -->", "```console", "$ bash a.sh", "```"]
        );

        Assert.Equal(["a.sh", null], document.Blocks.Select(block => block.FileName));
        ShownCommand command = Assert.Single(document.Blocks.SelectMany(ShownCommand.Of));
        Assert.Equal(("bash a.sh", 3), (command.ToString(), command.ExitCode));
    }
}
