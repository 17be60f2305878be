using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.Analyzers.Tests.Labelled;

/// <summary>A project of labelled code, compiled as its own build does.</summary>
internal static class LabelledProject
{
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Patterns that a generator fills in: their attribute says what they match.</summary>
    private const string MissingPartialImplementation = "CS8795";

    /// <param name="folder">The folder under <c>tests</c>.</param>
    public static CSharpCompilation Compile(string folder)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var root = Path.Combine(Setup.Root, "tests", folder);
        var trees = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file)), parse, Path.GetRelativePath(root, file)));
        var compilation = CSharpCompilation.Create(
            "SecureTools." + folder,
            [CSharpSyntaxTree.ParseText(Usings, parse, "Usings.cs"), .. trees],
            File.ReadAllLines(ReferencesOf(folder)).Select(References.Of),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var errors = compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain(errors, found => found.Id != MissingPartialImplementation);
        return compilation;
    }

    /// <summary>Written by the build of that project, beside its output.</summary>
    private static string ReferencesOf(string folder)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(here.Parent!.Parent!.FullName, "SecureTools." + folder, here.Name, "references.txt");
    }
}
