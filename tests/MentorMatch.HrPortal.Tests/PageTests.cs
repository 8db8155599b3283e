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

    [BrowserFact]
    public async Task A_manager_who_is_second_sees_what_the_first_did_and_may_do_it_again()
    {
        await using RunningPortal portal = await RunningPortal.StartAlone();
        await using ManagerPage ada = await ManagerPage.Open(await chromium.Visitor(), portal.Address, "Ada");
        await ada.Click("Look around with an example");
        await ada.Says("#people", "40 mentors");
        await using ManagerPage bo = await ManagerPage.Open(await chromium.Visitor(), portal.Address, "Bo");
        await bo.Click("Example");
        await bo.Says("#people", "40 mentors");

        // Bo's page does not hear of Ada's pin before Bo has pinned.
        TaskCompletionSource hears = new();
        await bo.Page.RouteAsync(
            "**/api/programmes/1",
            async route =>
            {
                await hears.Task;
                await route.ContinueAsync();
            }
        );
        await Pin(ada, "e002", "m03");
        await ada.Says("#notice", "Pinned: e002 with m03");
        await Pin(bo, "e003", "m39");
        hears.SetResult();

        await bo.Says("#alert", "changed by somebody else meanwhile");
        await bo.Says("#alert", "Ada pinned e002 with m03.");
        await bo.Says("#rules", "e002");
        await Pin(bo, "e003", "m39");
        await bo.Says("#notice", "Pinned: e003 with m39");
        await ada.Says("#rules", "e003");
        await ada.Says("#notice", "Bo pinned e003 with m39.");

        // The answer takes longer than a page waits before it looks again.
        await bo.Page.RouteAsync(
            "**/api/programmes/1?revision=*",
            async route =>
            {
                IAPIResponse answer = await route.FetchAsync();
                await Task.Delay(7000);
                await route.FulfillAsync(new() { Response = answer });
            }
        );
        await bo.Click("Delete this programme and its people");
        await bo.Click("Delete");
        await bo.Says("#notice", "Deleted.");
        await ada.Says("#notice", "A colleague has deleted this programme.");
        Assert.All(ada.Complaints, complaint => Assert.Contains("404", complaint, StringComparison.Ordinal));
        Assert.All(bo.Complaints, complaint => Assert.Contains("409", complaint, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task What_is_wrong_with_a_file_is_listed_and_a_file_that_is_too_large_is_not_even_sent()
    {
        await using RunningPortal portal = await RunningPortal.StartAlone("--Portal:MaxUploadBytes=1000");
        await using ManagerPage open = await ManagerPage.Open(await chromium.Visitor(), portal.Address, "Ada");
        await open.Page.FillAsync("#new-name", "Spring");
        await open.Click("Make it");
        await open.Says("#people", "No people yet.");

        await Load(open, "leute.csv", "id,role\nm1,mentor\ne1,dragon\ne1,mentee\ne1,mentee\n");
        await open.Says("#alert", "leute.csv:3: role");
        await open.Says("#people", "No people yet.");

        int sent = open.Requests.Count(url => url.Contains("/people?", StringComparison.Ordinal));
        await Load(open, "large.csv", new string('x', 1001));
        await open.Says("#alert", "larger than 1,000 bytes");
        Assert.Equal(sent, open.Requests.Count(url => url.Contains("/people?", StringComparison.Ordinal)));

        await Load(open, "people.csv", "id,role,name,salary\nm1,mentor,Chloé,1\ne1,mentee,Jörg,2\n");
        await open.Says("#people", "people.csv: 1 mentors, 1 mentees.");
        await open.Says("#notes", "salary");
        await open.Solve(1);
        await open.Says("#matches", "Chloé");
    }

    [BrowserFact]
    public async Task A_plan_that_is_being_made_shows_how_far_it_is_and_can_be_cancelled()
    {
        using TemporaryFolder folder = new();
        await using RunningPortal portal = await RunningPortal.Start(folder, new HeldSolver().Replace);
        await using ManagerPage open = await ManagerPage.Open(await chromium.Visitor(), portal.Address, "Ada");
        await open.Click("Look around with an example");
        await open.Says("#people", "40 mentors");
        await open.Click("Solve");
        await open.Says("#solves", "held");
        Assert.Equal("0.25", await open.Page.Locator("#solves progress").GetAttributeAsync("value"));
        Assert.True(await open.Page.Locator("#solve").IsDisabledAsync());

        await open.Click("Cancel plan 1");

        await Assertions.Expect(open.Page.Locator("#solve")).ToBeEnabledAsync(new() { Timeout = Chromium.PatienceInMilliseconds });
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task The_page_is_fit_for_weak_eyes_the_keyboard_and_screen_readers()
    {
        await using RunningPortal portal = await RunningPortal.StartAlone();
        await using ManagerPage open = await ManagerPage.Open(await chromium.Visitor(), portal.Address, "Ada");
        await open.Click("Look around with an example");
        await open.Says("#people", "40 mentors");
        await open.Solve(1);
        await open.Says("#matches", "m10");

        foreach (ColorScheme colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await open.Page.EmulateMediaAsync(new() { ColorScheme = colours });
            Assert.Empty(await open.Page.EvaluateAsync<string[]>(MentorMatch.Browser.Tests.Contrast.FaintTexts));
        }

        Assert.Equal(1, await open.Page.Locator("h1").CountAsync());
        Assert.True(await All(open, "table", "table => table.caption && table.caption.textContent.trim()"));
        Assert.True(await All(open, "th", "head => head.scope === 'col'"));
        Assert.True(await All(open, "input, select, textarea", "field => field.labels.length === 1"));
        string[] names = await open.Page.EvaluateAsync<string[]>(
            "Array.from(document.querySelectorAll('#matches button'), each => each.getAttribute('aria-label'))"
        );
        Assert.Equal(names.Length, names.Distinct().Count());

        await open.Page.FocusAsync("#solve");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Says("#solves", "2");
        await open.Says("#result-title", "Plan 2");
    }

    private static Task<bool> All(ManagerPage open, string selector, string test) =>
        open.Page.EvaluateAsync<bool>($"Array.from(document.querySelectorAll('{selector}')).every({test})");

    private static async Task Pin(ManagerPage open, string mentee, string mentor)
    {
        await open.Page.FillAsync("#rule-mentee", mentee);
        await open.Page.FillAsync("#rule-mentor", mentor);
        await open.Page.Locator("#add-rule button[value=Pin]").ClickAsync();
    }

    private static async Task Load(ManagerPage open, string name, string csv)
    {
        await open.Page.SetInputFilesAsync(
            "#file",
            new FilePayload
            {
                Name = name,
                MimeType = "text/csv",
                Buffer = Encoding.UTF8.GetBytes(csv),
            }
        );
        await open.Click("Load");
    }
}
