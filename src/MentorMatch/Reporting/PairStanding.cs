namespace MentorMatch.Reporting;

/// <summary>In which of all best plans a pair stands.</summary>
public enum PairStanding
{
    /// <summary>In no best plan.</summary>
    InNone,

    /// <summary>In at least one best plan, and not in every one: a tie.</summary>
    InSome,

    /// <summary>In every best plan.</summary>
    InEvery,
}
