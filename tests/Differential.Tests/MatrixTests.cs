using SecureTools.Tests.Differential.Matrix;

namespace SecureTools.Tests.Differential;

/// <summary>The matrix is as large as it says, and all of it runs.</summary>
public class MatrixTests
{
    [Fact]
    public void Matrix_HasAtLeast200Signatures_EachOnce()
    {
        Assert.True(Signatures.All.Count >= 200, $"{Signatures.All.Count} signatures");
        Assert.Equal(Signatures.All.Count, Signatures.All.Distinct().Count());
    }

    [Fact]
    public void EverySignature_BecomesATool() => Assert.Empty(
        MatrixBuild.Only.Tools.Where(tool => tool.Tool is null).Select(tool => tool.Signature.Parameters));
}
