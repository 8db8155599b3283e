using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MentorMatch.HrPortal.Tests.Doubles;

namespace MentorMatch.HrPortal.Tests;

/// <summary>What becomes of files that are too large or not what they should be.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private const int Limit = 1 << 20;
    private const long Terabyte = 1L << 40;
    private const string People = "id,role\nm1,mentor\ne1,mentee\n";

    private RunningPortal portal = null!;
    private ManagerClient manager = null!;
    private string programme = "";

    public async Task InitializeAsync()
    {
        portal = await RunningPortal.StartAlone($"--Portal:MaxUploadBytes={Limit}");
        manager = await portal.Manager();
        programme = await manager.Make(People);
    }

    public async Task DisposeAsync()
    {
        manager.Dispose();
        await portal.DisposeAsync();
    }

    [Theory]
    [InlineData(Terabyte)]
    [InlineData(null)]
    public async Task An_upload_without_end_is_refused_in_little_memory_whether_or_not_it_says_how_long_it_is(long? length)
    {
        const long mostHeap = 96 << 20;
        using TemporaryFolder folder = new();
        using PortalProcess small = await PortalProcess.Start(folder, mostHeap, $"--Portal:MaxUploadBytes={Limit}");
        using ManagerClient there = await ManagerClient.Open(small.Address, "Ada");
        string path = await there.Make(People);

        (HttpStatusCode status, _, JsonNode answer) = await EndlessUpload.Put(there, $"{path}/people?revision=1", length);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("1,048,576 bytes", (string)answer["title"]!, StringComparison.Ordinal);
        await NothingChanged(there, path);
    }

    [Fact]
    public async Task A_file_of_just_the_most_is_taken_and_one_byte_more_is_not()
    {
        string most = People.PadRight(Limit, '\n');
        (HttpStatusCode more, _, _) = await EndlessUpload.Put(manager, $"{programme}/people?revision=1", Limit + 1);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, more);
        await NothingChanged();

        await manager.Do(HttpMethod.Put, $"{programme}/people?revision=1", ManagerClient.People(most));
    }

    [Theory]
    [InlineData(Terabyte)]
    [InlineData(null)]
    public async Task Other_requests_may_be_much_shorter_only(long? length)
    {
        (HttpStatusCode status, string head, _) = await EndlessUpload.Put(manager, $"{programme}/policy?revision=1", length);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("Content-Type: application/problem+json", head, StringComparison.Ordinal);
        await NothingChanged();
    }

    public static TheoryData<string, byte[], string> WrongFiles() =>
        new()
        {
            { "nothing.csv", [], "nothing.csv" },
            { "workbook.xlsx", Workbook(), "Excel" },
            { "page.csv", Text("<!doctype html><html><body><p>Please sign in</p></body></html>"), "page.csv" },
            { "picture.csv", Noise(), "picture.csv" },
            { "report.csv", Text("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "PDF" },
            { "no-ids.csv", Text("first,second\na,b\n"), "no-ids.csv:1: no column holds ids" },
            { "no-roles.csv", Text("id,name\nm1,Ada\n"), "no-roles.csv:1: no column says who is a mentor" },
            { "twice.csv", Text("id,role\nm1,mentor\ne1,mentee\ne1,mentee\n"), "twice.csv:4" },
            { "role.csv", Text("id,role\nm1,mentor\ne1,dragon\n"), "role.csv:3: role" },
            { "level.csv", Text("id,role,level\nm1,mentor,high\ne1,mentee,2\n"), "level.csv:2: level" },
            { "nobody.csv", Text("id,role\n"), "nobody.csv" },
        };

    [Theory]
    [MemberData(nameof(WrongFiles))]
    public async Task A_wrong_file_is_refused_with_the_place_of_what_is_wrong_and_nothing_is_stored(string name, byte[] bytes, string words)
    {
        (HttpStatusCode status, JsonNode? answer) = await manager.Send(
            HttpMethod.Put,
            $"{programme}/people?revision=1",
            ManagerClient.Named(new ByteArrayContent(bytes), name)
        );

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(answer!["problems"]!.AsArray(), problem => ((string)problem!).Contains(words, StringComparison.Ordinal));
        Assert.DoesNotContain(portal.Folder.Path, answer.ToJsonString(), StringComparison.Ordinal);
        await NothingChanged();
    }

    [Fact]
    public async Task Every_problem_is_told_at_once_and_of_very_many_the_first_with_their_number()
    {
        string csv = "id,role\nm1,mentor\n" + string.Concat(Enumerable.Repeat("e1,mentee\n", 600));
        (HttpStatusCode status, JsonNode? answer) = await manager.Send(
            HttpMethod.Put,
            $"{programme}/people?revision=1",
            ManagerClient.People(csv)
        );

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal((200, 599), (answer!["problems"]!.AsArray().Count, (int)answer["problemCount"]!));
    }

    [Fact]
    public async Task People_without_somebody_who_is_pinned_are_refused_and_the_pin_is_named()
    {
        await manager.Rule(programme, "Pin", "e1", "m1");
        (HttpStatusCode status, JsonNode? answer) = await manager.Send(
            HttpMethod.Put,
            $"{programme}/people?revision=2",
            ManagerClient.People("id,role\nm1,mentor\ne2,mentee\n")
        );

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("e1", (string)answer!["problems"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_that_must_not_travel_are_named_and_not_stored_and_the_others_are_there_for_a_later_policy()
    {
        JsonNode now = await manager.Do(
            HttpMethod.Put,
            $"{programme}/people?revision=1",
            ManagerClient.People(
                "id,role,wants,Salary,Date of birth,Office dog\nm1,mentor,,123456789,1901-02-03,Waldmann\ne1,mentee,Python,987654321,1904-05-06,Waldmann\n"
            )
        );
        Assert.Contains(now["notes"]!.AsArray(), note => $"{note}".Contains("Salary", StringComparison.Ordinal));
        Assert.False(portal.Folder.Holds("123456789"));
        Assert.False(portal.Folder.Holds("1904-05-06"));
        Assert.True(portal.Folder.Holds("Waldmann"));

        await manager.Change(
            HttpMethod.Put,
            programme,
            "/policy",
            new StringContent("""{ "objective": "most-matches", "criteria": [{ "type": "same", "attributes": ["office dog"] }] }""")
        );
        Assert.Equal(1m, (decimal)(await manager.Solve(programme))["total"]!);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_the_programme_as_it_was()
    {
        using CancellationTokenSource away = new();
        using HttpRequestMessage request = new(HttpMethod.Put, $"{programme}/people?revision=1")
        {
            Content = ManagerClient.Named(new BrokenRows(away), "people.csv"),
        };
        await Assert.ThrowsAnyAsync<Exception>(() => manager.Http.SendAsync(request, away.Token));

        await NothingChanged();
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Workbook()
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("xl/workbook.xml");
        }

        return stream.ToArray();
    }

    private static byte[] Noise()
    {
        byte[] bytes = new byte[4096];
        new Random(1).NextBytes(bytes);
        return [0x89, .. "PNG\r\n"u8, .. bytes];
    }

    private Task NothingChanged() => NothingChanged(manager, programme);

    private static async Task NothingChanged(ManagerClient manager, string programme)
    {
        JsonNode now = await manager.Get(programme);
        Assert.Equal((1, 1, 1), ((int)now["revision"]!, (int)now["people"]!["mentors"]!, (int)now["people"]!["mentees"]!));
    }

    /// <summary>A body of rows that somebody stops sending in the middle.</summary>
    private sealed class BrokenRows(CancellationTokenSource breaksOff) : HttpContent
    {
        private const int Length = Limit - 10;

        private static readonly byte[] Half = new byte[Length / 2];

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Half);
            await stream.FlushAsync();
            await breaksOff.CancelAsync();
            await stream.WriteAsync(Half);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = Length;
            return true;
        }
    }
}
