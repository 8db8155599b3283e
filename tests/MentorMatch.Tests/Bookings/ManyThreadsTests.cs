using System.Collections.Concurrent;
using MentorMatch.Bookings;
using MentorMatch.Testing;

namespace MentorMatch.Tests.Bookings;

/// <summary>Sixty-four threads at one ledger. What they do depends on the machine; what must hold does not.</summary>
public sealed class ManyThreadsTests
{
    private const int Threads = 64;
    private const int Mentors = 40;
    private const int Mentees = 600;
    private const int Keys = 6000;

    [Fact]
    public void Nothing_is_overbooked_or_lost_or_booked_twice_for_one_key()
    {
        BookingTerms terms = new()
        {
            Mentors =
            [
                .. Enumerable
                    .Range(0, Mentors)
                    .Select(k => new MentorPlaces
                    {
                        Mentor = $"m{k}",
                        Places = 1 + k % 4,
                        Slots = k % 2 == 0 ? [] : ["Mon 9", "Mon 10", "Tue 9", "Tue 10"],
                    }),
            ],
            SessionsPerMentee = 2,
        };
        BookingLedger ledger = new(terms);
        ConcurrentDictionary<string, int> fresh = new();
        ConcurrentDictionary<string, bool> cancelled = new();
        ConcurrentDictionary<string, bool> promoted = new();
        ConcurrentQueue<string> twice = new();
        using Barrier start = new(Threads);
        Thread[] threads =
        [
            .. Enumerable
                .Range(0, Threads)
                .Select(thread => new Thread(() =>
                {
                    // Three threads go through the same keys, so that every request has two echoes.
                    SplitMix64 draw = new((ulong)(thread / 3));
                    SplitMix64 own = new((ulong)(thread + 1000));
                    start.SignalAndWait();
                    for (int step = 0; step < 600; step++)
                    {
                        int key = draw.Next(Keys);
                        SplitMix64 request = new((ulong)key);
                        int mentor = request.Next(Mentors);
                        string? slot = mentor % 2 == 0 ? null : terms.Mentors[mentor].Slots[request.Next(4)];
                        BookingAnswer answer = ledger.Book(
                            $"e{request.Next(Mentees)}",
                            $"m{mentor}",
                            slot,
                            $"k{key}",
                            request.NextBoolean()
                        );
                        if (answer.Outcome == BookingOutcome.Booked && fresh.AddOrUpdate($"k{key}", 1, (_, before) => before + 1) > 1)
                        {
                            twice.Enqueue($"k{key}");
                        }

                        if (own.NextBoolean(0.2))
                        {
                            string victim = $"k{own.Next(Keys)}";
                            CancelAnswer cancel = ledger.Cancel(victim);
                            if (cancel.Outcome == CancelOutcome.Cancelled && !cancelled.TryAdd(victim, true))
                            {
                                twice.Enqueue(victim);
                            }

                            foreach (Booking booking in cancel.Promoted)
                            {
                                if (!promoted.TryAdd(booking.Key, true))
                                {
                                    twice.Enqueue(booking.Key);
                                }
                            }
                        }
                    }
                })),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Empty(twice);
        BookingSnapshot snapshot = ledger.Snapshot();

        // Restoring checks limits, slots and places again; nobody can be promoted, so the bytes are the same.
        Assert.Equal(snapshot.ToJson(), BookingLedger.Restore(snapshot).Snapshot().ToJson());
        string[] held = [.. snapshot.Requests.Where(row => row.State == BookingState.Booked).Select(row => row.Key).Order()];
        string[] due = [.. fresh.Keys.Concat(promoted.Keys).Where(key => !cancelled.ContainsKey(key)).Order()];
        Assert.Equal(due, held);
        Assert.Equal(Enumerable.Range(1, snapshot.Requests.Length), snapshot.Requests.Select(row => (int)row.Number));
        Assert.All(
            terms.Mentors,
            places =>
                Assert.InRange(snapshot.Requests.Count(r => r.State == BookingState.Booked && r.Mentor == places.Mentor), 0, places.Places)
        );
        Assert.True(
            held.Length > 20 && promoted.Count > 20 && cancelled.Count > 100,
            $"{held.Length}, {promoted.Count}, {cancelled.Count}"
        );
    }

    [Fact]
    public void One_place_and_everybody_at_once_makes_one_booking_and_a_queue()
    {
        for (int round = 0; round < 5; round++)
        {
            BookingLedger ledger = new(new BookingTerms { Mentors = [new MentorPlaces { Mentor = "ada", Places = 1 }] });
            BookingAnswer[] answers = new BookingAnswer[Threads];
            using Barrier start = new(Threads);
            Thread[] threads =
            [
                .. Enumerable
                    .Range(0, Threads)
                    .Select(k => new Thread(() =>
                    {
                        start.SignalAndWait();
                        answers[k] = ledger.Book($"e{k}", "ada", null, $"k{k}", waitIfFull: true);
                    })),
            ];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
            Assert.Single(answers, answer => answer.Outcome == BookingOutcome.Booked);
            Assert.Equal(
                Enumerable.Range(0, Threads - 1),
                answers.Where(answer => answer.Outcome == BookingOutcome.Waiting).Select(answer => answer.Ahead!.Value).Order()
            );
        }
    }
}
