namespace MentorMatch.Docs.Tests;

/// <summary>
/// Every <c>dotnet run</c> of the sample command and of the policy lab that a document shows is run, in the document's order, in an empty folder that holds only the bundled cohorts;
/// it must end with exit code 0 and, where the document shows output, write just that.
/// </summary>
public class CommandTests
{
    public static TheoryData<string> DocumentsWithCommands() =>
        [
            .. Repository
                .Documents.Where(document => document.Blocks.SelectMany(ShownCommand.Of).Any(RunsASample))
                .Select(document => document.File),
        ];

    [Theory]
    [MemberData(nameof(DocumentsWithCommands))]
    public void The_commands_shown_do_what_is_shown(string file)
    {
        using WorkFolder folder = new();
        foreach (ShownCommand command in Repository.Document(file).Blocks.SelectMany(ShownCommand.Of).Where(RunsASample))
        {
            string[] arguments = [.. command.Words.SkipWhile(word => word is not "--").Skip(1)];
            CommandOutcome outcome = RunsTheSample(command)
                ? folder.Run(arguments)
                : folder.RunProgram(Path.GetFileName(WorkFolder.Lab), arguments);

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

    private static bool RunsASample(ShownCommand command) => RunsTheSample(command) || Runs(command, WorkFolder.Lab);

    private static bool RunsTheSample(ShownCommand command) => Runs(command, WorkFolder.Sample);

    private static bool Runs(ShownCommand command, string project) =>
        command.Words is ["dotnet", "run", ..]
        && command.Words.Any(word => string.Equals(word.TrimEnd('/'), project, StringComparison.Ordinal));
}
