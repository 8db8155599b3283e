using System.Globalization;
using System.Text;
using MentorMatch.People;
using MentorMatch.Tests.Given;
using Xunit.Abstractions;

namespace MentorMatch.Tests.People;

public sealed class NameKeyTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("Python", "PYTHON")]
    [InlineData("Gestion de projet", "gestion-de-projet")]
    [InlineData("Gestion  de\tprojet ", "GESTIONDEPROJET")]
    [InlineData("Node.js", "NodeJS")]
    [InlineData("Compétences", "competences")]
    [InlineData("Compe\u0301tences", "Compétences")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("Cœur", "coeur")]
    [InlineData("Ærøskøbing", "aeroskobing")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Ｐｙｔｈｏｎ ＋＋", "python++")]
    [InlineData("C♯", "c#")]
    [InlineData("C #", "c#")]
    [InlineData("C ++", "C++")]
    [InlineData("ﬁnance", "Finance")]
    [InlineData("x²", "x2")]
    [InlineData("Windows 10", "windows-10")]
    [InlineData("R&D", "R & D")]
    [InlineData("Νίκος", "ΝΙΚΟΣ")]
    [InlineData("Ёлка", "елка")]
    [InlineData("Java™", "Java")]
    [InlineData("Ex\u200Bcel", "Excel")]
    [InlineData("٣", "3")]
    public void Spellings_of_one_name_have_one_key(string left, string right)
    {
        Assert.Equal(NameKey.Of(left), NameKey.Of(right));
        Assert.True(NameKey.Same(left, right));
    }

    [Theory]
    [InlineData("C", "C++")]
    [InlineData("C", "C#")]
    [InlineData("C++", "C#")]
    [InlineData("C", "C+")]
    [InlineData("F", "F#")]
    [InlineData("AI", "retail")]
    [InlineData("R", "R&D")]
    [InlineData("Java", "JavaScript")]
    [InlineData("Python 3.11", "Python 311")]
    [InlineData("1.5", "15")]
    [InlineData(".NET", "dotnet")]
    [InlineData("का", "कि")]
    public void Different_names_have_different_keys(string left, string right) => Assert.False(NameKey.Same(left, right));

    [Theory]
    [InlineData("I", "i")]
    [InlineData("İ", "i")]
    [InlineData("ı", "I")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("TITLE", "title")]
    public void The_four_Turkish_letters_read_as_i_in_every_culture(string left, string right)
    {
        foreach (string culture in (string[])["", "tr-TR", "az-Latn-AZ", "fr-FR", "de-DE", "lt-LT"])
        {
            Cultures.Run(culture, () => Assert.True(NameKey.Same(left, right), $"{left} and {right} differ in {culture}"));
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData(" - ", "-")]
    [InlineData("🎨", "🎨")]
    public void A_name_of_nothing_but_signs_is_its_own_key(string name, string key) => Assert.Equal(key, NameKey.Of(name));

    [Fact]
    public void A_key_is_its_own_key() =>
        Seeds.Hold(
            500,
            random =>
            {
                string name = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => (char)random.Next(1, 0x2100)));
                string key = NameKey.Of(name);
                Assert.Equal(key, NameKey.Of(key));
            }
        );

    [Fact]
    public void Accents_fall_away_as_in_Unicode_compatibility_decomposition()
    {
        // Latin, Latin extended, Greek and Cyrillic letters; the twin is the platform's own decomposition.
        (int First, int Last)[] blocks = [(0xC0, 0x24F), (0x1E00, 0x1EFF), (0x370, 0x3FF), (0x1F00, 0x1FFF), (0x400, 0x481)];
        const string byHand = "ßẞøØæÆœŒłŁđĐðÐþÞıİħĦŧŦǿǾǽǼǣǢςſ";
        int compared = 0;
        foreach (int value in blocks.SelectMany(block => Enumerable.Range(block.First, block.Last - block.First + 1)))
        {
            string letter = ((char)value).ToString();
            string plain = new([
                .. letter
                    .Normalize(NormalizationForm.FormKD)
                    .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark),
            ]);
            if (
                char.IsLetter(letter[0])
                && plain.All(c => char.IsLetter(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.ModifierLetter)
                && !byHand.Contains(letter)
            )
            {
                Assert.Equal(NameKey.Of(plain), NameKey.Of(letter));
                compared++;
            }
        }

        Assert.True(compared > 1000, $"only {compared} letters were compared");
    }

    [Theory]
    [InlineData("rome_fr/appellations.csv.gz")]
    [InlineData("esco/skillGroups_en.csv.gz")]
    [InlineData("esco/languageSkillsCollection_en.csv.gz")]
    public void Thousands_of_real_names_keep_apart_unless_they_differ_in_spelling_only(string file)
    {
        if (SharedCases.Find(file, output) is not string path)
        {
            return;
        }

        string[] names =
        [
            .. SharedCases
                .Rows(path)
                .SelectMany(row => row.Values)
                .Where(value => value.Length is > 1 and < 150)
                .Distinct(StringComparer.Ordinal),
        ];
        Assert.True(names.Length > 300, $"{names.Length} names");
        int merged = 0;
        foreach (IGrouping<string, string> group in names.GroupBy(NameKey.Of, StringComparer.Ordinal))
        {
            Assert.NotEmpty(group.Key);
            Assert.Single(group.Select(Letters).Distinct(StringComparer.Ordinal));
            merged += group.Count() - 1;
        }

        output.WriteLine($"{file}: {names.Length} names, {merged} merged");

        // The twin: decomposed letters and digits, plus + and #, in upper case.
        static string Letters(string name) =>
            string.Concat(
                    name.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase)
                        .Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
                        .Replace("ß", "ss", StringComparison.Ordinal)
                        .Normalize(NormalizationForm.FormKD)
                        .Where(c => char.IsLetterOrDigit(c) || c is '+' or '#')
                )
                .ToUpperInvariant();
    }
}
