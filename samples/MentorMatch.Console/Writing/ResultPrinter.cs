using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Console.Commands;
using MentorMatch.Console.Terminals;
using MentorMatch.Console.Texts;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;

namespace MentorMatch.Console.Writing;

/// <summary>Prints a result for people: what was proved, each match with its score and reasons, who is left over and why.</summary>
/// <param name="run">The run.</param>
/// <param name="document">The result, worded by the library.</param>
/// <param name="names">The names of the people; <see langword="null"/> for own scores.</param>
internal sealed class ResultPrinter(CommandRun run, ResultDocument document, PersonNames? names)
{
    private const int MostWarningsShown = 20;
    private const int MostRowsShown = 200;
    private const int RowsOfALongTable = 20;

    private readonly CommandTexts texts = CommandTexts.Of(run.Settings.Language);

    /// <summary>Prints the result: warnings and clashes on the error stream, the rest on the output unless the run is quiet.</summary>
    /// <param name="summary">The result in one line.</param>
    public void Print(string summary)
    {
        foreach (WarningRow warning in document.Warnings.Take(MostWarningsShown))
        {
            string heading = warning.Code == WarningCode.StablePairs ? "" : "warning: ";
            run.Terminal.Error.Write($"{heading}{ShownText.OneLine(warning.Message)}\n");
        }

        if (document.Warnings.Length > MostWarningsShown)
        {
            run.Terminal.Error.Write($"warning: {texts.AndMore(document.Warnings.Length - MostWarningsShown)} (result.json)\n");
        }

        if (document.Status == SolutionStatus.Infeasible)
        {
            run.Terminal.Error.Write($"{summary}\n");
            foreach (ClashRow clash in document.Clashes)
            {
                run.Terminal.Error.Write($"{ShownText.OneLine($"{clash.Message} {clash.Maybe}")}\n");
            }
        }
        else if (!run.Settings.IsQuiet)
        {
            run.Say(summary);
            if (document.Status == SolutionStatus.Optimal)
            {
                run.Say(texts.Proof(document.Pairs));
            }

            if (document.Fairness is { } fairness)
            {
                run.Say(fairness.Message);
            }

            if (document.Choices is { } choices)
            {
                run.Say(choices.Message);
            }

            foreach (QuotaRow quota in document.Quotas ?? [])
            {
                run.Say(ShownText.OneLine(quota.Message));
            }

            run.Say();
            if (IsCircles)
            {
                PrintCircles();
            }
            else
            {
                PrintMatches();
            }

            bool arePeers = document.Format is "peers" or "own-peer-scores";
            PrintReasons(
                texts.Refused,
                texts.Mentee,
                [
                    .. (document.Choices?.Refused ?? []).Select(row =>
                        ($"{Mentee(row.Mentee)}: {row.Rank}. {Mentor(row.Mentor)}{(row.Slot is { } slot ? $" ({slot})" : "")}", row.Detail)
                    ),
                ]
            );
            PrintReasons(
                arePeers ? texts.Single : texts.Unmatched,
                arePeers ? texts.Peer : texts.Mentee,
                [
                    .. document.Unmatched.Select(left =>
                        (left.Topic is { } topic ? $"{Mentee(left.Id)} ({topic})" : Mentee(left.Id), left.Detail)
                    ),
                ]
            );
            PrintReasons(texts.Idle, texts.Mentor, [.. document.IdleMentors.Select(idle => (Mentor(idle.Id), idle.Detail))]);
        }
    }

    private static string Number(Score score) => score.ToDecimal().ToString("0.######", CultureInfo.InvariantCulture);

    private static int Shown(int count) => count > MostRowsShown ? RowsOfALongTable : count;

    private static string Named(string id, string? name) => name is null ? id : $"{id} {name}";

    private string Mentee(string id) => Named(id, names?.OfMentee(id));

    private string Mentor(string id) => Named(id, names?.OfMentor(id));

    private void PrintMatches()
    {
        bool hasReasons = names is not null;
        bool arePeers = document.Matches.Any(match => match.A is not null);
        (string Heading, Func<MatchRow, string?> Value)[] extra =
        [
            .. texts.ColumnsOfSomeFormats.Where(column => document.Matches.Any(match => column.Value(match) is not null)),
        ];
        TextTable table = new([
            (arePeers ? texts.Peer : texts.Mentee, false),
            (arePeers ? texts.Peer : texts.Mentor, false),
            .. extra.Select(column => (column.Heading, false)),
            (document.Minimize ? texts.Cost : texts.Score, true),
            .. hasReasons ? [(texts.Why, false)] : Array.Empty<(string, bool)>(),
        ]);
        foreach (MatchRow match in document.Matches.Take(Shown(document.Matches.Length)))
        {
            table.Add([
                Mentee(match.First),
                Mentor(match.Second),
                .. extra.Select(column => column.Value(match) ?? ""),
                Number(match.Score),
                .. hasReasons ? [Reasons(match)] : Array.Empty<string>(),
            ]);
        }

        Print(table, document.Matches.Length);
    }

    /// <summary>Circles of peers: the pairs inside are for the files, the terminal shows who sits together.</summary>
    private bool IsCircles => document.Groups.Length > 0 && document.Groups.All(group => group.Mentors.IsEmpty);

    private void PrintCircles()
    {
        TextTable table = new((texts.Circle, false), (texts.Members, false), (texts.Score, true));
        foreach (GroupRow group in document.Groups.Take(Shown(document.Groups.Length)))
        {
            table.Add(group.Id, string.Join(", ", group.Members.Select(Mentee)), Number(group.Score));
        }

        Print(table, document.Groups.Length);
    }

    private string Reasons(MatchRow match)
    {
        IEnumerable<string> parts = match
            .Contributions.Where(part => part.Score != Score.Zero)
            .Select(part => $"{part.Name} {Number(part.Score)}");
        string sum = string.Join(" + ", parts);
        return match.Pinned ? $"{texts.Pinned}; {sum}" : sum;
    }

    private void PrintReasons(string heading, string column, ImmutableArray<(string Who, string Why)> rows)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        // Many share one reason when places are short: it is said once, with all of their names.
        run.Say(heading);
        (string Who, string Why)[] shown = [.. rows.Take(Shown(rows.Length))];
        ILookup<bool, IGrouping<string, string>> byCount = shown
            .GroupBy(row => row.Why, row => row.Who, StringComparer.Ordinal)
            .ToLookup(group => group.Count() > 1);
        foreach (IGrouping<string, string> group in byCount[true])
        {
            run.Say($"  {group.Key}");
            foreach (string line in NameLines.Of(group))
            {
                run.Say($"    {line}");
            }
        }

        TextTable table = new((column, false), (texts.Reason, false));
        foreach (IGrouping<string, string> group in byCount[false])
        {
            table.Add(group.Single(), group.Key);
        }

        if (byCount[false].Any())
        {
            table.Write(run.Terminal);
        }

        SayMore(rows.Length);
    }

    private void Print(TextTable table, int rows)
    {
        table.Write(run.Terminal);
        SayMore(rows);
    }

    private void SayMore(int rows)
    {
        if (Shown(rows) < rows)
        {
            run.Say(texts.AndMore(rows - Shown(rows)));
        }

        run.Say();
    }
}
