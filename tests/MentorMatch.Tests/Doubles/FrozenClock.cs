namespace MentorMatch.Tests.Doubles;

/// <summary>A clock that stands still, so that whole documents can be compared.</summary>
internal sealed class FrozenClock : TimeProvider
{
    public static MatchOptions Options { get; } = new() { Clock = new FrozenClock() };

    public override long GetTimestamp() => 0;
}
