namespace SecureTools.Benchmarks.Reporting;

/// <summary>A promise: a ratio, or for bytes of nothing a number, and the most it may be.</summary>
internal sealed record Bar(string Promise, double Limit, Func<Results, double?> Reached)
{
    public static IReadOnlyList<Bar> All { get; } =
    [
        Ratio("three parameters, arguments in elements: time of the table / AIFunction", 0.25, "ThreeParameters", "TableElement", "AIFunctionElements"),
        Ratio("three parameters, arguments in UTF-8: time of the table / AIFunction", 0.25, "ThreeParameters", "TableUtf8", "AIFunctionUtf8"),
        Bytes("three parameters, arguments in elements: bytes of the table / AIFunction", 0.35, "ThreeParameters", "TableElement", "AIFunctionElements"),
        Bytes("three parameters, arguments in UTF-8: bytes of the table / AIFunction", 0.35, "ThreeParameters", "TableUtf8", "AIFunctionUtf8"),
        Ratio("three parameters, arguments in elements: time of the table / McpServerTool, with its request", 0.35, "ThreeParameters", "TableElement", "McpToolElementsNewRequest"),
        Ratio("three parameters, arguments in UTF-8: time of the table / McpServerTool", 0.35, "ThreeParameters", "TableUtf8", "McpToolUtf8"),
        Ratio("record of eight members bound: time of the binder / generated deserializer", 0.6, "BindArguments", "RecordBound", "RecordDeserialized"),
        Bytes("record of eight members bound: bytes of the binder / generated deserializer", 1, "BindArguments", "RecordBound", "RecordDeserialized"),
        Ratio("list of 100 numbers bound: time of the binder / generated deserializer", 0.6, "BindArguments", "NumbersBound", "NumbersDeserialized"),
        Bytes("list of 100 numbers bound: bytes of the binder / generated deserializer", 1, "BindArguments", "NumbersBound", "NumbersDeserialized"),
        Ratio("list of 100 texts bound: time of the binder / generated deserializer", 0.6, "BindArguments", "WordsBound", "WordsDeserialized"),
        Bytes("list of 100 texts bound: bytes of the binder / generated deserializer", 1, "BindArguments", "WordsBound", "WordsDeserialized"),
        Ratio("roles, permission, trust and second factor: time / kept HMAC", 0.1, "Authorize", "AllFour", "KeptHmac"),
        new("roles, permission, trust and second factor: bytes", 0, results => results.Bytes("Authorize", "AllFour")),
        new("secure call in full / (kept HMAC of the same bytes + the call without token), each measured alone", 1.3, results =>
            results.Time("SecurityLayers", "Token")
            / (results.Time("SecurityLayers", "KeptHmac") + results.Time("SecurityLayers", "TrustAndSecondFactor"))),
        Ratio("secure call in full / kept HMAC of the same bytes, then the call without token, measured as one", 1.3, "SecurityLayers", "Token", "TrustAfterKeptHmac"),
        Ratio("look-up among 10,000 tools, hit: time of the table / FrozenDictionary", 1.2, "LookupByName", "TableHit", "FrozenHit", "Tools=10000"),
        Ratio("look-up among 10,000 tools: time of a miss / a hit", 1, "LookupByName", "TableMiss", "TableHit", "Tools=10000"),
        Ratio("1000 tools registered in a fresh process: time of the table / reflection", 0.05, "ColdStart", "TableReady", "ReflectionReady", "Tools=1000"),
        Ratio("1000 tools in 100,000 lines: processor time of dotnet build with analyzers and generators / without", 1.15, "BuildCost", "Guarded", "Plain", "Tools=1000,Lines=100000"),
        RuleTime("200 tools in 150,000 lines: analyzer time of SECT3xxx / CA3001 to CA3012", 0.5, "Effects", "Tools=200,Lines=150000"),
        RuleTime("200 tools in 150,000 lines: analyzer time of SECT2xxx / CA3001 to CA3012", 0.6, "Inputs", "Tools=200,Lines=150000"),
        RuleTime("no tools in 150,000 lines: analyzer time of SECT3xxx / CA3001 to CA3012", 0.02, "Effects", "Tools=0,Lines=150000"),
        RuleTime("no tools in 150,000 lines: analyzer time of SECT2xxx / CA3001 to CA3012", 0.02, "Inputs", "Tools=0,Lines=150000"),
        RuleGrowth("200 tools in 300,000 lines: analyzer time of SECT3xxx / that in 75,000 lines", "Effects"),
        RuleGrowth("200 tools in 300,000 lines: analyzer time of SECT2xxx / that in 75,000 lines", "Inputs"),
        new("10,000 tools generated: time of the generator / that of 1000 tools", 12, results =>
            results.Time("GenerationScale", "ColdRun", "Tools=10000") / results.Time("GenerationScale", "ColdRun", "Tools=1000")),
        Ratio("1000 tools generated: time of the generator / C# compile without it", 1, "Generator", "ColdRun", "CompileWithoutGenerator", "Tools=1000"),
    ];

    private static Bar Ratio(string promise, double limit, string group, string method, string measure, string parameters = "") =>
        new(promise, limit, results => results.Time(group, method, parameters) / results.Time(group, measure, parameters));

    private static Bar RuleTime(string promise, double limit, string rules, string parameters) =>
        Ratio(promise, limit, "RuleCost", rules, "NetAnalyzersTaint", parameters);

    private static Bar RuleGrowth(string promise, string rules) => new(promise, 4, results =>
        results.Time("RuleCost", rules, "Tools=200,Lines=300000") / results.Time("RuleCost", rules, "Tools=200,Lines=75000"));

    private static Bar Bytes(string promise, double limit, string group, string method, string measure) =>
        new(promise, limit, results => results.Bytes(group, method) / results.Bytes(group, measure));
}
