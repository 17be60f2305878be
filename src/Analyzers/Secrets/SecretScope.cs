using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Secrets;

namespace SecureTools.Analyzers.Secrets;

/// <summary>What is looked for in one compilation.</summary>
internal sealed class SecretScope
{
    private static readonly string[] _testFrameworks =
        ["xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework",
            "TUnit.Core"];

    private readonly AnalyzerConfigOptionsProvider _provider;
    private readonly ConcurrentDictionary<SyntaxTree, SecretOptions> _options = new();

    public SecretScope(Compilation compilation, AnalyzerOptions options)
    {
        _provider = options.AnalyzerConfigOptionsProvider;
        IsTest = compilation.ReferencedAssemblyNames.Any(
            name => Array.Exists(_testFrameworks, test => string.Equals(test, name.Name, StringComparison.OrdinalIgnoreCase)));
        var tests = SecretOptions.Read(_provider.GlobalOptions).Tests;
        IsSilent = IsTest && tests == "none";
        IsLenient = IsTest && tests != "all";
    }

    /// <summary>Whether the compilation references a test framework.</summary>
    public bool IsTest { get; }

    /// <summary>Whether nothing is reported at all.</summary>
    public bool IsSilent { get; }

    /// <summary>Whether what tests may well do is left alone.</summary>
    public bool IsLenient { get; }

    public SecretOptions Options(SyntaxTree tree) => _options.GetOrAdd(tree, Read);

    /// <summary>Tests make up passwords and keys; a token in a provider's form is one there too.</summary>
    public bool Reports(SecretKind kind, SecretOptions options) => !IsTest || options.Tests switch
    {
        "all" => true,
        "none" => false,
        _ => kind == SecretKind.ProviderToken,
    };

    private SecretOptions Read(SyntaxTree tree) => SecretOptions.Read(_provider.GetOptions(tree));
}
