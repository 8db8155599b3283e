using Consumer;

// Consumer VERSION PACKAGES PACKAGES-AGAIN DIGEST: uses the packages as a user would, then looks inside them. Leaves the hash of what it wrote in the file DIGEST.
if (args is not [string version, string packages, string packagesAgain, string digest])
{
    Console.Error.WriteLine("Usage: Consumer VERSION PACKAGES PACKAGES-AGAIN DIGEST");
    return 2;
}

List<string> problems = [.. FirstMatch.Problems(), .. PackageAudit.Problems(packages, packagesAgain, version)];
File.WriteAllText(digest, WholeRound.Digest(problems));
foreach (string problem in problems)
{
    Console.Error.WriteLine(problem);
}

Console.WriteLine(
    problems.Count == 0 ? "The packages match a cohort and are laid out as promised." : $"{problems.Count} problems in the packages."
);
return problems.Count == 0 ? 0 : 1;
