using MentorMatch.HrPortal.Programmes;
using MentorMatch.HrPortal.Reading;
using MentorMatch.HrPortal.Storage;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;

namespace MentorMatch.HrPortal.Solving;

/// <summary>
/// Results that can explain themselves: those just made, and stored ones, which are judged anew when they are taken up, never trusted. The last few stay in memory, as many as have
/// not too many pairs together, and at least one.
/// </summary>
internal sealed class RecalledResults(SolveStore solves, LoadedCohorts cohorts, IMatchmaker matchmaker)
{
    private const int MostKept = 4;

    // A result holds some thirty bytes a pair.
    private const long MostPairs = 40_000_000;

    private readonly Lock gate = new();
    private readonly LinkedList<(long Solve, Lazy<MatchResult> Result)> kept = new();

    /// <summary>Keeps a result that was just made.</summary>
    /// <param name="solve">The number of its solve.</param>
    /// <param name="result">The result.</param>
    public void Keep(long solve, MatchResult result)
    {
        lock (gate)
        {
            kept.AddFirst((solve, new Lazy<MatchResult>(result)));
            Trim();
        }
    }

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

    /// <summary>Forgets one result.</summary>
    /// <param name="solve">The number of its solve.</param>
    public void Forget(long solve)
    {
        lock (gate)
        {
            if (kept.FirstOrDefault(each => each.Solve == solve) is { Result: not null } found)
            {
                kept.Remove(found);
            }
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
            Trim();
            return result;
        }
    }

    private void Trim()
    {
        while (kept.Count > 1 && (kept.Count > MostKept || kept.Sum(each => Pairs(each.Result)) > MostPairs))
        {
            kept.RemoveLast();
        }
    }

    private static long Pairs(Lazy<MatchResult> result) =>
        result is { IsValueCreated: true, Value: { PairsStored: true } made } ? made.EligiblePairs : 0;

    private MatchResult Recall(Solve solve)
    {
        ResultDocument document = ResultDocument.Read(solves.Result(solve), "result.json");
        MatchingPolicy policy = PolicyJson.Read(solve.Policy);
        return ResultVerifier.Recall(
            document,
            cohorts.Get(solve.People, policy, solve.ReadRules()),
            policy,
            policy.Format!,
            matchmaker.Options
        );
    }
}
