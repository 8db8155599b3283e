using Microsoft.Playwright;

namespace MentorMatch.Browser.Tests;

/// <summary>The browser of the machine, started once for all tests. Nothing is downloaded: the driver comes with its package, Chromium from the PATH.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>What a skipped test says.</summary>
    public const string Missing = "Chromium is not on the PATH. Debian has it in the package chromium.";

    /// <summary>How long anything may take in the browser: it only ends a wait in vain, so it is long enough for a machine that is busy with other things.</summary>
    public const int PatienceInMilliseconds = 300_000;

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];

    private IPlaywright? driver;
    private IBrowser? browser;

    /// <summary>Where Chromium is, or <see langword="null"/>.</summary>
    public static string? Path { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Path is not null)
        {
            driver = await Playwright.CreateAsync();
            browser = await driver.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = Path,
                    Args = ["--disable-gpu"],
                    Timeout = PatienceInMilliseconds,
                }
            );
        }
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        driver?.Dispose();
    }

    /// <summary>A visitor of a site, with cookies of their own.</summary>
    public Task<IBrowserContext> Visitor() =>
        Patient(
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 900 },
            }
        );

    /// <summary>Opens a page from a file, as a reader does.</summary>
    public async Task<OpenPage> Open(string html, ColorScheme colours = ColorScheme.Light, bool withScript = true, int width = 1280)
    {
        IBrowserContext context = await Patient(
            new()
            {
                ColorScheme = colours,
                JavaScriptEnabled = withScript,
                ViewportSize = new() { Width = width, Height = 900 },
            }
        );
        return await OpenPage.Load(context, html);
    }

    private async Task<IBrowserContext> Patient(BrowserNewContextOptions options)
    {
        IBrowserContext context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(PatienceInMilliseconds);
        return context;
    }
}
