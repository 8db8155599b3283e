using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace MentorMatch.Tests.Given;

/// <summary>Runs a property on random seeds; the seeds are the same in every run.</summary>
internal static class Seeds
{
    public static void Hold(int tests, Action<Random> property)
    {
        Replay replay = new(new Rnd(20260115, 7), FSharpOption<int>.None);
        Config config = Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(FSharpOption<Replay>.Some(replay));
        Check.One(config, Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => property(new Random(seed))));
    }
}
