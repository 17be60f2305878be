namespace SecureTools.RuleDocs;

/// <summary>The files that follow from the rules, beside what people wrote into them.</summary>
internal static class RuleFiles
{
    private const string Pages = "docs/rules/";
    private const string Presets = "src/Analyzers/config/";

    public static string? FindRoot(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (File.Exists(Path.Combine(current.FullName, "SecureTools.sln")))
            {
                return current.FullName;
            }
        }

        return null;
    }

    /// <summary>Files that are not as they should be, and how they should be.</summary>
    public static IEnumerable<(string Path, string Text)> Outdated(string root, IReadOnlyList<RuleFacts> rules) =>
        Files(path => Read(root, path), rules).Where(file => !string.Equals(Read(root, file.Path), file.Text, StringComparison.Ordinal));

    public static void Write(string root, string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <param name="read">The present text of a file, or null.</param>
    /// <param name="rules">All rules.</param>
    internal static IEnumerable<(string Path, string Text)> Files(Func<string, string?> read, IReadOnlyList<RuleFacts> rules)
    {
        foreach (var rule in rules)
        {
            var path = Pages + rule.Id + ".md";
            yield return (path, RulePage.Update(read(path), rule));
        }

        yield return (Pages + "README.md", RuleTable.Update(read(Pages + "README.md"), rules));
        foreach (var mode in Enum.GetValues<PresetMode>())
        {
            yield return ($"{Presets}{Preset.FileName(mode)}.globalconfig", Preset.Text(mode, rules));
        }
    }

    private static string? Read(string root, string path)
    {
        var file = Path.Combine(root, path);
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }
}
