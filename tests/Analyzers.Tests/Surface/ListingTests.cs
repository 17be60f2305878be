using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SecureTools.Analyzers.Surface.Listing;

namespace SecureTools.Analyzers.Tests.Surface;

/// <summary>What the lines of a tool say.</summary>
public sealed class ListingTests
{
    private const string Bank = """
        using SecureTools; using System.ComponentModel; using System.ComponentModel.DataAnnotations; using System.Collections.Generic; using System.Threading.Tasks;
        [assembly: Role("teller", "write", "read all")]
        public enum Currency { CHF, EUR }
        /// <summary>Who gets it.</summary>
        public sealed record Payee([StringLength(70, MinimumLength = 1)] string Name, [Sensitive] string Account = "none", Payee? Through = null);
        public sealed record Receipt(string Reference, Currency Currency);
        [RequirePermission("write", "read all")]
        public class Tools
        {
            /// <summary>Transfers "money" between accounts.</summary>
            /// <param name="amount">How much.</param>
            [Tool(Title = "Pay", Secure = true, Destructive = true, Idempotent = false, Hidden = true, TimeoutSeconds = 5, MaxArgumentBytes = 100, MaxResultBytes = 200)]
            [RequireMfa, RequireTrust(5), RequireApproval(When = nameof(IsLarge)), RequireRole("teller"), RateLimit(10, PerSeconds = 60)]
            public Task<Receipt> TransferFunds([Range(0.01, 1_000_000)] decimal amount, IReadOnlyList<Payee> to,
                [RegularExpression("[0-9]+")] string? memo = "x\u202Ey", Currency? currency = null, ToolCall? call = null) => null!;
            internal static bool IsLarge(decimal amount) => amount > 10;
            [Tool, AllowAnonymousTool] public static void Ping() { }
        }
        """;

    [Fact]
    public void EveryFact_HasItsLine() => Assert.Equal(
        """
        tool transfer_funds
        tool transfer_funds | argument amount (decimal, required)
        tool transfer_funds | argument amount | description "How much."
        tool transfer_funds | argument amount | range 0.01..1000000
        tool transfer_funds | argument currency (Currency?, optional, default null)
        tool transfer_funds | argument memo (string?, optional, default "x\u202ey")
        tool transfer_funds | argument memo | pattern "[0-9]+"
        tool transfer_funds | argument to (IReadOnlyList<Payee>, required)
        tool transfer_funds | argument type Currency | value CHF
        tool transfer_funds | argument type Currency | value EUR
        tool transfer_funds | argument type Payee | description "Who gets it."
        tool transfer_funds | argument type Payee | member account (string, optional, default not shown)
        tool transfer_funds | argument type Payee | member account | sensitive
        tool transfer_funds | argument type Payee | member name (string, required)
        tool transfer_funds | argument type Payee | member name | length 1..70
        tool transfer_funds | argument type Payee | member through (Payee?, optional, default null)
        tool transfer_funds | description "Transfers \"money\" between accounts."
        tool transfer_funds | effect none
        tool transfer_funds | hidden from callers without access
        tool transfer_funds | hint destructive: true
        tool transfer_funds | hint idempotent: false
        tool transfer_funds | limit arguments 100 bytes
        tool transfer_funds | limit result 200 bytes
        tool transfer_funds | limit time 5 s
        tool transfer_funds | rate limit 10 per 60 s by caller
        tool transfer_funds | requires approval when IsLarge
        tool transfer_funds | requires permission write or "read all"
        tool transfer_funds | requires role teller
        tool transfer_funds | requires second factor within 300 s
        tool transfer_funds | requires token
        tool transfer_funds | requires trust 5
        tool transfer_funds | result type Currency | value CHF
        tool transfer_funds | result type Currency | value EUR
        tool transfer_funds | result type Receipt | member currency (Currency)
        tool transfer_funds | result type Receipt | member reference (string)
        tool transfer_funds | returns Receipt
        tool transfer_funds | title "Pay"
        """,
        string.Join('\n', Read(Bank).Tools["tool transfer_funds"].Lines));

