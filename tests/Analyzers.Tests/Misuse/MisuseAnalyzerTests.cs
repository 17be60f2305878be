using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class MisuseAnalyzerTests
{
    private const string Silent = "class C { bool M(string apiKey, string other) => apiKey == other; }";
    private const string Loud = "class C { bool M(string apiKey, string other) => [|apiKey == other|]; }";

    [Theory]
    [InlineData(Silent, null)]
    [InlineData(Silent, "shapes")]
    [InlineData(Silent, "none")]
    [InlineData(Loud, "all")]
    public Task TestProject_IsLeftAlone_UnlessAsked(string code, string? choice)
    {
        var test = new AnalyzerTest<SecretComparisonAnalyzer> { TestCode = code };
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location));
        if (choice is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nsecuretools.secrets.test_projects = " + choice + "\n"));
        }

        return test.RunAsync();
    }

    [Fact]
    public Task OtherProject_IsLookedAt() => new AnalyzerTest<SecretComparisonAnalyzer> { TestCode = Loud }.RunAsync();
}
