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
    public void Documentation_IsFlattened()
    {
        var built = Built.FromMembers("""
            /// <summary>Reads <c>a</c>, (<see cref="List{T}"/>), <see href="https://example.com/"/> or .NET.<para>Then <b>more</b>.</para></summary>
            /// <remarks>
            /// <list type="bullet">
            /// <listheader><term>Head</term></listheader>
            /// <item>First</item>
            /// <item><term>Second</term><description>with a term</description></item>
            /// </list>
            /// <code>x
            ///   y</code>
            /// </remarks>
            /// <param name="a">Of <paramref name="a"/><br/>twice.</param>
            [Tool] public static void Run(bool a) { }
            """);
        Assert.Equal("Reads a, (List), https://example.com/ or .NET. Then more. - First - Second: with a term x y", built["run"].Descriptor.Description);
        Assert.Equal("""{"type":"boolean","description":"Of a twice."}""", built.Argument("run", "a"));
    }

    [Theory]
    [InlineData(DocumentationMode.None)]
    [InlineData(DocumentationMode.Diagnose)]
    public void Documentation_IsInherited(DocumentationMode mode)
    {
        var built = Built.From(
            """
            namespace Sample;
            public interface IContract
            {
                /// <summary>Of the contract.</summary>
                /// <param name="a">A of the contract.</param>
                /// <param name="b">B of the contract.</param>
                void Run(bool a, bool b);
            }

            public abstract class Parent
            {
                /// <summary>Of the parent.</summary>
                /// <param name="a">A of the parent.</param>
                public abstract void Walk(bool a);
            }

            /// <summary>A base type.</summary>
            public abstract class Shape
            {
                /// <summary>How large.</summary>
                public virtual int Size { get; set; }
            }

            /// <inheritdoc/>
            public class Square : Shape { public override int Size { get; set; } }
            public sealed class Circle : Shape;

            public sealed class Tools : Parent, IContract
            {
                /// <inheritdoc/>
                /// <param name="b">Of my own.</param>
                [Tool] public void Run(bool a, bool b) { }
                [Tool] public override void Walk(bool a) { }
                [Tool] public static void Take(Square a, Circle b) { }
            }
            """,
            test => test.TestState.ParseOptions = new CSharpParseOptions(LanguageVersion.Latest, mode));
        Assert.Equal("Of the contract.", built["run"].Descriptor.Description);
        Assert.Equal("""{"type":"boolean","description":"A of the contract."}""", built.Argument("run", "a"));
        Assert.Equal("""{"type":"boolean","description":"Of my own."}""", built.Argument("run", "b"));
        Assert.Equal("Of the parent.", built["walk"].Descriptor.Description);
        Assert.EndsWith("\"description\":\"A of the parent.\"}", built.Argument("walk", "a"), StringComparison.Ordinal);
        Assert.Contains("\"description\":\"How large.\"", built.Argument("take", "a"), StringComparison.Ordinal);
        Assert.EndsWith("\"description\":\"A base type.\"}", built.Argument("take", "a"), StringComparison.Ordinal);
        Assert.EndsWith("\"additionalProperties\":false}", built.Argument("take", "b"), StringComparison.Ordinal);
    }

    [Fact]
    public void NamesOfEnums_AreDescribed()
    {
        var built = Built.FromMembers("""
            /// <summary>How it came.</summary>
            public enum Channel
            {
                /// <summary>By browser.</summary>
                Web,
                [Description("By telephone")] Phone,
                [Display(Name = "In person")] Desk,
                Other,
            }

            [Flags] public enum Access { /// <summary>May read.</summary>
                Read = 1, Write = 2 }

            /// <param name="b">Where from.</param>
            [Tool] public static void Run(Channel a, Channel b, Access c, Dictionary<Channel, bool> d) { }
            """);
        const string Names = "Web: By browser. Phone: By telephone. Desk: In person.";
        Assert.Equal("""{"type":"string","enum":["Web","Phone","Desk","Other"],"description":"How it came. """ + Names + "\"}", built.Argument("run", "a"));
        Assert.EndsWith($"\"description\":\"Where from. {Names}\"}}", built.Argument("run", "b"), StringComparison.Ordinal);
        Assert.EndsWith("\"description\":\"Read: May read.\"}", built.Argument("run", "c"), StringComparison.Ordinal);
        Assert.EndsWith($"\"description\":\"How it came. {Names}\"}}", built.Argument("run", "d"), StringComparison.Ordinal);
    }

    [Fact]
    public void DisplayNames_AreTitles()
    {
        var built = Built.FromMembers("""
            public sealed record It([property: DisplayName("The number")] int N) { [Display(Name = "The text", Description = "Of the text.")] public string? T { get; init; } }
            [Tool, DisplayName("A title")] public static It One(It a) => a;
            [Tool(Title = "Mine"), Display(Name = "Not mine", Description = "Shown.")] public static void Two([Display(Name = "A", Description = "D")] bool a, [Display(Name = "A", ResourceType = typeof(It))] bool b = true) { }
            """);
        Assert.Equal("A title", built["one"].Descriptor.Title);
        Assert.Equal(("Mine", "Shown."), (built["two"].Descriptor.Title, built["two"].Descriptor.Description));
        Assert.Contains("\"maximum\":2147483647,\"title\":\"The number\"}", built.Argument("one", "a"), StringComparison.Ordinal);
        Assert.Contains("""{"type":["string","null"],"description":"Of the text.","title":"The text"}""", built.Output("one"), StringComparison.Ordinal);
        Assert.Equal("""{"type":"boolean","description":"D","title":"A"}""", built.Argument("two", "a"));
        Assert.Equal("""{"type":"boolean","default":true}""", built.Argument("two", "b"));
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
