using System.Collections.Immutable;
using MentorMatch.People;

namespace MentorMatch.Scoring.Kernels;

/// <summary>A side that listed n people gives (n − rank) ÷ n, rank 0 for the first, and 0 to anybody not listed; a side that listed nobody is not known.</summary>
internal sealed class PreferencesKernel : CriterionKernel
{
    private readonly SparseRows byMentee;
    private readonly SparseRows byMentor;
    private readonly int[] menteeListLengths;
    private readonly int[] mentorListLengths;

    public PreferencesKernel(Cohort cohort)
    {
        byMentee = Wishes(cohort.Mentees, cohort.Mentors, out menteeListLengths);
        byMentor = Wishes(cohort.Mentors, cohort.Mentees, out mentorListLengths);
    }

    public override int MostParts => 2;

    public override int Fill(int mentee, int mentor, Span<Part> parts)
    {
        int known = 0;
        if (menteeListLengths[mentee] > 0)
        {
            parts[known++] = Wish(byMentee, menteeListLengths[mentee], mentee, mentor);
        }

        if (mentorListLengths[mentor] > 0)
        {
            parts[known++] = Wish(byMentor, mentorListLengths[mentor], mentor, mentee);
        }

        return known;
    }

    private static Part Wish(SparseRows wishes, int listed, int from, int to)
    {
        int at = wishes.Find(from, to);
        return new Part(at < 0 ? 0 : wishes.Values(from)[at], listed);
    }

    /// <summary>For each person, the position of each listed partner with n − rank.</summary>
    private static SparseRows Wishes(ImmutableArray<Participant> people, ImmutableArray<Participant> partners, out int[] listed)
    {
        NameCodes positions = NameCodes.OfIds(partners.Select(partner => partner.Id));
        HashSet<string> ownSide = [.. people.Select(person => person.Id)];

        // Somebody of role Both lists mentors and mentees in one list: on each side only the partners of that side count. Who has left the cohort keeps a rank.
        string[][] lists =
        [
            .. people.Select(person => person.Prefers.Where(id => positions.Find(id) >= 0 || !ownSide.Contains(id)).ToArray()),
        ];
        listed = [.. lists.Select(list => list.Length)];
        return SparseRows.Pack(
            lists.Select(list => list.Select((id, rank) => (positions.Find(id), list.Length - rank)).Where(entry => entry.Item1 >= 0))
        );
    }

    /// <summary>To who is not on it, a list of any length says the same: 0 of one.</summary>
    public override int FillByClass(int mentee, int mentor, Span<Part> parts)
    {
        int known = (menteeListLengths[mentee] > 0 ? 1 : 0) + (mentorListLengths[mentor] > 0 ? 1 : 0);
        parts[..known].Fill(new Part(0, 1));
        return known;
    }

    /// <summary>People who list somebody are alike to who neither lists them nor is listed by them.</summary>
    public override PairClasses Classify()
    {
        ILookup<int, int> listing = Enumerable
            .Range(0, byMentor.Count)
            .SelectMany(mentor => byMentor.Codes(mentor).ToArray().Select(mentee => (mentee, mentor)))
            .ToLookup(wish => wish.mentee, wish => wish.mentor);
        SparseRows wished = SparseRows.Pack(
            Enumerable.Range(0, byMentee.Count).Select(mentee => byMentee.Codes(mentee).ToArray().Concat(listing[mentee]))
        );
        return new PairClasses(
            PeopleClasses.By(menteeListLengths.Select(length => length > 0)),
            PeopleClasses.By(mentorListLengths.Select(length => length > 0)),
            wished
        );
    }
}
