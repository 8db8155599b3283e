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
    private const int MostClasses = 1 << 12;
    private const int Unscored = -2;
    private const int Forbidden = -1;

    private readonly ScoreKernel scores;
    private readonly EligibilityKernel rules;
    private readonly MentorClasses?[] criteria;
    private readonly SkillSums?[] skills;
    private readonly (RuleKernel Kernel, bool ForbidsUnknown, MentorClasses? Classes)[] compiledRules;
    private readonly SparseRows[] exceptions;

    /// <summary>The classes of all criteria and rules, taken together as far as they are not too many: one look at a group tells all that its members say of a mentor.</summary>
    private readonly List<MentorClasses> groups = [];
    private readonly int[] groupOfCriterion;
    private readonly int[] groupOfRule;
    private readonly bool hasClasses;

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
        groupOfCriterion = [.. criteria.Select((classes, k) => skills[k] is null && classes is not null ? Join(classes) : -1)];
        groupOfRule = [.. compiledRules.Select(rule => rule.Classes is null ? -1 : Join(rule.Classes))];
        hasClasses =
            criteria.Zip(skills).All(pair => pair.First is not null || pair.Second is not null)
            && compiledRules.All(rule => rule.Classes is not null);
        if (groups.Count == 0)
        {
            groups.Add(MentorClasses.By(new int[mentors]));
        }
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
            Columns columns = new(scores.Count);
            if (hasClasses && TryCombine(mentee, keys.AsSpan(0, Mentors), columns, out int[][] steps))
            {
                LookUp(steps, keys.AsSpan(0, Mentors), columns, millionths);
                foreach (SparseRows rows in exceptions)
                {
                    foreach (int mentor in rows.Codes(mentee))
                    {
                        millionths[mentor] = ByItself(mentee, mentor);
                    }
                }
            }
            else
            {
                for (int mentor = 0; mentor < Mentors; mentor++)
                {
                    millionths[mentor] = ByItself(mentee, mentor);
                }
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(keys);
        }
    }

    /// <summary>Takes classes into the last group, or into one of their own when that group would have too many.</summary>
    private int Join(MentorClasses classes)
    {
        MentorClasses? together = groups.Count == 0 ? null : groups[^1].And(classes);
        if (together is not null && together.Count <= MostClasses)
        {
            groups[^1] = together;
        }
        else
        {
            groups.Add(classes);
        }

        return groups.Count - 1;
    }

    /// <summary>
    /// Numbers the combinations of values that a mentee meets: a mentor's is what wanted skills add (in <paramref name="keys"/>) plus the step of the mentor's class in
    /// each of the <see cref="groups"/>, negative where a rule forbids the class.
    /// </summary>
    /// <returns>Whether the combinations are not too many.</returns>
    private bool TryCombine(int mentee, Span<int> keys, Columns columns, out int[][] steps)
    {
        steps = [.. groups.Select(group => new int[group.Count])];
        keys.Clear();
        for (int k = 0; k < criteria.Length; k++)
        {
            bool fits = skills[k] is { } sums
                ? TryAddSkills(mentee, k, sums, keys, columns)
                : TryAddClasses(mentee, k, criteria[k]!, steps[groupOfCriterion[k]], columns);
            if (!fits)
            {
                return false;
            }
        }

        for (int rule = 0; rule < compiledRules.Length; rule++)
        {
            ForbidClasses(mentee, rule, steps[groupOfRule[rule]]);
        }

        return true;
    }

    private void ForbidClasses(int mentee, int rule, int[] steps)
    {
        (RuleKernel kernel, bool forbidsUnknown, MentorClasses? classes) = compiledRules[rule];
        MentorClasses group = groups[groupOfRule[rule]];
        bool[] forbidden = ArrayPool<bool>.Shared.Rent(classes!.Count);
        bool any = false;
        for (int c = 0; c < classes.Count; c++)
        {
            int mentor = classes.Representative(mentee, c);
            forbidden[c] = mentor >= 0 && !(kernel.Allows(mentee, mentor) ?? !forbidsUnknown);
            any |= forbidden[c];
        }

        for (int c = 0; any && c < steps.Length; c++)
        {
            steps[c] = forbidden[classes.Of[group.First(c)]] ? Forbidden : steps[c];
        }

        ArrayPool<bool>.Shared.Return(forbidden);
    }

    private bool TryAddClasses(int mentee, int k, MentorClasses classes, int[] steps, Columns columns)
    {
        MentorClasses group = groups[groupOfCriterion[k]];
        int[] numbers = ArrayPool<int>.Shared.Rent(classes.Count);
        Part[] parts = new Part[scores.Kernels[k].MostParts];
        for (int c = 0; c < classes.Count; c++)
        {
            // Where every one of a class is scored by itself, the number is never used.
            int representative = classes.Representative(mentee, c);
            int count = representative < 0 ? 0 : scores.Kernels[k].Fill(mentee, representative, parts);
            numbers[c] = representative < 0 ? 0 : columns.Stride * columns.Number(k, WithAssumption(k, parts.AsSpan(0, count)));
        }

        for (int c = 0; c < steps.Length; c++)
        {
            steps[c] += numbers[classes.Of[group.First(c)]];
        }

        ArrayPool<int>.Shared.Return(numbers);
        return columns.Close(k, MostCombinations);
    }

    /// <summary>Most mentors offer none of what is wanted: their sum is 0, its number 0, and only the others are looked at.</summary>
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
        steps[0] = columns.Stride * columns.Number(k, [new Part(0, denominator)]);
        for (int w = 0; w < sums.WantedBy(mentee); w++)
        {
            foreach (int mentor in sums.OfferingTo(mentee, w))
            {
                int sum = row[mentor];
                if (sum < 0)
                {
                    continue;
                }

                if (steps[sum] < 0)
                {
                    steps[sum] = columns.Stride * columns.Number(k, [new Part(sum, denominator)]);
                }

                // Who offers several of the wanted skills is met again.
                keys[mentor] += steps[sum];
                row[mentor] = -1;
            }
        }

        ArrayPool<int>.Shared.Return(row);
        ArrayPool<int>.Shared.Return(steps);
        return columns.Close(k, MostCombinations);
    }

    private ReadOnlySpan<Part> WithAssumption(int k, ReadOnlySpan<Part> parts) =>
        parts.IsEmpty && scores.Assumptions[k] is Part value ? new[] { value } : parts;

    private void LookUp(int[][] steps, Span<int> keys, Columns columns, Span<int> millionths)
    {
        int[] table = ArrayPool<int>.Shared.Rent(columns.Stride);
        table.AsSpan(0, columns.Stride).Fill(Unscored);
        int[] counts = new int[scores.Count];
        Part[] parts = new Part[scores.MostParts];
        for (int other = 1; other < steps.Length; other++)
        {
            Add(groups[other].Of, steps[other], keys);
        }

        int[] of = groups[0].Of;
        int[] first = steps[0];
        for (int mentor = 0; mentor < keys.Length; mentor++)
        {
            int step = first[of[mentor]];
            if (step < 0 || keys[mentor] < 0)
            {
                millionths[mentor] = Forbidden;
                continue;
            }

            int key = keys[mentor] + step;
            int score = table[key];
            if (score == Unscored)
            {
                columns.Read(key, counts, parts);
                score = Kept(WeightedMean.Round(scores.Weights, counts, parts, counts.Length));
                table[key] = score;
            }

            millionths[mentor] = score;
        }

        ArrayPool<int>.Shared.Return(table);
    }

    private static void Add(int[] of, int[] steps, Span<int> keys)
    {
        for (int mentor = 0; mentor < keys.Length; mentor++)
        {
            int step = steps[of[mentor]];
            keys[mentor] = step < 0 || keys[mentor] < 0 ? Forbidden : keys[mentor] + step;
        }
    }

    /// <summary>The score of one pair in millionths, or −1 where it is forbidden.</summary>
    public int ByItself(int mentee, int mentor)
    {
        if (rules.Forbids(mentee, mentor))
        {
            return Forbidden;
        }

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
