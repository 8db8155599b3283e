using System.Collections.Immutable;
using MentorMatch.People;

namespace MentorMatch.HrPortal.Reading;

/// <summary>A people file that was understood.</summary>
/// <param name="Cohort">The people, with everything that the file says of them and that may travel.</param>
/// <param name="Copy">A cleaned copy of the file: the same people, without columns that must not travel. This is what is stored.</param>
/// <param name="Notes">How the file was understood, in sentences: the system it comes from, who is left out, what must not travel, what should be looked at.</param>
internal sealed record ReadPeople(Cohort Cohort, byte[] Copy, ImmutableArray<string> Notes);
