namespace MentorMatch.Benchmarks.Instances;

/// <summary>The tables in which instances stand.</summary>
internal enum InstanceGroup
{
    /// <summary>Mentees with candidates, mentors with places.</summary>
    BMatching,

    /// <summary>Peers.</summary>
    General,

    /// <summary>Everybody with everybody, one to one.</summary>
    Dense,

    /// <summary>Mentees and mentors in whatever defeats some solver's habit.</summary>
    HardSparse,

    /// <summary>Everybody with everybody in whatever defeats some solver's habit.</summary>
    HardDense,
}
