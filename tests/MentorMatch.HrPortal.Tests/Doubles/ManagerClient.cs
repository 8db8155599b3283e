using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MentorMatch.HrPortal.Tests.Doubles;

/// <summary>A manager who uses the portal as the page does.</summary>
internal sealed class ManagerClient : IDisposable
{
    private readonly CookieContainer cookies;

    private ManagerClient(HttpClient http, CookieContainer cookies)
    {
        Http = http;
        this.cookies = cookies;
    }

    public HttpClient Http { get; }

    public static async Task<ManagerClient> Open(Uri address, string name, params (string Name, string Value)[] headers)
    {
        CookieContainer kept = new();
        HttpClient http = new(new HttpClientHandler { CookieContainer = kept }) { BaseAddress = address };
        foreach ((string header, string value) in headers)
        {
            http.DefaultRequestHeaders.Add(header, value);
        }

        JsonNode session = (await http.GetFromJsonAsync<JsonNode>("/api/session"))!;
        http.DefaultRequestHeaders.Add("X-Request-Token", (string)session["token"]!);
        http.DefaultRequestHeaders.Add("X-Manager", Uri.EscapeDataString(name));
        return new ManagerClient(http, kept);
    }

    /// <summary>Sends a request.</summary>
    /// <returns>The status and the answer.</returns>
    public async Task<(HttpStatusCode Status, JsonNode? Answer)> Send(HttpMethod method, string path, object? body = null)
    {
        using HttpRequestMessage request = new(method, path)
        {
            Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body)),
        };
        using HttpResponseMessage answer = await Http.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    /// <summary>Sends a request that must be answered with success.</summary>
    public async Task<JsonNode> Do(HttpMethod method, string path, object? body = null)
    {
        (HttpStatusCode status, JsonNode? answer) = await Send(method, path, body);
        Assert.True((int)status is >= 200 and < 300, $"{method} {path}: {status} {answer}");
        return answer ?? new JsonObject();
    }

    /// <summary>The head of a request as it goes over the wire, with the manager's cookies and headers.</summary>
    public string HeadOf(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        IEnumerable<(string Name, string Value)> all =
        [
            ("Host", Http.BaseAddress!.Authority),
            ("Cookie", cookies.GetCookieHeader(Http.BaseAddress)),
            .. Http.DefaultRequestHeaders.Select(header => (header.Key, string.Join(',', header.Value))),
            .. headers,
        ];
        return $"{method} {path} HTTP/1.1\r\n{string.Concat(all.Select(header => $"{header.Name}: {header.Value}\r\n"))}\r\n";
    }

    public Task<JsonNode> Get(string path) => Do(HttpMethod.Get, path);

    /// <summary>Makes a programme with the bundled people.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> MakeExample()
    {
        JsonNode made = await Do(HttpMethod.Post, "/api/programmes", new { name = "Spring", example = true });
        return $"/api/programmes/{made["id"]}";
    }

    /// <summary>Makes a programme of a people file.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> Make(string csv)
    {
        JsonNode made = await Do(HttpMethod.Post, "/api/programmes", new { name = "Spring" });
        string path = $"/api/programmes/{made["id"]}";
        await Do(HttpMethod.Put, $"{path}/people?revision=0", People(csv));
        return path;
    }

    /// <summary>The body of an upload.</summary>
    public static HttpContent People(string csv, string name = "people.csv") => Named(new StringContent(csv), name);

    public static HttpContent Named(HttpContent content, string name)
    {
        content.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        return content;
    }

    public async Task<long> Revision(string programme) => (long)(await Get(programme))["revision"]!;

    /// <summary>Sends a change based on the revision that the programme has now.</summary>
    public async Task<JsonNode> Change(HttpMethod method, string programme, string path, object? body = null) =>
        await Do(method, $"{programme}{path}?revision={await Revision(programme)}", body);

    /// <summary>Pins or bans a pair.</summary>
    public Task<JsonNode> Rule(string programme, string kind, string mentee, string mentor, string? reason = null) =>
        Change(
            HttpMethod.Post,
            programme,
            "/rules",
            new
            {
                kind,
                mentee,
                mentor,
                reason,
            }
        );

    /// <summary>Asks for a plan and waits until it has ended.</summary>
    /// <returns>The solve.</returns>
    public async Task<JsonNode> Solve(string programme)
    {
        JsonNode asked = await Change(HttpMethod.Post, programme, "/solves");
        return await Ended(programme, (long)asked["solves"]![0]!["id"]!);
    }

    /// <summary>Waits until a solve has ended.</summary>
    public async Task<JsonNode> Ended(string programme, long solve)
    {
        // Whoever waits in vain is told so, after ten minutes of waiting.
        for (int k = 0; k < 24_000; k++)
        {
            JsonNode found = (await Get(programme))["solves"]!.AsArray().Single(each => (long)each!["id"]! == solve)!;
            if ((string)found["state"]! is not ("Queued" or "Running"))
            {
                return found;
            }

            await Task.Delay(25);
        }

        throw new TimeoutException($"Solve {solve} has not ended.");
    }

    public void Dispose() => Http.Dispose();
}
