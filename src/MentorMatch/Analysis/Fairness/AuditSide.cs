namespace MentorMatch.Analysis.Fairness;

/// <summary>On which side of the programme people are audited.</summary>
public enum AuditSide
{
    /// <summary>The mentees.</summary>
    Mentees,

    /// <summary>The mentors.</summary>
    Mentors,

    /// <summary>The peers, where nobody is mentor or mentee.</summary>
    Peers,
}
