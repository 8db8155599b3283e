namespace MentorMatch.Testing.Contracts;

/// <summary>A solver broke its contract. The message says what was expected, what came instead, and how to build the problem again.</summary>
public sealed class ContractViolationException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public ContractViolationException() { }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected and what came instead.</param>
    public ContractViolationException(string message)
        : base(message) { }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">What was expected and what came instead.</param>
    /// <param name="innerException">The cause.</param>
    public ContractViolationException(string message, Exception innerException)
        : base(message, innerException) { }
}
