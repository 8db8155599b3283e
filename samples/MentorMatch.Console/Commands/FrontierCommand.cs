using System.CommandLine;
using MentorMatch.Analysis.Fairness;
using MentorMatch.Console.Texts;
using MentorMatch.Console.Writing;
using MentorMatch.Files.Writing;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Console.Commands;

/// <summary><c>frontier</c>: plans to choose from where one aim costs another: coverage, total, the worst-off, diversity.</summary>
internal sealed class FrontierCommand : Command, IHasExample
{
    private readonly MatchingOptions matching = new();
    private readonly Option<string?> attribute = new("--attribute")
    {
        Description = "The attribute in which matched people should differ. Default: the one that the policy compares, if any.",
        HelpName = "NAME",
    };
    private readonly Option<int?> points = new("--points")
    {
        Description = "Most plans to list, 4 to 1000. Default: 20.",
        HelpName = "N",
        CustomParser = argument => OptionText.Count(argument, 4, 1000),
    };
    private readonly Option<string?> file = new("--out")
    {
        Description = "Also writes the table as CSV; - for the standard output, instead of the text.",
        HelpName = "FILE",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="runner">Runs it.</param>
    public FrontierCommand(CommandRunner runner)
        : base("frontier", "Lists plans to choose from: what coverage, total, the lowest score and diversity cost each other.")
    {
        matching.AddTo(this);
        Options.Add(attribute);
        Options.Add(points);
        Options.Add(file);
        runner.Attach(this, Execute);
    }

    /// <inheritdoc/>
    public string Example => "mentormatch frontier --people people.csv --policy policy.json --format ratio --attribute department";

    private int Execute(ParseResult parsed, CommandRun run)
    {
        string? path = parsed.GetValue(file);
        if (path is not null)
        {
            SingleOutput.Check(path, matching.FilesRead(parsed));
        }

        string? named = parsed.GetValue(attribute);
        MatchingInput input = matching.Read(parsed, run, named is null ? [] : [named]);
        run.ThrowIfProblems();
        FrontierSettings settings = FrontierSettings.Default with { Attribute = named };
        settings = parsed.GetValue(points) is { } most ? settings with { MostPoints = most } : settings;
        Frontier frontier = WatchedWork.Do(
            run,
            options => Frontier.Of(input.Cohort, input.Policy, input.Format, settings, options, run.Stop)
        );
        ReportSection section = frontier.ToSection(run.Settings.Language);
        if (path is null || !SingleOutput.IsStandardOutput(path))
        {
            SectionPrinter.Print(run.Terminal, section, settings.MostPoints, CommandTexts.Of(run.Settings.Language).AndMore);
        }

        if (path is not null)
        {
            SingleOutput.Write(run.Terminal, path, stream => SectionCsv.Write(stream, section.Tables[0]));
        }

        return ExitCode.Done;
    }
}
