using System.Globalization;
using System.Text;
using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Analysis;

/// <summary><c>learn</c>: the words it reads, the policy it writes, and how it refuses.</summary>
public sealed class LearnCommandTests
{
    private const string Policy = """
        { "name": "mine", "objective": "most-matches",
          "criteria": [{ "type": "level-gap", "ideal": 2, "tolerance": 6, "weight": 1 }, { "type": "same", "attributes": ["site"], "weight": 9 }] }
        """;

    [Fact]
    public void A_policy_is_suggested_where_outcomes_speak_for_other_weights()
    {
        using Trial trial = new();
        (string people, string outcomes) = Programme(trial, "oui", "non");
        string policy = trial.Write("policy.json", Policy);
        string suggested = trial.PathOf("suggested.json");
        Outcome outcome = trial.Run(
            "learn",
            "--people",
            people,
            "--policy",
            policy,
            "--ratings",
            outcomes,
            "--resamples",
            "60",
            "--out",
            suggested
        );
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Contains("accepted or declined", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Only pairs that were matched are seen.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\"name\": \"mine\"", trial.Read("suggested.json"), StringComparison.Ordinal);
        Assert.Equal(Policy, trial.Read("policy.json"));
        Assert.Equal(0, trial.Run("match", "--people", people, "--policy", suggested, "--out", trial.PathOf("next"), "--quiet").Code);
    }

    [Theory]
    [InlineData("accepted", "declined")]
    [InlineData("Yes", "NO")]
    [InlineData("1", "0")]
    [InlineData("vrai", "faux")]
    [InlineData("acceptée", "refusée")]
    public void Outcomes_are_read_in_the_usual_words(string yes, string no)
    {
        using Trial trial = new();
        (string people, string outcomes) = Programme(trial, yes, no);
        Outcome outcome = trial.Run(
            "learn",
            "--people",
            people,
            "--policy",
            trial.Write("policy.json", Policy),
            "--ratings",
            outcomes,
            "--resamples",
            "40"
        );
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Contains("of the rarer kind", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_little_is_said_to_be_too_little_and_nothing_is_written()
    {
        using Trial trial = new();
        (string people, _) = Programme(trial, "yes", "no");
        string few = trial.Write("few.csv", "mentee;mentor;rating\ne01;m01;4,5\ne02;m02;3\ne03;m01;\n");
        Outcome outcome = trial.Run(
            "learn",
            "--people",
            people,
            "--policy",
            trial.Write("policy.json", Policy),
            "--ratings",
            few,
            "--out",
            trial.PathOf("s.json")
        );
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Contains("Too little to say", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("rated from 3 to 4.5", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("1 matches have none", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was written", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s.json", trial.Files());
    }

    [Theory]
    [InlineData("mentee,mentor,rating\ne01,m01,good\n", "past.csv:2: rating: \"good\" is no number")]
    [InlineData("mentee,mentor,outcome\ne01,m01,perhaps\n", "past.csv:2: outcome: \"perhaps\" is no outcome")]
    [InlineData("mentee,mentor\ne01,m01\n", "neither a column rating nor a column outcome")]
    [InlineData("mentee,mentor,rating,outcome\ne01,m01,3,yes\n", "there are both rating and outcome")]
    [InlineData("mentee,mentor,rating\ne01,,3\n", "past.csv:2: mentor: the id is missing")]
    [InlineData("mentee,mentor,rating\nx,y,3\n", "none of the 1 past matches is of a mentee and a mentor of this cohort")]
    public void Past_matches_that_cannot_be_read_are_refused_with_their_place(string past, string message)
    {
        using Trial trial = new();
        (string people, _) = Programme(trial, "yes", "no");
        Outcome outcome = trial.Run("learn", "--people", people, "--ratings", trial.Write("past.csv", past));
        Assert.Equal(2, outcome.Code);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rating_off_the_scale_is_refused()
    {
        using Trial trial = new();
        (string people, _) = Programme(trial, "yes", "no");
        string past = trial.Write("past.csv", "mentee,mentor,rating\ne01,m01,6\n");
        Outcome outcome = trial.Run("learn", "--people", people, "--ratings", past, "--scale", "1..5");
        Assert.Equal(2, outcome.Code);
        Assert.Contains("6 lies outside of the scale, 1 to 5", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(
            "is no scale",
            trial.Run("learn", "--people", people, "--ratings", past, "--scale", "5..1").Error,
            StringComparison.Ordinal
        );
        Assert.Contains("no past matches were given", trial.Run("learn", "--people", people).Error, StringComparison.Ordinal);
    }

    /// <summary>People at two sites whose matches were accepted when levels fitted, whatever the site.</summary>
    private static (string People, string Outcomes) Programme(Trial trial, string yes, string no)
    {
        Random random = new(7);
        StringBuilder people = new("id,role,level,site\n");
        Dictionary<string, int> levels = [];
        foreach (string id in Enumerable.Range(1, 12).Select(k => Id('m', k)).Concat(Enumerable.Range(1, 60).Select(k => Id('e', k))))
        {
            levels[id] = id[0] == 'm' ? random.Next(3, 9) : random.Next(1, 5);
            people.Append(
                CultureInfo.InvariantCulture,
                $"{id},{(id[0] == 'm' ? "mentor" : "mentee")},{levels[id]},{(random.Next(2) == 0 ? "Lyon" : "Oslo")}\n"
            );
        }

        StringBuilder outcomes = new("mentee,mentor,outcome\n");
        for (int k = 0; k < 150; k++)
        {
            string mentee = Id('e', random.Next(1, 61));
            string mentor = Id('m', random.Next(1, 13));
            double fit = 1 - (Math.Abs(levels[mentor] - levels[mentee] - 2) / 6.0);
            outcomes.Append(
                CultureInfo.InvariantCulture,
                $"{mentee},{mentor},{(random.NextDouble() < 0.02 + (0.96 * fit * fit) ? yes : no)}\n"
            );
        }

        return (trial.Write("people.csv", people.ToString()), trial.Write("outcomes.csv", outcomes.ToString()));

        static string Id(char side, int number) => string.Create(CultureInfo.InvariantCulture, $"{side}{number:00}");
    }
}
