using MentorMatch.Bookings;
using MentorMatch.People;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Bookings;

public sealed class BookingLedgerTests
{
    private static BookingTerms Terms { get; } =
        new()
        {
            Mentors =
            [
                new MentorPlaces { Mentor = "ada", Places = 1 },
                new MentorPlaces
                {
                    Mentor = "bao",
                    Places = 2,
                    Slots = ["Mon 9", "Mon 10", "Tue 9"],
                },
                new MentorPlaces
                {
                    Mentor = "cleo",
                    Places = 3,
                    Slots = ["Mon 9"],
                },
            ],
            SessionsPerMentee = 2,
        };

    [Fact]
    public void The_echo_of_a_refused_request_is_refused_even_when_a_place_has_become_free()
    {
        BookingLedger ledger = new(Terms);
        Assert.Equal(BookingOutcome.Booked, ledger.Book("noor", "ada", null, "1").Outcome);
        Assert.Equal(BookingOutcome.AlreadyBooked, ledger.Book("noor", "ada", null, "1").Outcome);
        Assert.Equal(BookingOutcome.Full, ledger.Book("sam", "ada", null, "2").Outcome);
        Assert.Equal(CancelOutcome.Cancelled, ledger.Cancel("1").Outcome);
        Assert.Equal(BookingOutcome.Full, ledger.Book("sam", "ada", null, "2").Outcome);
        Assert.Equal(BookingOutcome.Cancelled, ledger.Book("noor", "ada", null, "1").Outcome);
        Assert.Equal(BookingOutcome.Booked, ledger.Book("sam", "ada", null, "3").Outcome);
        Assert.Equal(CancelOutcome.AlreadyCancelled, ledger.Cancel("1").Outcome);
        Assert.Equal(CancelOutcome.NothingHeld, ledger.Cancel("2").Outcome);
        Assert.Equal(CancelOutcome.NothingHeld, ledger.Cancel("nobody's").Outcome);
    }

    [Fact]
    public void A_slot_serves_one_mentee_and_a_mentee_is_in_one_place_at_a_time()
    {
        BookingLedger ledger = new(Terms);
        Assert.Equal(BookingOutcome.Booked, ledger.Book("noor", "bao", "Mon 9", "1").Outcome);
        Assert.Equal(BookingOutcome.Full, ledger.Book("sam", "bao", "Mon 9", "2").Outcome);
        Assert.Equal(BookingOutcome.Elsewhere, ledger.Book("noor", "cleo", "Mon 9", "3").Outcome);
        Assert.Equal(BookingOutcome.AlreadyThere, ledger.Book("noor", "bao", "Mon 9", "4").Outcome);
        Assert.Equal(["Mon 10", "Tue 9"], ledger.FreeSlots("bao").AsEnumerable());
        Assert.Equal(1, ledger.FreePlaces("bao"));
        Assert.Equal(1, ledger.FreePlaces("cleo"));
        Assert.Equal(BookingOutcome.Booked, ledger.Book("sam", "bao", "Mon 10", "5").Outcome);

        // Bao's budget is spent although a slot is left.
        Assert.Equal(BookingOutcome.Full, ledger.Book("eve", "bao", "Tue 9", "6").Outcome);
        Assert.Empty(ledger.FreeSlots("bao"));
        Assert.Equal(0, ledger.FreePlaces("bao"));
    }

    [Fact]
    public void A_place_given_up_goes_to_the_first_who_can_take_it()
    {
        BookingLedger ledger = new(Terms with { SessionsPerMentee = 1 });
        ledger.Book("noor", "ada", null, "1");
        Assert.Equal(0, ledger.Book("sam", "ada", null, "2", waitIfFull: true).Ahead);
        Assert.Equal(1, ledger.Book("eve", "ada", null, "3", waitIfFull: true).Ahead);
        Assert.Equal(BookingOutcome.Booked, ledger.Book("sam", "cleo", "Mon 9", "4").Outcome);
        Assert.Equal(["2", "3"], ledger.WaitingFor("ada").Select(booking => booking.Key));

        // Sam holds a place elsewhere, so Eve is next; when Eve leaves as well, nobody can take it until Sam gives up the other place.
        Assert.Equal(["3"], ledger.Cancel("1").Promoted.Select(booking => booking.Key));
        Assert.Empty(ledger.Cancel("3").Promoted);
        Assert.Equal(1, ledger.FreePlaces("ada"));
        Assert.Equal(["2"], ledger.Cancel("4").Promoted.Select(booking => booking.Key));
        Assert.Equal(BookingOutcome.AlreadyBooked, ledger.Book("sam", "ada", null, "2", waitIfFull: true).Outcome);
    }

    [Fact]
    public void A_key_belongs_to_one_request()
    {
        BookingLedger ledger = new(Terms);
        ledger.Book("noor", "ada", null, "1");
        Assert.Equal(BookingOutcome.KeyTaken, ledger.Book("sam", "ada", null, "1").Outcome);
        Assert.Equal(BookingOutcome.KeyTaken, ledger.Book("noor", "bao", "Mon 9", "1").Outcome);
        Assert.Equal(BookingOutcome.AlreadyThere, ledger.Book("noor", "ada", null, "2").Outcome);
        Assert.Equal(BookingOutcome.UnknownMentor, ledger.Book("noor", "zoe", null, "3").Outcome);
        Assert.Equal(BookingOutcome.UnknownSlot, ledger.Book("noor", "ada", "Mon 9", "3").Outcome);
        Assert.Equal(BookingOutcome.UnknownSlot, ledger.Book("noor", "bao", null, "3").Outcome);
        Assert.Throws<ArgumentException>(() => ledger.Book("noor", "ada", null, ""));
        Assert.Equal(2, ledger.Snapshot().Requests.Length);
    }

    [Fact]
    public void A_ledger_of_a_cohort_books_eligible_pairs_only()
    {
        BookingLedger ledger = new(BookingTerms.Of(CohortScorer.Compile(TinyCohort.Cohort, TinyCohort.Policy), places: 3));
        Assert.Equal(BookingOutcome.NotAllowed, ledger.Book("e5", "m1", null, "1").Outcome);
        Assert.Equal(BookingOutcome.NotAllowed, ledger.Book("nobody", "m1", null, "2").Outcome);
        Assert.Equal(BookingOutcome.UnknownMentor, ledger.Book("e1", "nobody", null, "3").Outcome);
        Assert.Equal(BookingOutcome.Booked, ledger.Book("e1", "m1", null, "4").Outcome);
        Assert.Equal(1, ledger.FreePlaces("m1"));
        Assert.Equal(3, ledger.FreePlaces("m2"));
    }

    [Fact]
    public void Terms_that_contradict_themselves_are_refused_with_every_problem()
    {
        DataProblemsException refusal = Assert.Throws<DataProblemsException>(() =>
            new BookingLedger(
                new BookingTerms
                {
                    Mentors =
                    [
                        new MentorPlaces { Mentor = "ada", Places = -1 },
                        new MentorPlaces
                        {
                            Mentor = "ada",
                            Places = 1,
                            Slots = ["Mon 9", "Mon 9"],
                        },
                    ],
                    SessionsPerMentee = -1,
                    Limits = [new MenteeLimit("noor", -1)],
                }
            )
        );
        Assert.Equal(
            ["negative-places", "duplicate-mentor", "duplicate-slot", "negative-sessions", "wrong-limit"],
            refusal.Problems.Select(problem => problem.Code)
        );
    }
}
