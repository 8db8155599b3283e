using MentorMatch.Bookings;
using MentorMatch.People;
using MentorMatch.Testing;

namespace MentorMatch.Tests.Bookings;

/// <summary>
/// Many clients, whose steps a seed puts in order: requests repeated, changed under the same key, cancelled twice; and while the policy is asked about one request the steps
/// of others come in between. Every answer is that of the plain ledger in the order in which the requests took effect.
/// </summary>
public sealed class HostileScheduleTests
{
    private static readonly string?[] Slots = ["Mon 9", "Mon 10", "Tue 9"];

    [Fact]
    public void Every_answer_is_that_of_the_rules_whatever_comes_in_between()
    {
        Dictionary<BookingOutcome, int> seen = [];
        int promotions = 0;
        int nested = 0;
        for (ulong seed = 0; seed < 150; seed++)
        {
            Schedule schedule = new(seed);
            schedule.Run(steps: 120);
            foreach ((BookingOutcome outcome, int count) in schedule.Seen)
            {
                seen[outcome] = seen.GetValueOrDefault(outcome) + count;
            }

            promotions += schedule.Promotions;
            nested += schedule.Nested;
        }

        // Nothing of the rules was left untried.
        Assert.All(Enum.GetValues<BookingOutcome>(), outcome => Assert.True(seen.GetValueOrDefault(outcome) > 0, $"{outcome} {seen.GetValueOrDefault(outcome)}"));
        Assert.True(promotions > 50 && nested > 1000, $"{promotions} promotions, {nested} steps inside of others");
    }

    private sealed class Schedule
    {
        private readonly SplitMix64 draw;
        private readonly BookingTerms terms;
        private readonly PlainLedger plain;
        private BookingLedger ledger;
        private int depth;

        public Schedule(ulong seed)
        {
            draw = new SplitMix64(seed);
            bool slots = draw.NextBoolean();
            terms = new BookingTerms
            {
                Mentors =
                [
                    .. Enumerable
                        .Range(0, draw.Next(1, 4))
                        .Select(k => new MentorPlaces
                        {
                            Mentor = $"m{k}",
                            Places = draw.Next(0, 4),
                            Slots =
                                slots && draw.NextBoolean(0.8) ? [.. Slots.Where(_ => draw.NextBoolean(0.8)).Select(slot => slot!)] : [],
                        }),
                ],
                SessionsPerMentee = draw.Next(1, 3),
                Limits = draw.NextBoolean() ? [new MenteeLimit("e0", draw.Next(0, 3))] : [],
                Allows = Allows,
            };
            ledger = new BookingLedger(terms);
            plain = new PlainLedger(terms);
        }

        public Dictionary<BookingOutcome, int> Seen { get; } = [];

        public int Promotions { get; private set; }

        public int Nested { get; private set; }

        public void Run(int steps)
        {
            for (int step = 0; step < steps; step++)
            {
                Step();
            }

            Assert.Equal(plain.Rows, ledger.Snapshot().Requests);
            Assert.Empty(plain.Wronged());
        }

        private void Step()
        {
            switch (draw.Next(12))
            {
                case 0 when depth == 0:
                    // The machine goes down, and up again from what was saved.
                    BookingSnapshot saved = BookingSnapshot.Read(System.Text.Encoding.UTF8.GetBytes(ledger.Snapshot().ToJson()));
                    ledger = BookingLedger.Restore(saved, Allows);
                    break;
                case 1 or 2 or 3:
                    Cancel($"k{draw.Next(40)}");
                    break;
                default:
                    Book();
                    break;
            }
        }

        private void Book()
        {
            int key = draw.Next(40);

            // A key mostly stands for one request, so that most repetitions are true ones.
            SplitMix64 ofKey = new((ulong)(draw.NextBoolean(0.9) ? key : key + 1000));
            string mentee = $"e{ofKey.Next(5)}";
            string mentor = $"m{ofKey.Next(4)}";
            string? slot = terms.Mentors.Any(places => !places.Slots.IsEmpty) && ofKey.NextBoolean(0.9) ? Slots[ofKey.Next(3)] : null;
            bool wait = ofKey.NextBoolean(0.7);
            BookingAnswer answer = ledger.Book(mentee, mentor, slot, $"k{key}", wait);
            BookingOutcome expected = plain.Book(mentee, mentor, slot, $"k{key}", wait, IsAllowed(mentee, mentor));
            Assert.Equal(expected, answer.Outcome);
            Assert.Equal(expected is BookingOutcome.Booked or BookingOutcome.AlreadyBooked, answer.IsBooked);
            Seen[expected] = Seen.GetValueOrDefault(expected) + 1;
            if (expected == BookingOutcome.Waiting)
            {
                int ahead = plain.Rows.Count(row =>
                    row.State == BookingState.Waiting && row.Mentor == mentor && row.Number < answer.Booking!.Number
                );
                Assert.Equal(ahead, answer.Ahead);
            }

            MentorPlaces? places = terms.Mentors.FirstOrDefault(places => places.Mentor == mentor);
            int left = (places?.Places ?? 0) - plain.Rows.Count(row => row.State == BookingState.Booked && row.Mentor == mentor);
            Assert.InRange(ledger.FreePlaces(mentor), 0, left);
            Assert.Equal(
                plain.Rows.Where(row => row.State == BookingState.Booked && row.Mentee == mentee).Select(row => row.Key),
                ledger.BookingsOf(mentee).Select(booking => booking.Key)
            );
        }

        private void Cancel(string key)
        {
            CancelAnswer answer = ledger.Cancel(key);
            (CancelOutcome outcome, string[] promoted) = plain.Cancel(key);
            Assert.Equal(outcome, answer.Outcome);
            Assert.Equal(promoted, answer.Promoted.Select(booking => booking.Key));
            Promotions += promoted.Length;
        }

        private bool Allows(string mentee, string mentor)
        {
            if (depth < 3 && draw.NextBoolean(0.3))
            {
                depth++;
                Nested++;
                Step();
                depth--;
            }

            return IsAllowed(mentee, mentor);
        }

        private static bool IsAllowed(string mentee, string mentor) => (mentee, mentor) is not (("e1", "m0") or ("e2", "m1"));
    }
}
