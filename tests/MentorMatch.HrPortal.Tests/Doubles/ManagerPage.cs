using MentorMatch.Browser.Tests;
using Microsoft.Playwright;

namespace MentorMatch.HrPortal.Tests.Doubles;

/// <summary>The portal's page in a browser, with everything the browser has complained of and asked for.</summary>
internal sealed class ManagerPage : IAsyncDisposable
{
    private readonly IBrowserContext visitor;

    private ManagerPage(IBrowserContext visitor, IPage page)
    {
        this.visitor = visitor;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, uncaught errors, and dialogues of the browser.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>The addresses asked for.</summary>
    public List<string> Requests { get; } = [];

    public static async Task<ManagerPage> Open(IBrowserContext visitor, Uri address, string manager)
    {
        ManagerPage open = new(visitor, await visitor.NewPageAsync());
        open.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                open.Complaints.Add(message.Text);
            }
        };
        open.Page.PageError += (_, error) => open.Complaints.Add(error);
        open.Page.Dialog += async (_, dialogue) =>
        {
            open.Complaints.Add(dialogue.Message);
            await dialogue.DismissAsync();
        };
        open.Page.Request += (_, request) => open.Requests.Add(request.Url);
        await open.Page.GotoAsync(address.AbsoluteUri);
        await open.Page.WaitForSelectorAsync("#frame:not([inert])");
        await open.Page.FillAsync("#manager", manager);
        return open;
    }

    public Task Click(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    /// <summary>Asks for a plan and waits until it is shown.</summary>
    public async Task Solve(int plan)
    {
        await Click("Solve");
        await Says("#result-title", $"Plan {plan}");
    }

    /// <summary>Waits until an element has a text.</summary>
    public Task Says(string selector, string text) =>
        Assertions.Expect(Page.Locator(selector)).ToContainTextAsync(text, new() { Timeout = Chromium.PatienceInMilliseconds });

    public async ValueTask DisposeAsync() => await visitor.CloseAsync();
}
