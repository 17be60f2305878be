using SecureTools.Analyzers.Surface;

namespace SecureTools.Analyzers.Tests.Surface;

public sealed class SurfaceFileTests
{
    private const string Code = "using SecureTools; public class T { [Tool] public static void A() { } }";

    [Fact]
    public Task BrokenLine_Reports()
    {
        var test = new AnalyzerTest<SurfaceFileAnalyzer> { TestCode = Code };
        test.TestState.AdditionalFiles.Add(("/0/ToolSurface.txt", "format 1\ntool a\n{|#0:tol b|}\n"));
        test.ExpectedDiagnostics.Add(Verify<SurfaceFileAnalyzer>.Diagnostic("SECT5004").WithLocation(0).WithMessage(
            "Line '3' of 'ToolSurface.txt' cannot be read: 'it is neither a tool, nor a comment, nor the format'. Run 'dotnet build -t:UpdateToolSurface', which keeps comments."));
        return test.RunAsync();
    }

    [Fact]
    public Task OtherFile_DoesNotReport()
    {
        var test = new AnalyzerTest<SurfaceFileAnalyzer> { TestCode = Code };
        test.TestState.AdditionalFiles.Add(("/0/Other.txt", "tol b\n"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("build_property.SecureToolsMode", "Strict")]
    [InlineData("build_property.SecureToolsMode", "strict")]
    [InlineData("build_property.SecureToolsMode", " Strict ")]
    [InlineData("securetools.tool_surface", "required")]
    [InlineData("securetools.tool_surface", "Required")]
    [InlineData("securetools.tool_surface", "optionel")]
    public Task NoFile_Reports(string option, string value)
    {
        var test = new AnalyzerTest<SurfaceFileAnalyzer> { TestCode = Code.Replace("void A", "void {|#0:A|}", StringComparison.Ordinal) };
        test.TestState.GlobalOptions[option] = value;
        test.ExpectedDiagnostics.Add(Verify<SurfaceFileAnalyzer>.Diagnostic("SECT5005").WithLocation(0).WithMessage(
            "Tool 'a' is in a project without 'ToolSurface.txt'. Run 'dotnet build -t:UpdateToolSurface' and commit the file."));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("build_property.SecureToolsMode", "Recommended")]
    [InlineData("securetools.tool_surface", "optional")]
    public Task FileThatNobodyAsksFor_DoesNotReport(string option, string value)
    {
        var test = new AnalyzerTest<SurfaceFileAnalyzer> { TestCode = Code };
        test.TestState.GlobalOptions[option] = value;
        return test.RunAsync();
    }

    [Fact]
    public Task OptionOverMode_DoesNotReport()
    {
        var test = new AnalyzerTest<SurfaceFileAnalyzer> { TestCode = Code };
        test.TestState.GlobalOptions["build_property.SecureToolsMode"] = "Strict";
        test.TestState.GlobalOptions["securetools.tool_surface"] = "optional";
        return test.RunAsync();
    }
}
