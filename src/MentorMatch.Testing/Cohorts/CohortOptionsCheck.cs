namespace MentorMatch.Testing.Cohorts;

/// <summary>Refuses options outside their range.</summary>
internal static class CohortOptionsCheck
{
    public static void Throw(CohortOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.Mentors, nameof(CohortOptions.Mentors));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Mentees, nameof(CohortOptions.Mentees));
        if (!(options.SkillExponent is >= 0 and <= 10))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                options.SkillExponent,
                $"{nameof(CohortOptions.SkillExponent)} must lie from 0 to 10."
            );
        }

        ThrowUnlessShare(options.PreferenceShare, nameof(CohortOptions.PreferenceShare));
        ThrowUnlessShare(options.AvoidShare, nameof(CohortOptions.AvoidShare));
        ThrowUnlessShare(options.BlankShare, nameof(CohortOptions.BlankShare));
        ThrowUnlessShare(options.CapacityShare, nameof(CohortOptions.CapacityShare));
        ThrowIfEmpty(options.Sites.IsDefaultOrEmpty, nameof(CohortOptions.Sites));
        ThrowIfEmpty(options.CommonSkills.IsDefaultOrEmpty, nameof(CohortOptions.CommonSkills));
        ThrowIfEmpty(options.Departments.IsDefaultOrEmpty, nameof(CohortOptions.Departments));
        foreach (SyntheticDepartment department in options.Departments)
        {
            ThrowIfEmpty(department.Skills.IsDefaultOrEmpty, $"the skills of department {department.Name}");
        }
    }

    private static void ThrowUnlessShare(double share, string name)
    {
        if (!(share is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(name, share, $"{name} must lie from 0 to 1.");
        }
    }

    private static void ThrowIfEmpty(bool isEmpty, string name)
    {
        if (isEmpty)
        {
            throw new ArgumentException($"{name} must not be empty.", name);
        }
    }
}
