using System.Text;
using MentorMatch.Bookings;
using MentorMatch.People;

namespace MentorMatch.Tests.Bookings;

public sealed class BookingSnapshotTests
{
    private const string Saved = """
        {
          "schema": "mentormatch/bookings/1",
          "sessionsPerMentee": 1,
          "mentors": [
            {"mentor":"ada","places":1,"slots":[]},
            {"mentor":"bao","places":2,"slots":["Mon 9","Mon 10"]}
          ],
          "limits": [
            {"mentee":"noor","sessions":2}
          ],
          "requests": [
            {"number":1,"key":"k1","mentee":"noor","mentor":"bao","slot":"Mon 9","state":"booked"},
            {"number":2,"key":"k2","mentee":"noor","mentor":"ada","slot":null,"state":"booked"},
            {"number":3,"key":"k3","mentee":"sam","mentor":"ada","slot":null,"state":"waiting"},
            {"number":4,"key":"k4","mentee":"zoé","mentor":"ada","slot":null,"state":"full"}
          ]
        }

        """;

    [Fact]
    public void A_snapshot_is_saved_and_restored_byte_for_byte()
    {
        BookingLedger ledger = new(
            new BookingTerms
            {
                Mentors =
                [
                    new MentorPlaces
                    {
                        Mentor = "bao",
                        Places = 2,
                        Slots = ["Mon 9", "Mon 10"],
                    },
                    new MentorPlaces { Mentor = "ada", Places = 1 },
                ],
                Limits = [new MenteeLimit("noor", 2)],
            }
        );
        ledger.Book("noor", "bao", "Mon 9", "k1");
        ledger.Book("noor", "ada", null, "k2");
        ledger.Book("sam", "ada", null, "k3", waitIfFull: true);
        ledger.Book("zoé", "ada", null, "k4");
        string text = ledger.Snapshot().ToJson();
        Assert.Equal(Saved.ReplaceLineEndings("\n"), text);
        BookingSnapshot read = Read(text);
        Assert.Equal(ledger.Snapshot(), read);
        BookingLedger restored = BookingLedger.Restore(read);
        Assert.Equal(text, restored.Snapshot().ToJson());
        Assert.Equal(BookingOutcome.AlreadyBooked, restored.Book("noor", "ada", null, "k2").Outcome);
        Assert.Equal(["k3"], restored.Cancel("k2").Promoted.Select(booking => booking.Key));
        Assert.Equal(5, restored.Book("eve", "bao", "Mon 10", "k5").Booking!.Number);
    }

    [Fact]
    public void Places_added_to_a_snapshot_go_to_those_who_wait()
    {
        BookingSnapshot snapshot = Read(Saved);
        BookingLedger ledger = BookingLedger.Restore(
            snapshot with
            {
                Mentors = [snapshot.Mentors[0] with { Places = 2 }, snapshot.Mentors[1]],
            }
        );
        Assert.Equal(["k3"], ledger.BookingsOf("sam").Select(booking => booking.Key));
        Assert.Empty(ledger.WaitingFor("ada"));
    }

    [Theory]
    [InlineData("\"places\":1", "\"places\":0", "overbooked")]
    [InlineData("\"slot\":\"Mon 9\",\"state\"", "\"slot\":\"Fri\",\"state\"", "unknown-slot")]
    [InlineData(
        "\"mentor\":\"ada\",\"slot\":null,\"state\":\"full\"",
        "\"mentor\":\"eva\",\"slot\":null,\"state\":\"full\"",
        "unknown-mentor"
    )]
    [InlineData("\"key\":\"k4\"", "\"key\":\"k3\"", "duplicate-key")]
    [InlineData("\"number\":4", "\"number\":3", "duplicate-number")]
    [InlineData("\"number\":1,", "\"number\":0,", "wrong-request")]
    [InlineData("\"sessions\":2", "\"sessions\":1", "limit-exceeded")]
    [InlineData("\"slots\":[\"Mon 9\",\"Mon 10\"]", "\"slots\":[\"Mon 9\",\"Mon 9\"]", "duplicate-slot")]
    [InlineData(
        "\"mentor\":\"ada\",\"slot\":null,\"state\":\"booked\"",
        "\"mentor\":\"bao\",\"slot\":\"Mon 9\",\"state\":\"booked\"",
        "overbooked"
    )]
    [InlineData(
        "\"mentee\":\"sam\",\"mentor\":\"ada\",\"slot\":null,\"state\":\"waiting\"",
        "\"mentee\":\"noor\",\"mentor\":\"ada\",\"slot\":null,\"state\":\"booked\"",
        "twice-with-mentor"
    )]
    [InlineData("\"slots\":[]", "\"slots\":[\"Mon 9\"]", "unknown-slot")]
    public void What_no_ledger_could_have_come_to_is_refused(string was, string becomes, string code)
    {
        Assert.Contains(was, Saved, StringComparison.Ordinal);
        BookingSnapshot snapshot = Read(Saved.Replace(was, becomes, StringComparison.Ordinal));
        DataProblemsException refusal = Assert.Throws<DataProblemsException>(() => BookingLedger.Restore(snapshot));
        Assert.Contains(code, refusal.Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("\"schema\": \"mentormatch/bookings/1\"", "\"schema\": \"mentormatch/bookings/2\"", "wrong-schema", 1)]
    [InlineData("\"state\":\"full\"", "\"state\":\"fuller\"", "not-a-snapshot", 15)]
    [InlineData("\"key\":\"k3\"", "\"key\":null", "not-a-snapshot", 14)]
    [InlineData("\"sessionsPerMentee\": 1", "\"sessions\": 1", "not-a-snapshot", 3)]
    [InlineData("\"number\":4", "\"number\":1e99", "not-a-snapshot", 15)]
    public void Text_that_is_no_snapshot_is_refused_with_its_place(string was, string becomes, string code, int line)
    {
        Assert.Contains(was, Saved, StringComparison.Ordinal);
        DataProblemsException refusal = Assert.Throws<DataProblemsException>(() =>
            BookingSnapshot.Read(Encoding.UTF8.GetBytes(Saved.Replace(was, becomes, StringComparison.Ordinal)), "saved.json")
        );
        DataProblem problem = Assert.Single(refusal.Problems);
        Assert.Equal((code, "saved.json", line), (problem.Code, problem.File, problem.Line));
    }

    private static BookingSnapshot Read(string text) => BookingSnapshot.Read(Encoding.UTF8.GetBytes(text));
}
