using System.Buffers;
using System.Runtime.InteropServices;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Scoring.Kernels;

/// <summary>
/// Scores one mentee against all mentors at once, to the unit as pair by pair: what the criteria say of a class of mentors is worked out once for all mentees who are
/// alike, wanted skills are added up in bytes, and a mentor costs a look-up, a multiplication and an addition.
/// </summary>
/// <remarks>
/// Immutable but for what it works out once and keeps, and safe for concurrent use. A criterion of the user's own has no classes: with one every pair is asked one by one;
/// a rule of the user's own is asked besides.
/// </remarks>
internal sealed class RowScorer
{
    private const int TileLength = 2048;
    private const int FewParts = 64;
    private const int PartsOfCache = 4;

    private readonly ScoreKernel scores;
    private readonly EligibilityKernel rules;

    /// <param name="scores">The criteria.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="mentees">Number of mentees.</param>
    /// <param name="mentors">Number of mentors.</param>
    /// <param name="width">How many bits to work on at a time.</param>
    /// <param name="cacheBytes">How much memory the columns of a scan may take that are kept; a quarter of it each what is kept for rows and for rules.</param>
    public RowScorer(ScoreKernel scores, EligibilityKernel rules, int mentees, int mentors, VectorWidth width, long cacheBytes)
    {
        this.scores = scores;
        this.rules = rules;
        Mentees = mentees;
        Mentors = mentors;
        Width = width;
        CacheBytes = cacheBytes;
        PairClasses?[] classes = [.. scores.Kernels.ToArray().Select(kernel => kernel.Classify())];
        Means = MeanTables.Compile(scores, classes, mentees, mentors, cacheBytes / PartsOfCache);
        Rules = new RuleTables(rules, mentees, mentors);
        Sums = scores.Kernels.ToArray().OfType<SkillsKernel>().FirstOrDefault()?.ByMentor();
        Skills = Sums is null ? null : new SkillColumns(Sums, []);
        Exceptions = SparseRows.Union([.. classes.Select(of => of?.Exceptions).OfType<SparseRows>(), .. Rules.Exceptions], mentees);
        Allowed = CacheOfAllowed(Rules.Mentors.Of);
    }

    /// <summary>Number of mentees.</summary>
    public int Mentees { get; }

    /// <summary>Number of mentors.</summary>
    public int Mentors { get; }

    /// <summary>How many bits to work on at a time.</summary>
    public VectorWidth Width { get; }

    /// <summary>How much memory the columns of a scan may take that are kept.</summary>
    public long CacheBytes { get; }

    /// <summary>The criteria by classes; <see langword="null"/> when every pair has to be scored by itself.</summary>
    public MeanTables? Means { get; }

    /// <summary>The rules by classes.</summary>
    public RuleTables Rules { get; }

    /// <summary>What is offered of wanted skills; <see langword="null"/> when no criterion asks for skills.</summary>
    public SkillSums? Sums { get; }

    /// <summary>The same of all mentors in bytes.</summary>
    public SkillColumns? Skills { get; }

    /// <summary>For each mentee the mentors whom some criterion or rule does not take by their class.</summary>
    public SparseRows Exceptions { get; }

    /// <summary>Who is allowed to each class of mentees.</summary>
    public ClassCache<AllowedMentors> Allowed { get; }

    /// <summary>The score that an allowed pair has at least.</summary>
    public long LeastMillionths => rules.LeastMillionths;

