using Consumer;

// Consumer VERSION PACKAGES PACKAGES-AGAIN: uses the packages as a user would, then looks inside them.
if (args is not [string version, string packages, string packagesAgain])
{
    Console.Error.WriteLine("Usage: Consumer VERSION PACKAGES PACKAGES-AGAIN");
    return 2;
}

List<string> problems = [.. FirstMatch.Problems(), .. PackageAudit.Problems(packages, packagesAgain, version)];
foreach (string problem in problems)
{
    Console.Error.WriteLine(problem);
}

Console.WriteLine(
    problems.Count == 0 ? "The packages match a cohort and are laid out as promised." : $"{problems.Count} problems in the packages."
);
return problems.Count == 0 ? 0 : 1;
