using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SecureTools.Analyzers.Inputs;
using SecureTools.CodeFixes.Inputs;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Inputs.UnconstrainedInputAnalyzer>;

namespace SecureTools.Analyzers.Tests.Inputs;

/// <summary>What the rules about unconstrained arguments say of the members of arguments.</summary>
public sealed class UnconstrainedMemberTests
{
    private const string Save = "public class Tools { [Tool] public void Save(Note note) => File.AppendAllText(\"notes\", note.Text); }";

    [Fact]
    public Task TextIntoAFile_Reports() => Reports(
        "public record Note(string {|#0:Text|}); " + Save,
        VerifyRule.Diagnostic("SECT2001").WithLocation(0).WithSeverity(DiagnosticSeverity.Info).WithMessage(
            "Member 'Text' of 'Note', which a tool takes, may be any text, and reaches an effect. Say what it may be: a length, a pattern, or the allowed values."));

    [Fact]
    public Task NumberOfItems_Reports() => Reports(
        "public class Size { public int {|#0:Count|} { get; set; } } public class Tools { [Tool] public int[] Make(Size size) => new int[size.Count]; }",
        VerifyRule.Diagnostic("SECT2002").WithLocation(0).WithMessage(
            "Member 'Count' of 'Size', which a tool takes, may be any number, and reaches an effect or an allocation. Set a [Range]."));

    [Fact]
    public Task Collection_Reports() => Reports(
        "public record Numbers(int[] {|#0:Values|}); public class Tools { [Tool] public int Sum(Numbers numbers) => numbers.Values.Sum(); }",
        VerifyRule.Diagnostic("SECT2003").WithLocation(0).WithMessage("Member 'Values' of 'Numbers', which a tool takes, may have any number of items. Set a [MaxLength]."));

    [Theory]
    [InlineData("public struct Note { public string {|SECT2001:Text|} { get; set; } }")]
    [InlineData("public class Note { public required string {|SECT2001:Text|} { get; init; } }")]
    [InlineData("public class Note(string text) { public string {|SECT2001:Text|} => text; }")]
    [InlineData("public class Base { public string {|SECT2001:Text|} { get; set; } = \"\"; } public class Note : Base;")]
    [InlineData("public record Note([Required, MinLength(1)] string {|SECT2001:Text|}, string Other);")]
    public Task KindOfType_Reports(string type) => Reports(type + Save);

    [Theory]
    [InlineData("[Tool] public void Save(Order order) => File.AppendAllText(\"n\", order.Customer.Name);", "Name")]
    [InlineData("[Tool] public void Save(Order order) { foreach (var line in order.Lines) { File.AppendAllText(\"n\", line.Article); } }", "Article")]
    [InlineData("[Tool] public void Save([MaxLength(9)] List<Line> lines) => lines.ForEach(line => File.AppendAllText(\"n\", line.Article));", "Article")]
    [InlineData("[Tool] public void Save([MaxLength(9)] Dictionary<string, Line> lines) { foreach (var line in lines.Values) { File.AppendAllText(\"n\", line.Article); } }", "Article")]
    [InlineData("[Tool] public void Save(Order? order) => Keep(order!); static void Keep(Order kept) => File.AppendAllText(\"n\", kept.Customer.Name.Trim());", "Name")]
    [InlineData("[Tool] public void Save(Customer customer) { var (name, city) = customer; File.AppendAllText(\"n\", name); }", "Name")]
    [InlineData("[Tool] public void Save(Customer customer) { if (customer is { Name: var name }) { File.AppendAllText(\"n\", name); } }", "Name")]
    [InlineData("[McpServerTool] public void Save(Customer customer) => File.AppendAllText(\"n\", customer.Name);", "Name")]
    [InlineData("public AIFunction Give() => AIFunctionFactory.Create((Customer customer) => File.AppendAllText(\"n\", customer.City));", "City")]
    public Task MemberOnItsWay_ReportsThatOne(string members, string reported) => Reports(Shop(members, reported));

    [Fact]
    public Task WholeObject_ReportsItsMembers() => Reports(
        "public record Customer(string {|SECT2001:Name|}, string {|SECT2001:City|}, int Id); public class Tools { [Tool] public void Save(Customer customer) => File.AppendAllText(\"n\", customer.ToString()); }");

    [Fact]
    public Task TypeThatContainsItself_Reports() => Reports(
        "public class Node { public string {|SECT2001:Text|} { get; set; } = \"\"; public Node? Next { get; set; } public List<Node> {|SECT2003:Children|} { get; set; } = []; }"
        + "public class Tools { [Tool] public void Save(Node node) { File.AppendAllText(\"n\", node.Next!.Text); foreach (var child in node.Children) { Save(child); } } }");

