using MentorMatch.People;

namespace MentorMatch.Tests.People;

public sealed class AttributeSetTests
{
    [Fact]
    public void Names_and_values_are_told_apart_by_their_keys()
    {
        AttributeSet set = AttributeSet.Empty.With("Languages", "en", "EN ", "fr", " ").With("Career Stage", "early");
        Assert.Equal<string>(["en", "fr"], set["languages"]);
        Assert.Equal<string>(["early"], set["career_stage"]);
        Assert.Equal(2, set.Count);
        Assert.Equal(["Career Stage", "Languages"], set.Select(entry => entry.Key));
    }

    [Fact]
    public void An_attribute_without_a_value_is_unknown()
    {
        Assert.Empty(AttributeSet.Empty["department"]);
        Assert.Empty(AttributeSet.Empty.With("department", "Finance").With("Department", ""));
    }

    [Fact]
    public void Sets_are_equal_whatever_the_order()
    {
        AttributeSet one = AttributeSet.Empty.With("a", "x", "y").With("b", "z");
        AttributeSet other = AttributeSet.Empty.With("B", "Z").With("A", "Y", "X");
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other.With("a", "x"));
    }

    [Fact]
    public void Adding_to_a_set_leaves_it_as_it_was()
    {
        AttributeSet set = AttributeSet.Empty.With("a", "x");
        _ = set.With("a", "y").With("b", "z");
        Assert.Equal<string>(["x"], set["a"]);
        Assert.Empty(set["b"]);
    }

    [Fact]
    public void A_blank_name_is_refused() => Assert.Throws<ArgumentException>(() => AttributeSet.Empty.With(" ", "x"));
}
