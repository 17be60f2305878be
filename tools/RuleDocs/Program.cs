using SecureTools.RuleDocs;

// Writes what follows from the rules: pages' heads, the table of rules, presets. With --check it only says what is out of date.
var isCheck = args is ["--check"];
if (args.Length > 0 && !isCheck)
{
    Console.Error.WriteLine("Usage: RuleDocs [--check]");
    return 2;
}

if (RuleFiles.FindRoot(Environment.CurrentDirectory) is not { } root)
{
    Console.Error.WriteLine("SecureTools.sln is neither in this folder nor above it.");
    return 2;
}

var outdated = RuleFiles.Outdated(root, BuiltRules.Load()).ToList();
foreach (var (path, text) in outdated)
{
    Console.WriteLine(isCheck ? $"out of date: {path}" : $"written: {path}");
    if (!isCheck)
    {
        RuleFiles.Write(root, path, text);
    }
}

return isCheck && outdated.Count > 0 ? 1 : 0;
