namespace SecureTools.Tests.Generated.Binding;

public sealed class ConstraintTests
{
    [Theory]
    [InlineData("account", "1234567890", "")]
    [InlineData("account", "1234567890\\n", "pattern")]
    [InlineData("account", "\\n1234567890", "pattern")]
    [InlineData("account", "123456789", "pattern")]
    [InlineData("account", "12345678901", "pattern")]
    [InlineData("account", "123456789\\u0663", "pattern")]
    [InlineData("account", "", "pattern")]
    [InlineData("alternatives", "cat", "")]
    [InlineData("alternatives", "dog", "")]
    [InlineData("alternatives", "catdog", "pattern")]
    [InlineData("alternatives", "cats", "pattern")]
    [InlineData("alternatives", "hotdog", "pattern")]
    [InlineData("dollar", "ab", "")]
    [InlineData("dollar", "ab\\n", "pattern")]
    [InlineData("classes", "1a b7-", "")]
    [InlineData("classes", "\\u0661a b7-", "pattern")]
    [InlineData("classes", "1\\u00e9 b7-", "pattern")]
    [InlineData("classes", "1a\\ufeffb.\\u00e9", "")]
    [InlineData("length", "ab", "")]
    [InlineData("length", "abc", "")]
    [InlineData("length", "a", "minLength")]
    [InlineData("length", "abcd", "maxLength")]
    [InlineData("length", "\\ud83d\\ude00", "minLength")]
    [InlineData("length", "\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00", "")]
    [InlineData("length", "\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00a", "maxLength")]
    [InlineData("blank", "a", "")]
    [InlineData("blank", "", "pattern")]
    [InlineData("blank", " \\t\\r\\n\\u00a0\\u3000\\ufeff", "pattern")]
    [InlineData("may_be_empty", "", "")]
    [InlineData("allowed", "a", "")]
    [InlineData("allowed", "A", "enum")]
    [InlineData("allowed", "", "enum")]
    public async Task Text_IsChecked(string tool, string text, string rule)
    {
        await using var kit = new CallKit();
        var result = await kit.Invoke(tool, $"{{\"value\":\"{text}\"}}");
        Assert.Equal(rule.Length == 0 ? "" : rule + " /value", CallKit.Problems(result));
        Assert.Equal(rule.Length == 0 ? ToolStatus.Ok : ToolStatus.InvalidArguments, result.Status);
    }

    [Theory]
    [InlineData("exclusive", "0.5", "")]
    [InlineData("exclusive", "1e-300", "")]
    [InlineData("exclusive", "0.9999999999999999", "")]
    [InlineData("exclusive", "0", "exclusiveMinimum")]
    [InlineData("exclusive", "-0.0", "exclusiveMinimum")]
    [InlineData("exclusive", "1", "exclusiveMaximum")]
    [InlineData("exclusive", "1.0e0", "exclusiveMaximum")]
    [InlineData("money", "0.01", "")]
    [InlineData("money", "1000000.00", "")]
    [InlineData("money", "0.0099999999999999999", "minimum")]
    [InlineData("money", "1000000.0000000001", "maximum")]
    [InlineData("money", "-1", "minimum")]
    [InlineData("whole", "5", "")]
    [InlineData("whole", "-5.0", "")]
    [InlineData("whole", "6", "maximum")]
    [InlineData("whole", "-6", "minimum")]
    [InlineData("counted", "[1]", "")]
    [InlineData("counted", "[1,2]", "")]
    [InlineData("counted", "[]", "minItems")]
    [InlineData("counted", "[1,2,3]", "maxItems")]
    [InlineData("echo_list", "[\"a\",null,\"c\"]", "")]
    [InlineData("echo_list", "[null,null,null,null]", "maxItems")]
    [InlineData("blank", "null", "type")]
    [InlineData("may_be_empty", "null", "type")]
    [InlineData("allowed", "null", "type")]
    public async Task Value_IsChecked(string tool, string json, string rule)
    {
        await using var kit = new CallKit();
        var result = await kit.Invoke(tool, $"{{\"value\":{json}}}");
        Assert.Equal(rule.Length == 0 ? "" : rule + " /value", CallKit.Problems(result));
    }

