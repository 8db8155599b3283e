using MentorMatch.People;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.People;

public sealed class SkillTextTests
{
    [Theory]
    [InlineData("Python", "Python", null)]
    [InlineData("  Python  ", "Python", null)]
    [InlineData("Python:4", "Python", 4)]
    [InlineData(" Python : 4 ", "Python", 4)]
    [InlineData("Microsoft 365: Excel", "Microsoft 365: Excel", null)]
    [InlineData("Microsoft 365: Excel:2", "Microsoft 365: Excel", 2)]
    [InlineData("Python:", "Python:", null)]
    [InlineData("Node:18.x", "Node:18.x", null)]
    [InlineData("C++:5", "C++", 5)]
    public void A_colon_counts_only_before_a_number(string text, string name, int? proficiency)
    {
        Assert.True(Skill.TryParse(text, out Skill? skill, out _));
        Assert.Equal(new Skill(name, proficiency), skill);
    }

    [Theory]
    [InlineData("Python:0", "proficiency-out-of-range")]
    [InlineData("Python:6", "proficiency-out-of-range")]
    [InlineData("Python:-1", "proficiency-out-of-range")]
    [InlineData("Python:4.5", "proficiency-out-of-range")]
    [InlineData("Python:4,5", "proficiency-out-of-range")]
    [InlineData("ISO:27001", "proficiency-out-of-range")]
    [InlineData("Python:99999999999999999999", "proficiency-out-of-range")]
    [InlineData("", "empty-skill")]
    [InlineData("  ", "empty-skill")]
    [InlineData(":4", "empty-skill")]
    public void A_number_out_of_range_and_a_missing_name_are_problems(string text, string code)
    {
        Assert.False(Skill.TryParse(text, out _, out DataProblem? problem));
        Assert.Equal(code, problem.Code);
        Assert.NotNull(problem.Maybe);
    }

    [Theory]
    [InlineData("Python", 1)]
    [InlineData("Python:100", 100)]
    [InlineData("Python:7", 7)]
    public void A_wanted_skill_has_priority_1_unless_it_says_otherwise(string text, int priority)
    {
        Assert.True(WantedSkill.TryParse(text, out WantedSkill? wanted, out _));
        Assert.Equal(new WantedSkill("Python", priority), wanted);
    }

    [Theory]
    [InlineData("Python:0")]
    [InlineData("Python:101")]
    public void A_priority_out_of_range_is_a_problem(string text)
    {
        Assert.False(WantedSkill.TryParse(text, out _, out DataProblem? problem));
        Assert.Equal("priority-out-of-range", problem.Code);
    }

    [Fact]
    public void The_text_of_a_skill_reads_back_as_the_skill() =>
        Seeds.Hold(
            200,
            random =>
            {
                string name = $"x{random.Next(100)} {(random.Next(2) == 0 ? "C++" : "é: y")}";
                Skill skill = new(name, random.Next(6) is var p and > 0 ? p : null);
                WantedSkill wanted = new(name, random.Next(1, 101));
                Assert.True(Skill.TryParse(skill.ToString(), out Skill? read, out _));
                Assert.True(WantedSkill.TryParse(wanted.ToString(), out WantedSkill? readWanted, out _));
                Assert.Equal(skill, read);
                Assert.Equal(wanted, readWanted);
            }
        );
}
