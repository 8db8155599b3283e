using System.Text;
using MentorMatch.Browser.Tests;
using MentorMatch.HrPortal.Tests.Doubles;
using Microsoft.Playwright;

namespace MentorMatch.HrPortal.Tests;

/// <summary>The page as managers use it, in a browser.</summary>
[Collection(OneBrowser.Name)]
public sealed class PageTests(Chromium chromium)
{
    [BrowserFact]
    public async Task A_manager_goes_the_whole_way_with_the_bundled_cohort()
    {
        await using RunningPortal portal = await RunningPortal.StartAlone();
        await using ManagerPage open = await ManagerPage.Open(await chromium.Visitor(), portal.Address, "Zoë");
        IPage page = open.Page;

        await open.Click("Look around with an example");
        await open.Says("#people", "40 mentors, 122 mentees");
        await open.Solve(1);
        await open.Says("#verdict", "optimal");
        await open.Says("#verdict", "107 of 122");
        Assert.Equal(107, await page.Locator("#matches tbody tr").CountAsync());

        await page.FillAsync("#find", "e001");
        await open.Says("#found", "1 of 107");
        await open.Click("Why e001 with m10");
        await open.Says("#answer-body", "m10");
        await page.FillAsync("#why-not-mentor", "m03");
        await open.Click("Ask");
        await open.Says("#answer-body", "m03");
        await open.Click("Close");

        await page.FillAsync("#find", "");
        string pair = (await page.Locator("button[aria-label^='Ban e']:enabled").First.GetAttributeAsync("aria-label"))!["Ban ".Length..];
        string[] ids = pair.Split(" with ");
        await open.Click($"Ban {pair}");
        await open.Says("#notice", "Banned");
        string other = (await page.Locator("button[aria-label^='Pin e']:enabled").Last.GetAttributeAsync("aria-label"))!["Pin ".Length..];
        string[] kept = other.Split(" with ");
        await page.FillAsync("#rule-mentee", kept[0]);
        await page.FillAsync("#rule-mentor", kept[1]);
        await page.FillAsync("#rule-reason", "They know each other.");
        await page.Locator("#add-rule button[value=Pin]").ClickAsync();
        await open.Says("#rules", "They know each other.");
        await open.Says("#question", "changed since the last plan");

        await open.Solve(2);
        await page.FillAsync("#find", ids[0]);
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = $"Ban {pair}", Exact = true }).CountAsync());
        await page.FillAsync("#find", kept[0]);
        await open.Says("#matches", kept[1]);
        await open.Says("#matches", "pinned");

        await open.Click("Compare");
        await open.Says("#comparison", ids[0]);
        await open.Says("#comparison", "plan 1, then plan 2");

        await open.Click("Approve plan 2");
        await open.Says("#approval", "verified and approved");
        await open.Says("#approval", "by Zoë");
        foreach (string name in new[] { "matches.csv", "result.json", "report.html", "audit.json" })
        {
            IDownload download = await page.RunAndWaitForDownloadAsync(() => page.Locator($"a[download='{name}']").ClickAsync());
            Assert.Equal(name, download.SuggestedFilename);
            Assert.True(new FileInfo((await download.PathAsync())!).Length > 1000);
        }

        Assert.Empty(open.Complaints);
        Assert.All(open.Requests, url => Assert.StartsWith(portal.Address.AbsoluteUri, url, StringComparison.Ordinal));
    }
}
