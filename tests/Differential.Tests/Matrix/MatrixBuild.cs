using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using SecureTools.Generators.Tools;
using SecureTools.Tests.Differential.Json;

namespace SecureTools.Tests.Differential.Matrix;

/// <summary>The tools of the matrix: generated, compiled, loaded.</summary>
internal sealed class MatrixBuild
{
    private const int ToolsPerClass = 40;

    private const string Usings = """
        using System;
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using System.Threading;
        using SecureTools;

        """;

    private static readonly Lazy<MatrixBuild> _only = new(() => new MatrixBuild());

    private MatrixBuild()
    {
        var test = new GeneratorTest<ToolGenerator> { Skip = GeneratorChecks.Caching | GeneratorChecks.Determinism | GeneratorChecks.FileOrder | GeneratorChecks.Values };
        test.TestState.Sources.Add(Usings + "\nnamespace Sample;\n\n" + ObjectTypes.Source + "\n" + JsonTool.Source);
        for (var first = 0; first < Signatures.All.Count; first += ToolsPerClass)
        {
            test.TestState.Sources.Add(ClassOf(first));
        }

        var assembly = test.Run().Emit();
        var sources = (IReadOnlyList<ToolSource>)assembly.GetTypes().Single(type => type.Name == "ToolTables").GetProperty("Sources")!.GetValue(null)!;
        Table = new ToolTable(new ToolTableOptions(), [.. sources]);
        Methods = assembly.GetTypes().Where(type => type.Name.StartsWith("Tools", StringComparison.Ordinal)).SelectMany(type => type.GetMethods())
            .Where(method => method.IsStatic).ToDictionary(method => "t" + method.Name[1..], StringComparer.Ordinal);
    }

    public static MatrixBuild Only => _only.Value;

    public ToolTable Table { get; }

    public IReadOnlyDictionary<string, System.Reflection.MethodInfo> Methods { get; }

    /// <summary>The signatures with the tools that became of them; null: the generator has left it out.</summary>
    public IEnumerable<(Signature Signature, string Name, Tool? Tool)> Tools =>
        Signatures.All.Select((signature, i) => (signature, NameOf(i), Table.Find(NameOf(i))));

    [ModuleInitializer]
    internal static void ReferToProduct() => References.Always(typeof(ToolAttribute).Assembly, typeof(Tool).Assembly);

    private static string NameOf(int number) => "t" + number.ToString("0000", CultureInfo.InvariantCulture);

    private static string ClassOf(int first)
    {
        var text = new StringBuilder(Usings).Append(CultureInfo.InvariantCulture, $"\nnamespace Sample;\n\npublic static class Tools{first}\n{{\n");
        for (var i = first; i < Math.Min(first + ToolsPerClass, Signatures.All.Count); i++)
        {
            // What a call returns shows that the method ran.
            text.Append(CultureInfo.InvariantCulture, $"    [Tool, AllowAnonymousTool] public static string T{NameOf(i)[1..]}({Signatures.All[i].Parameters}) => \"ran\";\n");
        }

        return text.Append("}\n").ToString();
    }
}
