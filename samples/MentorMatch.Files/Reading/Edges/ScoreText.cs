namespace MentorMatch.Files.Reading.Edges;

/// <summary>
/// Reads a score exactly from its digits, never through a binary fraction: what has more than six decimals is rounded half away from zero to a millionth, and
/// says so.
/// </summary>
internal static class ScoreText
{
    /// <summary>The largest score allowed, in either sign.</summary>
    public const long Largest = 1_000_000;

    private const long UnitsPerOne = 1_000_000;
    private const int Decimals = 6;

    // 1,000,000 with six decimals has 13 digits: more before the rounding place are out of range.
    private const int MostDigits = 13;

    /// <summary>Reads a score such as <c>-0.5</c>, <c>12</c>, <c>1e-3</c>.</summary>
    /// <param name="text">The text in ASCII, without blanks.</param>
    /// <param name="decimalComma">Whether a comma may stand for the point.</param>
    /// <param name="millionths">The score in millionths.</param>
    /// <returns>How the text was read.</returns>
    public static ScoreReading Read(ReadOnlySpan<byte> text, bool decimalComma, out long millionths)
    {
        millionths = 0;
        ReadOnlySpan<byte> rest = text;
        bool negative = rest is [(byte)'-', ..];
        if (rest is [(byte)'-' or (byte)'+', ..])
        {
            rest = rest[1..];
        }

        if (!Scan(ref rest, decimalComma, out Digits digits, out bool hadComma) || !ReadExponent(rest, out int exponent))
        {
            return ScoreReading.NotANumber;
        }

        ScoreReading reading = Round(digits, exponent, out long size);
        millionths = negative ? -size : size;
        return reading == ScoreReading.Exact && hadComma ? ScoreReading.ExactWithComma : reading;
    }

    // Digits up to the exponent. Leading zeros do not count; digits beyond those that can matter are remembered only as "something follows".
    private static bool Scan(ref ReadOnlySpan<byte> rest, bool decimalComma, out Digits digits, out bool hadComma)
    {
        digits = default;
        hadComma = false;
        bool any = false;
        bool pointSeen = false;
        int k = 0;
        for (; k < rest.Length; k++)
        {
            int digit = rest[k] - '0';
            if ((uint)digit <= 9)
            {
                any = true;
                digits.Add(digit, pointSeen);
            }
            else if (!pointSeen && (rest[k] == '.' || (decimalComma && rest[k] == ',')))
            {
                pointSeen = true;
                hadComma = rest[k] == ',';
            }
            else
            {
                break;
            }
        }

        rest = rest[k..];
        return any;
    }

    private static bool ReadExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        const int FarOutOfRange = 100_000;
        exponent = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        bool negative = text is [_, (byte)'-', ..];
        ReadOnlySpan<byte> digits = text is [_, (byte)'-' or (byte)'+', ..] ? text[2..] : text[1..];
        if (text[0] is not ((byte)'e' or (byte)'E') || digits.IsEmpty || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        foreach (byte digit in digits)
        {
            exponent = Math.Min(exponent * 10 + (digit - '0'), FarOutOfRange);
        }

        exponent = negative ? -exponent : exponent;
        return true;
    }

    // The value is 0.DIGITS x 10^point; keep so many digits that six decimals remain.
    private static ScoreReading Round(in Digits digits, int exponent, out long size)
    {
        size = 0;
        long point = (long)digits.Point + exponent;
        long keep = point + Decimals;
        if (digits.Count == 0)
        {
            return ScoreReading.Exact;
        }

        if (keep > MostDigits)
        {
            return ScoreReading.OutOfRange;
        }

        if (keep < 0)
        {
            return ScoreReading.Rounded;
        }

        size = digits.Prefix((int)keep, out int next, out bool exact);
        if (size > Largest * UnitsPerOne || (size == Largest * UnitsPerOne && !exact))
        {
            return ScoreReading.OutOfRange;
        }

        size += next >= 5 ? 1 : 0;
        return exact ? ScoreReading.Exact : ScoreReading.Rounded;
    }

    /// <summary>Significant digits: the first 18 as a number, where the point stands, and whether anything follows.</summary>
    private struct Digits
    {
        private const int Kept = 18;
        private static readonly long[] PowersOfTen = MakePowers();
        private long number;
        private bool somethingFollows;

        /// <summary>Digits in the number.</summary>
        public int Count { get; private set; }

        /// <summary>The place of the point, counted from before the first significant digit.</summary>
        public int Point { get; private set; }

        public void Add(int digit, bool afterPoint)
        {
            if (Count == 0 && digit == 0)
            {
                Point -= afterPoint ? 1 : 0;
                return;
            }

            Point += afterPoint ? 0 : 1;
            if (Count < Kept)
            {
                number = number * 10 + digit;
                Count++;
            }
            else
            {
                somethingFollows |= digit != 0;
            }
        }

        public readonly long Prefix(int length, out int next, out bool exact)
        {
            if (length >= Count)
            {
                next = 0;
                exact = !somethingFollows;
                return number * PowersOfTen[length - Count];
            }

            (long prefix, long tail) = Math.DivRem(number, PowersOfTen[Count - length]);
            next = (int)(tail / PowersOfTen[Count - length - 1]);
            exact = tail == 0 && !somethingFollows;
            return prefix;
        }

        private static long[] MakePowers()
        {
            long[] powers = new long[Kept + 1];
            powers[0] = 1;
            for (int k = 1; k < powers.Length; k++)
            {
                powers[k] = powers[k - 1] * 10;
            }

            return powers;
        }
    }
}
