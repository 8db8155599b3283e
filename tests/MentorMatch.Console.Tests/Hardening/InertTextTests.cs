using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Hardening;

/// <summary>Formulas and HTML in every field that holds text are text in every output: no cell that a spreadsheet would run, no element that a browser would.</summary>
public sealed partial class InertTextTests
{
    private const string Html = "<img src=x onerror=alert(1)>";
    private const string Formula = "=HYPERLINK(\"\"http://x\"\",\"\"y\"\")";

    private static readonly string[] Formats =
    [
        "one-to-one",
        "ratio",
        "suggestions",
        "groups",
        "teams",
        "peers",
        "peer-groups",
        "a-la-carte",
    ];

    public static TheoryData<string, string> Runs()
    {
        TheoryData<string, string> runs = [];
        foreach (string format in Formats)
        {
            runs.Add(format, "en");
            runs.Add(format, "fr");
        }

        return runs;
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Whatever_people_wrote_is_text_in_every_file_of_a_match(string format, string language)
    {
        using Trial trial = new();
        string[] inputs = Inputs(trial, format);
        string[] options =
        [
            "--format",
            format,
            "--lang",
            language,
            .. format == "groups" ? ["--group-size", "2..3"] : Array.Empty<string>(),
        ];
        Outcome outcome = trial.Run(["match", .. inputs, .. options, "--out", trial.PathOf("out"), "--run-by", Html]);
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Contains("&lt;img", trial.Read("out/report.html"), StringComparison.Ordinal);
        AllInert(trial);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Whatever_people_wrote_is_text_in_scores_comparisons_and_tables(string language)
    {
        using Trial trial = new();
        string[] inputs = Inputs(trial, "ratio");
        string[] withoutPolicy = [.. inputs.TakeWhile(word => word != "--policy")];
        (string Command, string[] Options)[] runs =
        [
            ("score", ["--out", trial.PathOf("scores.csv")]),
            ("recruit", ["--out", trial.PathOf("recruit.csv")]),
            ("fairness", ["--attribute", "department", "--out", trial.PathOf("fairness.csv")]),
        ];
        foreach ((string command, string[] options) in runs)
        {
            Outcome outcome = trial.Run([command, .. inputs, "--lang", language, .. options]);
            Assert.True(outcome.Code == 0, $"{command}: {outcome.Error}");
        }

        Outcome compared = trial.Run([
            "compare",
            .. withoutPolicy,
            "--policy",
            trial.PathOf("policy.json"),
            "--policy",
            trial.PathOf("policy.json"),
            "--lang",
            language,
            "--out",
            trial.PathOf("compare"),
        ]);
        Assert.True(compared.Code == 0, compared.Error);
        AllInert(trial);
    }

    private static string[] Inputs(Trial trial, string format)
    {
        bool peers = format.StartsWith("peer", StringComparison.Ordinal);
        (string mentor, string mentee) = peers ? ("peer", "peer") : ("mentor", "mentee");
        List<string> rows = [$"id,name,role,level,skills,wants,department,location,languages,team,topic,\"=attribute{Html}\""];
        for (int k = 0; k < 4; k++)
        {
            string text = k % 2 == 0 ? Html : Formula;
            string start = "=+-@"[k].ToString();
            string facts =
                $"\"{start}skill{text}\",\"{start}skill{text}\",\"{start}dep{k}{Html}\",\"{text}\",\"@{text}\",\"={Html}\",\"-{text}\",\"{text}\"";
            rows.Add(string.Create(CultureInfo.InvariantCulture, $"\"{start}m{k}{Html}\",\"{start}name{text}\",{mentor},5,{facts}"));
            rows.Add(string.Create(CultureInfo.InvariantCulture, $"\"{start}e{k}{Html}\",\"{start}name{text}\",{mentee},2,{facts}"));
        }

        string people = trial.Write("people.csv", string.Join('\n', rows) + "\n");
        string pins = trial.Write("pins.csv", $"mentee,mentor,by,reason\n\"=e0{Html}\",\"=m0{Html}\",\"={Html}\",\"={Html}\"\n");
        string choices = trial.Write(
            "choices.csv",
            $"mentee,mentor,rank,slot\n\"=e0{Html}\",\"=m0{Html}\",1,\"={Html}\"\n\"@e3{Html}\",\"=m0{Html}\",1,\"={Html}\"\n"
        );
        string policy = trial.Write("policy.json", Policy.Replace("HTML", Html, StringComparison.Ordinal));
        string[] files = ["--people", people, "--pins", pins];
        return [.. files, .. format == "a-la-carte" ? ["--choices", choices] : Array.Empty<string>(), "--policy", policy];
    }

    private static string Policy =>
        """
            {
              "name": "=policyHTML",
              "objective": "most-matches",
              "criteria": [
                { "type": "skills", "weight": 3, "name": "=criterionHTML" },
                { "type": "different", "attributes": ["department", "=attributeHTML"], "name": "@otherHTML" }
              ],
              "rules": [{ "type": "level-gap", "min": -5, "name": "=ruleHTML" }]
            }
            """;

    /// <summary>Every file in the folder: cells that start a formula are numbers, and pages have no element or attribute that the library did not write.</summary>
    private static void AllInert(Trial trial)
    {
        int cells = 0;
        foreach (string name in trial.Files().Where(name => name is not ("people.csv" or "pins.csv" or "choices.csv" or "policy.json")))
        {
            string text = trial.Read(name);
            if (name.EndsWith(".csv", StringComparison.Ordinal))
            {
                foreach (string cell in Cells(text))
                {
                    cells++;
                    bool isNumber = decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
                    Assert.False(cell is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] && !isNumber, $"{name}: {cell}");
                }
            }
            else if (name.EndsWith(".html", StringComparison.Ordinal))
            {
                Assert.DoesNotContain("<img", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotMatch(EventHandler(), text);
            }
        }

        Assert.True(cells > 20 || trial.Files().Any(name => name.EndsWith(".html", StringComparison.Ordinal)), "Nothing was written.");
    }

    private static List<string> Cells(string csv)
    {
        using MemoryStream stream = new(System.Text.Encoding.UTF8.GetBytes(csv));
        using CsvReader reader = CsvReader.Create(stream, new CsvReaderOptions { HasHeader = false });
        List<string> cells = [];
        while (reader.Read())
        {
            for (int column = 0; column < reader.FieldCount; column++)
            {
                cells.Add(reader.GetString(column));
            }
        }

        return cells;
    }

    [GeneratedRegex("<[^>]*\\son[a-z]+\\s*=", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EventHandler();
}