    [Theory]
    [InlineData("[Tool, AllowAnonymousTool] public static void M() { }", "open to anonymous callers")]
    [InlineData("[Tool] public static void M() { }", "returns nothing")]
    [InlineData("[Tool] public static ToolResult M() => null!;", "returns ToolResult")]
    [InlineData("[Tool] public static System.Collections.Generic.IAsyncEnumerable<int> M() => null!;", "returns stream of int")]
    [InlineData("[Tool] public static void M([System.ComponentModel.DataAnnotations.Range(1, 9, MaximumIsExclusive = true)] int a) { }", "argument a | less than 9")]
    [InlineData("[Tool] public static void M([System.ComponentModel.DataAnnotations.Length(1, 9)] int[] a) { }", "argument a | items 1..9")]
    [InlineData("[Tool] public static void M([System.ComponentModel.DataAnnotations.MinLength(3)] string a) { }", "argument a | length 3..")]
    [InlineData("[Tool] public static void M([System.ComponentModel.DataAnnotations.Required] string a) { }", "argument a | not blank")]
    [InlineData("[Tool] public static void M([System.ComponentModel.DataAnnotations.AllowedValues(\"a\", \"b\")] string a) { }", "argument a | allowed \"a\",\"b\"")]
    public void Fact_HasItsLine(string member, string fact) =>
        Assert.Contains("tool m | " + fact, Read($"using SecureTools; public class Tools {{ {member} }}").Tools["tool m"].Lines);

    [Fact]
    public void TypesOfOneName_AreNamedInFull() => Assert.Contains(
        "tool m | argument type B.Box | member x (int, required)",
        Read("using SecureTools; namespace A { public record Box(int Y); } namespace B { public record Box(int X); } public class T { [Tool] public static void M(A.Box a, B.Box b) { } }")
            .Tools["tool m"].Lines);

    [Fact]
    public void RefusedTool_IsNotListed()
    {
        var surface = Read("using SecureTools; public class Tools { [Tool] public static void M(System.Type type) { } }");
        Assert.Empty(surface.Tools);
        Assert.Equal(["tool m"], surface.Claimed);
    }

    [Theory]
    [InlineData("// <auto-generated/>\n", "Tools.cs")]
    [InlineData("", "Tools.g.cs")]
    [InlineData("", "Tools.Designer.cs")]
    public void GeneratedTool_IsNotListed(string head, string path) =>
        Assert.Empty(Read(head + "using SecureTools; public class Tools { [Tool] public static void M() { } }", path).Tools);

    [Theory]
    [InlineData("a\"b\\c\nd\te", "\"a\\\"b\\\\c\\nd\\te\"")]
    [InlineData("a\u200Bb\u2028c\u0085", "\"a\\u200bb\\u2028c\\u0085\"")]
    [InlineData("flag \U000E0041 \U0001F600 é", "\"flag \\U000e0041 \U0001F600 é\"")]
    public void Text_ShowsWhatIsNotSeen(string text, string quoted) => Assert.Equal(quoted, SurfaceText.Quoted(text));

    [Fact]
    public void LonelySurrogate_IsEscaped() => Assert.Equal(@"a\ud800", SurfaceText.Visible("a" + (char)0xD800));

    [Theory]
    [InlineData("get_it", "get_it")]
    [InlineData("get it", "\"get it\"")]
    [InlineData("a | b", "\"a \\u007c b\"")]
    public void Name_IsOneWord(string name, string word) => Assert.Equal(word, SurfaceText.Word(name));

    [Fact]
    public void Lines_DoNotDependOnTheCulture()
    {
        var culture = CultureInfo.CurrentCulture;
        var before = SurfaceUpdate.Write(null, Read(Bank));
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        var after = SurfaceUpdate.Write(null, Read(Bank));
        CultureInfo.CurrentCulture = culture;
        Assert.Equal(before, after);
    }

    internal static ToolSurface Read(string code, string path = "Tools.cs") =>
        SurfaceReader.Read(Compile(code, path), new AnalyzerOptions([], NoOptions.Instance), TestContext.Current.CancellationToken);

    internal static SourceText Text(string text) => SourceText.From(text);

    private static CSharpCompilation Compile(string code, string path) => CSharpCompilation.Create(
        "Surface",
        [CSharpSyntaxTree.ParseText(code, path: path, cancellationToken: TestContext.Current.CancellationToken)],
        [.. References.Default, References.Of(typeof(ToolTable).Assembly)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
