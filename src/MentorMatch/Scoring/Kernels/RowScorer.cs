using System.Buffers;

namespace MentorMatch.Scoring.Kernels;

/// <summary>
/// Scores one mentee against all mentors at once, with the same integers as pair by pair: a mentee meets only a few values of each criterion, so that the weighted mean is
/// worked out once for each combination of values that occurs, and every mentor costs a few additions and a look-up.
/// </summary>
/// <remarks>
/// Immutable and safe for concurrent use. A criterion or rule of the user's own has no classes: with one every pair is asked one by one.
/// </remarks>
internal sealed class RowScorer
{
    private const int MostCombinations = 1 << 16;
    private const int MostValues = 1 << 10;
    private const int Unscored = -2;
    private const int Forbidden = -1;

    private readonly ScoreKernel scores;
    private readonly EligibilityKernel rules;
    private readonly MentorClasses?[] criteria;
    private readonly SkillSums?[] skills;
    private readonly (RuleKernel Kernel, bool ForbidsUnknown, MentorClasses? Classes)[] compiledRules;
    private readonly SparseRows[] exceptions;

    public RowScorer(ScoreKernel scores, EligibilityKernel rules, int mentors)
    {
        this.scores = scores;
        this.rules = rules;
        Mentors = mentors;
        criteria = [.. scores.Kernels.ToArray().Select(kernel => kernel.Classify())];
        skills = [.. scores.Kernels.ToArray().Select(kernel => (kernel as SkillsKernel)?.ByMentor())];
        compiledRules = [.. rules.Rules.Select(rule => (rule.Kernel, rule.ForbidsUnknown, rule.Kernel.Classify()))];
        exceptions =
        [
            .. criteria
                .Select(classes => classes?.Exceptions)
                .Concat(compiledRules.Select(rule => rule.Classes?.Exceptions))
                .OfType<SparseRows>(),
        ];
    }

    /// <summary>Number of mentors.</summary>
    public int Mentors { get; }

