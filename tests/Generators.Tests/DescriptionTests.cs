using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SecureTools.Generators.Tests;

public class DescriptionTests
{
    [Theory]
    [InlineData(DocumentationMode.None)]
    [InlineData(DocumentationMode.Parse)]
    [InlineData(DocumentationMode.Diagnose)]
    public void Documentation_IsReadInEveryMode(DocumentationMode mode)
    {
        var built = Built.FromMembers(
            """
            /// <summary>
            /// Looks   up <see cref="Built">a
            /// built</see> thing: <paramref name="id"/>, <c>x &lt; y</c>, <see langword="null"/>.
            /// </summary>
            /// <param name="id">Its number.</param>
            [Tool] public static int Lines(int id) => id;

            /**
             * <summary>In a block
             *   of stars.</summary>
             * <param name="id">The star.</param>
             */
            [Tool] public static int Block(int id) => id;

            /** <summary>One line.</summary> */
            [Tool] public static void Short() { }

            // <summary>An ordinary comment.</summary>
            [Tool] public static void Ordinary() { }

            //// <summary>Four slashes.</summary>
            [Tool] public static void Four() { }

            /*** <summary>Three stars.</summary> */
            [Tool] public static void Three() { }

            /// <summary>Above a comment.</summary>
            // Why it is so.
            [Tool] public static void Above() { }

            public sealed class Built;
            """,
            test => test.TestState.ParseOptions = new CSharpParseOptions(LanguageVersion.Latest, mode));
        Assert.Equal("Looks up a built thing: id, x < y, null.", built["lines"].Descriptor.Description);
        Assert.Equal("""{"type":"integer","minimum":-2147483648,"maximum":2147483647,"description":"Its number."}""", built.Argument("lines", "id"));
        Assert.Equal("In a block of stars.", built["block"].Descriptor.Description);
        Assert.EndsWith("\"description\":\"The star.\"}", built.Argument("block", "id"), StringComparison.Ordinal);
        Assert.Equal("One line.", built["short"].Descriptor.Description);
        Assert.Equal("Above a comment.", built["above"].Descriptor.Description);
        Assert.All(["ordinary", "four", "three"], name => Assert.Empty(built[name].Descriptor.Description));
    }

    [Fact]
    public void WindowsLineEnds_ChangeNothing()
    {
        var built = Built.FromMembers("/// <summary>One\r\n/// two.</summary>\r\n[Tool] public static void Run() { }");
        Assert.Equal("One two.", built["run"].Descriptor.Description);
    }

    [Fact]
    public void DisabledText_IsNoDocumentation()
    {
        var built = Built.FromMembers("""
            #if NEVER
                /// <summary>Not compiled.</summary>
            #endif
                /// <summary>Compiled.</summary>
                [Tool] public static void Run() { }
            """);
        Assert.Equal("Compiled.", built["run"].Descriptor.Description);
    }

    [Fact]
    public void BrokenXml_IsNoDescription()
    {
        var built = Built.FromMembers(
            """
            /// <summary>a < b</summary>
            [Tool] public static void Run() { }
            """,
            test => test.Skip = GeneratorChecks.CleanInput);
        Assert.Empty(built["run"].Descriptor.Description);
    }

    [Fact]
    public void Attributes_WinOverDocumentation()
    {
        var built = Built.FromMembers("""
            /// <summary>Documentation.</summary>
            [Tool(Description = "Of the tool."), Description("Of the method.")] public static void One() { }

            /// <summary>Documentation.</summary>
            /// <param name="a">Documentation.</param>
            [Tool(Title = "A title"), Description("Of the method.")] public static void Two([Description("Of the parameter.")] bool a) { }
            """);
        Assert.Equal("Of the tool.", built["one"].Descriptor.Description);
        Assert.Null(built["one"].Descriptor.Title);
        Assert.Equal("Of the method.", built["two"].Descriptor.Description);
        Assert.Equal("A title", built["two"].Descriptor.Title);
        Assert.Equal("""{"type":"boolean","description":"Of the parameter."}""", built.Argument("two", "a"));
    }

    [Fact]
    public void DocumentationOfTypes_IsInTheSchemas()
    {
        var built = Built.FromMembers("""
            /// <summary>A place.</summary>
            /// <param name="Street">Where.</param>
            public sealed record Place(string Street)
            {
                /// <summary>Which.</summary>
                public int Floor { get; init; }
            }

            /// <param name="at">The place.</param>
            [Tool] public static Place Move(Place at) => at;
            """);
        const string Members = """
            "properties":{"street":{"type":"string","description":"Where."},"floor":{"type":"integer","minimum":-2147483648,"maximum":2147483647,"description":"Which."}}
            """;
        Assert.Contains(Members, built.Argument("move", "at"), StringComparison.Ordinal);
        Assert.EndsWith("\"description\":\"The place.\"}", built.Argument("move", "at"), StringComparison.Ordinal);
        Assert.Contains(Members, built.Output("move"), StringComparison.Ordinal);
        Assert.EndsWith("\"description\":\"A place.\"}", built.Output("move"), StringComparison.Ordinal);
    }

    [Fact]
    public void HostileText_StaysText()
    {
        var built = Built.FromMembers(""""
            [Tool(Description = "\"; } class X { \u2028 \0 \ud83d\ude00 \ud800 \"\"\" \n // */")] public static void Run([Description("\"\"\" \\ \u2029 \t \ud800")] bool a) { }
            """");
        Assert.Equal("\"; } class X { \u2028 \0 \ud83d\ude00 \ud800 \"\"\" \n // */", built["run"].Descriptor.Description);
        Assert.Equal("""{"type":"boolean","description":"\u0022\u0022\u0022 \\ \u2029 \u0009 \ufffd"}""", built.Argument("run", "a"));
    }

    [Fact]
    public void PartialMethod_TakesTheDocumentationOfEitherPart()
    {
        var built = Built.From("""
            namespace Sample;

            public static partial class Tools
            {
                /// <summary>Declared.</summary>
                [Tool] public static partial int One(int a = 1);

                [Tool] public static partial int Two(int a = 2);
            }

            public static partial class Tools
            {
                public static partial int One(int a) => a;

                /// <summary>Implemented.</summary>
                public static partial int Two(int a) => a;
            }
            """);
        Assert.Equal("Declared.", built["one"].Descriptor.Description);
        Assert.Equal("Implemented.", built["two"].Descriptor.Description);
        Assert.Equal("2", built.Result("two"));
    }
}
