using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MentorMatch.HrPortal.Tests.Doubles;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace MentorMatch.HrPortal.Tests;

/// <summary>What keeps others out, and what keeps people's data in.</summary>
public sealed partial class SecurityTests : IAsyncLifetime
{
    private RunningPortal portal = null!;

    public async Task InitializeAsync() => portal = await RunningPortal.StartAlone();

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Every_request_that_changes_something_is_refused_without_the_token_of_the_page()
    {
        using ManagerClient manager = await portal.Manager();
        string programme = await manager.MakeExample();
        string before = (await manager.Get(programme)).ToJsonString();
        manager.Http.DefaultRequestHeaders.Remove("X-Request-Token");

        int tried = 0;
        foreach ((string method, string path) in ChangingRoutes())
        {
            foreach (string? token in new[] { null, "", "CfDJ8made-up", before[..20] })
            {
                using HttpRequestMessage request = new(new HttpMethod(method), path)
                {
                    Content = new StringContent(BodyFor(path), Encoding.UTF8, "application/json"),
                };
                request.Content.Headers.Add("X-File-Name", "people.csv");
                if (token is not null)
                {
                    request.Headers.TryAddWithoutValidation("X-Request-Token", token);
                }

                using HttpResponseMessage answer = await manager.Http.SendAsync(request);
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{method} {path}: {answer.StatusCode}");
                Assert.Contains("does not come from this page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                tried++;
            }
        }

        Assert.True(tried >= 4 * 9, $"Only {tried} requests were tried.");
        Assert.Equal(before, (await manager.Get(programme)).ToJsonString());
    }

    [Fact]
    public async Task The_token_of_one_visitor_is_no_good_to_another()
    {
        using ManagerClient ada = await portal.Manager();
        using ManagerClient bo = await portal.Manager();
        bo.Http.DefaultRequestHeaders.Remove("X-Request-Token");
        bo.Http.DefaultRequestHeaders.Add("X-Request-Token", ada.Http.DefaultRequestHeaders.GetValues("X-Request-Token"));

        (HttpStatusCode status, _) = await bo.Send(HttpMethod.Post, "/api/programmes", new { name = "Spring" });

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/portal.js")]
    [InlineData("/api/session")]
    [InlineData("/api/programmes/99")]
    [InlineData("/api/programmes/x")]
    [InlineData("/api/comparison?before=../../etc")]
    public async Task Every_answer_has_the_headers_that_keep_the_page_to_itself(string path)
    {
        using HttpClient visitor = new() { BaseAddress = portal.Address };
        using HttpResponseMessage answer = await visitor.GetAsync(new Uri(path, UriKind.Relative));

        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("no-store", $"{answer.Headers.CacheControl}", StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_site_that_lets_its_own_name_lead_here_is_not_answered()
    {
        using HttpClient visitor = new() { BaseAddress = portal.Address };
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/session");
        request.Headers.Host = "evil.example";

        using HttpResponseMessage answer = await visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://127.0.0.1:0;http://192.0.2.7:0")]
    public async Task Without_sign_in_the_portal_listens_to_this_machine_alone(string urls)
    {
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            RunningPortal.StartAlone($"--Urls={urls}")
        );

        Assert.Contains("RequireSignIn", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_sign_in_is_required_nobody_comes_in_without_it_and_who_has_signed_in_is_who_decides()
    {
        using TemporaryFolder other = new();
        await using RunningPortal closed = await RunningPortal.Start(other, HeaderSignIn.Add, "--Portal:RequireSignIn=true");
        using HttpClient stranger = new() { BaseAddress = closed.Address };
        foreach ((string method, string path) in Routes(closed))
        {
            using HttpRequestMessage request = new(new HttpMethod(method), path);
            using HttpResponseMessage answer = await stranger.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {path}: {answer.StatusCode}");
        }

        using ManagerClient ada = await ManagerClient.Open(closed.Address, "somebody else", HeaderSignIn.As("Ada Signed-In"));
        Assert.Equal("Ada Signed-In", (string)(await ada.Get("/api/session"))["user"]!);
        string programme = await ada.MakeExample();
        JsonNode now = await ada.Rule(programme, "Ban", "e002", "m03");
        Assert.Equal("Ada Signed-In", (string)now["rules"]!.AsArray()[^1]!["manager"]!);
    }

    [Fact]
    public async Task The_folder_is_for_this_user_alone()
    {
        using TemporaryFolder parent = new();
        string own = Path.Combine(parent.Path, "portal");
        await using RunningPortal other = await RunningPortal.Start(parent, services: null, $"--Portal:Folder={own}");

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(own));
        }
    }

    [Theory]
    [InlineData("--Portal:MaxUploadBytes=0")]
    [InlineData("--MentorMatch:TimeLimit=never")]
    public async Task Settings_that_make_no_sense_stop_the_start(string setting)
    {
        await Assert.ThrowsAnyAsync<Exception>(() => RunningPortal.StartAlone(setting));
    }

    [Theory]
    [InlineData("/api/programmes/1/files/..%2F..%2Fportal.db")]
    [InlineData("/api/programmes/1/files/portal.db")]
    [InlineData("/..%2fappsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/portal.db")]
    public async Task No_address_leads_to_other_files(string path)
    {
        using HttpClient visitor = new() { BaseAddress = portal.Address };
        using HttpResponseMessage answer = await visitor.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string BodyFor(string path) =>
        path.Contains("/rules", StringComparison.Ordinal) ? """{"kind":"Ban","mentee":"e002","mentor":"m03"}"""
        : path.Contains("/approval", StringComparison.Ordinal) ? """{"solve":1}"""
        : path.Contains("/explanation", StringComparison.Ordinal) ? """{"mentee":"e002"}"""
        : """{"name":"Autumn"}""";

    /// <summary>Every route that is there, so that none that is added later is forgotten.</summary>
    private static IEnumerable<(string Method, string Path)> Routes(RunningPortal portal) =>
        from endpoint in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        let path = Parameter().Replace($"{endpoint.RoutePattern.RawText}", "1")
        select (method, $"/{path.TrimStart('/')}?revision=1");

    private IEnumerable<(string Method, string Path)> ChangingRoutes() =>
        Routes(portal).Where(route => route.Method is not ("GET" or "HEAD"));

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Parameter();
}
