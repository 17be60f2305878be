using SecureTools.Shared.Tools;

namespace SecureTools.Generators.Tests;

/// <summary>A path or URL is an argument only where something says where it may lead.</summary>
public class SanitizerTests
{
    [Theory]
    [InlineData("SafePath it")]
    [InlineData("SafePath? it = null")]
    [InlineData("SafePath[] it")]
    [InlineData("List<SafePath[]> it")]
    [InlineData("AllowedUrl it")]
    [InlineData("IReadOnlyList<AllowedUrl?> it")]
    [InlineData("With<SafePath> it")]
    [InlineData("With<AllowedUrl>[] it")]
    public void PathOrUrlWithoutItsRule_LeavesTheToolOut(string parameter) => AssertRefused(parameter, RefusalKind.MissingRule);

    [Theory]
    [InlineData("[InDirectory(\"temp\")] string it")]
    [InlineData("[InDirectory(\"temp\")] AllowedUrl it")]
    [InlineData("[InDirectory(\"temp\")] With<int> it")]
    [InlineData("[AllowedHosts(\"a.example\")] string it")]
    [InlineData("[AllowedHosts(\"a.example\")] Uri it")]
    [InlineData("[InDirectory(\"temp\"), AllowedHosts(\"a.example\")] SafePath it")]
    [InlineData("[AllowedHosts(\"a.example\")] EmailAddress[] it")]
    [InlineData("[StringLength(5), InDirectory(\"temp\")] SafePath it")]
    [InlineData("[Range(1, 2)] ProcessArgument it")]
    [InlineData("[AllowedValues(\"a@b.c\")] EmailAddress it")]
    public void RuleOnAnotherType_LeavesTheToolOut(string parameter) => AssertRefused(parameter, RefusalKind.ConstraintOnWrongType);

    [Theory]
    [InlineData("[InDirectory(\"\")] SafePath it")]
    [InlineData("[InDirectory(\"a/b\")] SafePath it")]
    [InlineData("[InDirectory(\"..\")] SafePath it")]
    [InlineData("[InDirectory(\"\\u00E4\")] SafePath it")]
    [InlineData("[InDirectory(\"a12345678901234567890123456789012345678901234567890123456789012345\")] SafePath it")]
    [InlineData("[InDirectory(null!)] SafePath it")]
    [InlineData("[AllowedHosts] AllowedUrl it")]
    [InlineData("[AllowedHosts(null!)] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"a.example\", null!)] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"\")] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"A.example\")] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"https://a.example\")] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"a.example:80\")] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"a.example/\")] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"a.*.example\")] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"*a.example\")] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"a..example\")] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"127.0.0.1\")] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"0x7f000001\")] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"[::1]\")] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"xn--a.example\")] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"b\\u00FCcher.example\")] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"a.example\", Schemes = new string[0])] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"a.example\", Schemes = new[] { \"ftp\" })] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"a.example\", Schemes = null!)] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"a.example\", Ports = new[] { 0 })] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"a.example\", Ports = new[] { 65536 })] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"a.example\", Ports = null!)] AllowedUrl it")]
    [InlineData("[AllowedValues(\"a;b\")] SqlIdentifier it")]
    [InlineData("[AllowedValues(1)] SqlIdentifier it")]
    [InlineData("Two it")]
    public void UnsoundRule_LeavesTheToolOut(string parameter) => AssertRefused(parameter, RefusalKind.ImpossibleConstraint);

    [Theory]
    [InlineData("[InDirectory(\"temp\")] SafePath it")]
    [InlineData("[InDirectory(\"temp\")] SafePath? it = null")]
    [InlineData("[InDirectory(\"temp\")] IReadOnlyList<SafePath[]?> it")]
    [InlineData("[AllowedHosts(\"*\")] AllowedUrl it")]
    [InlineData("[AllowedHosts(\"a.example\", \"*.b-c.example\", \"xn--bcher-kva.example\", \"localhost\", Schemes = new[] { \"http\" }, Ports = new[] { 1, 65535 })] AllowedUrl[] it")]
    [InlineData("[AllowedValues(\"a\", \"b.c\")] SqlIdentifier it")]
    [InlineData("ProcessArgument[] it, EmailAddress? to = null")]
    [InlineData("Good it")]
    [InlineData("Same it")]
    public void SoundRule_MakesATool(string parameter) => Assert.Equal("a", Built.From(Source(parameter)).Names);

    [Fact]
    public void ResultNeedsNoRule() => Assert.Equal("a", Built.FromMembers("[Tool] public static SafePath[] A(AllowedUrlList? it = null) => []; public sealed class AllowedUrlList;").Names);

    [Fact]
    public void OnlyDirectoriesOfArguments_AreNeeded()
    {
        var built = Built.FromMembers("""
            public sealed record Shown([InDirectory("shown")] SafePath It);
            public sealed record Taken([InDirectory("temp")] SafePath It);
            [Tool] public static Shown? A(Taken[] it) => null;
            """);
        Assert.Equal(["temp"], built.Sources[0].RequiredDirectories);
        Assert.Empty(Built.FromMembers("[Tool] public static void A() { }").Sources[0].RequiredDirectories);
    }

    [Fact]
    public void TypesOfTheSameNames_AreTheUsersOwn()
    {
        var built = Built.FromPlain("""
            public sealed record SafePath(int A);
            public static class Tools { [SecureTools.Tool] public static int A(SafePath it, [SecureTools.InDirectory("temp")] SecureTools.SafePath[] those) => it.A + those.Length; }
            """);
        Assert.Equal("3", built.Result("a", """{"it":{"a":1},"those":["a","b"]}"""));
    }

    [Fact]
    public void RuleOfAContract_HoldsForItsImplementation()
    {
        var built = Built.From("""
            public interface IFiles { string Read([InDirectory("temp")] SafePath it); }
            public sealed class Files : IFiles { [Tool] public string Read(SafePath it) => it.ToString(); }
            """);
        Assert.Equal("\"a\"", built.Result("read", """{"it":"a"}"""));
        Assert.Equal("invalid_arguments", built.Result("read", """{"it":"../a"}"""));
    }

    private static void AssertRefused(string parameter, RefusalKind kind)
    {
        var run = Built.GenerateWithUsings(Source(parameter));
        Assert.DoesNotContain(".Create(0)", string.Join('\n', run.Files.Values), StringComparison.Ordinal);
        Assert.Contains(RefusalInvariant.Check(run.Compilation, Source(parameter)), refusal => refusal.Kind == kind);
    }

    private static string Source(string parameter) => $$"""
        public sealed record With<T>(T It);
        public sealed record Good([InDirectory("temp")] SafePath It) { [AllowedHosts("a.example")] public AllowedUrl? Url { get; init; } }
        public interface IOne { [InDirectory("one")] SafePath It { get; } }
        public interface ISame { [InDirectory("temp")] SafePath It { get; } }
        public sealed record Two([InDirectory("temp")] SafePath It) : IOne;
        public sealed record Same([InDirectory("temp")] SafePath It) : ISame;
        public static class Tools { [Tool] public static void A({{parameter}}) { } }
        """;
}
