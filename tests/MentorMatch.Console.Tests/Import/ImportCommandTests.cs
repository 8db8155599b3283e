using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Import;

/// <summary>From an export to matches and back: what every command says of a file, what it leaves out, and what it never lets through.</summary>
public sealed class ImportCommandTests
{
    private const string Export =
        "STATUS,USERID,FIRSTNAME,LASTNAME,EMAIL,MANAGER,DEPARTMENT,BIRTHDATE,SALARY,IBAN,NIR,GENDER,Role,Skills,Wants\n"
        + "active,1,Ada,Okafor,ada@x.org,NO_MANAGER,R&D,SEED-BIRTH,SEED-PAY,SEED-IBAN,SEED-NIR,SEED-GENDER,mentor,Python,\n"
        + "inactive,2,Old,Timer,old@x.org,1,R&D,SEED-BIRTH,SEED-PAY,SEED-IBAN,SEED-NIR,SEED-GENDER,mentor,Python,\n"
        + "active,3,=Noor,Ali,noor@x.org,9,Sales,SEED-BIRTH,SEED-PAY,SEED-IBAN,SEED-NIR,SEED-GENDER,mentee,,Python\n";

    private const string Policy = """
        {
          "objective": "most-matches",
          "criteria": [
            { "type": "skills", "weight": 2 }, { "type": "different", "attributes": ["department", "gender", "salary", "birthdate", "iban", "nir"], "weight": 1 }
          ],
          "private": ["gender"]
        }
        """;

