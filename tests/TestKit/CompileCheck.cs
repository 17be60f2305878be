using Microsoft.CodeAnalysis;

namespace SecureTools.TestKit;

/// <summary>Input and generated code compile without error or warning.</summary>
internal static class CompileCheck
{
    public static void Check(GeneratorRun run)
    {
        var input = run.Bench.Input.SyntaxTrees.ToHashSet();
        var found = run.Compilation.GetDiagnostics()
            .Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed)
            .Where(d => run.Setup.Checks(IsGenerated(d) ? GeneratorChecks.CleanOutput : GeneratorChecks.CleanInput))
            .ToArray();
        if (found.Length > 0)
        {
            Assert.Fail("Input and generated code must compile without error or warning.\n" + DiagnosticText.Describe(found, IsGenerated));
        }

        bool IsGenerated(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree && !input.Contains(tree);
    }
}

internal static class DiagnosticText
{
    /// <summary>Each diagnostic with its line, then the whole text of each file that <paramref name="inFull"/> asks for.</summary>
    public static string Describe(IEnumerable<Diagnostic> diagnostics, Func<Diagnostic, bool> inFull)
    {
        var all = diagnostics.ToArray();
        var files = all.Where(inFull).Select(d => d.Location.SourceTree!).Distinct().Select(Numbered);
        return string.Join("\n\n", all.Select(WithLine).Concat(files));
    }

    private static string WithLine(Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return diagnostic.ToString();
        }

        var line = tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line];
        return $"{diagnostic}\n    {line.ToString().Trim()}";
    }

    private static string Numbered(SyntaxTree tree)
    {
        var lines = tree.GetText().Lines.Select(line => $"{line.LineNumber + 1,5}  {line}");
        return $"--- {tree.FilePath}\n{string.Join('\n', lines)}";
    }
}
