using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Secrets;

namespace SecureTools.Analyzers.Tests.Secrets.Corpus;

/// <summary>One case: members of a class.</summary>
/// <param name="Label">Says which it is when it fails.</param>
/// <param name="Members">The code.</param>
/// <param name="Secret">What no message may say; null: there is none.</param>
internal sealed record Case(string Label, string Members, string? Secret = null);

/// <summary>Runs the rules over many cases at once, each in a class of its own.</summary>
internal static class Bench
{
    private const int PerFile = 200;

    private const string Head = """
        using System; using System.Collections.Generic; using System.Text; using System.Threading.Tasks;
        #nullable enable
        [AttributeUsage(AttributeTargets.All)] sealed class MarkAttribute : Attribute { NAMES }
        abstract class Base { protected static void Use(string text) => text.ToString(); }

        """;

    /// <summary>How many diagnostics each case has.</summary>
    public static async Task<int[]> CountAsync(IReadOnlyList<Case> cases, IEnumerable<string> names)
    {
        var trees = cases.Select((one, index) => (one, index)).Chunk(PerFile).Select(Write).Append(CSharpSyntaxTree.ParseText(HeadFor(names), path: "/Head.cs"));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("Corpus", trees, References.Default, options);
        Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Take(5).Select(found => found.ToString()));
        var counts = new int[cases.Count];
        foreach (var found in await compilation.WithAnalyzers([new HardcodedSecretAnalyzer()]).GetAnalyzerDiagnosticsAsync())
        {
            Assert.StartsWith("SECT1", found.Id, StringComparison.Ordinal);
            AssertSilent(found, cases[IndexOf(found)].Secret);
            counts[IndexOf(found)]++;
        }

        return counts;
    }

    private static void AssertSilent(Diagnostic found, string? secret)
    {
        Assert.Empty(found.Properties);
        if (secret is not null)
        {
            Assert.DoesNotContain(secret, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static SyntaxTree Write((Case One, int Index)[] cases)
    {
        var code = new StringBuilder("using System; using System.Collections.Generic; using System.Text; using System.Threading.Tasks;\n#nullable enable\n");
        foreach (var (one, index) in cases)
        {
            code.Append("sealed class Case").Append(index).Append(" : Base\n{\n    ").Append(one.Members).Append("\n}\n");
        }

        return CSharpSyntaxTree.ParseText(code.ToString(), path: $"/Cases{cases[0].Index}.cs");
    }

    private static string HeadFor(IEnumerable<string> names)
    {
        var distinct = names.Select(name => char.ToUpperInvariant(name[0]) + name[1..]).Distinct(StringComparer.Ordinal).ToArray();
        var parameters = distinct.Select(name => $"string {char.ToLowerInvariant(name[0])}{name[1..]} = \"\"");
        var properties = distinct.Select(name => $"public string {name} {{ get; set; }} = \"\";");
        return Head.Replace("NAMES", $"public MarkAttribute({string.Join(", ", parameters)}) {{ }} {string.Join(' ', properties)}", StringComparison.Ordinal);
    }

    private static int IndexOf(Diagnostic found)
    {
        var root = found.Location.SourceTree!.GetRoot();
        var type = root.FindNode(found.Location.SourceSpan).AncestorsAndSelf()
            .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>().First(type => type.Identifier.ValueText.StartsWith("Case", StringComparison.Ordinal));
        return int.Parse(type.Identifier.ValueText["Case".Length..], CultureInfo.InvariantCulture);
    }
}
