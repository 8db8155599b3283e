using MentorMatch.Scoring.Kernels;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring.Kernels;

public sealed class PeopleClassesTests
{
    [Fact]
    public void Classes_are_numbered_as_they_come_and_stand_for_their_first_person()
    {
        PeopleClasses classes = PeopleClasses.By(["b", "a", "b", "c", "a", "a"]);
        Assert.Equal([0, 1, 0, 2, 1, 1], classes.Of);
        Assert.Equal([0, 1, 3], classes.First);
        Assert.Equal(3, classes.Count);
    }

    [Fact]
    public void The_classes_of_most_people_come_first_and_equal_ones_stay_in_order()
    {
        PeopleClasses classes = PeopleClasses.By("bacaddca").LargestFirst();
        Assert.Equal([3, 0, 1, 0, 2, 2, 1, 0], classes.Of);
        Assert.Equal([1, 2, 4, 0], classes.First);
    }

    [Fact]
    public void Everybody_or_nobody_is_one_class_or_none()
    {
        Assert.Equal([0, 0, 0], PeopleClasses.One(3).Of);
        Assert.Equal([0], PeopleClasses.One(3).First);
        Assert.Empty(PeopleClasses.One(0).Of);
        Assert.Equal(0, PeopleClasses.One(0).Count);
    }

    [Fact]
    public void Two_people_are_alike_to_both_when_they_are_alike_to_each() =>
        Seeds.Hold(
            200,
            random =>
            {
                int people = random.Next(0, 12);
                int[] one = [.. Enumerable.Range(0, people).Select(_ => random.Next(4))];
                int[] other = [.. Enumerable.Range(0, people).Select(_ => random.Next(random.Next(1, 4)))];
                PeopleClasses both = PeopleClasses.By(one).And(PeopleClasses.By(other));
                for (int k = 0; k < people; k++)
                {
                    for (int j = 0; j < people; j++)
                    {
                        Assert.Equal(one[k] == one[j] && other[k] == other[j], both.Of[k] == both.Of[j]);
                    }

                    Assert.Equal(both.Of[k], both.Of[both.First[both.Of[k]]]);
                }
            }
        );
}
