using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring.Kernels;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring.Kernels;

/// <summary>What is offered of a skill, as a column or as a list: both add the same to the sums.</summary>
public sealed class SkillColumnTests
{
    [Fact]
    public void A_column_and_a_list_add_the_same_from_any_place_and_for_any_number_of_places() =>
        Seeds.Hold(
            300,
            random =>
            {
                int mentors = random.Next(1, 200);
                byte[] offered = [.. Enumerable.Range(0, mentors).Select(_ => (byte)(random.Next(3) == 0 ? random.Next(1, 6) : 0))];
                int[] places = [.. Enumerable.Range(0, mentors).Where(place => offered[place] > 0)];
                SkillColumn dense = new() { Dense = [.. offered, .. new byte[BoundTile.Padded(mentors) - mentors]] };
                SkillColumn list = new() { Places = places, Units = [.. places.Select(place => offered[place])] };
                int from = random.Next(mentors);
                int length = random.Next(mentors - from + 1);
                byte factor = (byte)random.Next(1, 30);
                byte[] before = [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(100))];
                byte[] expected = [.. before.Select((sum, k) => (byte)(sum + factor * offered[from + k]))];
                foreach (SkillColumn column in (SkillColumn[])[dense, list])
                {
                    byte[] sums = [.. before];
                    column.AddTo(sums, from, factor);
                    Assert.Equal(expected, sums);
                }
            }
        );

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void A_skill_that_fewer_than_one_mentor_in_128_offers_is_a_list(int mentors, bool isDense)
    {
        SkillColumns columns = new(Sums(mentors, [], (0, "Go:4")), []);
        SkillColumn column = columns[0];
        Assert.Equal(isDense, column.IsDense);
        Assert.Equal(isDense ? BoundTile.Padded(mentors) : 0, column.Dense.Length);
        Assert.Equal(isDense ? [] : [0], column.Places);
        Assert.Equal(4, isDense ? column.Dense[0] : column.Units.Single());
        Assert.Same(column, columns[0]);
    }

    [Fact]
    public void Whole_matches_are_counted_in_fifths_exactly()
    {
        SkillColumns columns = new(Sums(3, [], (0, "Go:4"), (1, "Go"), (2, "C:1")), []);
        Assert.Equal((5, true), (columns.UnitsPerMatch, columns.AreExact));
        Assert.Equal([4, 5, 0], columns[1].Dense[..3]);
        Assert.Equal([0, 0, 1], columns[0].Dense[..3]);
    }

    [Fact]
    public void Related_skills_are_counted_in_fifteenths_and_never_as_less_than_they_are()
    {
        // Of 5,000 units a match: R at 3 stands for Python as 3 × 333 = 999, which is 2.997 fifteenths; at 1 as 333, 0.999; C at 1 as 1, 0.003; Python itself at 5 as 15.
        SkillRelation[] relations = [new("Python", "R", 0.333m), new("Python", "C", 0.001m)];
        SkillColumns columns = new(Sums(4, relations, (0, "R:3"), (1, "R:1"), (2, "C:1"), (3, "Python")), []);
        Assert.Equal((15, false), (columns.UnitsPerMatch, columns.AreExact));
        Assert.Equal([3, 1, 1, 15], columns[1].Dense[..4]);
    }

    [Fact]
    public void Some_mentors_have_places_of_their_own()
    {
        SkillColumns columns = new(Sums(6, [], (0, "Go:1"), (2, "Go:2"), (3, "Go:3"), (5, "Go:4")), [1, 2, 5]);
        Assert.Equal([0, 2, 4, 0], columns[0].Dense[..4]);
    }

    /// <summary>Skills are numbered in ordinal order of their keys: c, go; c, python, r.</summary>
    private static SkillSums Sums(int mentors, SkillRelation[] relations, params (int Mentor, string Skill)[] offers)
    {
        Cohort cohort = Cohort.Create(
            mentors: Enumerable
                .Range(0, mentors)
                .Select(k =>
                    Someone.Mentor($"m{k:000}").Offering([.. offers.Where(offer => offer.Mentor == k).Select(offer => offer.Skill)])
                ),
            mentees: [Someone.Mentee("e")]
        );
        return SkillsKernel.Compile(cohort, [.. relations]).ByMentor();
    }
}
