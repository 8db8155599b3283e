using Microsoft.Playwright;

namespace MentorMatch.Browser.Tests;

/// <summary>A page that is open in the browser, with everything it has complained of and asked for.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly string file;

    private OpenPage(IBrowserContext context, IPage page, string file)
    {
        this.context = context;
        this.file = file;
        Page = page;
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, uncaught errors, and dialogues.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>What was asked for over the network or from files, besides the page itself.</summary>
    public List<string> Requests { get; } = [];

    internal static async Task<OpenPage> Load(IBrowserContext context, string html)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("mentormatch-page-").FullName, "report.html");
        await File.WriteAllTextAsync(path, html);
        string address = new Uri(path).AbsoluteUri;
        OpenPage open = new(context, await context.NewPageAsync(), path);
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
        open.Page.Request += (_, request) =>
        {
            if (!string.Equals(request.Url, address, StringComparison.Ordinal))
            {
                open.Requests.Add(request.Url);
            }
        };
        await open.Page.GotoAsync(address);
        return open;
    }

    /// <summary>What an expression of the page's language gives.</summary>
    public Task<T> Ask<T>(string script) => Page.EvaluateAsync<T>(script);

    /// <summary>The texts of all elements that a selector finds.</summary>
    public async Task<IReadOnlyList<string>> Texts(string selector) => await Page.Locator(selector).AllInnerTextsAsync();

    /// <summary>Presses the tabulator until an element that a selector finds has the focus.</summary>
    /// <returns>Whether it was reached within 200 presses.</returns>
    public async Task<bool> Tab(string selector)
    {
        for (int k = 0; k < 200; k++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return true;
            }
        }

        return false;
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
