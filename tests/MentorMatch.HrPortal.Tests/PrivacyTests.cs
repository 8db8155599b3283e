using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MentorMatch.HrPortal.Tests.Doubles;

namespace MentorMatch.HrPortal.Tests;

/// <summary>No id, name, skill, attribute, manager or file name reaches the log at any level, the framework's own lines included.</summary>
public sealed class PrivacyTests
{
    private const string Mark = "Qwyjibo";

    [Fact]
    public async Task Whatever_happens_the_log_says_nothing_about_anybody()
    {
        await using RunningPortal portal = await RunningPortal.StartAlone(
            "--Portal:MaxUploadBytes=100000",
            "--Logging:LogLevel:Default=Trace",
            "--Logging:LogLevel:Microsoft=Trace"
        );
        using ManagerClient manager = await portal.Manager($"{Mark} Manager");
        string programme =
            $"/api/programmes/{(await manager.Do(HttpMethod.Post, "/api/programmes", new { name = $"{Mark} round" }))["id"]}";

        Assert.Equal(HttpStatusCode.BadRequest, await Upload(manager, programme, 0, $"{Mark}-id,{Mark}-role\n{Mark}\n"));
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await Upload(manager, programme, 0, $"id,role,level\n{Mark}-1,mentor,{Mark}\n{Mark}-1,mentee,2\n")
        );
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Upload(manager, programme, 0, new string('x', 100_001) + Mark));
        Assert.Equal(HttpStatusCode.OK, await Upload(manager, programme, 0, People()));
        await manager.Change(HttpMethod.Put, programme, "/policy", new StringContent(Policy()));
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await manager.Send(HttpMethod.Put, $"{programme}/policy?revision=2", new StringContent($"{{ \"{Mark}\": 1 }}"))).Status
        );
        await manager.Change(HttpMethod.Post, programme, "/rules", Rule("Pin", $"{Mark}-e1", $"{Mark}-m1"));
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await manager.Send(HttpMethod.Post, $"{programme}/rules?revision=3", Rule("Pin", $"{Mark}-x", $"{Mark}-m1"))).Status
        );
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await manager.Send(HttpMethod.Post, $"{programme}/rules?revision=1", Rule("Ban", $"{Mark}-e2", $"{Mark}-m1"))).Status
        );
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (
                await manager.Send(
                    HttpMethod.Post,
                    $"{programme}/rules?revision=3",
                    new StringContent($"{{ \"kind\": \"{Mark}\", \"{Mark}\": 1 }}", Encoding.UTF8, "application/json")
                )
            ).Status
        );
        JsonNode solve = await manager.Solve(programme);
        Assert.Equal("Finished", (string)solve["state"]!);
        await manager.Get($"{programme}/people");
        await manager.Get($"{programme}/solves/{solve["id"]}");
        await manager.Do(HttpMethod.Post, $"{programme}/solves/{solve["id"]}/explanation", new { mentee = $"{Mark}-e1" });
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await manager.Send(HttpMethod.Post, $"{programme}/solves/{solve["id"]}/explanation", new { mentee = $"{Mark}-x" })).Status
        );
        await manager.Change(HttpMethod.Put, programme, "/approval", new { solve = (long)solve["id"]! });
        await manager.Http.GetStringAsync($"{programme}/files/report.html");
        await manager.Change(HttpMethod.Delete, programme, "/approval");

        // A plan that cannot be made, and one that clashes.
        await manager.Change(HttpMethod.Put, programme, "/policy", new StringContent(Policy("""{ "type": "one-to-one" }""")));
        Assert.Equal("Failed", (string)(await manager.Solve(programme))["state"]!);
        await manager.Change(HttpMethod.Put, programme, "/policy", new StringContent(Policy()));
        await manager.Change(HttpMethod.Post, programme, "/rules", Rule("Pin", $"{Mark}-e2", $"{Mark}-m1"));
        Assert.Equal("Infeasible", (string)(await manager.Solve(programme))["status"]!);
        await manager.Change(HttpMethod.Delete, programme, "");

        Assert.True(portal.Logs.Texts.Count > 500, $"Only {portal.Logs.Texts.Count} texts were logged.");
        Assert.DoesNotContain(portal.Logs.Texts, text => text.Contains(Mark, StringComparison.OrdinalIgnoreCase));
        int[] events =
        [
            .. portal
                .Logs.Events.Where(each => each.Category.StartsWith("MentorMatch.HrPortal", StringComparison.Ordinal))
                .Select(each => each.Event),
        ];
        Assert.Superset(new HashSet<int>([2, 3, 4, 5, 6, 7, 8, 9, 11, 14]), events.ToHashSet());
    }

    private static object Rule(string kind, string mentee, string mentor) =>
        new
        {
            kind,
            mentee,
            mentor,
            reason = $"{Mark} said so",
        };

    // The second mentor takes two or three, which fits no format of one to one.
    private static string People() =>
        $"id,role,name,skills,wants,capacity,min_capacity,{Mark} department\n"
        + $"{Mark}-m1,mentor,{Mark} One,{Mark} Python,,1,,{Mark} Ltd\n"
        + $"{Mark}-m2,mentor,{Mark} Two,{Mark} Python,,3,2,{Mark} Ltd\n"
        + $"{Mark}-e1,mentee,{Mark} Three,,{Mark} Python,,,{Mark} Inc\n"
        + $"{Mark}-e2,mentee,{Mark} Four,,{Mark} Python,,,{Mark} Inc\n"
        + $"{Mark}-e3,mentee,{Mark} Five,,{Mark} Python,,,{Mark} Inc\n";

    private static string Policy(string format = """{ "type": "ratio", "maxMentees": 3 }""") =>
        $$"""
            { "name": "{{Mark}}", "objective": "most-matches",
              "criteria": [{ "type": "skills" }, { "type": "different", "attributes": ["{{Mark}} department"] }],
              "format": {{format}} }
            """;

    private static async Task<HttpStatusCode> Upload(ManagerClient manager, string programme, long revision, string csv) =>
        (await manager.Send(HttpMethod.Put, $"{programme}/people?revision={revision}", ManagerClient.People(csv, $"{Mark}.csv"))).Status;
}
