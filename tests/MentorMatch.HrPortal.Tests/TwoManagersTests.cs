using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using MentorMatch.HrPortal.Tests.Doubles;

namespace MentorMatch.HrPortal.Tests;

/// <summary>Managers who change one programme at the same time.</summary>
public sealed class TwoManagersTests : IAsyncLifetime
{
    private const int Managers = 8;
    private const int Each = 6;

    private RunningPortal portal = null!;

    public async Task InitializeAsync() => portal = await RunningPortal.StartAlone();

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Of_two_who_pin_at_once_one_is_told_what_the_other_did_and_nothing_is_lost()
    {
        using ManagerClient ada = await portal.Manager("Ada");
        using ManagerClient bo = await portal.Manager("Bo");
        string programme = await ada.Make(People());

        (HttpStatusCode Status, JsonNode? Answer)[] answers = await Task.WhenAll(
            ada.Send(HttpMethod.Post, $"{programme}/rules?revision=1", Pin(0, 0)),
            bo.Send(HttpMethod.Post, $"{programme}/rules?revision=1", Pin(1, 1))
        );

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        JsonNode refused = answers.Single(answer => answer.Status == HttpStatusCode.Conflict).Answer!;
        bool adaWasFirst = answers[0].Status == HttpStatusCode.OK;
        Assert.Equal(2, (long)refused["revision"]!);
        JsonNode change = Assert.Single(refused["changes"]!.AsArray())!;
        Assert.Equal(
            (adaWasFirst ? "Ada" : "Bo", "Pin", adaWasFirst ? "e0" : "e1"),
            ((string)change["manager"]!, (string)change["kind"]!, (string)change["mentee"]!)
        );
        JsonNode rule = Assert.Single((await bo.Get(programme))["rules"]!.AsArray())!;
        Assert.Equal(adaWasFirst ? "e0" : "e1", (string)rule["mentee"]!);
    }

    [Fact]
    public async Task Without_looking_again_exactly_the_accepted_pins_stand()
    {
        string programme = await MakeProgramme();
        ConcurrentBag<string> accepted = [];

        await AtOnce(
            async (manager, number) =>
            {
                for (int k = 0; k < Each; k++)
                {
                    (HttpStatusCode status, _) = await manager.Send(
                        HttpMethod.Post,
                        $"{programme}/rules?revision={1 + k}",
                        Pin(number * Each + k, k)
                    );
                    Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Conflict, $"{status}");
                    if (status == HttpStatusCode.OK)
                    {
                        accepted.Add($"e{number * Each + k}");
                    }
                }
            }
        );

        JsonNode now = await Look(programme);
        Assert.Equal(accepted.Order(), now["rules"]!.AsArray().Select(rule => (string)rule!["mentee"]!).Order());
        Assert.Equal(1 + accepted.Count, (long)now["revision"]!);
        Assert.InRange(accepted.Count, 1, Each);
    }

    [Fact]
    public async Task Many_who_look_again_and_repeat_get_every_pin_in_one_revision_each()
    {
        string programme = await MakeProgramme();
        int conflicts = 0;

        await AtOnce(
            async (manager, number) =>
            {
                long revision = 1;
                for (int k = 0; k < Each; )
                {
                    (HttpStatusCode status, JsonNode? answer) = await manager.Send(
                        HttpMethod.Post,
                        $"{programme}/rules?revision={revision}",
                        Pin(number * Each + k, k)
                    );
                    revision = (long)answer!["revision"]!;
                    k += status == HttpStatusCode.OK ? 1 : 0;
                    Interlocked.Add(ref conflicts, status == HttpStatusCode.Conflict ? 1 : 0);
                }
            }
        );

        JsonNode now = await Look(programme);
        Assert.Equal(Managers * Each, now["rules"]!.AsArray().Select(rule => (string)rule!["mentee"]!).Distinct().Count());
        Assert.Equal(1 + Managers * Each, (long)now["revision"]!);
        Assert.True(conflicts > 0, "They were never at odds, so the test shows nothing.");
    }

    [Fact]
    public async Task Only_one_of_many_who_ask_for_a_plan_at_once_gets_it()
    {
        string programme = await MakeProgramme();
        ConcurrentBag<HttpStatusCode> answers = [];

        await AtOnce(async (manager, _) => answers.Add((await manager.Send(HttpMethod.Post, $"{programme}/solves?revision=1")).Status));

        int solves = (await Look(programme))["solves"]!.AsArray().Count;
        Assert.Equal(solves, answers.Count(status => status == HttpStatusCode.Accepted));
        Assert.All(answers, status => Assert.True(status is HttpStatusCode.Accepted or HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task An_approval_loses_against_a_pin_that_came_first()
    {
        using ManagerClient ada = await portal.Manager("Ada");
        string programme = await ada.Make(People());
        JsonNode plan = await ada.Solve(programme);
        await ada.Change(HttpMethod.Post, programme, "/rules", Pin(0, 0));

        (HttpStatusCode status, _) = await ada.Send(HttpMethod.Put, $"{programme}/approval?revision=1", new { solve = (long)plan["id"]! });

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Null((await ada.Get(programme))["approval"]);
    }

    private static string People() =>
        "id,role,capacity\n"
        + string.Concat(Enumerable.Range(0, Each).Select(number => $"m{number},mentor,{Managers}\n"))
        + string.Concat(Enumerable.Range(0, Managers * Each).Select(number => $"e{number},mentee,\n"));

    private static object Pin(int mentee, int mentor) =>
        new
        {
            kind = "Pin",
            mentee = $"e{mentee}",
            mentor = $"m{mentor}",
        };

    private async Task<string> MakeProgramme()
    {
        using ManagerClient maker = await portal.Manager();
        return await maker.Make(People());
    }

    private async Task<JsonNode> Look(string programme)
    {
        using ManagerClient somebody = await portal.Manager();
        return await somebody.Get(programme);
    }

    private async Task AtOnce(Func<ManagerClient, int, Task> work) =>
        await Task.WhenAll(
            Enumerable
                .Range(0, Managers)
                .Select(async number =>
                {
                    using ManagerClient manager = await portal.Manager($"Manager {number}");
                    await Task.Yield();
                    await work(manager, number);
                })
        );
}
