namespace MentorMatch.Optimization.Problems;

/// <summary>Looks for the best pairs of rows at the prices it was prepared for. Immutable and safe for concurrent use.</summary>
public interface IPairScan
{
    /// <summary>Offers to a collection every pair of the given rows that may be among its best; it may leave out no other.</summary>
    /// <param name="rows">The rows, in any order; many at a time let a scan read the columns' facts once for all of them.</param>
    /// <param name="best">The best pairs so far; entry k belongs to <c>rows[k]</c>. What it keeps does not depend on the order of offers.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped; the collection is incomplete.</exception>
    void Collect(ReadOnlySpan<int> rows, BestPairs best, CancellationToken cancellationToken);
}