    /// <summary>Scores a row.</summary>
    /// <param name="mentee">Position of the mentee.</param>
    /// <param name="millionths">Room for one score a mentor: 0 … 1,000,000, or −1 where the pair is forbidden.</param>
    public void Fill(int mentee, Span<int> millionths)
    {
        int[] keys = ArrayPool<int>.Shared.Rent(Mentors);
        try
        {
            millionths[..Mentors].Clear();
            Forbid(mentee, millionths);
            Columns columns = new(scores.Count);
            if (TryCombine(mentee, keys.AsSpan(0, Mentors), columns))
            {
                LookUp(keys.AsSpan(0, Mentors), columns, millionths);
            }
            else
            {
                for (int mentor = 0; mentor < Mentors; mentor++)
                {
                    millionths[mentor] = millionths[mentor] == Forbidden ? Forbidden : ScoreOf(mentee, mentor);
                }
            }

            foreach (SparseRows rows in exceptions)
            {
                foreach (int mentor in rows.Codes(mentee))
                {
                    millionths[mentor] = rules.Forbids(mentee, mentor) ? Forbidden : ScoreOf(mentee, mentor);
                }
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(keys);
        }
    }

    private void Forbid(int mentee, Span<int> millionths)
    {
        foreach ((RuleKernel kernel, bool forbidsUnknown, MentorClasses? classes) in compiledRules)
        {
            if (classes is null)
            {
                for (int mentor = 0; mentor < Mentors; mentor++)
                {
                    if (millionths[mentor] != Forbidden && !(kernel.Allows(mentee, mentor) ?? !forbidsUnknown))
                    {
                        millionths[mentor] = Forbidden;
                    }
                }

                continue;
            }

            int[] forbidden = ArrayPool<int>.Shared.Rent(classes.Count);
            bool any = false;
            for (int c = 0; c < classes.Count; c++)
            {
                int mentor = classes.Representative(mentee, c);
                forbidden[c] = mentor < 0 || (kernel.Allows(mentee, mentor) ?? !forbidsUnknown) ? 0 : Forbidden;
                any |= forbidden[c] == Forbidden;
            }

            if (any)
            {
                int[] of = classes.Of;
                for (int mentor = 0; mentor < of.Length; mentor++)
                {
                    millionths[mentor] |= forbidden[of[mentor]];
                }
            }

            ArrayPool<int>.Shared.Return(forbidden);
        }
    }

    /// <summary>Gives every mentor the number of their combination of values.</summary>
    /// <returns>Whether that is possible: every criterion has classes and the combinations are not too many.</returns>
    private bool TryCombine(int mentee, Span<int> keys, Columns columns)
    {
        keys.Clear();
        for (int k = 0; k < criteria.Length; k++)
        {
            if (skills[k] is { } sums)
            {
                if (!TryAddSkills(mentee, k, sums, keys, columns))
                {
                    return false;
                }
            }
            else if (criteria[k] is not { } classes || !TryAddClasses(mentee, k, classes, keys, columns))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryAddClasses(int mentee, int k, MentorClasses classes, Span<int> keys, Columns columns)
    {
        int[] steps = ArrayPool<int>.Shared.Rent(classes.Count);
        Part[] parts = new Part[scores.Kernels[k].MostParts];
        for (int c = 0; c < classes.Count; c++)
        {
            int representative = classes.Representative(mentee, c);
            if (representative < 0)
            {
                // Every one of them is scored by itself.
                steps[c] = 0;
                continue;
            }

            int count = scores.Kernels[k].Fill(mentee, representative, parts);
            steps[c] = columns.Stride * columns.Number(k, WithAssumption(k, parts.AsSpan(0, count)));
        }

        bool fits = columns.Close(k, MostCombinations);
        if (fits && columns.Counts[k] > 1)
        {
            int[] of = classes.Of;
            for (int mentor = 0; mentor < keys.Length; mentor++)
            {
                keys[mentor] += steps[of[mentor]];
            }
        }

        ArrayPool<int>.Shared.Return(steps);
        return fits;
    }

    private bool TryAddSkills(int mentee, int k, SkillSums sums, Span<int> keys, Columns columns)
    {
        long denominator = sums.Denominator(mentee);
        if (denominator == 0)
        {
            columns.Number(k, WithAssumption(k, []));
            return columns.Close(k, MostCombinations);
        }

        if (denominator > MostCombinations)
        {
            return false;
        }

        int[] row = ArrayPool<int>.Shared.Rent(Mentors);
        int[] steps = ArrayPool<int>.Shared.Rent((int)denominator + 1);
        row.AsSpan(0, Mentors).Clear();
        sums.Fill(mentee, row);
        steps.AsSpan(0, (int)denominator + 1).Fill(-1);
        for (int mentor = 0; mentor < Mentors; mentor++)
        {
            ref int step = ref steps[row[mentor]];
            if (step < 0)
            {
                step = columns.Stride * columns.Number(k, [new Part(row[mentor], denominator)]);
            }

            keys[mentor] += step;
        }

        ArrayPool<int>.Shared.Return(row);
        ArrayPool<int>.Shared.Return(steps);
        return columns.Close(k, MostCombinations);
    }

    private ReadOnlySpan<Part> WithAssumption(int k, ReadOnlySpan<Part> parts) =>
        parts.IsEmpty && scores.Assumptions[k] is Part value ? new[] { value } : parts;

    private void LookUp(ReadOnlySpan<int> keys, Columns columns, Span<int> millionths)
    {
        int[] table = ArrayPool<int>.Shared.Rent(columns.Stride);
        table.AsSpan(0, columns.Stride).Fill(Unscored);
        int[] counts = new int[scores.Count];
        Part[] parts = new Part[scores.MostParts];
        for (int mentor = 0; mentor < keys.Length; mentor++)
        {
            ref int score = ref table[keys[mentor]];
            if (score == Unscored)
            {
                columns.Read(keys[mentor], counts, parts);
                score = Kept(WeightedMean.Round(scores.Weights, counts, parts, counts.Length));
            }

            // A forbidden pair has all bits set and keeps them.
            millionths[mentor] |= score;
        }

        ArrayPool<int>.Shared.Return(table);
    }

    private int ScoreOf(int mentee, int mentor)
    {
        int[] counts = new int[scores.Count];
        Part[] parts = new Part[scores.MostParts];
        scores.Read(mentee, mentor, counts, parts);
        return Kept(WeightedMean.Round(scores.Weights, counts, parts, counts.Length));
    }

    private int Kept(long score) => score >= rules.LeastMillionths ? (int)score : Forbidden;

    /// <summary>The values of each criterion that a mentee meets, numbered; a combination is a number in mixed radix.</summary>
    private sealed class Columns(int criteria)
    {
        private readonly List<Part[]>[] values = [.. Enumerable.Range(0, criteria).Select(_ => new List<Part[]>())];

        /// <summary>What one step of the criterion at hand adds to a key; in the end the number of combinations.</summary>
        public int Stride { get; private set; } = 1;

        /// <summary>Number of values of each criterion.</summary>
        public int[] Counts { get; } = new int[criteria];

        public int Number(int k, ReadOnlySpan<Part> value)
        {
            List<Part[]> known = values[k];
            if (known.Count > MostValues)
            {
                // Too many for a table, and for this search: Close will say so.
                return 0;
            }

            for (int number = 0; number < known.Count; number++)
            {
                if (value.SequenceEqual(known[number]))
                {
                    return number;
                }
            }

            known.Add(value.ToArray());
            return known.Count - 1;
        }

        /// <returns>Whether the combinations so far are few enough.</returns>
        public bool Close(int k, int most)
        {
            Counts[k] = Math.Max(values[k].Count, 1);
            long stride = (long)Stride * Counts[k];
            Stride = (int)Math.Min(stride, int.MaxValue);
            return stride <= most && values[k].Count <= MostValues;
        }

        public void Read(int key, Span<int> counts, Span<Part> parts)
        {
            int at = 0;
            for (int k = 0; k < values.Length; k++)
            {
                Part[] value = values[k].Count == 0 ? [] : values[k][key % Counts[k]];
                key /= Counts[k];
                counts[k] = value.Length;
                value.CopyTo(parts[at..]);
                at += value.Length;
            }
        }
    }
}
