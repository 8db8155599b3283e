using BenchmarkDotNet.Attributes;
using MentorMatch.Benchmarks.Measuring;
using MentorMatch.Bookings;

namespace MentorMatch.Benchmarks.Kernels;

/// <summary>What one request costs when 64 threads book and cancel at one ledger, all at once; and when one does.</summary>
[MemoryDiagnoser]
public class LedgerBenchmarks
{
    private const int Mentors = 1_000;
    private const int Requests = 640_000;
    private const int Places = 100;
    private const int Sessions = 3;

    private BookingLedger ledger = null!;
    private string[] keys = [];
    private string[] mentees = [];
    private string[] mentors = [];

    /// <summary>Number of threads.</summary>
    [Params(1, 64)]
    public int Threads { get; set; }

    /// <summary>Writes down who asks for what, so that only the ledger is measured.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        keys = [.. Enumerable.Range(0, Requests).Select(k => $"key-{k}")];
        mentees = [.. Enumerable.Range(0, Requests / 4).Select(k => $"e{k}")];
        mentors = [.. Enumerable.Range(0, Mentors).Select(k => $"m{k}")];
    }

    /// <summary>Opens an empty ledger.</summary>
    [IterationSetup]
    public void Open() =>
        ledger = new BookingLedger(
            new BookingTerms
            {
                Mentors = [.. mentors.Select(mentor => new MentorPlaces { Mentor = mentor, Places = Places })],
                SessionsPerMentee = Sessions,
            }
        );

    /// <summary>Nobody was booked beyond their places or their sessions, and somebody was booked.</summary>
    [IterationCleanup]
    public void Check()
    {
        int booked = mentors.Sum(mentor => Places - ledger.FreePlaces(mentor));
        Proof.Holds(mentors.All(mentor => ledger.FreePlaces(mentor) >= 0), "a mentor is booked beyond the places");
        Proof.Holds(mentees.All(mentee => ledger.BookingsOf(mentee).Length <= Sessions), "a mentee has too many sessions");
        Proof.Holds(booked > 0, "nobody was booked");
    }

    /// <summary>Every thread asks for its share; every eighth request is followed by a cancellation.</summary>
    [Benchmark(OperationsPerInvoke = Requests)]
    public void BookAndCancel()
    {
        int share = Requests / Threads;
        Thread[] threads =
        [
            .. Enumerable
                .Range(0, Threads)
                .Select(thread => new Thread(() =>
                {
                    for (int k = thread * share; k < (thread + 1) * share; k++)
                    {
                        ledger.Book(mentees[k % mentees.Length], mentors[(int)((uint)k * 2654435761u % Mentors)], null, keys[k]);
                        if (k % 8 == 0)
                        {
                            ledger.Cancel(keys[k]);
                        }
                    }
                })),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
    }
}