    /// <summary>Scores a row.</summary>
    /// <param name="mentee">Position of the mentee.</param>
    /// <param name="millionths">Room for one score a mentor: 0 … 1,000,000, or <see cref="PairWeights.Absent"/> where the pair is forbidden.</param>
    public void Fill(int mentee, Span<int> millionths)
    {
        millionths = millionths[..Mentors];
        if (Means is null)
        {
            for (int mentor = 0; mentor < millionths.Length; mentor++)
            {
                millionths[mentor] = ByItself(mentee, mentor);
            }

            return;
        }

        FillByClass(mentee, millionths);
        int menteeClass = Rules.Mentees.Of[mentee];
        AllowedMentors mentors = Allowed.Get(menteeClass);
        RowKernel.Forbid(millionths, mentors.Bits, (int)rules.LeastMillionths);
        Allowed.Return(menteeClass, mentors);
        for (int mentor = 0; Rules.AreAsked && mentor < millionths.Length; mentor++)
        {
            if (millionths[mentor] != PairWeights.Absent && Rules.AskedForbid(mentee, mentor))
            {
                millionths[mentor] = PairWeights.Absent;
            }
        }

        foreach (int mentor in Exceptions.Codes(mentee))
        {
            millionths[mentor] = ByItself(mentee, mentor);
        }
    }

    /// <summary>How many mentors are allowed to a mentee. Takes constant time for most rules, and that of scoring all where a minimum score or a rule of the user's own stands.</summary>
    public int CountOf(int mentee)
    {
        int count = 0;
        if (rules.LeastMillionths > 0 || Rules.AreAsked)
        {
            int[] millionths = ArrayPool<int>.Shared.Rent(Mentors);
            Fill(mentee, millionths);
            count = Mentors - millionths.AsSpan(0, Mentors).Count(PairWeights.Absent);
            ArrayPool<int>.Shared.Return(millionths);
            return count;
        }

        int menteeClass = Rules.Mentees.Of[mentee];
        AllowedMentors mentors = Allowed.Get(menteeClass);
        count = mentors.Count;
        foreach (int mentor in Exceptions.Codes(mentee))
        {
            count += (rules.Forbids(mentee, mentor) ? 0 : 1) - (mentors.Has(mentor) ? 1 : 0);
        }

        Allowed.Return(menteeClass, mentors);
        return count;
    }

    /// <summary>The score of one pair in millionths, or <see cref="PairWeights.Absent"/> where it is forbidden: by the classes of the two where what is said of their classes is kept.</summary>
    public int Score(int mentee, int mentor)
    {
        int ruleClass = Rules.Mentees.Of[mentee];
        if (Means is null || !Means.Keeps(Means.Mentees.Of[mentee]) || !Allowed.Keeps(ruleClass) || Exceptions.Has(mentee, mentor))
        {
            return ByItself(mentee, mentor);
        }

        if (!Allowed.Get(ruleClass).Has(mentor) || (Rules.AreAsked && Rules.AskedForbid(mentee, mentor)))
        {
            return PairWeights.Absent;
        }

        MeanTable table = Means.Get(Means.Mentees.Of[mentee]);
        long denominator = Sums?.Denominator(mentee) ?? 0;
        double sum = denominator == 0 ? 0 : Sums!.Of(mentee, mentor) * (1.0 / denominator);
        int mentorClass = Means.Mentors.Of[mentor];
        double found = table.Entries[2 * mentorClass] + table.Entries[2 * mentorClass + 1] * sum;
        int score = (int)found;
        if (!table.IsSureFor(denominator) && found - score < 2 * MeanTables.Bias)
        {
            score = Exact(mentee, mentor);
        }

        return score >= rules.LeastMillionths ? score : PairWeights.Absent;
    }

    /// <summary>The score of one pair in millionths, or <see cref="PairWeights.Absent"/> where it is forbidden.</summary>
    public int ByItself(int mentee, int mentor) =>
        !rules.Forbids(mentee, mentor) && Exact(mentee, mentor) is var score && score >= rules.LeastMillionths ? score : PairWeights.Absent;

    /// <summary>The score of one pair in millionths, forbidden or not, in whole numbers.</summary>
    public int Exact(int mentee, int mentor)
    {
        Span<int> counts = scores.Count <= FewParts ? stackalloc int[scores.Count] : new int[scores.Count];
        Span<Part> parts = scores.MostParts <= FewParts ? stackalloc Part[FewParts] : new Part[scores.MostParts];
        scores.Read(mentee, mentor, counts, parts);
        return (int)WeightedMean.Round(scores.Weights, counts, parts, counts.Length);
    }

