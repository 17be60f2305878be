namespace SecureTools.Generators.Tests;

public class NameTests
{
    [Fact]
    public void MethodNames_BecomeSnakeCase() => Assert.Equal(
        "add async get_url_parts get_x parse2_json send_mail snake_case",
        Built.FromMembers("""
            [Tool] public static void Add() { }
            [Tool] public static void Async() { }
            [Tool] public static void GetURLParts() { }
            [Tool] public static void getX() { }
            [Tool] public static void Parse2Json() { }
            [Tool] public static Task SendMailAsync() => Task.CompletedTask;
            [Tool] public static void snake_case() { }
            """).Names);

    [Fact]
    public void ExplicitName_IsTakenAsItIs() => Assert.Equal(
        "Camel_9 other",
        Built.FromMembers("""
            [Tool("Camel_9")] public static void One() { }
            [Tool("other", Title = "T")] public static void Two() { }
            """).Names);

    [Fact]
    public void InvalidName_LeavesTheToolOut() => Assert.Equal(
        "good",
        Built.FromMembers($$"""
            [Tool] public static void Good() { }
            [Tool("")] public static void Empty() { }
            [Tool("with space")] public static void Space() { }
            [Tool("9lives")] public static void Digit() { }
            [Tool("da-sh")] public static void Dash() { }
            [Tool("{{new string('x', 129)}}")] public static void Long() { }
            [Tool] public static void Übersicht() { }
            """).Names);

    [Fact]
    public void LongestName_IsKept()
    {
        var name = new string('x', 128);
        Assert.Equal(name, Built.FromMembers($$"""[Tool("{{name}}")] public static void Long() { }""").Names);
    }

    [Theory]
    [InlineData("[Tool(null!)] public static void Fallback() { }", "fallback")]
    [InlineData("private const string Name = \"of_constant\"; [Tool(Name)] public static void X() { }", "of_constant")]
    [InlineData("[Tool(nameof(X))] public static void X() { }", "X")]
    public void NameOfConstant_IsRead(string member, string name) => Assert.Equal(name, Built.FromMembers(member).Names);

    [Fact]
    public void Overloads_NeedNamesOfTheirOwn() => Assert.Equal(
        "add add_three",
        Built.FromMembers("""
            [Tool] public static int Add(int a, int b) => a + b;
            [Tool("add_three")] public static int Add(int a, int b, int c) => a + b + c;
            """).Names);

    [Fact]
    public void Overloads_AreCalledAsDeclared()
    {
        var built = Built.FromMembers("""
            [Tool("of_int")] public static string Kind(int a) => "int";
            [Tool("of_long")] public static string Kind(long a) => "long";
            [Tool("of_text")] public static string Kind(string a) => "text";
            public static string Kind(object a) => "object";
            """);
        Assert.Equal("\"int\"", built.Result("of_int", """{"a":1}"""));
        Assert.Equal("\"long\"", built.Result("of_long", """{"a":1}"""));
        Assert.Equal("\"text\"", built.Result("of_text", """{"a":"1"}"""));
    }

    [Fact]
    [Trait("Row", "S2-024")]
    public void SameNameTwice_StopsTheBuild()
    {
        var run = Built.GenerateWithUsings(
            """
            public static class One { [Tool] public static void Same() { } [Tool] public static void Other() { } }
            public static class Two { [Tool] public static void Same() { } }
            """,
            test => test.Skip = GeneratorChecks.CleanOutput);
        var errors = run.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        var error = Assert.Single(errors);
        Assert.Equal("CS1029", error.Id);
        Assert.Contains("Two tools are named 'same'. Give one of them another name.", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Tool(\"same\"), RequirePermission(\"typo\")] public static void Unknown() { }")]
    [InlineData("[Tool(\"same\"), RequireRole(\"typo\")] public static void Unknown() { }")]
    [InlineData("[Tool(\"same\"), RequireTrust(11)] public static void OutOfRange() { }")]
    [InlineData("[Tool(\"same\", TimeoutSeconds = -1)] public static void OutOfRange() { }")]
    [InlineData("[Tool(\"same\"), RequireMfa] public static void Unfit(object it) { }")]
    [InlineData("[Tool(\"same\"), RequireMfa] private static void Closed() => Unused(); public static void Unused() => Closed();")]
    public void SameNameTwice_StopsTheBuild_EvenIfOneIsLeftOut(string other)
    {
        var run = Built.GenerateWithUsings(
            $"public static class One {{ [Tool] public static void Same() {{ }} {other} }}",
            test => test.Skip = GeneratorChecks.CleanOutput);
        var errors = run.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        var error = Assert.Single(errors);
        Assert.Equal("CS1029", error.Id);
        Assert.Contains("Two tools are named 'same'. Give one of them another name.", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void NamesOfToolsThatAreLeftOut_AreNotCallable() => Assert.Equal(
        "good",
        Built.FromMembers("""
            [Tool] public static void Good() { }
            [Tool, RequirePermission("typo")] public static void Unknown() { }
            [Tool] public static void Same(object it) { }
            [Tool] public static void Same(nint it) { }
            """).Names);

    [Fact]
    public void ClassNamedLikeItsMember_IsGenerated() => Assert.Equal(
        "a b c pay",
        Built.From("""
            public class PayTool { [Tool] public static void Pay() { } }
            public class Create { [Tool] public static void A() { } }
            public class TryReadThing { [Tool] public static void B(Thing it) { } }
            public class WriteThing { [Tool] public static Thing C() => new(1); }
            public sealed record Thing(int A);
            """, test => test.Skip = GeneratorChecks.CleanInput).Names);

    [Fact]
    public void NamesThatDifferByCase_AreTwoTools() => Assert.Equal(
        "Same same",
        Built.FromMembers("""
            [Tool("same")] public static void One() { }
            [Tool("Same")] public static void Two() { }
            """).Names);
}
