using System.Text;
using MentorMatch.Files.Reading.Edges;

namespace MentorMatch.Console.Tests.Reading;

public sealed class IdTableTests
{
    [Fact]
    public void Ids_are_numbered_as_a_dictionary_of_strings_numbers_them()
    {
        Random random = new(42);
        Dictionary<string, int> expected = [];
        IdTable table = new();
        for (int trial = 0; trial < 200_000; trial++)
        {
            string stem = (trial % 4) switch
            {
                0 => "e",
                1 => "Éloïse-伟-",
                2 => new string('x', random.Next(0, 20)),
                _ => "employee-000-",
            };
            string id = FormattableString.Invariant($"{stem}{random.Next(20_000)}");
            expected.TryAdd(id, expected.Count);
            Assert.Equal(expected[id], table.NumberOf(Encoding.UTF8.GetBytes(id)));
        }

        Assert.Equal(expected.OrderBy(row => row.Value).Select(row => row.Key), table.Ids, StringComparer.Ordinal);
    }

    [Fact]
    public void Ids_that_differ_in_zero_bytes_or_length_only_are_different()
    {
        IdTable table = new();
        Assert.Equal(0, table.NumberOf("a"u8));
        Assert.Equal(1, table.NumberOf("a\0"u8));
        Assert.Equal(2, table.NumberOf("1234567"u8));
        Assert.Equal(3, table.NumberOf("12345678"u8));
        Assert.Equal(1, table.NumberOf("a\0"u8));
    }
}
