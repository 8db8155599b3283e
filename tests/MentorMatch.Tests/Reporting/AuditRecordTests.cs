using System.Text;
using System.Text.Json.Nodes;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Audit;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Reporting;

public sealed class AuditRecordTests
{
    private static readonly Format Format = Format.Ratio(maxMentees: 3);

    private static readonly Cohort Cohort = TinyCohort
        .Cohort.WithPins([new Pairing("e3", "m1") { Override = new Override("Rui <hr>", new DateOnly(2026, 3, 9), "asked for by both") }])
        .WithBans([new Pairing("e1", "m3"), new Pairing("e2", "m2") { Override = new Override(By: "Rui") }]);

    private static AuditRecord Record(Cohort cohort, MatchingPolicy? policy = null, Language language = Language.English) =>
        AuditRecord.Of(
            ResultDocument.From(Matcher.Match(cohort, policy ?? TinyCohort.Policy, Format, FrozenClock.Options), language),
            cohort,
            policy ?? TinyCohort.Policy,
            Format
        );

    [Fact]
    public void The_record_is_as_it_was() => GoldenFile.AssertEqual("tiny-ratio.audit.json", Record(Cohort).ToJson());

    [Fact]
    public void A_record_is_read_as_it_was_written()
    {
        AuditRecord record = Record(Cohort) with
        {
            Run = new AuditRun("Rui", new DateOnly(2026, 3, 10)),
            Inputs = AuditContext.None.Inputs.Add("people", new AuditInput("ab12", 34)),
            Options = AuditContext.None.Options.Add("lang", "fr"),
        };
        AuditRecord read = AuditRecord.Read(Encoding.UTF8.GetBytes("\uFEFF" + record.ToJson()));
        Assert.Equal(record.ToJson(), read.ToJson());
        Assert.Empty(record.Differences(read));
        Assert.Equal(TinyCohort.Policy with { Format = Format }, read.Policy);
    }

    [Fact]
    public void A_run_from_the_record_gives_the_same_bytes()
    {
        AuditRecord record = AuditRecord.Read(Encoding.UTF8.GetBytes(Record(Cohort).ToJson()));
        ResultDocument again = ResultDocument.From(Matcher.Match(Cohort, record.Policy!, record.Policy!.Format!));
        Assert.Equal(record.Answer.ResultSha256, AuditRecord.HashOf(again));
        Assert.Equal(record.ToJson(), AuditRecord.Of(again, Cohort, record.Policy, record.Policy.Format!).ToJson());
    }

    [Fact]
    public void The_order_of_people_and_pairs_changes_no_byte_of_the_record()
    {
        Cohort turned = Cohort
            .Create(TinyCohort.Cohort.Mentees.Reverse().Concat(TinyCohort.Cohort.Mentors.Reverse()))
            .WithPins([.. Cohort.Pins])
            .WithBans([.. Cohort.Bans.Reverse(), new Pairing("e2", "m2")]);
        string first = Record(Cohort).QuestionSha256!;
        Assert.Equal(first, Record(turned).QuestionSha256);
    }

