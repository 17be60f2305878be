using Microsoft.CodeAnalysis.Text;
using SecureTools.Analyzers.Engine.Secrets;
using SecureTools.Analyzers.Engine.Secrets.Settings;

namespace SecureTools.Analyzers.Tests.Secrets;

/// <summary>Large and hostile texts cost what their length says: allocations stand for work here, since a test measures no time.</summary>
public sealed class LargeTextTests
{
    private const int Megabyte = 1 << 20;

    [Theory]
    [InlineData("lorem ipsum dolor ")]
    [InlineData("token=")]
    [InlineData("password: ")]
    [InlineData("password=a;server=b;")]
    [InlineData("eyJ")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.")]
    [InlineData("https://a:b")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("PRIVATE KEY")]
    [InlineData("{\"kty\":\"oct\",")]
    [InlineData("bearer ")]
    [InlineData("basic YTpi")]
    [InlineData("curl -u ")]
    [InlineData("ghp_")]
    [InlineData("AKIAAAAA")]
    [InlineData("xoxb-123456789-")]
    [InlineData("IBAzCC")]
    [InlineData("T3BlbkFJ")]
    [InlineData("+ASt")]
    public void HostileText_CostsAsMuchAsItIsLong(string part)
    {
        var (once, twice) = (Allocated(Repeat(part, Megabyte / 4)), Allocated(Repeat(part, Megabyte / 2)));
        Assert.InRange(twice, 0, (once * 5 / 2) + Megabyte);
    }

    [Fact]
    public void LargeLiteral_IsScannedToItsEnd()
    {
        var text = Repeat("lorem ipsum password token ", Megabyte) + " " + Parts.GitLab;
        Assert.Equal(text.Length, Assert.Single(SecretScanner.Default.Scan(text)).End);
    }

    [Theory]
    [InlineData("a.json", "{\"a\":[\"b\",1,{\"Name\":\"value value\"}],", "\"ApiKey\":\"", "\"")]
    [InlineData("a.config", "<add key=\"Name\" value=\"value value\"/>\n", "<add key=\"ApiKey\" value=\"", "\"/>")]
    [InlineData(".env", "NAME=value value\n", "\nAPI_KEY=", "\n")]
    public void LargeFile_IsReadToItsEnd_InBoundedMemory(string path, string part, string before, string after)
    {
        var text = SourceText.From(Repeat(part, 4 * Megabyte) + before + Parts.Random + after);
        var reader = SettingFiles.Reader("appsettings" + path)!;
        var start = GC.GetAllocatedBytesForCurrentThread();
        Assert.Single(SettingScan.Find(text, reader, SecretOptions.Default, CancellationToken.None));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - start, 0, 60L * text.Length);
    }

    [Fact]
    public void VeryLongValue_IsScannedInPieces()
    {
        var text = SourceText.From("{\"ApiKey\":\"" + Repeat("lorem ipsum ", Megabyte) + " " + Parts.GitLab + " " + Repeat("dolor ", Megabyte) + "\"}");
        Assert.Single(SettingScan.Find(text, JsonSettings.Read, SecretOptions.Default, CancellationToken.None));
    }

    private static long Allocated(string text)
    {
        SecretScanner.Default.Scan(text[..1000]);
        var start = GC.GetAllocatedBytesForCurrentThread();
        SecretScanner.Default.Scan(text);
        return GC.GetAllocatedBytesForCurrentThread() - start;
    }

    private static string Repeat(string part, int length) => string.Concat(Enumerable.Repeat(part, length / part.Length));
}