    [Theory]
    [InlineData("match", "--out", "out")]
    [InlineData("score", "--out", "scores.csv")]
    [InlineData("explain", "--mentee", "3")]
    [InlineData("fairness", "--attribute", "department")]
    [InlineData("recruit")]
    public void Every_command_says_what_a_file_was_taken_for_and_what_it_left_out(params string[] command)
    {
        using Trial trial = new();
        string[] rest = [.. command[1..].Select(word => word is "out" or "scores.csv" ? trial.PathOf(word) : word)];
        Outcome outcome = trial.Run([command[0], "--people", trial.Write("export.csv", Export), .. rest]);
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Equal(
            [
                "note: export.csv: read as SAP SuccessFactors, user data file (profile successfactors), because it has the columns STATUS, USERID, MANAGER; --profile none reads it without",
                "note: export.csv: one header row: no labels follow the names of columns",
                "note: export.csv: 1 person is left out: STATUS is \"inactive\" (line 3)",
                "note: export.csv: not read, because it must not travel: BIRTHDATE (a birth date or place), SALARY (pay), IBAN (a bank account), NIR (a number of social security, tax or identity)",
            ],
            outcome.ErrorLines.Where(line => line.StartsWith("note: ", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_notes_are_French_where_French_is_asked_for()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run("match", "--people", trial.Write("export.csv", Export), "--lang", "fr");
        Assert.Contains("remarque: export.csv: lu comme SAP SuccessFactors", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("1 personne est laissée de côté : STATUS vaut « inactive » (ligne 3)", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(
            "non lu, car cela ne doit pas circuler : BIRTHDATE (une date ou un lieu de naissance), SALARY (la paie)",
            outcome.Error,
            StringComparison.Ordinal
        );
        Outcome explained = trial.Run("validate", "--people", trial.PathOf("export.csv"), "--lang", "fr");
        Assert.Contains("export.csv : UTF-8, séparateur ,, 2 personnes lues", explained.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  STATUS +si la personne est encore là +2$", explained.Output);
        Assert.Contains("1 mentor, 1 personne à accompagner. Aucun problème.", explained.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_must_not_travel_is_in_any_output()
    {
        using Trial trial = new();
        string people = trial.Write("export.csv", Export);
        string policy = trial.Write("policy.json", Policy);
        string[] inputs = ["--people", people, "--policy", policy];
        List<Outcome> outcomes =
        [
            trial.Run(["match", .. inputs, "--out", trial.PathOf("out"), "--export-as", "chronus"]),
            trial.Run(["match", .. inputs, "--format", "ratio", "--out", trial.PathOf("ratio")]),
            trial.Run(["score", .. inputs, "--out", trial.PathOf("scores.csv")]),
            trial.Run(["explain", .. inputs, "--mentee", "3"]),
            trial.Run(["explain", .. inputs, "--mentee", "3", "--mentor", "1"]),
            trial.Run(["fairness", .. inputs, "--attribute", "salary", "--out", trial.PathOf("groups.csv")]),
            trial.Run(["validate", .. inputs, "--clean", trial.PathOf("clean.csv")]),
            trial.Run(["verify", .. inputs, "--result", trial.PathOf("out/result.json"), "--audit", trial.PathOf("out/audit.json")]),
        ];
        Assert.All(outcomes, outcome => Assert.True(outcome.Code == 0, outcome.Error));
        string[] files = [.. trial.Files().Where(file => file is not ("export.csv" or "policy.json"))];
        Assert.Contains("out/report.html", files);
        IEnumerable<string> texts = files.Select(trial.Read).Concat(outcomes.Select(outcome => outcome.Output + outcome.Error));
        Assert.All(texts, text => Assert.DoesNotContain("SEED-", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_private_attribute_is_not_in_the_cleaned_copy_and_the_command_says_so()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run(
            "validate",
            "--people",
            trial.Write("export.csv", Export),
            "--policy",
            trial.Write("policy.json", Policy),
            "--clean",
            trial.PathOf("clean.csv")
        );
        Assert.EndsWith(
            "in the canonical columns, without what the policy keeps private: gender.",
            outcome.Output.TrimEnd(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "id,name,role,level,skills,wants,department,location,languages,timezone,manager,capacity,min_capacity,prefers,avoids,availability\n"
                + "1,Ada Okafor,mentor,,Python,,R&D,,,,,,,,,\n"
                + "3,'=Noor Ali,mentee,,,Python,Sales,,,,9,,,,,\n",
            trial.Read("clean.csv")
        );
    }

    [Fact]
    public void A_cleaned_copy_is_matched_like_the_export()
    {
        using Trial trial = new();
        string people = trial.Write("export.csv", Export);
        Assert.Equal(0, trial.Run("validate", "--people", people, "--clean", trial.PathOf("clean.csv")).Code);
        Outcome first = trial.Run("match", "--people", people, "--out", trial.PathOf("a"));
        Outcome second = trial.Run("match", "--people", trial.PathOf("clean.csv"), "--out", trial.PathOf("b"));
        Assert.Equal(trial.Read("a/matches.csv"), trial.Read("b/matches.csv"));
        Assert.Equal("", second.Error);
        Assert.Equal(0, first.Code);
    }

    [Fact]
    public void A_file_with_a_problem_has_no_cleaned_copy()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", "id,role\n1,mentor\n2,tutor\n");
        Outcome outcome = trial.Run("validate", "--people", people, "--clean", trial.PathOf("clean.csv"));
        Assert.Equal(2, outcome.Code);
        Assert.Contains("people.csv:3: role: \"tutor\" is no role.", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["people.csv"], trial.Files());
    }

    [Fact]
    public void The_copy_never_takes_the_place_of_the_export()
    {
        using Trial trial = new();
        string people = trial.Write("export.csv", Export);
        Outcome outcome = trial.Run("validate", "--people", people, "--clean", people);
        Assert.Equal(2, outcome.Code);
        Assert.Contains("--clean: export.csv is one of the files read, and would be lost", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Export, trial.Read("export.csv"));
    }

    [Fact]
    public void A_copy_on_the_standard_output_stands_there_alone()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run("validate", "--people", trial.Write("export.csv", Export), "--clean", "-");
        Assert.StartsWith("id,name,role,", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(3, outcome.OutputLines.Length);
        Assert.Contains("note: export.csv: 1 person is left out", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_profile_is_a_usage_error_that_names_the_nearest_and_all()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run("match", "--people", trial.Write("export.csv", Export), "--profile", "sucessfactors");
        Assert.Equal(2, outcome.Code);
        Assert.Equal(
            "mentormatch match: --profile: there is no profile \"sucessfactors\". Maybe successfactors is meant; there are mentormatch, successfactors, entra, entra-create, bamboohr, "
                + "workday, personio, ukg, schichtplaner, paie, personnel, pushfar, chronus, ms-forms, google-forms, google-workspace, none.",
            Assert.Single(outcome.ErrorLines)
        );
    }

    [Fact]
    public void A_profile_that_was_refused_or_asked_for_is_in_the_record()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", Export);
        string[] inputs = ["--people", people, "--profile", "none"];
        Outcome outcome = trial.Run(["match", .. inputs, "--out", trial.PathOf("out")]);
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Contains("\"profile\": \"none\"", trial.Read("out/audit.json"), StringComparison.Ordinal);
        string[] verify =
        [
            "verify",
            "--result",
            trial.PathOf("out/result.json"),
            "--audit",
            trial.PathOf("out/audit.json"),
            "--people",
            people,
        ];
        Assert.Equal(0, trial.Run([.. verify, "--profile", "none"]).Code);
        Assert.Equal(4, trial.Run(verify).Code);
    }

    [Fact]
    public void A_pin_on_somebody_left_out_says_why_nobody_of_that_id_is_there()
    {
        using Trial trial = new();
        string pins = trial.Write("pins.csv", "mentee,mentor\n3,2\n");
        Outcome outcome = trial.Run("match", "--people", trial.Write("export.csv", Export), "--pins", pins);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(
            "Maybe the person is left out: STATUS is \"inactive\" on line 3 of export.csv; take the id out, or see --profile.",
            outcome.Error,
            StringComparison.Ordinal
        );
    }
}