    /// <summary>Keeps who is allowed to each class of mentees.</summary>
    /// <param name="classes">The class of each mentor that counts, of <see cref="RuleTables.Mentors"/>.</param>
    public ClassCache<AllowedMentors> CacheOfAllowed(int[] classes)
    {
        const int MentorsPerByte = 8;
        return new(
            Rules.Mentees.Count,
            classes.Length / MentorsPerByte,
            CacheBytes / PartsOfCache,
            () => new AllowedMentors(classes.Length),
            (menteeClass, mentors) =>
            {
                byte[] byClass = ArrayPool<byte>.Shared.Rent(Rules.Mentors.Count);
                Rules.Fill(menteeClass, byClass.AsSpan(0, Rules.Mentors.Count));
                mentors.Fill(byClass, classes);
                ArrayPool<byte>.Shared.Return(byClass);
            }
        );
    }

    private void FillByClass(int mentee, Span<int> millionths)
    {
        int menteeClass = Means!.Mentees.Of[mentee];
        MeanTable table = Means.Get(menteeClass);
        long denominator = Sums?.Denominator(mentee) ?? 0;
        bool isSure = table.IsSureFor(denominator);
        RowKernel kernel = new(table.Entries, Means.Mentors.Of, isSure, Width);
        int[] unsure = ArrayPool<int>.Shared.Rent(TileLength);
        byte[] units = ArrayPool<byte>.Shared.Rent(TileLength);
        int[] sums = denominator == 0 || InBytes(mentee, out _) ? [] : ArrayPool<int>.Shared.Rent(Mentors);
        if (sums.Length > 0)
        {
            Add(mentee, sums.AsSpan(0, Mentors));
        }

        for (int from = 0; from < millionths.Length; from += TileLength)
        {
            Span<int> tile = millionths[from..Math.Min(millionths.Length, from + TileLength)];
            int doubts;
            if (sums.Length > 0)
            {
                doubts = kernel.Score<int>(from, sums.AsSpan(from, tile.Length), 1.0 / denominator, tile, unsure);
            }
            else
            {
                // Where nothing is wanted whatever stands in the units counts for nothing.
                double step = denominator == 0 ? 0 : AddUnits(mentee, from, units.AsSpan(0, tile.Length)) / denominator;
                doubts = kernel.Score<byte>(from, units.AsSpan(0, tile.Length), step, tile, unsure);
            }

            for (int k = 0; k < doubts; k++)
            {
                tile[unsure[k]] = Exact(mentee, from + unsure[k]);
            }
        }

        ArrayPool<int>.Shared.Return(unsure);
        ArrayPool<byte>.Shared.Return(units);
        if (sums.Length > 0)
        {
            ArrayPool<int>.Shared.Return(sums);
        }

        Means.Return(menteeClass, table);
    }

    private bool InBytes(int mentee, out WantedUnits wanted)
    {
        ReadOnlySpan<int> priorities = Sums!.Wants.Values(mentee);
        Span<byte> factors = priorities.Length <= FewParts ? stackalloc byte[FewParts] : new byte[priorities.Length];
        wanted = WantedUnits.Of(priorities, Skills!.UnitsPerMatch, factors);
        return Skills.AreExact && wanted.IsExact;
    }

    private void Add(int mentee, Span<int> sums)
    {
        sums.Clear();
        Sums!.Fill(mentee, sums);
    }

    /// <summary>Adds up units × factor of the wanted skills.</summary>
    /// <returns>What one of these is worth in the sums of pairs.</returns>
    private double AddUnits(int mentee, int from, Span<byte> units)
    {
        ReadOnlySpan<int> wanted = Sums!.Wants.Codes(mentee);
        Span<byte> factors = wanted.Length <= FewParts ? stackalloc byte[FewParts] : new byte[wanted.Length];
        WantedUnits plan = WantedUnits.Of(Sums.Wants.Values(mentee), Skills!.UnitsPerMatch, factors);
        units.Clear();
        for (int w = 0; w < wanted.Length; w++)
        {
            Skills[wanted[w]].AddTo(units, from, factors[w]);
        }

        return plan.Step;
    }
}
