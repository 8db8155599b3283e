using System.Collections.Immutable;

namespace MentorMatch.Formats.ALaCarte;

/// <summary>
/// Requests met, ranks and scores as one integer, so that a larger sum is better in exactly this order: a rank counts more than any difference of totals, and a
/// request met more than any difference of ranks and totals.
/// </summary>
/// <remarks>
/// Let at most S requests be met, with ranks up to K and scores, in millionths, whose difference is at most D. A rank is worth R = S·D + 1: with as many requests met, one rank outweighs
/// all scores. A request is worth Q = R·K·S + S·(largest score) + 1: what ranks and scores add to any answer lies between −R·K·S and S·(largest score). Where Q would
/// not fit 64 bits with all that a solver adds up, the requests are counted by the objective instead (most matches first), and weights hold ranks and scores alone.
/// </remarks>
internal sealed class RequestWeights
{
    private RequestWeights(long request, long rank, bool countsApart)
    {
        Request = request;
        Rank = rank;
        CountsApart = countsApart;
    }

    /// <summary>What a request met is worth in millionths of a score; 0 where requests are counted apart.</summary>
    public long Request { get; }

    /// <summary>What a rank costs in millionths of a score.</summary>
    public long Rank { get; }

    /// <summary>Whether the number of requests is left to the objective.</summary>
    public bool CountsApart { get; }

    /// <summary>The weights of requests.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="mostMet">The most that can be met.</param>
    /// <param name="nodes">A limit on rows, columns and whatever a solver adds.</param>
    public static RequestWeights Of(ImmutableArray<Request> requests, long mostMet, long nodes)
    {
        long lastRank = requests.IsEmpty ? 0 : requests.Max(request => request.Rank);
        long most = requests.IsEmpty ? 0 : requests.Max(request => request.Millionths);
        long least = requests.IsEmpty ? 0 : requests.Min(request => request.Millionths);

        // Scores are at most a million and ranks a thousand; a billion people would not overflow this.
        Int128 rank = ((Int128)mostMet * (most - least)) + 1;
        Int128 request = (rank * lastRank * mostMet) + ((Int128)mostMet * most) + 1;
        bool fits = 16 * (request + most + 1) * (4 + nodes) < Int128.One << 62;
        return new RequestWeights(fits ? (long)request : 0, (long)rank, !fits);
    }

    /// <summary>The weight of a request.</summary>
    public long Of(Request request) => Request - (Rank * request.Rank) + request.Millionths;

    /// <summary>The most requests that any answer meets whose value is at most <paramref name="bound"/>, where requests are not counted apart.</summary>
    public long MostMet(Int128 bound, long lastRank)
    {
        // Where no request can be met, one is worth no more than its rank costs.
        Int128 least = Request - ((Int128)Rank * lastRank);
        return least <= 0 ? long.MaxValue : (long)Int128.Min(Int128.Max(bound, 0) / least, long.MaxValue);
    }
}
