using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Surface.Report;

namespace SecureTools.Tests.Report;

/// <summary>Reports about sources.</summary>
internal static class Reports
{
    /// <summary>The folder of the project that the report is about.</summary>
    public const string Project = "/work tree/Shop/";

    /// <summary>What the sources in the folder Subject do.</summary>
    public static ToolReport Subject { get; } = Of([.. Directory.EnumerateFiles(Path.Combine(Repository.Folder, "Subject"), "*.cs")
        .Order(StringComparer.Ordinal).Select(file => (Project + "Tools/" + Path.GetFileName(file), File.ReadAllText(file)))]);

    public static ToolReport Of(string code) => Of([(Project + "Tools.cs", code)]);

    public static ToolReport Of(IEnumerable<(string Path, string Text)> sources, string project = Project)
    {
        var state = new SolutionState { AssemblyName = "Shop", BaseReferences = References.With(typeof(ToolAttribute).Assembly, typeof(Tool).Assembly, typeof(Microsoft.Extensions.AI.AIFunctionFactory).Assembly) };
        state.Sources.Add(("/GlobalUsings.cs", "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using SecureTools;"));
        foreach (var source in sources)
        {
            state.Sources.Add(source);
        }

        state.GlobalOptions["build_property.ProjectDir"] = project;
        state.GlobalOptions["build_property.TargetFramework"] = "net10.0";
        var compilation = state.Compile();
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity == DiagnosticSeverity.Error));
        return ToolReport.Of(compilation, state.AnalyzerOptions(), TestContext.Current.CancellationToken);
    }

    /// <summary>A tool of a framework whose names can be any text, with hostile texts wherever there is one.</summary>
    public static ToolReport Hostile(string text)
    {
        var literal = Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
        return Of([(Project + "a\"><b>/&.cs", $$"""
            using Microsoft.Extensions.AI;
            [assembly: Role({{literal}}, {{literal}})]
            static class Tools
            {
                [Tool(Description = {{literal}}), RequirePermission({{literal}})] public static void Drop() => File.Delete({{literal}});
                static object Make() => AIFunctionFactory.Create(Drop, {{literal}}, {{literal}});
            }
            """)]);
    }
}
