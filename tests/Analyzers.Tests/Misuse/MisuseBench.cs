using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using System.IdentityModel.Tokens.Jwt;

namespace SecureTools.Analyzers.Tests.Misuse;

/// <summary>Members of a class that uses the platform, ASP.NET Core, the token libraries and the tools.</summary>
internal static class MisuseBench
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Security;
        using System.Security.Authentication;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.AspNetCore.HostFiltering;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.IdentityModel.Tokens;
        using ModelContextProtocol;
        using ModelContextProtocol.Server;
        using SecureTools;

        """;

    /// <summary>What such code is compiled against.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. TestKit.References.Default,
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.Contains("Microsoft.AspNetCore.App", StringComparison.Ordinal)).Select(TestKit.References.Of),
        .. new[] { typeof(TokenValidationParameters), typeof(JsonWebTokenHandler), typeof(JwtSecurityToken), typeof(ToolTable), typeof(ModelContextProtocol.McpException) }
            .Select(type => TestKit.References.Of(type.Assembly)),
    ];

    public static string Class(string members) => Usings + "\npublic class C\n{\n" + members + "\n}\n";

    public static Task Reports<TAnalyzer>(string members)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        Assert.Contains("|", members, StringComparison.Ordinal);
        return Check<TAnalyzer>(members);
    }

    public static Task DoesNotReport<TAnalyzer>(string members)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        Assert.DoesNotContain("[|", members, StringComparison.Ordinal);
        return Check<TAnalyzer>(members);
    }

    public static Task Fixes<TAnalyzer, TFixer>(string before, string after)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFixer : CodeFixProvider, new()
    {
        var test = new CodeFixTest<TAnalyzer, TFixer> { TestCode = Class(before), FixedCode = Class(after) };
        test.TestState.BaseReferences = References;
        return test.RunAsync();
    }

    public static Task HasNoFix<TAnalyzer, TFixer>(string members)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFixer : CodeFixProvider, new()
    {
        Assert.Contains("|", members, StringComparison.Ordinal);
        var test = new CodeFixTest<TAnalyzer, TFixer> { TestCode = Class(members) };
        test.TestState.BaseReferences = References;
        return test.RunAsync();
    }

    private static Task Check<TAnalyzer>(string members)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new AnalyzerTest<TAnalyzer> { TestCode = Class(members) };
        test.TestState.BaseReferences = References;
        return test.RunAsync();
    }
}
