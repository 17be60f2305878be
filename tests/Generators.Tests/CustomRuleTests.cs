namespace SecureTools.Generators.Tests;

/// <summary>Rules that the user wrote: validation attributes, and objects that validate themselves.</summary>
public class CustomRuleTests
{
    private const string Rules = """
        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
        public class MultipleAttribute(int of) : ValidationAttribute
        {
            public double Offset { get; set; }
            public DayOfWeek[] Days { get; set; } = [];
            public override bool IsValid(object? value) => value is null || Convert.ToInt32(value) % of == Offset + Days.Length;
        }

        public sealed class ShoutAttribute() : RegularExpressionAttribute("[A-Z]+");

        public sealed class LessThanBAttribute : ValidationAttribute
        {
            protected override ValidationResult? IsValid(object? value, ValidationContext context) =>
                (int)value! < (int)context.ObjectType.GetProperty("B")!.GetValue(context.ObjectInstance)! ? null : new ValidationResult($"{value} is too large");
        }

        public sealed class ThrowingAttribute : ValidationAttribute { public override bool IsValid(object? value) => throw new InvalidOperationException($"secret {value}"); }

        public sealed class OrderedAttribute : ValidationAttribute { public override bool IsValid(object? value) => value is Pair { A: var a, B: var b } && a != b; }

        """;

    [Fact]
    public void AttributeOfAParameter_IsAsked()
    {
        var built = Built.FromMembers(Rules + """
            [Ordered] public sealed record Pair(int A, int B);
            [Tool] public static int Even([Multiple(2)] int a) => a;
            [Tool] public static int Odd([Multiple(2, Offset = 1.0, ErrorMessage = "{0} must be odd.")] int? a = null) => a ?? 0;
            [Tool] public static int Days([Multiple(5, Days = new[] { DayOfWeek.Friday, DayOfWeek.Monday }, ErrorMessage = "{0} {{or}}")] int a) => a;
            [Tool] public static string Shout([Shout] string a) => a;
            """);
        Assert.Equal("4", built.Result("even", """{"a":4}"""));
        Assert.Equal("custom /a: a value that Multiple accepts", Problems(built.Call("even", """{"a":5}""")));
        Assert.Equal("custom /a: a must be odd.", Problems(built.Call("odd", """{"a":4}""")));
        Assert.Equal("0", built.Result("odd"));
        Assert.Equal("7", built.Result("days", """{"a":7}"""));
        Assert.Equal("custom /a: a value that Multiple accepts", Problems(built.Call("days", """{"a":8}""")));
        Assert.Equal("custom /a: a value that Shout accepts", Problems(built.Call("shout", """{"a":"a"}""")));
        Assert.EndsWith("\"description\":\"a must be odd.\",\"default\":null}", built.Argument("odd", "a"), StringComparison.Ordinal);
        Assert.Equal("""{"type":"string","description":"Checked by Shout."}""", built.Argument("shout", "a"));
    }

    [Fact]
    public void AttributeOfAMember_SeesTheObject()
    {
        var built = Built.FromMembers(Rules + """
            [Ordered] public record Pair([property: LessThanB] int A, int B)
            {
                [Multiple(3)] public int C { get; init; } = 1;
                [Multiple(3)] public int? D { get; set; } = 1;
            }

            public sealed record Derived(int A, int B) : Pair(A, B);

            [Tool] public static Pair One(Pair it) => it;
            [Tool] public static Derived[] Many(Derived[] them) => them;
            """);
        Assert.Equal("""{"a":1,"b":2,"c":1,"d":1}""", built.Result("one", """{"it":{"a":1,"b":2}}"""));
        Assert.Equal("""{"a":1,"b":2,"c":3,"d":null}""", built.Result("one", """{"it":{"a":1,"b":2,"c":3,"d":null}}"""));
        Assert.Equal("custom /it/a: a value that LessThanB accepts", Problems(built.Call("one", """{"it":{"a":3,"b":2}}""")));
        Assert.Equal(
            "custom /them/1/a: a value that LessThanB accepts; custom /them/1/c: a value that Multiple accepts; custom /them/1: a value that Ordered accepts",
            Problems(built.Call("many", """{"them":[{"a":1,"b":2},{"a":2,"b":2,"c":1}]}""")));
    }

    [Fact]
    public void ObjectThatValidatesItself_IsAsked()
    {
        var built = Built.FromMembers("""
            public sealed class Trip(int from, int to) : IValidatableObject
            {
                [JsonPropertyName("von")] public int From { get; } = from;
                public int To { get; } = to;
                public string? Text { get; set; }
                public IEnumerable<ValidationResult> Validate(ValidationContext context)
                {
                    yield return ValidationResult.Success!;
                    if (From > To) yield return new ValidationResult($"{Text} is wrong", [nameof(From), "To", "To", "nobody", Text!]);
                    if (Text == "lost") yield return new ValidationResult("lost");
                }
            }

            public struct Value : IValidatableObject { public int A { get; set; } public IEnumerable<ValidationResult> Validate(ValidationContext context) => A > 1 ? [new("no", ["A"])] : null!; }

            [Tool] public static int Go(List<Trip> trips) => trips.Count;
            [Tool] public static int Take(Value it) => it.A;
            """);
        Assert.Equal("1", built.Result("go", """{"trips":[{"von":1,"to":2}]}"""));
        Assert.Equal(
            "custom /trips/1/von: values that go together; custom /trips/1/to: values that go together; custom /trips/2: values that go together",
            Problems(built.Call("go", """{"trips":[{"von":1,"to":2},{"von":2,"to":1,"text":"secret"},{"von":1,"to":1,"text":"lost"}]}""")));
        Assert.Equal("type /trips/0/text: a string", Problems(built.Call("go", """{"trips":[{"von":2,"to":1,"text":1}]}""")));
        Assert.Equal("1", built.Result("take", """{"it":{"a":1}}"""));
        Assert.Equal("custom /it/a: values that go together", Problems(built.Call("take", """{"it":{"a":2}}""")));
    }

    [Fact]
    public void RuleThatThrows_FailsTheCall()
    {
        var built = Built.FromMembers(Rules + """
            public sealed record Pair(int A, int B);
            public sealed record Bad([property: Throwing] int A);
            public sealed class Lost : IValidatableObject { public IEnumerable<ValidationResult> Validate(ValidationContext context) => throw new FormatException(); }
            public sealed class EmptyAttribute : ValidationAttribute;
            [Tool] public static void A([Throwing] int a) { }
            [Tool] public static void B(Bad it) { }
            [Tool] public static void C(Lost it) { }
            [Tool] public static void D([Empty] int a) { }
            """);
        Assert.Equal("tool_failed", built.Result("a", """{"a":1}"""));
        Assert.Equal("tool_failed", built.Result("b", """{"it":{"a":1}}"""));
        Assert.Equal("tool_failed", built.Result("c", """{"it":{}}"""));
        Assert.Equal("tool_failed", built.Result("d", """{"a":1}"""));
    }

    private static string Problems(ToolResult result) =>
        string.Join("; ", result.Problems.Select(problem => $"{problem.Rule} {problem.Pointer}: {problem.Expected}"));
}
