namespace SecureTools.Tests.Table;

public sealed class DialectTests
{
    [Fact]
    public void Schema_IsGivenInTheDialectThatIsAskedFor()
    {
        var tool = new FakeTool(new ToolDescriptor { Name = "one", InputSchema = "{}" });
        Assert.True(tool.InputSchemaFor(JsonSchemaDialect.Draft202012).SequenceEqual("{}"u8));
        Assert.True(tool.InputSchemaFor(JsonSchemaDialect.StrictSubset).IsEmpty);
        Assert.Throws<ArgumentOutOfRangeException>(() => tool.InputSchemaFor((JsonSchemaDialect)9).Length);
        Assert.Equal(JsonSchemaDialect.Draft202012, new ToolCall("one").Dialect);
    }

    [Theory]
    [InlineData(true, JsonSchemaDialect.StrictSubset, true)]
    [InlineData(false, JsonSchemaDialect.StrictSubset, false)]
    [InlineData(true, JsonSchemaDialect.Draft202012, false)]
    public async Task NullLeavesOut_WhereTheModelWasToldSo(bool hasStrictSchema, JsonSchemaDialect dialect, bool expected)
    {
        var tool = new AskingTool(hasStrictSchema);
        var table = new ToolTable(new ToolTableOptions(), new FakeSource { Tools = [tool] });
        var call = new ToolCall("asking") { Arguments = """{"a":null}"""u8.ToArray(), Caller = new Caller("ann"), Dialect = dialect };
        Assert.True((await table.InvokeAsync(call, TestContext.Current.CancellationToken)).IsOk);
        Assert.Equal(expected, tool.LeftOut);
    }

    private sealed class AskingTool(bool hasStrictSchema) : FakeTool(new ToolDescriptor { Name = "asking", Synchronous = true, InputSchema = hasStrictSchema ? Closed : Open })
    {
        public bool LeftOut { get; private set; }

        private const string Closed = """{"type":"object","properties":{},"additionalProperties":false}""";
        private const string Open = """{"type":"object","additionalProperties":{"type":"integer"}}""";

        protected internal override object? Bind(ref ArgumentReader reader)
        {
            var members = reader.BeginObject(new MemberNames("a?"));
            LeftOut = true;
            while (reader.NextMember(ref members))
            {
                LeftOut = false;
            }

            return NoArguments.Instance;
        }
    }
}