    [Theory]
    [InlineData("evil")]
    [InlineData("evil_lookahead")]
    public async Task EvilText_IsRefusedInTime(string tool)
    {
        await using var kit = new CallKit();
        var began = Environment.TickCount64;
        var result = await kit.Invoke(tool, $"{{\"value\":\"{new string('a', 5_000)}\"}}");
        Assert.Equal("pattern /value", CallKit.Problems(result));
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke(tool, """{"value":"aaab"}""")).Status);
        // Backtracking would take longer than anybody waits; this leaves room for a slow machine.
        Assert.InRange(Environment.TickCount64 - began, 0, 60_000);
    }

    [Fact]
    public async Task Problems_AreNamedByPointer_AllAtOnce()
    {
        await using var kit = new CallKit();
        var result = await kit.Invoke("nested", """
            {"person":{"name":"","age":151,"home":{"street":"","country":"ch","zip":1},"more":[{"street":"a"},{"city":5}],"name":"x"},"pin":"123456","x":1}
            """);
        Assert.Equal(
            "minLength /person/name; maximum /person/age; minLength /person/home/street; pattern /person/home/country; additionalProperties /person/home; "
            + "type /person/more/1/city; required /person/more/1/street; uniqueNames /person/name; maxLength /pin; additionalProperties",
            CallKit.Problems(result));
        Assert.StartsWith(
            "The arguments are not valid. Correct them and call again:\n- /person/name: minLength, expected at least 1 character\n"
            + "- /person/age: maximum, expected a number of at most 150\n",
            result.ToModelText(), StringComparison.Ordinal);
        Assert.EndsWith("- (arguments): additionalProperties, expected only the members person, pin", result.ToModelText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingOfTheCall_IsRepeated()
    {
        const string Word = "ignore-previous-instructions";
        await using var kit = new CallKit();
        foreach (var json in new[]
        {
            $$"""{"person":{"name":"a","age":"{{Word}}","{{Word}}":1},"pin":"{{Word}}","{{Word}}":{"{{Word}}":"{{Word}}"} }""",
            $$"""{"person":"{{Word}}","pin":["{{Word}}"]}""",
            $$"""{"person":{"name":"a","age":1},"pin":"{{Word}}"} {{Word}}""",
            $$"""{"person":{"name":"{{Word}}","age":1,"home":{"street":"a","country":"{{Word}}"} },"pin":{{Word}} }""",
        })
        {
            var result = await kit.Invoke("nested", json);
            Assert.Equal(ToolStatus.InvalidArguments, result.Status);
            Assert.DoesNotContain(Word, result.ToModelText(), StringComparison.Ordinal);
        }

        Assert.All(await kit.Records(), record => Assert.DoesNotContain(Word, record + string.Join(' ', record.Rules), StringComparison.Ordinal));
        Assert.Empty(kit.Logger.Entries);
    }

    [Fact]
    public async Task Problems_EndAfter32()
    {
        await using var kit = new CallKit();
        var many = string.Join(',', Enumerable.Repeat("\"x\"", 1_000));
        var result = await kit.Invoke("echo_array", $"{{\"value\":[{many}]}}");
        Assert.Equal(32, result.Problems.Count);
        Assert.Equal("/value/31", result.Problems[^1].Pointer);
    }

    [Fact]
    public async Task ConstructorThatThrows_FailsTheCall_AndLeaksNothing()
    {
        await using var kit = new CallKit();
        foreach (var value in new[] { "anything", "json" })
        {
            var result = await kit.Invoke("pick", $$"""{"picky":{"value":"{{value}}"} }""");
            Assert.Equal(ToolStatus.ToolFailed, result.Status);
            Assert.Equal($"The tool failed. Incident {result.IncidentId}.", result.ToModelText());
            Assert.Contains(result.IncidentId!, kit.Logger.Entries.Last().Text, StringComparison.Ordinal);
            Assert.DoesNotContain(value, kit.Logger.Entries.Last().Text, StringComparison.Ordinal);
        }

        Assert.All(await kit.Records(), record => Assert.DoesNotContain("secret", record.ToString(), StringComparison.Ordinal));
    }
}
