using MentorMatch.Scoring.Kernels;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring.Kernels;

/// <summary>Packed rows against dictionaries.</summary>
public sealed class SparseRowsTests
{
    private const int Codes = 12;

    [Fact]
    public void Packed_rows_hold_each_code_once_with_its_largest_value() =>
        Seeds.Hold(
            200,
            random =>
            {
                (int Code, int Value)[][] drawn = Draw(random);
                SparseRows rows = SparseRows.Pack(drawn);
                Assert.Equal(drawn.Length, rows.Count);
                for (int row = 0; row < drawn.Length; row++)
                {
                    (int Code, int Value)[] expected =
                    [
                        .. drawn[row].GroupBy(entry => entry.Code, entry => entry.Value).Select(g => (g.Key, g.Max())).OrderBy(e => e.Key),
                    ];
                    Assert.Equal(expected.Select(entry => entry.Code), rows.Codes(row).ToArray());
                    Assert.Equal(expected.Select(entry => entry.Value), rows.Values(row).ToArray());
                    Assert.Equal(expected.Length, rows.Length(row));
                    for (int code = 0; code < Codes; code++)
                    {
                        int at = Array.FindIndex(expected, entry => entry.Code == code);
                        Assert.Equal(at, Math.Max(rows.Find(row, code), -1));
                        Assert.Equal(at >= 0, rows.Has(row, code));
                    }
                }

                Assert.Equal(drawn.SelectMany(row => row).Select(entry => entry.Code + 1).DefaultIfEmpty(0).Max(), rows.CodeCount());
            }
        );

    [Fact]
    public void Transposed_rows_have_the_same_entries_the_other_way_round() =>
        Seeds.Hold(
            100,
            random =>
            {
                SparseRows rows = SparseRows.Pack(Draw(random));
                SparseRows across = rows.Transposed(Codes);
                Assert.Equal(Codes, across.Count);
                for (int code = 0; code < Codes; code++)
                {
                    int[] having = [.. Enumerable.Range(0, rows.Count).Where(row => rows.Has(row, code))];
                    Assert.Equal(having, across.Codes(code).ToArray());
                    Assert.Equal(having.Select(row => rows.Values(row)[rows.Find(row, code)]), across.Values(code).ToArray());
                }
            }
        );

    [Fact]
    public void A_union_has_what_any_of_the_rows_has() =>
        Seeds.Hold(
            100,
            random =>
            {
                int count = random.Next(1, 6);
                SparseRows[] all = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => SparseRows.Pack(Draw(random, count)))];
                SparseRows union = SparseRows.Union(all, count);
                Assert.Equal(count, union.Count);
                for (int row = 0; row < count; row++)
                {
                    Assert.Equal(
                        Enumerable.Range(0, Codes).Where(code => all.Any(rows => rows.Has(row, code))),
                        union.Codes(row).ToArray()
                    );
                }
            }
        );

    [Fact]
    public void Rows_are_of_one_class_when_their_codes_and_their_values_are_equal()
    {
        SparseRows rows = SparseRows.Pack(
            (IEnumerable<(int, int)>[])
                [
                    [(1, 2)],
                    [(1, 3)],
                    [],
                    [(1, 2)],
                    [(2, 2)],
                    [],
                    [(1, 2), (2, 2)],
                ]
        );
        Assert.Equal([0, 1, 2, 0, 3, 2, 4], rows.Classify().Of);
    }

    [Fact]
    public void Shared_codes_are_counted_wherever_they_stand() =>
        Seeds.Hold(
            200,
            random =>
            {
                int[] one = Some(random);
                int[] other = Some(random);
                Assert.Equal(one.Intersect(other).Count(), SparseRows.Shared(one, other));
            }
        );

    private static int[] Some(Random random) => [.. Enumerable.Range(0, Codes).Where(_ => random.Next(2) == 0)];

    private static (int Code, int Value)[][] Draw(Random random, int? count = null) =>
        [
            .. Enumerable
                .Range(0, count ?? random.Next(0, 7))
                .Select(_ => Enumerable.Range(0, random.Next(0, 6)).Select(_ => (random.Next(0, Codes), random.Next(-3, 4))).ToArray()),
        ];
}
