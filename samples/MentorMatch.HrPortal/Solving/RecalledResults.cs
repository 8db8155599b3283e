using MentorMatch.HrPortal.Programmes;
using MentorMatch.HrPortal.Reading;
using MentorMatch.HrPortal.Storage;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;

namespace MentorMatch.HrPortal.Solving;

/// <summary>Stored results that can explain themselves. Each is judged anew when it is taken up, never trusted; the last few stay in memory.</summary>
internal sealed class RecalledResults(SolveStore solves, LoadedCohorts cohorts, IMatchmaker matchmaker)
{
    private const int MostKept = 4;

    private readonly Lock gate = new();
    private readonly LinkedList<(long Solve, Lazy<MatchResult> Result)> kept = new();

    /// <summary>The result of a solve.</summary>
    /// <param name="solve">A finished solve.</param>
    /// <returns>The result.</returns>
    /// <exception cref="RefusedException">The solve has no result.</exception>
    /// <exception cref="DataProblemsException">What is stored does not hold any more.</exception>
    public MatchResult Get(Solve solve)
    {
        Lazy<MatchResult> result = Find(solve);
        try
        {
            return result.Value;
        }
        catch
        {
            Forget(solve.Id);
            throw;
        }
    }

    /// <summary>Forgets everybody.</summary>
    public void Clear()
    {
        lock (gate)
        {
            kept.Clear();
        }
    }

    private Lazy<MatchResult> Find(Solve solve)
    {
        lock (gate)
        {
            Lazy<MatchResult> result =
                kept.FirstOrDefault(each => each.Solve == solve.Id).Result ?? new Lazy<MatchResult>(() => Recall(solve));
            Forget(solve.Id);
            kept.AddFirst((solve.Id, result));
            if (kept.Count > MostKept)
            {
                kept.RemoveLast();
            }

            return result;
        }
    }

    private void Forget(long solve)
    {
        lock (gate)
        {
            if (kept.FirstOrDefault(each => each.Solve == solve) is { Result: not null } found)
            {
                kept.Remove(found);
            }
        }
    }

    private MatchResult Recall(Solve solve)
    {
        ResultDocument document = ResultDocument.Read(solves.Result(solve), "result.json");
        MatchingPolicy policy = PolicyJson.Read(solve.Policy);
        return ResultVerifier.Recall(
            document,
            cohorts.Get(solve.People, policy, solve.ReadRules()),
            policy,
            policy.Format ?? matchmaker.Format!,
            matchmaker.Options
        );
    }
}
