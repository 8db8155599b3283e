using MentorMatch.Reporting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace MentorMatch.Browser.Tests;

/// <summary>The report as a browser shows it.</summary>
public sealed class ReportPageTests(Chromium chromium, ITestOutputHelper output) : IClassFixture<Chromium>
{
    private const string Matches = "#matches-table tbody tr";

    [BrowserTheory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public async Task The_page_opens_without_a_complaint_or_a_request_and_nothing_of_a_file_becomes_markup(Language language)
    {
        await using OpenPage open = await chromium.Open(Pages.Hostility(language));
        Assert.Equal(language == Language.French ? "fr" : "en", await open.Ask<string>("document.documentElement.lang"));
        Assert.Equal(
            0,
            await open.Ask<int>("document.querySelectorAll('img, iframe, object, embed, base, form, body script, svg svg').length")
        );
        Assert.Equal(1, await open.Ask<int>("document.scripts.length"));
        Assert.Equal(0, await open.Ask<int>("document.querySelectorAll('[onload], [onerror], [style], [src]').length"));
        Assert.Contains(
            "<img src=x onerror=alert(1)>",
            await open.Ask<string>("document.querySelector('#matches').textContent"),
            StringComparison.Ordinal
        );
        Assert.True(await open.Ask<bool>("document.documentElement.classList.contains('ready')"));
        Assert.Empty(open.Complaints);
        Assert.Empty(open.Requests);
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_the_search_which_shows_the_rows_that_have_every_word_and_says_how_many()
    {
        await using OpenPage open = await chromium.Open(Pages.Hostility(Language.English));
        Assert.True(await open.Tab("input[data-for=matches-table]"));
        await open.Page.Keyboard.TypeAsync("QUARTZ zoe");
        Assert.Contains("Zoë Quartz", Assert.Single(await open.Texts(Matches)), StringComparison.Ordinal);
        Assert.Equal("1 of 30 rows shown", await open.Ask<string>("document.querySelector('output[data-for=matches-table]').textContent"));
        Assert.Equal("polite", await open.Ask<string>("document.querySelector('output[data-for=matches-table]').ariaLive"));
        await open.Page.Keyboard.TypeAsync(" nothing");
        Assert.Empty(await open.Texts(Matches));
        await open.Page.Keyboard.PressAsync("Control+A");
        await open.Page.Keyboard.PressAsync("Delete");
        Assert.Equal(30, (await open.Texts(Matches)).Count);
        Assert.Equal("30 rows", await open.Ask<string>("document.querySelector('output[data-for=matches-table]').textContent"));
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task The_keyboard_sorts_by_a_heading_numbers_by_value_and_words_by_the_language()
    {
        const string numbers = "Array.from(document.querySelectorAll('#matches-table tbody td.n'), cell => Number(cell.dataset.v))";
        await using OpenPage open = await chromium.Open(Pages.Hostility(Language.French));
        Assert.True(await open.Tab("#matches-table th.n button"));
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("descending", await open.Ask<string>("document.querySelector('#matches-table th.n').ariaSort"));
        double[] down = await open.Ask<double[]>(numbers);
        Assert.Equal(down.OrderDescending(), down);
        Assert.True(down[0] > down[^1]);
        await open.Page.Keyboard.PressAsync("Space");
        Assert.Equal("ascending", await open.Ask<string>("document.querySelector('#matches-table th.n').ariaSort"));
        double[] up = await open.Ask<double[]>(numbers);
        Assert.Equal(up.Order(), up);
        await open.Page.ClickAsync("#of-an-analysis-table-1 th.n button");
        await open.Page.ClickAsync("#of-an-analysis-table-1 th.n button");
        Assert.Equal("0,5", (await open.Texts("#of-an-analysis-table-1 tbody tr:first-child td"))[0]);
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Whatever_the_keyboard_reaches_shows_that_it_has_the_focus()
    {
        await using OpenPage open = await chromium.Open(Pages.Hostility(Language.English));
        HashSet<string> reached = [];
        for (int k = 0; k < 60; k++)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            string reachedNow = await open.Ask<string>("document.activeElement.tagName");
            if (reachedNow == "BODY")
            {
                // Past the last stop the focus leaves the page.
                continue;
            }

            reached.Add(reachedNow);
            Assert.NotEqual("none", await open.Ask<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }

        Assert.Superset(new HashSet<string>(["A", "BUTTON", "DIV", "INPUT"]), reached);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Words_stand_out_from_what_is_behind_them_as_AA_asks(ColorScheme colours)
    {
        await using OpenPage open = await chromium.Open(Pages.Hostility(Language.English), colours);
        Assert.Empty(await open.Ask<string[]>(Contrast.FaintTexts));
    }

    [BrowserFact]
    public async Task Headings_tables_and_charts_have_the_names_that_screen_readers_look_for()
    {
        await using OpenPage open = await chromium.Open(Pages.Hostility(Language.English));
        Assert.Equal(1, await open.Ask<int>("document.querySelectorAll('h1').length"));
        Assert.True(await open.Ask<bool>("Array.from(document.querySelectorAll('main h2')).every(head => head.textContent.trim())"));
        Assert.Equal(1, await open.Ask<int>("document.querySelectorAll('main').length"));
        Assert.True(
            await open.Ask<bool>(
                "Array.from(document.querySelectorAll('nav a, a.skip')).every(link => document.getElementById(link.hash.slice(1)))"
            )
        );
        Assert.True(
            await open.Ask<bool>("Array.from(document.querySelectorAll('table')).every(table => table.caption?.textContent.trim())")
        );
        Assert.True(await open.Ask<bool>("Array.from(document.querySelectorAll('th')).every(head => head.scope)"));
        Assert.True(
            await open.Ask<bool>(
                "Array.from(document.querySelectorAll('svg')).every(drawing => drawing.ariaHidden === 'true' || (drawing.querySelector('title').textContent && drawing.querySelector('desc').textContent))"
            )
        );
        Assert.Equal(0, await open.Ask<int>("document.querySelectorAll('input:not(label input)').length"));
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_page_is_never_wider_than_the_window(int width)
    {
        await using OpenPage open = await chromium.Open(Pages.Hostility(Language.French), width: width);
        Assert.Equal(width, await open.Ask<int>("document.documentElement.scrollWidth"));
    }

    [BrowserFact]
    public async Task Without_the_script_everything_stands_there_as_plain_tables()
    {
        await using OpenPage open = await chromium.Open(Pages.Many(150), withScript: false);
        Assert.True(await open.Page.Locator($"{Matches}:last-child").IsVisibleAsync());
        Assert.Equal(150, await open.Page.Locator(Matches).CountAsync());
        Assert.False(await open.Page.Locator("input").First.IsVisibleAsync());
        Assert.False(await open.Page.Locator(".more").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Ten_thousand_matches_are_searched_and_sorted_whole_and_shown_a_hundred_at_a_time()
    {
        await using OpenPage open = await chromium.Open(Pages.Many(10_000));
        Assert.Equal(100, await open.Page.Locator(Matches).CountAsync());
        output.WriteLine($"sort by score: {await Timed(open, "document.querySelector('#matches-table th.n button').click()")}");
        Assert.Equal("0.999944", (await open.Texts("#matches-table tbody tr:first-child td.n"))[0]);
        output.WriteLine(
            $"sort by name:  {await Timed(open, "document.querySelector('#matches-table thead th:nth-child(2) button').click()")}"
        );
        output.WriteLine($"sort again:    {await Timed(open, "document.querySelector('#matches-table th.n button').click()")}");
        output.WriteLine($"first letter:  {await Timed(open, Typed("n"))}");
        output.WriteLine($"second letter: {await Timed(open, Typed("no"))}");
        output.WriteLine($"one row left:  {await Timed(open, Typed("e09876"))}");
        Assert.Equal(
            "1 of 10,000 rows shown",
            await open.Ask<string>("document.querySelector('output[data-for=matches-table]').textContent")
        );
        await Timed(open, Typed(""));
        Assert.Equal("Show 500 more, Show all 10,000", string.Join(", ", await open.Texts("[data-for=matches-table].more button")));
        await open.Page.ClickAsync("[data-for=matches-table].more button:first-child");
        Assert.Equal(600, await open.Page.Locator(Matches).CountAsync());
        await open.Ask<object?>("dispatchEvent(new Event('beforeprint')) && null");
        Assert.Equal(10_000, await open.Page.Locator(Matches).CountAsync());
        await open.Ask<object?>("dispatchEvent(new Event('afterprint')) && null");
        Assert.Equal(600, await open.Page.Locator(Matches).CountAsync());
        Assert.Empty(open.Complaints);
    }

    private static string Typed(string text) =>
        $"const box = document.querySelector('input[data-for=matches-table]'); box.value = '{text}'; box.dispatchEvent(new Event('input'))";

    /// <summary>What a step takes: its script, and with it laying out the page anew. A number to read, not to judge by.</summary>
    private static Task<string> Timed(OpenPage open, string script) =>
        open.Ask<string>(
            $"(() => {{ const start = performance.now(); {script}; const done = performance.now(); document.body.offsetHeight; return `${{(done - start).toFixed(1)}} ms of script, ${{(performance.now() - done).toFixed(1)}} ms of layout`; }})()"
        );
}
