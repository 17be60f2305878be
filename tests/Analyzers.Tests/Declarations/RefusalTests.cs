using Microsoft.AspNetCore.Authorization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Declarations;
using SecureTools.RuleDocs;
using SecureTools.Shared.Tools;

namespace SecureTools.Analyzers.Tests.Declarations;

/// <summary>Each reason for which the generator leaves a tool out is explained by one rule.</summary>
public sealed class RefusalTests
{
    /// <summary>What the compiler explains itself, with an error at the place, and what no code that compiles can bring about today.</summary>
    private static readonly RefusalKind[] _unprovoked = [RefusalKind.BrokenCode, RefusalKind.DuplicateArgument, RefusalKind.UnknownRequirement];

    private static readonly DiagnosticAnalyzer[] _rules = [.. BuiltRules.Analyzers().Where(rule => rule is DeclarationAnalyzer)];

    public static TheoryData<string> Kinds() => [.. Enum.GetValues<RefusalKind>().Except(_unprovoked).Select(kind => kind.ToString())];

    [Fact]
    public void EachReason_HasOneRule()
    {
        var explained = _rules.OfType<RefusalAnalyzer>().SelectMany(rule => rule.Kinds).Append(RefusalKind.WhenMethod).Append(RefusalKind.BrokenCode);
        Assert.Equal(Enum.GetValues<RefusalKind>(), explained.Order());
    }

    [Fact]
    public void Provoked_IsEverythingElse() => Assert.All(_unprovoked, kind => Assert.Null(RefusalCases.Of(kind)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Reason_IsReportedByItsRuleAlone(string name)
    {
        var kind = Enum.Parse<RefusalKind>(name);
        var (id, code) = RefusalCases.Of(kind) ?? throw new InvalidOperationException($"No code gives the reason {name}.");
        var compilation = Compile(RefusalCases.Usings + code);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var found = (await compilation.WithAnalyzers([.. _rules]).GetAnalyzerDiagnosticsAsync()).Select(diagnostic => diagnostic.Descriptor).Distinct().ToList();
        var rule = Assert.Single(found);
        Assert.Equal(id, rule.Id);
        Assert.All(_rules.OfType<RefusalAnalyzer>().Where(analyzer => analyzer.Kinds.Contains(kind)), analyzer => Assert.Equal(analyzer.MessageOf(kind), rule.MessageFormat));
    }

    private static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "C", [CSharpSyntaxTree.ParseText(source)], [.. References.Default, References.Of(typeof(IAuthorizeData).Assembly), References.Of(typeof(AuthorizeAttribute).Assembly)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
