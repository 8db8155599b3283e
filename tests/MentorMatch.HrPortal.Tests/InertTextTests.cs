using System.Text.Json.Nodes;
using MentorMatch.Browser.Tests;
using MentorMatch.HrPortal.Tests.Doubles;
using Microsoft.Playwright;

namespace MentorMatch.HrPortal.Tests;

/// <summary>Text that would run somewhere is text everywhere: on the page, in the report and in a spreadsheet.</summary>
[Collection(OneBrowser.Name)]
public sealed class InertTextTests(Chromium chromium)
{
    private const string Markup = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    private const string Formula = "=HYPERLINK(\"http://evil.example\";\"x\")";

    [Fact]
    public async Task Formulas_in_ids_and_names_are_neutralised_in_the_exported_table()
    {
        await using RunningPortal portal = await RunningPortal.StartAlone();
        using ManagerClient manager = await portal.Manager(Formula);
        string programme = await Approved(manager);

        string csv = await manager.Http.GetStringAsync($"{programme}/files/matches.csv");

        string[] cells = [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).SelectMany(Cells)];
        Assert.Contains("'=1+1", cells);
        Assert.Contains($"'{Formula}", cells);
        Assert.DoesNotContain(cells, cell => cell is ['=' or '+' or '@' or '\t', ..] or ['-', not (>= '0' and <= '9'), ..]);
    }

    [BrowserFact]
    public async Task Markup_in_every_text_is_shown_and_not_run_by_the_page_and_the_report()
    {
        await using RunningPortal portal = await RunningPortal.StartAlone();
        using ManagerClient manager = await portal.Manager(Markup);
        string programme = await Approved(manager);

        await using ManagerPage open = await ManagerPage.Open(await chromium.Visitor(), portal.Address, Markup);
        await open.Click(Markup);
        await open.Says("#matches", Markup);
        await open.Says("#approval", Markup);
        await open.Says("#history", Markup);
        await open.Says("#rules", Markup);
        await open.Page.Locator("#matches button[aria-label^=Why]").First.ClickAsync();
        await open.Says("#answer-title", Markup);
        Assert.Equal(0, await open.Page.Locator("img, body script, iframe, object, [onerror], [style]").CountAsync());
        Assert.Empty(open.Complaints);
        Assert.All(open.Requests, url => Assert.StartsWith(portal.Address.AbsoluteUri, url, StringComparison.Ordinal));

        await using OpenPage report = await chromium.Open(await manager.Http.GetStringAsync($"{programme}/files/report.html"));
        Assert.Contains(Markup, await report.Ask<string>("document.querySelector('#matches').textContent"), StringComparison.Ordinal);
        Assert.Equal(0, await report.Ask<int>("document.querySelectorAll('img, body script, [onerror]').length"));
        Assert.Empty(report.Complaints);
        Assert.Empty(report.Requests);
    }

    private static async Task<string> Approved(ManagerClient manager)
    {
        JsonNode made = await manager.Do(HttpMethod.Post, "/api/programmes", new { name = Markup });
        string programme = $"/api/programmes/{made["id"]}";
        await manager.Do(
            HttpMethod.Put,
            $"{programme}/people?revision=0",
            ManagerClient.People(
                $"id,role,name,skills,wants\n=1+1,mentor,\"{Formula.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{Markup},\n"
                    + $"{Markup},mentee,{Markup},,{Markup}\n",
                $"{Markup.Replace("/", "", StringComparison.Ordinal)}.csv"
            )
        );
        await manager.Rule(programme, "Pin", Markup, "=1+1", Markup);
        JsonNode solve = await manager.Solve(programme);
        await manager.Change(HttpMethod.Put, programme, "/approval", new { solve = (long)solve["id"]! });
        return programme;
    }

    private static IEnumerable<string> Cells(string row) =>
        row.Split(',')
            .Select(cell => cell.Length > 1 && cell[0] == '"' ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell);
}
