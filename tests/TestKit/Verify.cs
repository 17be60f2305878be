using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.TestKit;

/// <summary>The short forms of <see cref="AnalyzerTest{TAnalyzer}"/>.</summary>
public static class Verify<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>The only rule of the analyzer.</summary>
    public static DiagnosticResult Diagnostic() => Diagnostic(AnalyzerTest<TAnalyzer>.OnlyRule(new TAnalyzer()));

    public static DiagnosticResult Diagnostic(string id) =>
        new(new TAnalyzer().SupportedDiagnostics.First(d => string.Equals(d.Id, id, StringComparison.Ordinal)));

    public static DiagnosticResult Diagnostic(DiagnosticDescriptor descriptor) => new(descriptor);

    /// <summary>Exactly what is marked and listed is reported.</summary>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new AnalyzerTest<TAnalyzer> { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>As <see cref="VerifyAnalyzerAsync"/>, and the test must expect something.</summary>
    public static Task Reports(string source, params DiagnosticResult[] expected)
    {
        if (expected.Length == 0 && !HasExpectation(source))
        {
            Assert.Fail("The source marks nothing to be reported: use DoesNotReport.");
        }

        return VerifyAnalyzerAsync(source, expected);
    }

    /// <summary>Nothing is reported, and nothing may be marked.</summary>
    public static Task DoesNotReport(string source)
    {
        if (HasExpectation(source))
        {
            Assert.Fail("The source marks something to be reported: use Reports.");
        }

        return VerifyAnalyzerAsync(source);
    }

    internal static bool HasExpectation(string source) => Markup.Parse(source).Spans.Any(mark => !mark.IsLocation);
}
