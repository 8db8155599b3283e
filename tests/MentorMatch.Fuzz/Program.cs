using System.Collections.Immutable;
using MentorMatch.Fuzz;
using MentorMatch.Fuzz.Running;

try
{
    FuzzSettings settings = FuzzSettings.Parse(args);
    ImmutableArray<FuzzKind> kinds = EveryKind.Named(settings.Kinds);
    return new FuzzRun(settings, kinds, Console.Out).Run();
}
catch (Exception wrong) when (wrong is FormatException or OverflowException)
{
    Console.Error.WriteLine(
        $"{wrong.Message}\n\n{FuzzSettings.Usage}\n\nKinds: {string.Join(' ', EveryKind.All.Select(kind => kind.Name))}"
    );
    return 2;
}
