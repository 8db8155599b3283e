using MentorMatch.Formats;

namespace MentorMatch.Analysis.Reasons;

/// <summary>The prepared questions about one result, made when first asked for and kept for the next hundred.</summary>
internal sealed class SensitivityOnDemand
{
    private readonly Lock gate = new();
    private PlanSensitivity? prepared;
    private bool isTried;

    /// <summary>The prepared questions; <see langword="null"/> where there are none to prepare.</summary>
    public PlanSensitivity? Of(PairingModel model, MatchResult result)
    {
        lock (gate)
        {
            if (!isTried)
            {
                prepared = PlanSensitivity.Of(model, result);
                isTried = true;
            }

            return prepared;
        }
    }
}
