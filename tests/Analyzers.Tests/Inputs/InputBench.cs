using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Tests.Inputs;

/// <summary>Code of tools: the platform, ASP.NET Core, the other frameworks, and what such tools talk to.</summary>
internal static class InputBench
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Data.Common;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.RegularExpressions;
        using System.Threading;
        using System.Threading.Tasks;
        using Dapper;
        using Microsoft.AspNetCore.Html;
        using Microsoft.AspNetCore.Http;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Logging;
        using ModelContextProtocol.Server;
        using SecureTools;

        """;

    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. Misuse.MisuseBench.References,
        .. new[]
            {
                typeof(Microsoft.Extensions.AI.AITool), typeof(Newtonsoft.Json.JsonConvert), typeof(System.DirectoryServices.Protocols.SearchRequest), typeof(Dapper.SqlMapper),
                typeof(Microsoft.EntityFrameworkCore.DbContext), typeof(Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions),
            }
            .Select(type => TestKit.References.Of(type.Assembly)),
    ];

    public static Task Reports<TAnalyzer>(string code, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        Assert.Contains("|", code, StringComparison.Ordinal);
        return Check<TAnalyzer>(code, expected);
    }

    public static Task DoesNotReport<TAnalyzer>(string code)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        Assert.DoesNotContain("{|", code, StringComparison.Ordinal);
        return Check<TAnalyzer>(code);
    }

    /// <summary>The offer of that key, or the first one.</summary>
    public static Task Fixes<TAnalyzer, TFixer>(string before, string after, string? key = null, string more = "")
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFixer : CodeFixProvider, new()
    {
        var test = new CodeFixTest<TAnalyzer, TFixer> { TestCode = Usings + more + before, FixedCode = Usings + more + after, CodeActionEquivalenceKey = key };
        test.TestState.BaseReferences = References;
        return test.RunAsync();
    }

    public static Task HasNoFix<TAnalyzer, TFixer>(string code)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFixer : CodeFixProvider, new()
    {
        Assert.Contains("{|", code, StringComparison.Ordinal);
        var test = new CodeFixTest<TAnalyzer, TFixer> { TestCode = Usings + code };
        test.TestState.BaseReferences = References;
        return test.RunAsync();
    }

    private static Task Check<TAnalyzer>(string code, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new AnalyzerTest<TAnalyzer> { TestCode = Usings + code };
        test.ExpectedDiagnostics.AddRange(expected);
        test.TestState.BaseReferences = References;
        return test.RunAsync();
    }
}
