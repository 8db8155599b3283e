using MentorMatch.People;

namespace MentorMatch.Tests.People;

public sealed class DataProblemTests
{
    [Fact]
    public void A_problem_is_one_line_that_starts_with_its_place()
    {
        DataProblem problem = new()
        {
            Code = "x",
            File = "people.csv",
            Line = 3,
            Column = "skills",
            Message = "proficiency 9 is too high",
            Maybe = "write 5",
        };
        Assert.Equal("people.csv:3: skills: proficiency 9 is too high. Maybe write 5.", problem.ToString());
    }

    [Fact]
    public void Parts_that_are_unknown_are_left_out()
    {
        DataProblem problem = new() { Code = "x", Message = "nothing fits" };
        Assert.Equal("nothing fits.", problem.ToString());
        Assert.Equal("people.csv: nothing fits.", problem.At(new SourcePlace("people.csv")).ToString());
        Assert.Equal("people.csv:7: nothing fits.", problem.At(new SourcePlace("people.csv", 7)).ToString());
        Assert.Same(problem, problem.At(null));
    }

    [Fact]
    public void The_exception_carries_and_shows_every_problem()
    {
        DataProblem[] problems = [new() { Code = "a", Message = "first" }, new() { Code = "b", Message = "second" }];
        DataProblemsException error = new([.. problems]);
        Assert.Equal(problems, error.Problems);
        Assert.Contains("first.", error.Message, StringComparison.Ordinal);
        Assert.Contains("second.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_from_a_file_stays_on_one_line_in_a_message()
    {
        Assert.False(HomeTimeZone.TryParse("Mars\n/Base\u202E one", out _, out DataProblem? problem));
        Assert.DoesNotContain('\n', problem.ToString());
        Assert.DoesNotContain('\u202E', problem.ToString());
    }
}
