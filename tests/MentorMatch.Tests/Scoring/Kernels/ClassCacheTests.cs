using MentorMatch.Scoring.Kernels;

namespace MentorMatch.Tests.Scoring.Kernels;

/// <summary>What is kept, what is lent, and how much memory that takes.</summary>
public sealed class ClassCacheTests
{
    private const int Classes = 5;
    private readonly List<int> filled = [];
    private int made;

    [Theory]
    [InlineData(10, 25, 2)]
    [InlineData(10, 20, 2)]
    [InlineData(10, 9, 0)]
    [InlineData(10, 1000, Classes)]
    [InlineData(0, 3, 3)]
    public void As_many_classes_are_kept_as_there_is_room_for(long bytesEach, long bytes, int kept)
    {
        ClassCache<int[]> cache = Cache(bytesEach, bytes);
        Assert.Equal(Enumerable.Range(0, Classes).Select(c => c < kept), Enumerable.Range(0, Classes).Select(cache.Keeps));
    }

    [Fact]
    public void What_is_kept_is_made_and_filled_once()
    {
        ClassCache<int[]> cache = Cache(bytesEach: 10, bytes: 20);
        int[] one = cache.Get(1);
        cache.Return(1, one);
        Assert.Same(one, cache.Get(1));
        Assert.Equal([1], one);
        Assert.Equal([1], filled);
        Assert.Equal(1, made);
    }

    [Fact]
    public void What_is_lent_is_filled_anew_and_used_again_once_it_is_back()
    {
        ClassCache<int[]> cache = Cache(bytesEach: 10, bytes: 20);
        int[] three = cache.Get(3);
        int[] four = cache.Get(4);
        Assert.NotSame(three, four);
        cache.Return(3, three);
        Assert.Same(three, cache.Get(4));
        Assert.Equal([4], three);
        Assert.Equal([3, 4, 4], filled);
        Assert.Equal(2, made);
    }

    [Fact]
    public void What_is_kept_is_never_lent()
    {
        ClassCache<int[]> cache = Cache(bytesEach: 10, bytes: 20);
        int[] kept = cache.Get(0);
        cache.Return(0, kept);
        Assert.NotSame(kept, cache.Get(3));
        Assert.Equal([0], kept);
    }

    [Fact]
    public void Of_two_made_at_a_time_the_first_to_be_ready_is_kept()
    {
        ClassCache<int[]>? cache = null;
        int[]? first = null;
        bool isFirst = true;
        cache = new(
            Classes,
            bytesEach: 1,
            bytes: Classes,
            () => new int[1],
            (c, _) =>
            {
                // While one is being filled another thread asks for the same and is done before.
                if (isFirst)
                {
                    isFirst = false;
                    first = cache!.Get(c);
                }
            }
        );
        Assert.Same(cache.Get(2), first);
        Assert.Same(cache.Get(2), first);
    }

    private ClassCache<int[]> Cache(long bytesEach, long bytes) =>
        new(
            Classes,
            bytesEach,
            bytes,
            () =>
            {
                made++;
                return new int[1];
            },
            (c, item) =>
            {
                filled.Add(c);
                item[0] = c;
            }
        );
}
