namespace MentorMatch.Scoring.Kernels;

/// <summary>
/// Mentees and mentors by what a criterion or a rule reads of them: it says the same of all pairs of one class and another, so that it is asked once for all of them.
/// Pairs that are exceptions are looked at one by one.
/// </summary>
/// <param name="Mentees">The classes of the mentees.</param>
/// <param name="Mentors">The classes of the mentors.</param>
/// <param name="Exceptions">For each mentee the mentors of whom something else is said; <see langword="null"/> when there are none.</param>
internal sealed record PairClasses(PeopleClasses Mentees, PeopleClasses Mentors, SparseRows? Exceptions = null);