    [Fact]
    public Task TypeThatGrows_Reports() => Reports(
        "public class Box<T> { public string {|SECT2001:Text|} { get; set; } = \"\"; public Box<Box<T>>? Inner { get; set; } }"
        + "public class Tools { [Tool] public void Save(Box<int> box) => File.AppendAllText(\"n\", box.Inner!.Text); }");

    /// <summary>A type of more members is no argument of a tool of ours.</summary>
    [Fact]
    public Task MembersBeyondTheBound_DoesNotReport() => Reports(
        "public class Wide { " + string.Concat(Enumerable.Range(1, 63).Select(number => $"public int N{number} {{ get; set; }} "))
        + "public string {|SECT2001:Text|} { get; set; } = \"\"; public string Last { get; set; } = \"\"; }"
        + "public class Tools { [Tool] public void Save(Wide wide) => File.AppendAllText(\"n\", wide.Text + wide.Last); }");

    [Fact]
    public Task TypeOfSeveralTools_ReportsOnce() => Reports(
        "public record Note(string {|SECT2001:Text|}); public class Tools { [Tool] public void A(Note note) => File.AppendAllText(\"a\", note.Text); [Tool] public void B(Note[] notes) { if (notes.Length > 9) { return; } foreach (var note in notes) { File.AppendAllText(\"b\", note.Text); } }\n"
        + "[McpServerTool] public void C(Note note) => File.AppendAllText(\"c\", note.Text); }");

    [Theory]
    [InlineData("public record Note([StringLength(9)] string Text);")]
    [InlineData("public record Note([property: StringLength(9)] string Text);")]
    [InlineData("public class Note { [RegularExpression(\"[a-z]*\")] public string Text { get; set; } = \"\"; }")]
    [InlineData("public interface IText { [StringLength(9)] string Text { get; } } public record Note(string Text) : IText;")]
    [InlineData("public class Base { [StringLength(9)] public virtual string Text { get; set; } = \"\"; } public class Note : Base { public override string Text { get; set; } = \"\"; }")]
    [InlineData("public class Note { public string Text => \"fixed\"; public int Id { get; set; } }")]
    [InlineData("public class Note { [System.Text.Json.Serialization.JsonIgnore] public string Text { get; set; } = \"\"; }")]
    [InlineData("public class Note { string _text = \"\"; public string Text { get => _text; set => _text = value.Length < 9 ? value : throw new ArgumentException(\"\"); } }")]
    [InlineData("public class Note { public Note(string text) { ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, 9); Text = text; } public string Text { get; } }")]
    [InlineData("public record Note(string Text) : IValidatableObject { public IEnumerable<ValidationResult> Validate(ValidationContext context) => []; }")]
    [InlineData("public class Note(HttpClient web) { public string Text { get; set; } = web.ToString()!; }")]
    [InlineData("public enum Kind { Letter, Card } public record Note(Kind Text2, Guid Id, bool Urgent) { public string Text => Text2.ToString(); }")]
    public Task ConstrainedOrFixedMember_DoesNotReport(string type) => DoesNotReport(type + Save);

    [Theory]
    [InlineData("[Tool] public void Save(Note note) { if (note.Text.Length > 9) { throw new ArgumentException(\"\"); } File.AppendAllText(\"n\", note.Text); }")]
    [InlineData("[Tool] public void Save(Note note) { Validator.ValidateObject(note, new ValidationContext(note), true); File.AppendAllText(\"n\", note.Text); }")]
    [InlineData("[Tool] public void Save(Note note) => File.AppendAllText(\"n\", note.OtherId.ToString());")]
    [InlineData("[Tool] public string Save(Note note) => note.Text;")]
    [InlineData("[Tool] public string Save(Note note) => File.ReadAllText(note.Text);")]
    [InlineData("[Tool] public void Save(Note note) => File.AppendAllText(\"n\", \"note\");")]
    [InlineData("public void Save(Note note) => File.AppendAllText(\"n\", note.Text);")]
    [InlineData("[Tool] public void Save([FromServices] Note note) => File.AppendAllText(\"n\", note.Text);")]
    [InlineData("[Tool] public void Save(System.Net.Mail.MailAddress address, Uri link) => File.AppendAllText(\"n\", address.DisplayName + link.Host);")]
    public Task MemberThatGoesNowhere_DoesNotReport(string members) => DoesNotReport($"public record Note(string Text, int OtherId); public class Tools {{ {members} }}");

