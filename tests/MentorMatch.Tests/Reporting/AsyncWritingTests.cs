using MentorMatch.Bookings;
using MentorMatch.Formats;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Audit;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Reporting;

/// <summary>Documents written to, and hashed from, streams that refuse to hold a thread, as those of a web server do.</summary>
public sealed class AsyncWritingTests
{
    [Fact]
    public async Task A_result_is_written_with_the_bytes_of_the_other_way()
    {
        ResultDocument document = ResultDocument.From(TinyCohort.Result);

        Assert.Equal(Written(document.Write), await WrittenAsync(document.WriteAsync));
    }

    [Fact]
    public async Task An_audit_record_is_written_with_the_bytes_of_the_other_way()
    {
        AuditRecord record = AuditRecord.Of(
            ResultDocument.From(TinyCohort.Result),
            TinyCohort.Cohort,
            TinyCohort.Policy,
            Format.Ratio(maxMentees: 3)
        );

        Assert.Equal(Written(record.Write), await WrittenAsync(record.WriteAsync));
    }

    [Fact]
    public async Task A_snapshot_of_bookings_is_written_with_the_bytes_of_the_other_way()
    {
        BookingLedger ledger = new(new BookingTerms { Mentors = [new MentorPlaces { Mentor = "m1", Places = 2 }] });
        ledger.Book("e1", "m1", slot: null, key: "k1");
        BookingSnapshot snapshot = ledger.Snapshot();

        Assert.Equal(Written(snapshot.Write), await WrittenAsync(snapshot.WriteAsync));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200_001)]
    public async Task An_upload_that_cannot_seek_has_the_hash_of_the_file(int size)
    {
        byte[] bytes = [.. Enumerable.Range(0, size).Select(k => (byte)(k * 31))];

        Assert.Equal(AuditInput.Of(new MemoryStream(bytes)), await AuditInput.OfAsync(new AsyncOnlyStream(bytes)));
    }

    [Fact]
    public async Task Cancelling_stops_writing_and_reading()
    {
        CancellationToken cancelled = new(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ResultDocument.From(TinyCohort.Result).WriteAsync(new AsyncOnlyStream([]), cancelled)
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AuditInput.OfAsync(new AsyncOnlyStream([1]), cancelled));
    }

    private static byte[] Written(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return stream.ToArray();
    }

    private static async Task<byte[]> WrittenAsync(Func<Stream, CancellationToken, Task> write)
    {
        using AsyncOnlyStream stream = new([]);
        await write(stream, CancellationToken.None);
        return stream.Written;
    }
}