    public static TheoryData<string> Changes() =>
        ["a level", "a skill", "an attribute", "a name", "a pin less", "a ban less", "a meeting", "a weight", "an avoid"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Whatever_may_change_the_answer_changes_the_hash_of_the_question(string change)
    {
        static Cohort With(Func<Participant, Participant> change) =>
            Cohort
                .Create(
                    TinyCohort
                        .Cohort.Mentors.Concat(TinyCohort.Cohort.Mentees)
                        .Select(person => person.Id == "e1" ? change(person) : person)
                )
                .WithPins([.. Cohort.Pins])
                .WithBans([.. Cohort.Bans]);
        Cohort same = With(person => person);
        (Cohort cohort, MatchingPolicy policy) = change switch
        {
            "a level" => (With(person => person with { Level = 4 }), TinyCohort.Policy),
            "a skill" => (With(person => person with { Wants = [new WantedSkill("Python", 3)] }), TinyCohort.Policy),
            "an attribute" => (
                With(person => person with { Attributes = person.Attributes.With("department", "Legal") }),
                TinyCohort.Policy
            ),
            "a name" => (With(person => person with { Name = "Nora" }), TinyCohort.Policy),
            "a pin less" => (same.WithPins([]), TinyCohort.Policy),
            "a ban less" => (same.WithBans([]), TinyCohort.Policy),
            "a meeting" => (same.WithHistory([new Pairing("e1", "m1")]), TinyCohort.Policy),
            "an avoid" => (With(person => person with { Avoids = ["m2"] }), TinyCohort.Policy),
            _ => (same, TinyCohort.Policy with { Criteria = [Criterion.Skills] }),
        };
        Assert.Equal(Record(Cohort).QuestionSha256, Record(same).QuestionSha256);
        Assert.NotEqual(Record(Cohort).QuestionSha256, Record(cohort, policy).QuestionSha256);
        Assert.Contains(Record(Cohort).Differences(Record(cohort, policy)), difference => difference.Path == "questionSha256");
    }

    [Fact]
    public void An_attribute_that_nothing_reads_changes_nothing()
    {
        Cohort more = Cohort
            .Create(
                TinyCohort
                    .Cohort.Mentors.Concat(TinyCohort.Cohort.Mentees)
                    .Select(person => person with { Attributes = person.Attributes.With("shoe size", "42") })
            )
            .WithPins([.. Cohort.Pins])
            .WithBans([.. Cohort.Bans]);
        Assert.Equal(Record(Cohort).ToJson(), Record(more).ToJson());
    }

    [Fact]
    public void The_record_names_people_only_in_pins_and_bans()
    {
        JsonObject record = JsonNode.Parse(Record(Cohort).ToJson())!.AsObject();
        record.Remove("overrides");
        string rest = record.ToJsonString();
        foreach (string word in (string[])["e1", "m1", "Noor", "Ada", "Finance", "Python"])
        {
            Assert.DoesNotContain($"\"{word}\"", rest, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_time_that_a_result_took_does_not_count_and_everything_else_does()
    {
        ResultDocument document = ResultDocument.From(TinyCohort.Result);
        Assert.Equal(
            AuditRecord.HashOf(document),
            AuditRecord.HashOf(document with { Timing = document.Timing with { SolveMs = 12.5m, ReadMs = 1 } })
        );
        Assert.NotEqual(AuditRecord.HashOf(document), AuditRecord.HashOf(document with { Matched = document.Matched + 1 }));
    }

    [Theory]
    [InlineData(Language.English, "The input people is not the file")]
    [InlineData(Language.French, "Le fichier people n’est pas celui")]
    public void A_difference_says_which_input_it_is_about(Language language, string start)
    {
        AuditRecord one = Record(Cohort) with { Inputs = AuditContext.None.Inputs.Add("people", new AuditInput("aa", 1)) };
        AuditRecord other = one with { Inputs = AuditContext.None.Inputs.Add("people", new AuditInput("bb", 1)) };
        AuditDifference difference = Assert.Single(one.Differences(other));
        Assert.Equal("people", difference.Input);
        Assert.StartsWith(start, difference.ToText(language), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{ \"schema\": \"mentormatch/audit/2\" }")]
    public void What_is_no_record_is_refused_by_name(string text)
    {
        DataProblemsException refused = Assert.Throws<DataProblemsException>(() =>
            AuditRecord.Read(Encoding.UTF8.GetBytes(text), "a.json")
        );
        Assert.Equal("a.json", Assert.Single(refused.Problems).File);
    }

    [Fact]
    public void The_published_schema_is_the_one_that_the_types_give()
    {
        string path = GoldenFile.PathInRepository("src", "MentorMatch", "Reporting", "Audit", "mentormatch-audit.schema.json");
        if (GoldenFile.IsRewriting)
        {
            File.WriteAllText(path, AuditRecord.JsonSchema());
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), AuditRecord.JsonSchema());
    }

    [Fact]
    public void The_schema_describes_every_member_of_a_record_and_allows_no_other()
    {
        JsonNode schema = JsonNode.Parse(AuditRecord.JsonSchema())!;
        int members = 0;
        Compare(JsonNode.Parse((Record(Cohort) with { Run = new AuditRun("Rui", null) }).ToJson())!, schema);
        Assert.True(members > 20, $"{members} members");

        void Compare(JsonNode value, JsonNode described)
        {
            if (value is JsonObject record && described["properties"] is JsonObject properties)
            {
                Assert.False(described["additionalProperties"]!.GetValue<bool>());
                foreach ((string name, JsonNode? member) in record)
                {
                    Assert.True(properties.ContainsKey(name), name);
                    Assert.NotNull(properties[name]!["description"]);
                    members++;
                    if (member is not null)
                    {
                        Compare(member, properties[name]!);
                    }
                }
            }
            else if (value is JsonArray items && described["items"] is { } item)
            {
                Assert.All(items, entry => Compare(entry!, item));
            }
        }
    }
}
