using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Dapper;
using MentorMatch.Files.Writing;
using MentorMatch.HrPortal.Storage;
using MentorMatch.HrPortal.Tests.Doubles;
using MentorMatch.Testing.Cohorts;
using Microsoft.Data.Sqlite;

namespace MentorMatch.HrPortal.Tests;

/// <summary>A portal that ends in the middle, and starts again on the same files.</summary>
public sealed class RestartTests : IDisposable
{
    // So many that groups of them take minutes to plan: nobody is so fast or so late that there is no middle left.
    private const int ManyMinutes = 4800;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_plan_in_the_middle_is_said_to_be_interrupted_one_that_waits_is_made_after_the_restart_and_nothing_else_is_lost()
    {
        string one,
            two;
        HeldSolver solver = new();
        await using (RunningPortal portal = await RunningPortal.Start(folder, solver.Replace))
        {
            using ManagerClient manager = await portal.Manager();
            one = await manager.MakeExample();
            two = await manager.MakeExample();
            await manager.Rule(one, "Ban", "e002", "m03", "Said so.");
            await manager.Change(HttpMethod.Post, one, "/solves");
            await solver.Begun;
            await manager.Change(HttpMethod.Post, two, "/solves");
            JsonNode running = (await manager.Get(one))["solves"]![0]!;
            Assert.Equal(("held", 0.25), ((string)running["phase"]!, (double)running["done"]!));
        }

        await using (RunningPortal portal = await RunningPortal.Start(folder))
        {
            using ManagerClient manager = await portal.Manager();
            JsonNode waited = await manager.Ended(two, 2);
            Assert.Equal(("Finished", "Optimal"), ((string)waited["state"]!, (string)waited["status"]!));
            JsonNode now = await manager.Get(one);
            Assert.Equal("Interrupted", (string)now["solves"]![0]!["state"]!);
            Assert.Contains(now["rules"]!.AsArray(), rule => (string?)rule!["reason"] == "Said so.");
            Assert.Equal(HttpStatusCode.Conflict, (await manager.Send(HttpMethod.Get, $"{one}/solves/1")).Status);

            JsonNode again = await manager.Solve(one);
            Assert.Equal("Optimal", (string)again["status"]!);
        }
    }

    [Fact]
    public async Task A_portal_that_is_killed_in_the_middle_of_a_plan_starts_again_with_everything_that_was_decided()
    {
        string programme;
        using (PortalProcess portal = await PortalProcess.Start(folder))
        {
            using ManagerClient manager = await ManagerClient.Open(portal.Address, "Ada");
            programme = await manager.Make(Peers(ManyMinutes));
            await manager.Change(
                HttpMethod.Put,
                programme,
                "/policy",
                new StringContent(
                    """{ "objective": "best-total", "criteria": [{ "type": "skills" }, { "type": "different", "attributes": ["department"] }], "format": { "type": "peer-groups" } }"""
                )
            );
            await manager.Change(HttpMethod.Post, programme, "/solves");
            await Running(manager, programme);
            portal.Kill();
        }

        await using (RunningPortal portal = await RunningPortal.Start(folder))
        {
            using ManagerClient manager = await portal.Manager();
            JsonNode now = await manager.Get(programme);
            Assert.Equal("Interrupted", (string)now["solves"]![0]!["state"]!);
            Assert.Equal((2, ManyMinutes), ((int)now["revision"]!, (int)now["people"]!["peers"]!));
            await manager.Change(HttpMethod.Put, programme, "/people", ManagerClient.People(Peers(60)));
            Assert.Equal("Finished", (string)(await manager.Solve(programme))["state"]!);
        }
    }

    [Fact]
    public async Task A_page_that_was_open_goes_on_after_the_restart()
    {
        string programme;
        ManagerClient manager;
        await using (RunningPortal portal = await RunningPortal.Start(folder))
        {
            manager = await portal.Manager();
            programme = await manager.MakeExample();
        }

        using (manager)
        {
            // Its old port may be somebody else's by now. Cookies and tokens do not know ports.
            await using RunningPortal portal = await RunningPortal.Start(folder);
            await manager.Rule(new Uri(portal.Address, programme).AbsoluteUri, "Ban", "e002", "m03");
        }
    }

    [Fact]
    public async Task A_plan_is_cancelled_while_it_waits_and_while_it_is_made()
    {
        HeldSolver solver = new();
        await using RunningPortal portal = await RunningPortal.Start(folder, solver.Replace);
        using ManagerClient manager = await portal.Manager();
        string one = await manager.MakeExample();
        string two = await manager.MakeExample();
        await manager.Change(HttpMethod.Post, one, "/solves");
        await solver.Begun;
        await manager.Change(HttpMethod.Post, two, "/solves");

        // Whoever deletes without having seen the latest cancels nothing.
        Assert.Equal(HttpStatusCode.Conflict, (await manager.Send(HttpMethod.Delete, $"{one}?revision=0")).Status);
        Assert.Equal("Running", (string)(await manager.Get(one))["solves"]![0]!["state"]!);

        JsonNode waiting = await manager.Do(HttpMethod.Post, $"{two}/solves/2/cancellation");
        Assert.Equal("Cancelled", (string)waiting["solves"]![0]!["state"]!);
        await manager.Do(HttpMethod.Post, $"{one}/solves/1/cancellation");

        JsonNode ended = await manager.Ended(one, 1);
        Assert.True((string)ended["state"]! is "Cancelled" or "Finished", $"{ended}");
        Assert.NotEqual("Optimal", (string?)ended["status"]);
        Assert.Equal(HttpStatusCode.Conflict, (await manager.Send(HttpMethod.Post, $"{one}/solves/1/cancellation")).Status);
    }

    [Fact]
    public async Task Two_portals_never_share_a_database()
    {
        await using RunningPortal portal = await RunningPortal.Start(folder);

        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningPortal.Start(folder));

        Assert.Contains("Another portal", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_portal_is_left_alone()
    {
        await using (await RunningPortal.Start(folder)) { }

        using (SqliteConnection connection = new($"Data Source={Path.Combine(folder.Path, "portal.db")};Pooling=False"))
        {
            Assert.Equal(Migrations.All.Length, connection.ExecuteScalar<int>("PRAGMA user_version"));
            connection.Execute("PRAGMA user_version = 99");
        }

        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningPortal.Start(folder));
        Assert.Contains("newer portal", refused.Message, StringComparison.Ordinal);
    }

    private static async Task Running(ManagerClient manager, string programme)
    {
        for (int k = 0; k < 60_000; k++)
        {
            JsonNode solve = (await manager.Get(programme))["solves"]![0]!;
            if ((string)solve["state"]! == "Running" && solve["phase"] is not null)
            {
                return;
            }

            Assert.True((string)solve["state"]! is "Queued" or "Running", $"{solve}");
            await Task.Delay(10);
        }

        throw new TimeoutException("The plan was not begun.");
    }

    private static string Peers(int count)
    {
        using MemoryStream stream = new();
        PeopleCsv.Write(
            stream,
            CohortGenerator
                .Participants(new CohortOptions { Mentors = count / 3, Mentees = count - count / 3 })
                .Select(person => person with { Role = People.ParticipantRole.Peer }),
            CancellationToken.None
        );
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
