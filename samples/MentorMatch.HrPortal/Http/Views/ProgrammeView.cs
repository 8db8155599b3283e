using System.Collections.Immutable;
using MentorMatch.HrPortal.Programmes;

namespace MentorMatch.HrPortal.Http.Views;

/// <summary>A programme with everything that the page shows of it but the people.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Revision">The revision, to be sent with every change.</param>
/// <param name="Policy">The policy, as a policy file.</param>
/// <param name="People">The people file; <see langword="null"/> before one was loaded.</param>
/// <param name="Rules">The pins and bans.</param>
/// <param name="Solves">The solves, newest first.</param>
/// <param name="Approval">The approval; <see langword="null"/> where nothing is approved.</param>
/// <param name="Files">The approved files.</param>
/// <param name="Changes">The last changes, newest first.</param>
/// <param name="Notes">How the people file was understood that was just loaded.</param>
internal sealed record ProgrammeView(
    long Id,
    string Name,
    long Revision,
    string Policy,
    StoredPeople? People,
    ImmutableArray<PairRule> Rules,
    ImmutableArray<SolveView> Solves,
    Approval? Approval,
    ImmutableArray<ApprovedFile> Files,
    ImmutableArray<Change> Changes,
    ImmutableArray<string> Notes
);