    /// <summary>Its author cannot be told: the member stands in another assembly.</summary>
    [Fact]
    public Task TypeOfAnotherAssembly_DoesNotReport()
    {
        var library = CSharpCompilation.Create(
            "Library", [CSharpSyntaxTree.ParseText("public record Note(string Text);", cancellationToken: TestContext.Current.CancellationToken)], InputBench.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var test = new AnalyzerTest<UnconstrainedInputAnalyzer> { TestCode = InputBench.Usings + Save };
        test.TestState.BaseReferences = [.. InputBench.References, library.ToMetadataReference()];
        return test.RunAsync();
    }

    [Fact]
    public Task Property_Fixes() => Fixes(
        "public class Note\n{\n    /// <summary>What.</summary>\n    public string {|SECT2001:Text|} { get; set; } = \"\";\n}\n" + Save,
        "public class Note\n{\n    /// <summary>What.</summary>\n    [StringLength(500)]\n    public string Text { get; set; } = \"\";\n}\n" + Save);

    [Fact]
    public Task PropertyWithAttributes_Fixes() => Fixes(
        "public class Note { [Required] public string {|SECT2001:Text|} { get; set; } = \"\"; }\n" + Save, "public class Note { [StringLength(500), Required] public string Text { get; set; } = \"\"; }\n" + Save);

    [Theory]
    [InlineData("string {|SECT2001:Text|}", "[StringLength(500)] string Text", "File.AppendAllText(\"n\", note.Text)")]
    [InlineData("string {|SECT2001:OrderNumber|}", "[RegularExpression(\"[A-Za-z0-9-]{1,64}\")] string OrderNumber", "File.AppendAllText(\"n\", note.OrderNumber)")]
    [InlineData("int {|SECT2002:Count|}", "[Range(1, 100)] int Count", "_ = new int[note.Count]")]
    [InlineData("int[] {|SECT2003:Values|}", "[MaxLength(100)] int[] Values", "_ = note.Values.Sum()")]
    public Task PositionalMember_Fixes(string before, string after, string use) => Fixes(
        $"public record Note({before}); public class Tools {{ [Tool] public void Run(Note note) {{ {use}; }} }}", $"public record Note({after}); public class Tools {{ [Tool] public void Run(Note note) {{ {use}; }} }}");

    [Fact]
    public async Task TypeInAnotherFile_Fixes()
    {
        const string Type = "public class Note\n{\n    public string Text { get; set; } = \"\";\n}\n";
        var test = new CodeFixTest<UnconstrainedInputAnalyzer, UnconstrainedInputFixer> { TestCode = InputBench.Usings + Save, FixedCode = InputBench.Usings + Save };
        test.TestState.Sources.Add(Type.Replace("Text", "{|SECT2001:Text|}", StringComparison.Ordinal));
        test.FixedSources.Add(Type.Replace("    public", "    [global::System.ComponentModel.DataAnnotations.StringLength(500)]\n    public", StringComparison.Ordinal));
        test.TestState.BaseReferences = InputBench.References;
        await test.RunAsync();
    }

    [Fact]
    public Task SeveralMembers_AllFixes() => Fixes(
        "public record Note(string {|SECT2001:Text|}, Author Author); public class Author { public string {|SECT2001:Name|} { get; set; } = \"\"; }\npublic class Tools { [Tool] public void Run(Note note) => File.AppendAllText(\"n\", note.ToString()); }",
        "public record Note([StringLength(500)] string Text, Author Author); public class Author { [StringLength(500)] public string Name { get; set; } = \"\"; }\npublic class Tools { [Tool] public void Run(Note note) => File.AppendAllText(\"n\", note.ToString()); }");

    private static string Shop(string members, string reported) =>
        ("public record Order(Customer Customer, [MaxLength(9)] List<Line> Lines, string Comment); public record Customer(string Name, string City); public class Line { public string Article { get; set; } = \"\"; public string Color { get; set; } = \"\"; }\n"
        + $"public class Tools {{ {members} }}").Replace($"string {reported}", $"string {{|SECT2001:{reported}|}}", StringComparison.Ordinal);

    private static Task Reports(string code, params DiagnosticResult[] expected) => InputBench.Reports<UnconstrainedInputAnalyzer>(code, expected);

    private static Task DoesNotReport(string code) => InputBench.DoesNotReport<UnconstrainedInputAnalyzer>(code);

    private static Task Fixes(string before, string after) => InputBench.Fixes<UnconstrainedInputAnalyzer, UnconstrainedInputFixer>(before, after);
}
