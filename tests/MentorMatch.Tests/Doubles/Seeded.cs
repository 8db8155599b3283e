using FsCheck;
using FsCheck.Fluent;

namespace MentorMatch.Tests.Doubles;

/// <summary>Properties checked on the same examples in every run.</summary>
internal static class Seeded
{
    public static Config Runs(int count) =>
        Config
            .QuickThrowOnFailure.WithMaxTest(count)
            .WithReplay(new Replay(new Rnd(20_261_122, 1_000_003), Microsoft.FSharp.Core.FSharpOption<int>.None));
}
