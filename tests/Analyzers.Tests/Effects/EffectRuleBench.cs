using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Server;
using SecureTools.Analyzers.Tests.Recognition;

namespace SecureTools.Analyzers.Tests.Effects;

/// <summary>Code that uses the platform, ASP.NET Core and all frameworks of tools.</summary>
internal static class EffectRuleBench
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.Extensions.AI;
        using Microsoft.SemanticKernel;
        using ModelContextProtocol.Server;
        using SecureTools;

        """;

    /// <summary>Members of the packages that do not restore here, by their real names.</summary>
    private const string Hosts = """
        public static class Host
        {
            public static object AddMcpServer(this object services) => services;
            public static object AddAuthorizationFilters(this object builder) => builder;
            public static object WithRequestFilters(this object builder) => builder;
            public static object WithHttpTransport(this object builder) => builder;
            public static object WithStdioServerTransport(this object builder) => builder;
            public static object WithTools<T>(this object builder) => builder;
            public static object WithTools(this object builder, System.Collections.Generic.IEnumerable<System.Type> types) => builder;
            public static object WithToolsFromAssembly(this object builder, System.Reflection.Assembly? assembly = null) => builder;
            public static object RequireAuthorization(this object builder) => builder;
        }

        public interface IFunctionInvocationFilter;
        """;

    /// <summary>With a setting for all files, as a project's configuration gives it.</summary>
    public static Task CheckConfiguredAsync<TAnalyzer>(string code, string setting)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new AnalyzerTest<TAnalyzer> { TestCode = Usings + code };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + setting));
        Prepare(test.TestState);
        return test.RunAsync();
    }

    /// <summary>Of code that does not compile.</summary>
    public static Task CheckBrokenAsync<TAnalyzer>(string code)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new AnalyzerTest<TAnalyzer> { TestCode = Usings + code, CompilerDiagnostics = CompilerDiagnostics.None };
        Prepare(test.TestState);
        return test.RunAsync();
    }

    public static Task Reports<TAnalyzer>(string code, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        Assert.Contains("|", code, StringComparison.Ordinal);
        return CheckAsync<TAnalyzer>(code, expected);
    }

    public static Task DoesNotReport<TAnalyzer>(string code, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        Assert.DoesNotContain("|}", code, StringComparison.Ordinal);
        Assert.DoesNotContain("[|", code, StringComparison.Ordinal);
        return CheckAsync<TAnalyzer>(code, [], kind);
    }

    public static Task CheckAsync<TAnalyzer>(string code, DiagnosticResult[] expected, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new AnalyzerTest<TAnalyzer> { TestCode = Usings + code };
        test.ExpectedDiagnostics.AddRange(expected);
        test.TestState.OutputKind = kind;
        Prepare(test.TestState);
        return test.RunAsync();
    }

    public static Task Fixes<TAnalyzer, TFixer>(string before, string after, string? key = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFixer : CodeFixProvider, new()
    {
        var test = new CodeFixTest<TAnalyzer, TFixer> { TestCode = Usings + before, FixedCode = Usings + after, CodeActionEquivalenceKey = key };
        Prepare(test.TestState);
        Stubs(test.FixedSources);
        return test.RunAsync();
    }

    public static Task HasNoFix<TAnalyzer, TFixer>(string code)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFixer : CodeFixProvider, new()
    {
        Assert.Contains("|", code, StringComparison.Ordinal);
        var test = new CodeFixTest<TAnalyzer, TFixer> { TestCode = Usings + code };
        Prepare(test.TestState);
        return test.RunAsync();
    }

    private static void Prepare(SolutionState state)
    {
        Stubs(state.Sources);
        state.BaseReferences = Misuse.MisuseBench.References;
        state.AdditionalReferences.Add(typeof(McpServerTool).Assembly);
        state.AdditionalReferences.Add(typeof(AIFunctionFactory).Assembly);
    }

    private static void Stubs(SourceFileCollection sources)
    {
        sources.Add(ToolRecognizerTests.SemanticKernel);
        sources.Add(Hosts);
    }
}
