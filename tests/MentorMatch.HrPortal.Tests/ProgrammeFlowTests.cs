using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MentorMatch.HrPortal.Tests.Doubles;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Audit;

namespace MentorMatch.HrPortal.Tests;

/// <summary>A programme from its people to the files that leave the portal.</summary>
public sealed class ProgrammeFlowTests : IAsyncLifetime
{
    private RunningPortal portal = null!;
    private ManagerClient manager = null!;

    public async Task InitializeAsync()
    {
        portal = await RunningPortal.StartAlone();
        manager = await portal.Manager("Zoë Manager");
    }

    public async Task DisposeAsync()
    {
        manager.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task A_manager_solves_looks_at_reasons_pins_bans_solves_again_compares_approves_and_exports()
    {
        string programme = await manager.MakeExample();
        JsonNode first = await manager.Solve(programme);
        Assert.Equal(("Finished", "Optimal", 107), ((string)first["state"]!, (string)first["status"]!, (int)first["matched"]!));

        JsonNode plan = await manager.Get($"{programme}/solves/{first["id"]}");
        JsonNode match = plan["matches"]!.AsArray().First(each => !(bool)each!["pinned"]!)!;
        string mentee = (string)match["mentee"]!["id"]!;
        string mentor = (string)match["mentor"]!["id"]!;
        decimal[] parts = [.. match["parts"]!.AsArray().Select(part => (decimal?)part!["score"] ?? 0)];
        Assert.Equal((decimal)match["score"]!, parts.Sum());
        Assert.NotEmpty((string)match["mentee"]!["name"]!);

        JsonNode why = await manager.Do(HttpMethod.Post, $"{programme}/solves/{first["id"]}/explanation", new { mentee });
        Assert.Contains(why["paragraphs"]!.AsArray(), line => ((string)line!).Contains(mentor, StringComparison.Ordinal));
        string unmatched = (string)plan["unmatched"]![0]!["id"]!;
        JsonNode whyNot = await manager.Do(
            HttpMethod.Post,
            $"{programme}/solves/{first["id"]}/explanation",
            new { mentee = unmatched, mentor }
        );
        Assert.NotEmpty(whyNot["paragraphs"]!.AsArray());

        await manager.Change(
            HttpMethod.Post,
            programme,
            "/rules",
            new
            {
                kind = "Ban",
                mentee,
                mentor,
                reason = "They share an office.",
            }
        );
        JsonNode second = await manager.Solve(programme);
        JsonNode without = await manager.Get($"{programme}/solves/{second["id"]}");
        Assert.DoesNotContain(
            without["matches"]!.AsArray(),
            each => (string)each!["mentee"]!["id"]! == mentee && (string)each["mentor"]!["id"]! == mentor
        );
        Assert.False((bool)(await manager.Get(programme))["solves"]![1]!["isCurrent"]!);

        JsonNode changes = await manager.Get($"{programme}/comparison?before={first["id"]}&after={second["id"]}");
        Assert.Contains(changes["tables"]![0]!["rows"]!.AsArray(), row => (string)row![0]! == mentee);

        (HttpStatusCode early, _) = await manager.Send(HttpMethod.Get, $"{programme}/files/matches.csv");
        Assert.Equal(HttpStatusCode.Conflict, early);
        JsonNode approved = await manager.Change(HttpMethod.Put, programme, "/approval", new { solve = (long)second["id"]! });
        Assert.Equal("Zoë Manager", (string)approved["approval"]!["manager"]!);

        foreach (JsonNode? file in approved["files"]!.AsArray())
        {
            using HttpResponseMessage given = await manager.Http.GetAsync($"{programme}/files/{file!["name"]}");
            byte[] digest = SHA256.HashData(await given.Content.ReadAsByteArrayAsync());
            Assert.Equal((string)file["sha256"]!, Convert.ToHexStringLower(digest));
            Assert.Equal($"sha-256=:{Convert.ToBase64String(digest)}:", Assert.Single(given.Headers.GetValues("Repr-Digest")));
            Assert.Equal("attachment", given.Content.Headers.ContentDisposition?.DispositionType);
        }

        ResultDocument result = ResultDocument.Read(await manager.Http.GetByteArrayAsync($"{programme}/files/result.json"));
        Assert.Equal((SolutionStatus.Optimal, 107), (result.Status, result.Matches.Length));
        AuditRecord audit = AuditRecord.Read(await manager.Http.GetByteArrayAsync($"{programme}/files/audit.json"));
        Assert.Equal(AuditRecord.HashOf(result), audit.Answer.ResultSha256);
        Assert.Contains(audit.Overrides, each => each is { Kind: OverrideKind.Ban, By: "Zoë Manager", Reason: "They share an office." });
        string csv = await manager.Http.GetStringAsync($"{programme}/files/matches.csv");
        Assert.Equal(1 + 107, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task What_is_approved_changes_no_more_until_it_is_reopened()
    {
        string programme = await manager.MakeExample();
        JsonNode plan = await manager.Solve(programme);
        long revision = (long)
            (await manager.Change(HttpMethod.Put, programme, "/approval", new { solve = (long)plan["id"]! }))["revision"]!;

        foreach ((HttpMethod method, string path, object body) in Changes())
        {
            (HttpStatusCode status, JsonNode? answer) = await manager.Send(method, $"{programme}{path}?revision={revision}", body);
            Assert.True(status == HttpStatusCode.Conflict, $"{path}: {status}");
            Assert.Contains("approved", (string)answer!["title"]!, StringComparison.Ordinal);
        }

        await manager.Change(HttpMethod.Delete, programme, "/approval");
        await manager.Rule(programme, "Pin", "e002", "m03");
        (HttpStatusCode gone, _) = await manager.Send(HttpMethod.Get, $"{programme}/files/result.json");
        Assert.Equal(HttpStatusCode.Conflict, gone);
    }

    [Fact]
    public async Task A_result_that_answers_an_earlier_question_is_not_approved()
    {
        string programme = await manager.MakeExample();
        JsonNode plan = await manager.Solve(programme);
        await manager.Rule(programme, "Ban", "e002", "m03");

        (HttpStatusCode status, JsonNode? answer) = await manager.Send(
            HttpMethod.Put,
            $"{programme}/approval?revision={await manager.Revision(programme)}",
            new { solve = (long)plan["id"]! }
        );

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("earlier question", (string)answer!["title"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_that_was_tampered_with_is_neither_approved_nor_given_out()
    {
        string programme = await manager.MakeExample();
        JsonNode plan = await manager.Solve(programme);
        using (StoredBytes stored = StoredBytes.Of(portal))
        {
            stored.Replace("solves", "result", "\"matched\": 107", "\"matched\": 108");
        }

        (HttpStatusCode status, JsonNode? answer) = await manager.Send(
            HttpMethod.Put,
            $"{programme}/approval?revision={await manager.Revision(programme)}",
            new { solve = (long)plan["id"]! }
        );
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("does not hold", (string)answer!["title"]!, StringComparison.Ordinal);
        Assert.NotEmpty(answer["problems"]!.AsArray());

        JsonNode again = await manager.Solve(programme);
        await manager.Change(HttpMethod.Put, programme, "/approval", new { solve = (long)again["id"]! });
        using (StoredBytes stored = StoredBytes.Of(portal))
        {
            stored.Replace("approved_files", "content", "e001,m10", "e001,m11");
        }

        (HttpStatusCode altered, _) = await manager.Send(HttpMethod.Get, $"{programme}/files/matches.csv");
        Assert.Equal(HttpStatusCode.InternalServerError, altered);
        Assert.Equal(HttpStatusCode.OK, (await manager.Send(HttpMethod.Get, $"{programme}/files/result.json")).Status);
    }

    [Fact]
    public async Task Pins_that_clash_give_a_plan_that_says_so_and_cannot_be_approved()
    {
        string programme = await manager.Make("id,role,capacity\nm1,mentor,1\ne1,mentee,\ne2,mentee,\n");
        await manager.Rule(programme, "Pin", "e1", "m1");
        await manager.Rule(programme, "Pin", "e2", "m1");
        JsonNode solve = await manager.Solve(programme);

        Assert.Equal("Infeasible", (string)solve["status"]!);
        JsonNode plan = await manager.Get($"{programme}/solves/{solve["id"]}");
        Assert.Contains("m1", (string)plan["clashes"]![0]!, StringComparison.Ordinal);
        (HttpStatusCode status, _) = await manager.Send(
            HttpMethod.Put,
            $"{programme}/approval?revision={await manager.Revision(programme)}",
            new { solve = (long)solve["id"]! }
        );
        Assert.Equal(HttpStatusCode.Conflict, status);
    }

    [Fact]
    public async Task A_plan_explains_itself_after_a_restart_in_the_same_words_but_not_when_it_was_tampered_with()
    {
        using TemporaryFolder folder = new();
        string programme;
        string before;
        object question = new { mentee = "e026" };
        await using (RunningPortal first = await RunningPortal.Start(folder))
        {
            using ManagerClient ada = await first.Manager();
            programme = await ada.MakeExample();
            await ada.Solve(programme);
            before = (await ada.Do(HttpMethod.Post, $"{programme}/solves/1/explanation", question)).ToJsonString();
        }

        await using (RunningPortal second = await RunningPortal.Start(folder))
        {
            using ManagerClient ada = await second.Manager();
            Assert.Equal(before, (await ada.Do(HttpMethod.Post, $"{programme}/solves/1/explanation", question)).ToJsonString());
            using StoredBytes stored = StoredBytes.Of(second);
            stored.Replace("solves", "result", "\"matched\": 107", "\"matched\": 108");
        }

        await using (RunningPortal third = await RunningPortal.Start(folder))
        {
            using ManagerClient ada = await third.Manager();
            (HttpStatusCode status, JsonNode? answer) = await ada.Send(HttpMethod.Post, $"{programme}/solves/1/explanation", question);
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Contains("does not hold", answer!.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"kind":"Pin","mentee":"nobody","mentor":"m03"}""", HttpStatusCode.BadRequest, "nobody")]
    [InlineData("""{"kind":"Pin","mentee":"e001","mentor":"m10"}""", HttpStatusCode.BadRequest, "e001")]
    [InlineData("""{"kind":"Pin","mentee":"e029","mentor":"m30"}""", HttpStatusCode.BadRequest, "ban")]
    [InlineData("""{"kind":"Pin","mentee":" ","mentor":"m30"}""", HttpStatusCode.BadRequest, "missing")]
    [InlineData("""{"kind":"Marry","mentee":"e002","mentor":"m30"}""", HttpStatusCode.BadRequest, "kind")]
    [InlineData("""{"kind":"Pin","mentee":"e002","mentor":"m30","colour":"red"}""", HttpStatusCode.BadRequest, "colour")]
    [InlineData("""{"kind":"Pin",""", HttpStatusCode.BadRequest, "cannot be read")]
    public async Task A_rule_that_makes_no_sense_is_refused_with_the_reason_and_nothing_changes(
        string body,
        HttpStatusCode expected,
        string word
    )
    {
        string programme = await manager.MakeExample();

        (HttpStatusCode status, JsonNode? answer) = await manager.Send(
            HttpMethod.Post,
            $"{programme}/rules?revision=1",
            new StringContent(body, Encoding.UTF8, "application/json")
        );

        Assert.Equal(expected, status);
        Assert.Contains(word, answer!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(1, await manager.Revision(programme));
    }

    [Fact]
    public async Task A_policy_is_saved_or_its_problems_are_listed_with_line_and_column()
    {
        string programme = await manager.MakeExample();
        (HttpStatusCode status, JsonNode? answer) = await manager.Send(
            HttpMethod.Put,
            $"{programme}/policy?revision=1",
            new StringContent("{ \"objective\": \"most-matches\",\n \"criteria\": [{ \"type\": \"skils\" }] }")
        );
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith("policy.json:2", (string)answer!["problems"]![0]!, StringComparison.Ordinal);

        await manager.Change(
            HttpMethod.Put,
            programme,
            "/policy",
            new StringContent(
                "{ \"objective\": \"best-total\", \"criteria\": [{ \"type\": \"skills\" }], \"format\": { \"type\": \"one-to-one\" } }"
            )
        );
        JsonNode solve = await manager.Solve(programme);
        Assert.True((int)solve["matched"]! <= 40);
    }

    [Fact]
    public async Task A_programme_that_is_deleted_leaves_nothing_of_its_people_in_the_files()
    {
        const string name = "Wilhelmina Unmistakable";
        string programme = await manager.Make($"id,role,name\nm1,mentor,{name}\ne1,mentee,Noor\n");
        await manager.Rule(programme, "Pin", "e1", "m1", name);
        JsonNode solve = await manager.Solve(programme);
        await manager.Change(HttpMethod.Put, programme, "/approval", new { solve = (long)solve["id"]! });
        Assert.True(portal.Folder.Holds(name));

        await manager.Change(HttpMethod.Delete, programme, "");

        Assert.False(portal.Folder.Holds(name));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Send(HttpMethod.Get, programme)).Status);
    }

    private static IEnumerable<(HttpMethod Method, string Path, object Body)> Changes() =>
        [
            (HttpMethod.Put, "/people", ManagerClient.People("id,role\nm1,mentor\ne1,mentee\n")),
            (HttpMethod.Put, "/policy", new StringContent("{ \"objective\": \"best-total\" }")),
            (
                HttpMethod.Post,
                "/rules",
                new
                {
                    kind = "Ban",
                    mentee = "e002",
                    mentor = "m03",
                }
            ),
            (HttpMethod.Delete, "/rules/1", new { }),
            (HttpMethod.Put, "/approval", new { solve = 1 }),
        ];
}
