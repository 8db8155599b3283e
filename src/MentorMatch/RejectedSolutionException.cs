namespace MentorMatch;

/// <summary>A solver proposed a solution that breaks the problem's own bounds, or finished without any answer: a fault of the solver, not of the data.</summary>
public sealed class RejectedSolutionException : Exception
{
    /// <summary>Makes the exception.</summary>
    public RejectedSolutionException() { }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">The solver and what is wrong with its solution.</param>
    public RejectedSolutionException(string message)
        : base(message) { }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">The solver and what is wrong with its solution.</param>
    /// <param name="innerException">The cause.</param>
    public RejectedSolutionException(string message, Exception innerException)
        : base(message, innerException) { }
}
