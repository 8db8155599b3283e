namespace MentorMatch.Docs.Tests;

/// <summary>
/// Every <c>dotnet run</c> of the sample command that a document shows is run, in the document's order, in an empty folder that holds only the bundled cohorts;
/// it must end with exit code 0 and, where the document shows output, write just that.
/// </summary>
public class CommandTests
{
    public static TheoryData<string> DocumentsWithCommands() =>
        [
            .. Repository
                .Documents.Where(document => document.Blocks.SelectMany(ShownCommand.Of).Any(RunsTheSample))
                .Select(document => document.File),
        ];

    [Theory]
    [MemberData(nameof(DocumentsWithCommands))]
    public void The_commands_shown_do_what_is_shown(string file)
    {
        using WorkFolder folder = new();
        foreach (ShownCommand command in Repository.Document(file).Blocks.SelectMany(ShownCommand.Of).Where(RunsTheSample))
        {
            CommandOutcome outcome = folder.Run([.. command.Words.SkipWhile(word => word is not "--").Skip(1)]);

            Assert.True(outcome.ExitCode == 0, $"{command.Place}: {outcome}");
            if (!command.Output.IsEmpty)
            {
                ShownOutput.AssertFits(command.Place, command.Output, outcome.Output);
            }
        }
    }

    [Fact]
    public void The_readme_shows_how_to_run_the_sample_and_the_tests()
    {
        ShownCommand[] commands = [.. Repository.Readme.Blocks.SelectMany(ShownCommand.Of)];

        Assert.Contains(commands, RunsTheSample);
        Assert.Contains(commands, command => command.Words is ["dotnet", "test", ..]);
    }

    private static bool RunsTheSample(ShownCommand command) =>
        command.Words is ["dotnet", "run", ..] && command.Words.Any(word => word.TrimEnd('/') is WorkFolder.Sample);
}
